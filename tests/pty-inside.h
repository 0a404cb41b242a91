/*
 * pty-inside.h - what the harness keeps of a program and its terminal; for pty*.c only.
 */
#ifndef TESTS_PTY_INSIDE_H
#define TESTS_PTY_INSIDE_H

#include <sys/types.h>
#include <vterm.h>

#include "base/text.h"
#include "tests/pty.h"

struct pty {
	int master;                     /* -1 once the program has let go of the terminal */
	pid_t pid;
	bool ended;
	int status;
	int rows, columns;
	VTerm *vterm;
	VTermScreen *screen;
	bool cursor, alternate;
	size_t written;
	struct text row;
};

/* Of pty->rows and pty->columns; what it is asked it answers through pty->master. */
void pty_make_screen(struct pty *pty);

#endif
