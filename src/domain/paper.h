/*
 * paper.h - the slips of the house: what stands on each.
 */
#ifndef DOMAIN_PAPER_H
#define DOMAIN_PAPER_H

#include "base/err.h"
#include "domain/matter.h"
#include "domain/resident.h"
#include "domain/reward.h"
#include "slip/slip.h"

/* In the language of the moment. copy: 0, or n for "补打 n". Release with slip_release(). */
CHECKED enum err paper_receipt(struct hall *hall, const struct matter *matter,
	const struct receipt *receipt, int copy, struct slip *out);
/* Where the matter stands, without the resident's own words. code: as shown; NULL: no QR. */
CHECKED enum err paper_progress(struct hall *hall, const struct matter *matter, const char *code,
	int copy, struct slip *out);
CHECKED enum err paper_voucher(struct hall *hall, const struct voucher *voucher, const char *code,
	int copy, struct slip *out);
CHECKED enum err paper_card(struct hall *hall, const struct resident *resident, int copy,
	struct slip *out);
/* What a printer is tried out by: rulers, greys, lines, QR sizes, every language. queue: where
 * it goes; width: so many millimetres; NULL and 0: as hall.conf has it. */
void paper_test(const struct hall *hall, const char *queue, int width, struct slip *out);

#endif
