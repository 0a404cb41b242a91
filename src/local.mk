bin_PROGRAMS += yishi yishi-printd yishi-imed yishi-speak yishi-letters

yishi_SOURCES = %D%/yishi.c %D%/imed-link.c %D%/imed-link.h \
	%D%/speaker.c %D%/speaker.h \
	%D%/tour.c %D%/tour.h %D%/tour-hall.c %D%/tour-script.c \
	%D%/letters-link.c %D%/letters-link.h %D%/letters-pass.c %D%/letters.h
yishi_LDADD = $(CLI_LIBS) $(SCREENS_LIBS) $(WALL_LIBS)

yishi_printd_SOURCES = %D%/yishi-printd.c \
	%D%/printd-cups.c %D%/printd-cups.h \
	%D%/printd-jobs.c %D%/printd-jobs.h \
	%D%/printd-silence.c %D%/printd-silence.h \
	%D%/printd-probe.c %D%/printd-probe.h \
	%D%/printd-ask.c %D%/printd-ask.h \
	%D%/printd-serve.c %D%/printd-serve.h \
	%D%/printd-settings.c %D%/printd-settings.h \
	%D%/printd-turn.c %D%/printd-turn.h \
	%D%/printd-watch.c %D%/printd-watch.h
yishi_printd_CFLAGS = $(AM_CFLAGS) $(PANGO_CFLAGS) $(CUPS_CFLAGS)
yishi_printd_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)

yishi_imed_SOURCES = %D%/yishi-imed.c
yishi_imed_LDADD = $(IME_LIBS)

yishi_speak_SOURCES = %D%/yishi-speak.c
yishi_speak_LDADD = $(SPEECH_LIBS)

yishi_letters_SOURCES = %D%/yishi-letters.c \
	%D%/letters-foot.c %D%/letters-foot.h %D%/letters-pass.c %D%/letters.h
yishi_letters_LDADD = $(BASE_LIBS)

# A CUPS backend and a CUPS filter: links to them in CUPS's own folders make them so.
pkglibexec_PROGRAMS = yescpos rastertoyescpos
dist_pkgdata_DATA += %D%/yescpos.ppd
# Beside the programs in the build tree too, where they look for it.
noinst_DATA = yescpos.ppd
CLEANFILES += yescpos.ppd
yescpos.ppd: %D%/yescpos.ppd
	$(AM_V_GEN)cp $< $@
yescpos_SOURCES = %D%/yescpos.c \
	%D%/escpos-device.c %D%/escpos-device.h \
	%D%/escpos-job.c %D%/escpos-job.h \
	%D%/escpos-once.c %D%/escpos-once.h \
	%D%/escpos-status.c %D%/escpos-status.h
yescpos_LDADD = src/print/libprint.a $(BASE_LIBS)

rastertoyescpos_SOURCES = %D%/rastertoyescpos.c
rastertoyescpos_LDADD = src/print/libprint.a $(BASE_LIBS) $(CUPS_LIBS)
