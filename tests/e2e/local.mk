# The built programs from outside: keys in, screens and paper out.
if HAVE_VTERM
check_LIBRARIES = tests/libpty.a
tests_libpty_a_SOURCES = \
	tests/pty.c tests/pty.h tests/pty-inside.h \
	tests/pty-screen.c
tests_libpty_a_CFLAGS = $(AM_CFLAGS) $(VTERM_CFLAGS)
PTY_LIBS = tests/libpty.a $(BASE_LIBS) $(VTERM_LIBS)

check_PROGRAMS += %D%/terminal
TESTS += %D%/terminal

%C%_terminal_SOURCES = %D%/terminal.c
%C%_terminal_LDADD = $(PTY_LIBS)
endif
