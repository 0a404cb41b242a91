dist_check_SCRIPTS += %D%/commands.sh %D%/import.sh %D%/keeping.sh %D%/printer.sh
TESTS += %D%/commands.sh %D%/import.sh %D%/keeping.sh %D%/printer.sh
EXTRA_DIST += %D%/hall.sh
