/*
 * slip.h - one slip of the printer's list: what became of it, print it again or hold it back.
 *
 * Works on the state of printer.c.
 */
#ifndef SCREENS_STAFF_SLIP_H
#define SCREENS_STAFF_SLIP_H

#include "domain/outbox.h"
#include "screens/page.h"

/* chosen: the slip that is asked about; -1: the list shows. */
struct slips { struct printer printer, a4; struct jobs jobs; struct list list; int chosen; };

CHECKED enum err slips_load(struct kiosk *kiosk, struct slips *slips);
char *slip_state(const struct job *job);             /* with its fault; the caller frees */
/* What may be done with the chosen one; afterwards the list shows again. */
extern const struct action slip_choices[];
void slip_draw(const struct kiosk *kiosk, const struct slips *slips, struct canvas *canvas,
	struct page *page);

#endif
