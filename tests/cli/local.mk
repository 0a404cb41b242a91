dist_check_SCRIPTS += %D%/commands.sh %D%/import.sh %D%/keeping.sh %D%/search.sh %D%/upgrade.sh
TESTS += %D%/commands.sh %D%/import.sh %D%/keeping.sh %D%/search.sh %D%/upgrade.sh
EXTRA_DIST += %D%/hall.sh %D%/hall-0.1.0.sql
