# Figures, never gates: make bench.
EXTRA_PROGRAMS += %D%/submit
%C%_submit_SOURCES = %D%/submit.c
%C%_submit_LDADD = $(DOMAIN_LIBS)
CLEANFILES += $(EXTRA_PROGRAMS)

.PHONY: bench
bench: %D%/submit
	%D%/submit
