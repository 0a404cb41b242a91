include tests/screens/resident.mk
include tests/screens/staff.mk

TESTS += $(RESIDENT_PLAYS) $(STAFF_PLAYS)
EXTRA_DIST += $(RESIDENT_PLAYS) $(STAFF_PLAYS)

# All of them once more, on terminals that are poor in colours and characters.
if HAVE_VTERM
check_PROGRAMS += %D%/glass
TESTS += %D%/glass
%C%_glass_SOURCES = %D%/glass.c tests/frames.c tests/frames.h
%C%_glass_LDADD = tests/libpty.a $(TERM_FLOOR_LIBS) $(VTERM_LIBS)
endif
