noinst_LIBRARIES += %D%/libcli.a
%C%_libcli_a_SOURCES = \
	%D%/cli.c %D%/cli.h \
	%D%/commands.c %D%/commands.h \
	%D%/keeper.c \
	%D%/ledger.c \
	%D%/lists.c \
	%D%/matters.c \
	%D%/import.c \
	%D%/rules.c \
	%D%/print.c \
	%D%/slips.c \
	%D%/printd.c %D%/printd.h \
	%D%/child.c %D%/child.h \
	%D%/printer.c %D%/printer.h \
	%D%/printer-status.c \
	%D%/printer-setup.c \
	%D%/printer-test.c \
	%D%/doctor.c %D%/doctor.h \
	%D%/doctor-hall.c \
	%D%/doctor-print.c \
	%D%/doctor-cups.c \
	%D%/backup.c \
	%D%/session.c %D%/session.h \
	%D%/session-files.c \
	%D%/session-install.c \
	%D%/session-try.c \
	%D%/graph.c \
	%D%/demo.c

CLI_LIBS = src/cli/libcli.a $(DOMAIN_LIBS) $(CSV_LIBS)
