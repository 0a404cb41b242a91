/*
 * undo.h - the last changes of a text, to be taken back one by one.
 *
 * Holds what was taken away, never what was added. No allocation; the oldest are forgotten.
 */
#ifndef TERM_UNDO_H
#define TERM_UNDO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { UNDO_STEPS = 64, UNDO_BYTES = 512 };

/* At that byte so many were added, and so many taken away before. */
struct undo_step { uint16_t at, added, taken; };
struct undo {
	struct undo_step steps[UNDO_STEPS];
	int count;
	char taken[UNDO_BYTES];              /* one behind the other */
	size_t bytes;
};

void undo_note(struct undo *undo, struct undo_step step, const char *taken);
/* The last change, which is forgotten, and a copy of what it took; false: there is none. */
bool undo_last(struct undo *undo, struct undo_step *step, char taken[UNDO_BYTES]);

#endif
