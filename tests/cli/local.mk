cli_tests = %D%/commands.sh %D%/doctor.sh %D%/graph.sh %D%/import.sh %D%/keeping.sh \
	%D%/ledger.sh %D%/print.sh %D%/printer.sh %D%/rules.sh %D%/search.sh %D%/tour.sh \
	%D%/upgrade.sh
dist_check_SCRIPTS += $(cli_tests)
TESTS += $(cli_tests)
EXTRA_DIST += %D%/hall.sh %D%/hall-0.1.0.sql

check_PROGRAMS += %D%/doctor-clock
TESTS += %D%/doctor-clock
%C%_doctor_clock_SOURCES = %D%/doctor-clock.c
%C%_doctor_clock_LDADD = $(CLI_LIBS)
