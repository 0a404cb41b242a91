noinst_LIBRARIES += %D%/libcli.a
%C%_libcli_a_SOURCES = \
	%D%/cli.c %D%/cli.h \
	%D%/commands.c %D%/commands.h \
	%D%/keeper.c \
	%D%/lists.c \
	%D%/matters.c \
	%D%/import.c \
	%D%/slips.c \
	%D%/backup.c \
	%D%/demo.c

CLI_LIBS = src/cli/libcli.a $(DOMAIN_LIBS) $(CSV_LIBS)
