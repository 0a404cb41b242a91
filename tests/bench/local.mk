# Figures, never gates: make bench.
EXTRA_PROGRAMS += %D%/submit %D%/hello %D%/screen
EXTRA_PROGRAMS += %D%/paper %D%/pages %D%/printd
CLEANFILES += $(EXTRA_PROGRAMS)

%C%_paper_SOURCES = %D%/paper.c
%C%_paper_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)
%C%_pages_SOURCES = %D%/pages.c
%C%_pages_CFLAGS = $(AM_CFLAGS) $(PANGO_CFLAGS)
%C%_pages_LDADD = $(PRINT_LIBS)
%C%_printd_SOURCES = %D%/printd.c
%C%_printd_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)
%C%_submit_SOURCES = %D%/submit.c
%C%_submit_LDADD = $(DOMAIN_LIBS)
%C%_hello_SOURCES = %D%/hello.c
%C%_hello_LDADD = $(CURSES_LIBS)
%C%_screen_SOURCES = %D%/screen.c
%C%_screen_LDADD = -lutil

.PHONY: bench
bench: $(EXTRA_PROGRAMS) yishi yishi-printd
	rm -rf %D%/hall && ./yishi init %D%/hall --demo >/dev/null
	%D%/submit
	%D%/paper
	%D%/pages
	srcdir='$(srcdir)' builddir=. %D%/printd
	rm -rf %D%/hung && ./yishi init %D%/hung --demo >/dev/null
	sed -i 's/^queue =.*/queue = slips/' %D%/hung/hall.conf
	./yishi submit --hall %D%/hung --category lift --place b3 --text x --anonymous >/dev/null
	%D%/screen %D%/hello ./yishi %D%/hall %D%/hung
	rm -rf %D%/hall %D%/hung
