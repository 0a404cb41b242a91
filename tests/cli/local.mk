dist_check_SCRIPTS += %D%/commands.sh %D%/import.sh %D%/keeping.sh %D%/print.sh %D%/printer.sh \
	%D%/doctor.sh
TESTS += %D%/commands.sh %D%/import.sh %D%/keeping.sh %D%/print.sh %D%/printer.sh %D%/doctor.sh
EXTRA_DIST += %D%/hall.sh

check_PROGRAMS += %D%/doctor-clock
TESTS += %D%/doctor-clock
%C%_doctor_clock_SOURCES = %D%/doctor-clock.c
%C%_doctor_clock_LDADD = $(CLI_LIBS)
