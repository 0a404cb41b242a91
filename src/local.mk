bin_PROGRAMS += yishi yishi-printd

yishi_SOURCES = %D%/yishi.c %D%/child.c %D%/child.h
yishi_LDADD = $(CLI_LIBS) $(SCREENS_LIBS)

yishi_printd_SOURCES = %D%/yishi-printd.c \
	%D%/printd-jobs.c %D%/printd-jobs.h \
	%D%/printd-turn.c %D%/printd-turn.h \
	%D%/printd-watch.c %D%/printd-watch.h
yishi_printd_CFLAGS = $(AM_CFLAGS) $(PANGO_CFLAGS) $(CUPS_CFLAGS)
yishi_printd_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)

# A CUPS backend: a link to it in CUPS's own folder of backends makes it one.
pkglibexec_PROGRAMS = yescpos
yescpos_SOURCES = %D%/yescpos.c \
	%D%/escpos-device.c %D%/escpos-device.h \
	%D%/escpos-job.c %D%/escpos-job.h \
	%D%/escpos-status.c %D%/escpos-status.h
yescpos_LDADD = src/print/libprint.a $(BASE_LIBS)
