/*
 * child.h - a neighbour program started beside this one, where nobody else runs it.
 */
#ifndef CLI_CHILD_H
#define CLI_CHILD_H

#include <sys/types.h>

struct child { pid_t pid; const char *program, *dir; };      /* pid 0: not running */

/* Starts PROGRAM --hall DIR --child from this program's own folder; it ends by itself with this
 * program, or at once where another runs for the hall. Texts are borrowed. */
void child_start(struct child *child, const char *program, const char *dir);
void child_keep(struct child *child);                /* starts it again if it ended */
void child_end(struct child *child);

#endif
