/*
 * reports.h - what the terminal is asked to report beyond keys: pastes as such, and the mouse.
 *
 * Written past curses, which has no words for it. A terminal that is gone cannot be told anything.
 */
#ifndef TERM_REPORTS_H
#define TERM_REPORTS_H

#include <stdbool.h>

/* mouse: it has one. pixels: and it is known to tell them. */
void reports_on(bool mouse, bool pixels);
void reports_off(bool mouse);
void reports_pixels(void);
void reports_ring(void);                             /* the other way round: the bell */

#endif
