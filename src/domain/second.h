/*
 * second.h - the colleague who confirms what one of staff must not do alone.
 */
#ifndef DOMAIN_SECOND_H
#define DOMAIN_SECOND_H

#include <stdint.h>

#include "base/err.h"

struct hall;

/* Borrowed: the colleague's number and PIN as typed; NULL or "": nobody confirms. */
struct second_hand { const char *number, *pin; };
struct second { int64_t id; unsigned roles; };       /* all zero: nobody */

/* Who is that? Not within a transaction: a wrong PIN is a miss that must stay counted.
 * ERR_DENIED, ERR_PAUSED; ERR_ROLE: the same person as by. */
CHECKED enum err second_check(struct hall *hall, int64_t by, const struct second_hand *hand,
	struct second *out);

#endif
