cli_tests = %D%/commands.sh %D%/graph.sh %D%/import.sh %D%/keeping.sh %D%/ledger.sh \
	%D%/rules.sh
dist_check_SCRIPTS += $(cli_tests)
TESTS += $(cli_tests)
EXTRA_DIST += %D%/hall.sh
