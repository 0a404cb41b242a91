include tests/screens/resident.mk
include tests/screens/staff.mk

TESTS += $(RESIDENT_PLAYS) $(STAFF_PLAYS)
EXTRA_DIST += $(RESIDENT_PLAYS) $(STAFF_PLAYS)

# The runner itself can fail.
dist_check_SCRIPTS += %D%/play.sh
TESTS += %D%/play.sh
