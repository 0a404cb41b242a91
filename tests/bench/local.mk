# Figures, never gates: make bench.
EXTRA_PROGRAMS += %D%/submit %D%/hello %D%/screen
EXTRA_PROGRAMS += %D%/paper %D%/pages %D%/pinyin %D%/imed %D%/printd %D%/similar %D%/bigtext
CLEANFILES += $(EXTRA_PROGRAMS)

%C%_paper_SOURCES = %D%/paper.c
%C%_paper_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)
%C%_pages_SOURCES = %D%/pages.c
%C%_pages_CFLAGS = $(AM_CFLAGS) $(PANGO_CFLAGS)
%C%_pages_LDADD = $(PRINT_LIBS)
%C%_printd_SOURCES = %D%/printd.c
%C%_printd_LDADD = $(PRINT_LIBS) $(DOMAIN_LIBS)
%C%_similar_SOURCES = %D%/similar.c
%C%_similar_LDADD = $(DOMAIN_LIBS) $(CSV_LIBS)
%C%_submit_SOURCES = %D%/submit.c
%C%_submit_LDADD = $(DOMAIN_LIBS)
%C%_hello_SOURCES = %D%/hello.c
%C%_hello_LDADD = $(CURSES_LIBS)
%C%_bigtext_SOURCES = %D%/bigtext.c
%C%_bigtext_LDADD = $(TERM_FLOOR_LIBS)
%C%_screen_SOURCES = %D%/screen.c
%C%_screen_LDADD = -lutil

%C%_pinyin_SOURCES = %D%/pinyin.c
%C%_pinyin_CPPFLAGS = $(ime_cppflags)
%C%_pinyin_LDADD = $(IME_LIBS) $(CSV_LIBS)
%C%_imed_SOURCES = %D%/imed.c src/imed-link.c src/cli/child.c
%C%_imed_LDADD = $(WIRE_LIBS)

# Somebody else's sentences, where they lie beside the source tree.
MESSAGES = $(srcdir)/../shared/data/messages.csv

.PHONY: bench
bench: $(EXTRA_PROGRAMS) yishi yishi-printd yishi-imed tests/ime/moody-imed
	rm -rf %D%/hall && ./yishi init %D%/hall --demo >/dev/null
	%D%/submit
	%D%/bigtext
	%D%/paper
	%D%/pages
	YISHI_DATADIR=data %D%/pinyin $(MESSAGES)
	%D%/imed
	srcdir='$(srcdir)' builddir=. %D%/printd
	srcdir='$(srcdir)' %D%/similar $(srcdir)/tests/domain/alike.csv
	rm -rf %D%/hung && ./yishi init %D%/hung --demo >/dev/null
	sed -i 's/^queue =.*/queue = slips/' %D%/hung/hall.conf
	./yishi submit --hall %D%/hung --category lift --place b3 --text x --anonymous >/dev/null
	%D%/screen %D%/hello ./yishi %D%/hall %D%/hung
	rm -rf %D%/hall %D%/hung
