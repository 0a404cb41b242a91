# The built programs from outside: keys in, screens and paper out.
if HAVE_VTERM
check_LIBRARIES = tests/libpty.a
tests_libpty_a_SOURCES = \
	tests/pty.c tests/pty.h tests/pty-inside.h \
	tests/pty-screen.c
tests_libpty_a_CFLAGS = $(AM_CFLAGS) $(VTERM_CFLAGS)
PTY_LIBS = tests/libpty.a $(BASE_LIBS) $(VTERM_LIBS)

check_LIBRARIES += %D%/libhall.a
%C%_libhall_a_SOURCES = \
	%D%/codes.c %D%/codes.h \
	%D%/hall.c %D%/hall.h \
	%D%/walks.c
HALL_LIBS = %D%/libhall.a tests/libpty.a $(TERM_FLOOR_LIBS) $(VTERM_LIBS)

E2E_TESTS = %D%/terminal %D%/paper %D%/points %D%/clerk %D%/keys %D%/noprinter \
	%D%/writing %D%/looks %D%/board %D%/tour \
	%D%/truth %D%/life
check_PROGRAMS += $(E2E_TESTS)
TESTS += $(E2E_TESTS)

%C%_terminal_SOURCES = %D%/terminal.c
%C%_terminal_LDADD = $(PTY_LIBS)
%C%_paper_SOURCES = %D%/paper.c
%C%_paper_LDADD = $(HALL_LIBS)
%C%_points_SOURCES = %D%/points.c
%C%_points_LDADD = $(HALL_LIBS)
%C%_clerk_SOURCES = %D%/clerk.c
%C%_clerk_LDADD = $(HALL_LIBS)
%C%_keys_SOURCES = %D%/keys.c
%C%_keys_CFLAGS = $(AM_CFLAGS) $(VTERM_CFLAGS)
%C%_keys_LDADD = $(HALL_LIBS)
%C%_writing_SOURCES = %D%/writing.c
%C%_writing_LDADD = $(HALL_LIBS)
%C%_tour_SOURCES = %D%/tour.c
%C%_tour_LDADD = $(PTY_LIBS)
%C%_looks_SOURCES = %D%/looks.c
%C%_looks_LDADD = $(HALL_LIBS)
%C%_board_SOURCES = %D%/board.c
%C%_board_LDADD = $(HALL_LIBS)
%C%_truth_SOURCES = %D%/truth.c
%C%_truth_LDADD = $(HALL_LIBS)
%C%_life_SOURCES = %D%/life.c %D%/later.c %D%/later.h
%C%_life_LDADD = $(HALL_LIBS)
%C%_noprinter_SOURCES = %D%/noprinter.c
%C%_noprinter_LDADD = $(HALL_LIBS)
endif
