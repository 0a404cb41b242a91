check_PROGRAMS += %D%/page %D%/queue %D%/printd %D%/crash
TESTS += %D%/page %D%/queue %D%/printd %D%/crash
EXTRA_DIST += %D%/cups.h %D%/cups.sh %D%/printd.h %D%/lsan.supp

%C%_page_SOURCES = %D%/page.c
%C%_page_LDADD = $(PRINT_LIBS)
%C%_queue_SOURCES = %D%/queue.c
%C%_queue_LDADD = $(PRINT_LIBS)
# These two stand above their floor: they test the program, hall and all.
%C%_printd_SOURCES = %D%/printd.c
%C%_printd_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)
%C%_crash_SOURCES = %D%/crash.c
%C%_crash_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)
