include tests/screens/resident.mk
include tests/screens/staff.mk

TESTS += $(RESIDENT_PLAYS) $(STAFF_PLAYS)
EXTRA_DIST += $(RESIDENT_PLAYS) $(STAFF_PLAYS)

check_PROGRAMS += %D%/keys
TESTS += %D%/keys
%C%_keys_SOURCES = %D%/keys.c
%C%_keys_LDADD = $(SCREENS_LIBS)
