dist_check_SCRIPTS += %D%/commands.sh %D%/graph.sh %D%/import.sh %D%/keeping.sh
TESTS += %D%/commands.sh %D%/graph.sh %D%/import.sh %D%/keeping.sh
EXTRA_DIST += %D%/hall.sh
