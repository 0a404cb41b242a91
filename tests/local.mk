# Each folder mirrors one of src/ or screens/ and names its own tests.
TEST_EXTENSIONS = .play .sh
# A test that hangs is a test that fails.
TEST_LIMIT = timeout -k 10 900
LOG_COMPILER = $(TEST_LIMIT)
PLAY_LOG_COMPILER = $(TEST_LIMIT) $(builddir)/%D%/play
SH_LOG_COMPILER = $(TEST_LIMIT) $(SHELL)
# What pango, cairo and fontconfig keep is theirs; it matters under the sanitizers only.
AM_TESTS_ENVIRONMENT = \
	YISHI_LOCALEDIR='$(abs_builddir)/locale' YISHI_DATADIR='$(abs_builddir)/data' \
	TZ=CST-8 LC_ALL=C.UTF-8 \
	srcdir='$(srcdir)' builddir='$(abs_builddir)' XGETTEXT='$(XGETTEXT)' \
	LSAN_OPTIONS='suppressions=$(abs_srcdir)/%D%/print/lsan.supp:print_suppressions=0'; \
	export YISHI_LOCALEDIR YISHI_DATADIR TZ LC_ALL srcdir builddir XGETTEXT LSAN_OPTIONS;
AM_DISTCHECK_CONFIGURE_FLAGS = --enable-werror

EXTRA_DIST += %D%/check.h

# What holds for the sources as a whole.
dist_check_SCRIPTS += %D%/floors.sh %D%/locale.sh %D%/readme.sh
TESTS += %D%/floors.sh %D%/locale.sh %D%/readme.sh

# make readme: the README's screens as the tour shows them now (in the source tree).
.PHONY: readme
readme: all
	$(AM_TESTS_ENVIRONMENT) $(SHELL) $(srcdir)/%D%/readme.sh update

# The runner of .play files: screens with keys in and rows out, no terminal.
check_PROGRAMS += %D%/play
FIXTURES = %D%/fixture.c %D%/fixture.h \
	%D%/fixture-meeting.c %D%/fixture-meeting.h \
	%D%/fixture-vote.c %D%/fixture-vote.h \
	%D%/ime-inside.c %D%/ime-inside.h
PLAYER = %D%/player.c %D%/player.h $(FIXTURES)
%C%_play_SOURCES = %D%/play.c %D%/frames.c %D%/frames.h $(PLAYER)
%C%_play_CPPFLAGS = $(AM_CPPFLAGS) -I$(srcdir)/%D%
%C%_play_LDADD = $(SCREENS_LIBS) $(IME_LIBS)

# All of them once more, each of their screens in every size.
check_PROGRAMS += %D%/walk
%C%_walk_SOURCES = %D%/walk.c %D%/sizes.c %D%/sizes.h %D%/judge.c %D%/judge.h \
	%D%/plants.c %D%/plants.h $(PLAYER)
%C%_walk_CPPFLAGS = $(AM_CPPFLAGS) -I$(srcdir)/%D%
%C%_walk_LDADD = $(SCREENS_LIBS) $(IME_LIBS)
TESTS += %D%/walk

# make coverage: every branch of the points bank is taken by its tests.
EXTRA_DIST += %D%/coverage.sh
.PHONY: coverage
coverage:
	$(SHELL) $(srcdir)/%D%/coverage.sh $(srcdir)

include tests/base/local.mk
include tests/store/local.mk
include tests/domain/local.mk
include tests/slip/local.mk
include tests/print/local.mk
include tests/wire/local.mk
include tests/ime/local.mk
include tests/term/local.mk
include tests/speech/local.mk
include tests/compose/local.mk
include tests/kiosk/local.mk
include tests/wall/local.mk
include tests/screens/local.mk
include tests/cli/local.mk
include tests/session/local.mk
include tests/e2e/local.mk
include tests/bench/local.mk
