/* undo.c - the last changes of a text, to be taken back one by one. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "term/undo.h"

static void forget_oldest(struct undo *undo)
{
	size_t taken = undo->steps[0].taken;

	memmove(undo->taken, undo->taken + taken, undo->bytes - taken);
	undo->bytes -= taken;
	wipe(undo->taken + undo->bytes, taken);
	undo->count--;
	memmove(undo->steps, undo->steps + 1, (size_t)undo->count * sizeof *undo->steps);
}

void undo_note(struct undo *undo, struct undo_step step, const char *taken)
{
	while (undo->count > 0 && (undo->count == UNDO_STEPS ||
	    undo->bytes + step.taken > sizeof undo->taken))
		forget_oldest(undo);
	if (step.taken > sizeof undo->taken)
		return;
	memcpy(undo->taken + undo->bytes, taken, step.taken);
	undo->bytes += step.taken;
	undo->steps[undo->count++] = step;
}

bool undo_last(struct undo *undo, struct undo_step *step, char taken[UNDO_BYTES])
{
	if (undo->count == 0)
		return false;
	*step = undo->steps[--undo->count];
	undo->bytes -= step->taken;
	memcpy(taken, undo->taken + undo->bytes, step->taken);
	wipe(undo->taken + undo->bytes, step->taken);
	return true;
}
