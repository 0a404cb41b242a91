/*
 * letters-link.h - the kiosk's way to larger letters: see letters.h.
 */
#ifndef LETTERS_LINK_H
#define LETTERS_LINK_H

#include <stdbool.h>

/* Under yishi-letters the letters can change; in no other terminal. First asked before any
 * child is started: from then on none inherits the way to it. */
bool letters_there(void);
/* Letters of which so many rows fill the screen. The terminal is another one then, and that its
 * size changed is signalled as always; false: it stays as it is. */
bool letters_use(int rows);

#endif
