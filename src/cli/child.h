/*
 * child.h - a neighbour program started beside this one, where nobody else runs it.
 */
#ifndef CLI_CHILD_H
#define CLI_CHILD_H

#include <sys/types.h>

/* program, dir: borrowed texts, filled in by the caller. pid 0: not running. */
struct child { const char *program, *dir; pid_t pid, gone; };

/* Starts PROGRAM --hall DIR --child from this program's own folder; it ends by itself with this
 * program, or at once where another runs for the hall. input: the descriptor that becomes its
 * standard input, or -1. */
void child_start(struct child *child, int input);
void child_keep(struct child *child);                /* starts it again if it ended */
void child_end(struct child *child);                 /* asks it to, and waits */
void child_drop(struct child *child);                /* there and then, and waits for nothing */

#endif
