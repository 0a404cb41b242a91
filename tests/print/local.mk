check_PROGRAMS += %D%/page %D%/escpos %D%/queue %D%/printd %D%/yescpos %D%/crash
TESTS += %D%/page %D%/escpos %D%/queue %D%/printd %D%/yescpos %D%/crash
check_PROGRAMS += %D%/pages %D%/documents
TESTS += %D%/pages %D%/documents
EXTRA_DIST += %D%/cups.h %D%/cups.sh %D%/printd.h %D%/lsan.supp %D%/roll.h %D%/fake.h %D%/picture.h

%C%_page_SOURCES = %D%/page.c
%C%_page_LDADD = $(PRINT_LIBS)
%C%_escpos_SOURCES = %D%/escpos.c
%C%_escpos_LDADD = $(PRINT_LIBS)
%C%_queue_SOURCES = %D%/queue.c
%C%_queue_LDADD = $(PRINT_LIBS)
%C%_pages_SOURCES = %D%/pages.c
%C%_pages_CFLAGS = $(AM_CFLAGS) $(PANGO_CFLAGS)
%C%_pages_LDADD = $(PRINT_LIBS)
# These stand above their floor: they test the program, hall and all.
%C%_printd_SOURCES = %D%/printd.c
%C%_printd_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)
%C%_documents_SOURCES = %D%/documents.c
%C%_documents_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)
%C%_crash_SOURCES = %D%/crash.c
%C%_crash_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)
%C%_yescpos_SOURCES = %D%/yescpos.c
%C%_yescpos_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)
