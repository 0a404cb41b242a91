check_PROGRAMS += %D%/page %D%/pages %D%/documents %D%/escpos %D%/queue %D%/printd %D%/yescpos %D%/backend %D%/filter %D%/raster %D%/probe %D%/everywhere %D%/crash
TESTS += %D%/page %D%/pages %D%/documents %D%/escpos %D%/queue %D%/printd %D%/yescpos %D%/backend %D%/filter %D%/raster %D%/probe %D%/everywhere %D%/crash
EXTRA_DIST += %D%/cups.h %D%/cups.sh %D%/everywhere.sh %D%/printd.h %D%/lsan.supp %D%/roll.h %D%/fake.h %D%/receipt.h

%C%_page_SOURCES = %D%/page.c
%C%_page_LDADD = $(PRINT_LIBS)
%C%_escpos_SOURCES = %D%/escpos.c
%C%_escpos_LDADD = $(PRINT_LIBS)
%C%_queue_SOURCES = %D%/queue.c
%C%_queue_LDADD = $(PRINT_LIBS)
%C%_raster_SOURCES = %D%/raster.c
%C%_raster_LDADD = $(PRINT_LIBS)
%C%_pages_SOURCES = %D%/pages.c
%C%_pages_CFLAGS = $(AM_CFLAGS) $(PANGO_CFLAGS)
%C%_pages_LDADD = $(PRINT_LIBS)
# These stand above their floor: they test the programs, hall and all.
%C%_printd_SOURCES = %D%/printd.c
%C%_printd_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)
%C%_documents_SOURCES = %D%/documents.c
%C%_documents_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)
%C%_crash_SOURCES = %D%/crash.c
%C%_crash_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)
%C%_yescpos_SOURCES = %D%/yescpos.c
%C%_yescpos_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)
%C%_backend_SOURCES = %D%/backend.c
%C%_backend_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)
%C%_filter_SOURCES = %D%/filter.c
%C%_filter_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)
%C%_probe_SOURCES = %D%/probe.c src/printd-probe.c
%C%_probe_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)
%C%_everywhere_SOURCES = %D%/everywhere.c
%C%_everywhere_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)

# What no printer and no cupsd may do to a slip.
check_PROGRAMS += %D%/silent %D%/house %D%/house-a4 %D%/once %D%/comeback %D%/privacy %D%/soak
TESTS += %D%/silent %D%/house %D%/house-a4 %D%/once %D%/comeback %D%/privacy %D%/soak
EXTRA_DIST += %D%/backend.h %D%/filtered.ppd %D%/fade.h %D%/picture.h
%C%_queue_CFLAGS = $(AM_CFLAGS) $(CUPS_CFLAGS)
%C%_silent_SOURCES = %D%/silent.c
%C%_silent_LDADD = $(PRINT_LIBS)
%C%_house_SOURCES = %D%/house.c
%C%_house_CFLAGS = $(AM_CFLAGS) $(PANGO_CFLAGS)
%C%_house_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)
%C%_house_a4_SOURCES = %D%/house-a4.c
%C%_house_a4_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)
%C%_once_SOURCES = %D%/once.c
%C%_once_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)
%C%_comeback_SOURCES = %D%/comeback.c
%C%_comeback_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)
%C%_privacy_SOURCES = %D%/privacy.c
%C%_privacy_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)
%C%_soak_SOURCES = %D%/soak.c
%C%_soak_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)

# The long form: make soak, or make soak SOAK='PRINTD-KILLS CUPSD-KILLS SEED'.
SOAK = 500 50 `date +%s`
.PHONY: soak
soak: %D%/soak yishi-printd yescpos
	$(AM_TESTS_ENVIRONMENT) %D%/soak $(SOAK)

# What a printer is tried out by.
check_PROGRAMS += %D%/gauge
TESTS += %D%/gauge
%C%_gauge_SOURCES = %D%/gauge.c
%C%_gauge_LDADD = $(PRINT_LIBS)

# The keeper's: queues and devices.
check_PROGRAMS += %D%/queues
TESTS += %D%/queues
EXTRA_DIST += %D%/hole.h
%C%_queues_SOURCES = %D%/queues.c
%C%_queues_LDADD = $(PRINT_LIBS)
