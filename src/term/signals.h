/*
 * signals.h - the signals of a terminal, turned into two flags and a pipe to wait on.
 *
 * Those that a keyboard can send (SIGINT, SIGQUIT, SIGTSTP, and SIGTTOU) are ignored, so
 * that programs started meanwhile ignore them too. For one user at a time: the tty.
 */
#ifndef TERM_SIGNALS_H
#define TERM_SIGNALS_H

#include <stdbool.h>

#include "base/err.h"

CHECKED enum err signals_take(void);
void signals_give_back(void);
int signals_fd(void);                        /* readable once one came */
void signals_seen(void);                     /* empties it */
bool signals_resized(void);                  /* SIGWINCH, since last asked */
bool signals_hung_up(void);                  /* SIGHUP or SIGTERM, ever */

#endif
