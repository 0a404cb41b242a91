/*
 * stratum.h - the parts of those who live here (户籍, 常住, 流动), each with seats at a meeting.
 *
 * From [strata] and [strata-seats] in hall.conf; a resident's is said at the console.
 */
#ifndef DOMAIN_STRATUM_H
#define DOMAIN_STRATUM_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "store/event.h"

struct hall;

/* label: in the language of the moment. */
struct stratum { const char *key, *label; int seats; };
enum { STRATA = 9 };

/* Fills in those that there are, and yields how many. */
size_t strata(const struct hall *hall, struct stratum out[STRATA]);
/* In words; of none, or of one that hall.conf does not know any more: "other residents". */
const char *stratum_label(const struct hall *hall, const char *key);
/* ERR_INPUT: no such stratum; "": takes it back; ERR_TWICE: it is theirs already. */
CHECKED enum err resident_stratum(struct hall *hall, struct actor by, int64_t resident,
	const char *stratum);

#endif
