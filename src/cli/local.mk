noinst_LIBRARIES += %D%/libcli.a
%C%_libcli_a_SOURCES = \
	%D%/cli.c %D%/cli.h \
	%D%/commands.c %D%/commands.h \
	%D%/keeper.c \
	%D%/ledger.c \
	%D%/matters.c \
	%D%/import.c \
	%D%/rules.c \
	%D%/slips.c \
	%D%/backup.c \
	%D%/session.c %D%/session.h \
	%D%/session-files.c \
	%D%/session-install.c \
	%D%/session-try.c \
	%D%/graph.c \
	%D%/demo.c

CLI_LIBS = src/cli/libcli.a $(DOMAIN_LIBS) $(CSV_LIBS)
