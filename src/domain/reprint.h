/*
 * reprint.h - a slip that comes out once more: on whose word, and recorded.
 *
 * Slips under way are no part of the log. But whoever holds one holds what opens a matter or
 * fetches a reward, so that one was made again, or let out by staff, is an event:
 * slip.reprinted and slip.released, subject the job's id, with the slip's kind and its copy.
 */
#ifndef DOMAIN_REPRINT_H
#define DOMAIN_REPRINT_H

#include "domain/outbox.h"
#include "store/event.h"

enum { REPRINTS = 3 };

/* The visitor has none in hand: the slip, composed as the next copy of that job, goes into
 * the outbox. ERR_MOVE where three were made already. */
CHECKED enum err reprint_slip(struct hall *hall, struct actor by, const struct job *of,
	const struct slip *slip, char uid[JOB_UID]);
/* The same for staff: as often as they want. */
CHECKED enum err reprint_by_staff(struct hall *hall, struct actor by, const struct job *of,
	const struct slip *slip, char uid[JOB_UID]);
/* Staff let a held or failed job out: outbox_again(). */
CHECKED enum err reprint_release(struct hall *hall, struct actor by, const char *uid);

#endif
