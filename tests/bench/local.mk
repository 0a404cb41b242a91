# Figures, never gates: make bench.
EXTRA_PROGRAMS += %D%/submit %D%/hello %D%/screen
EXTRA_PROGRAMS += %D%/paper
EXTRA_PROGRAMS += %D%/similar
CLEANFILES += $(EXTRA_PROGRAMS)

%C%_paper_SOURCES = %D%/paper.c
%C%_paper_LDADD = $(PRINT_LIBS)
%C%_similar_SOURCES = %D%/similar.c
%C%_similar_LDADD = $(DOMAIN_LIBS) $(CSV_LIBS)
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
	srcdir='$(srcdir)' %D%/similar $(srcdir)/tests/domain/alike.csv
	%D%/screen %D%/hello ./yishi %D%/hall
	rm -rf %D%/hall
