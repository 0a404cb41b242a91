noinst_LIBRARIES += %D%/libslip.a
%C%_libslip_a_SOURCES = \
	%D%/slip.c %D%/slip.h \
	%D%/cells.c %D%/cells.h \
	%D%/narrow.c %D%/narrow.h \
	%D%/qr.c %D%/qr.h \
	%D%/preview.c %D%/preview.h

SLIP_LIBS = src/slip/libslip.a $(BASE_LIBS) $(QRENCODE_LIBS)
