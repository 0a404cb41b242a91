check_PROGRAMS += %D%/slip %D%/cells %D%/qr %D%/preview
TESTS += %D%/slip %D%/cells %D%/qr %D%/preview

%C%_slip_SOURCES = %D%/slip.c
%C%_slip_LDADD = $(SLIP_LIBS)
%C%_cells_SOURCES = %D%/cells.c
%C%_cells_LDADD = $(SLIP_LIBS)
%C%_qr_SOURCES = %D%/qr.c
%C%_qr_LDADD = $(SLIP_LIBS)
%C%_preview_SOURCES = %D%/preview.c
%C%_preview_LDADD = $(SLIP_LIBS)
