noinst_LIBRARIES += %D%/libprint.a
%C%_libprint_a_SOURCES = \
	%D%/page.c %D%/page.h \
	%D%/apart.c %D%/apart.h \
	%D%/layout.c %D%/layout.h %D%/layout-inside.h \
	%D%/gauge.c \
	%D%/pages.c %D%/pages.h \
	%D%/pages-draw.c \
	%D%/blocks.c %D%/blocks.h \
	%D%/parts.c %D%/parts.h \
	%D%/laid.c %D%/laid.h \
	%D%/modules.c %D%/modules.h \
	%D%/type.c %D%/type.h \
	%D%/queue.c %D%/queue.h \
	%D%/queue-call.c %D%/queue-call.h \
	%D%/device.c %D%/device.h \
	%D%/queues.c %D%/queues.h \
	%D%/devices.c %D%/devices.h \
	%D%/escpos.c %D%/escpos.h \
	%D%/raster.c %D%/raster.h \
	%D%/jobs.c %D%/jobs.h \
	%D%/reason.c %D%/reason.h
%C%_libprint_a_CFLAGS = $(AM_CFLAGS) $(PANGO_CFLAGS) $(CUPS_CFLAGS)

PRINT_LIBS = src/print/libprint.a $(SLIP_LIBS) $(PANGO_LIBS) $(CUPS_LIBS) -lm
