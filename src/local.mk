bin_PROGRAMS += yishi yishi-printd yishi-imed yishi-speak

yishi_SOURCES = %D%/yishi.c %D%/child.c %D%/child.h %D%/imed-link.c %D%/imed-link.h \
	%D%/speaker.c %D%/speaker.h
yishi_LDADD = $(CLI_LIBS) $(SCREENS_LIBS)

yishi_printd_SOURCES = %D%/yishi-printd.c \
	%D%/printd-jobs.c %D%/printd-jobs.h \
	%D%/printd-turn.c %D%/printd-turn.h
yishi_printd_CFLAGS = $(AM_CFLAGS) $(PANGO_CFLAGS) $(CUPS_CFLAGS)
yishi_printd_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)

yishi_imed_SOURCES = %D%/yishi-imed.c
yishi_imed_LDADD = $(IME_LIBS)

yishi_speak_SOURCES = %D%/yishi-speak.c
yishi_speak_LDADD = $(SPEECH_LIBS)

# A CUPS backend: a link to it in CUPS's own folder of backends makes it one.
pkglibexec_PROGRAMS = yescpos
yescpos_SOURCES = %D%/yescpos.c \
	%D%/escpos-device.c %D%/escpos-device.h \
	%D%/escpos-job.c %D%/escpos-job.h \
	%D%/escpos-status.c %D%/escpos-status.h
yescpos_LDADD = src/print/libprint.a $(BASE_LIBS)
