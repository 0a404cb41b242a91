include tests/screens/resident.mk
include tests/screens/staff.mk

TESTS += $(RESIDENT_PLAYS) $(STAFF_PLAYS)
EXTRA_DIST += $(RESIDENT_PLAYS) $(STAFF_PLAYS)

# The runner itself can fail.
dist_check_SCRIPTS += %D%/play.sh
TESTS += %D%/play.sh
check_PROGRAMS += %D%/keys %D%/monkey
TESTS += %D%/keys %D%/monkey
%C%_keys_SOURCES = %D%/keys.c
%C%_keys_LDADD = $(SCREENS_LIBS)
%C%_monkey_SOURCES = %D%/monkey.c $(FIXTURES)
%C%_monkey_CPPFLAGS = $(AM_CPPFLAGS) -I$(srcdir)/tests
%C%_monkey_LDADD = $(SCREENS_LIBS) $(IME_LIBS)

# All of them once more, on terminals that are poor in colours and characters.
if HAVE_VTERM
check_PROGRAMS += %D%/glass
TESTS += %D%/glass
%C%_glass_SOURCES = %D%/glass.c tests/frames.c tests/frames.h
%C%_glass_LDADD = tests/libpty.a $(TERM_FLOOR_LIBS) $(VTERM_LIBS)
endif
