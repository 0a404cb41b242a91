dist_check_SCRIPTS += %D%/commands.sh %D%/import.sh %D%/keeping.sh %D%/print.sh
TESTS += %D%/commands.sh %D%/import.sh %D%/keeping.sh %D%/print.sh
EXTRA_DIST += %D%/hall.sh
