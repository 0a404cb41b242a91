dist_check_SCRIPTS += %D%/commands.sh %D%/import.sh %D%/keeping.sh %D%/ledger.sh %D%/rules.sh
TESTS += %D%/commands.sh %D%/import.sh %D%/keeping.sh %D%/ledger.sh %D%/rules.sh
EXTRA_DIST += %D%/hall.sh
