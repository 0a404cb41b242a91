/*
 * wording.h - the words in which a matter is put to the group, agreed from both sides (双向确认).
 *
 * One side words it, the other agrees or words it anew; agreed is what stands when both have
 * said so. The words are public and outlive the resident's own: no names, no numbers in them.
 * Without them no matter is queued; who does not answer for [days] wording lets them stand.
 */
#ifndef DOMAIN_WORDING_H
#define DOMAIN_WORDING_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"

struct hall;
struct matter;

enum { WORDING_MOST = 200 };                 /* characters */

/* A clerk, the chair or whoever put it forward (ROLE_RESIDENT) words it; the other side has not
 * agreed yet. While it is screened or assessed (ERR_MOVE). ERR_ROLE; ERR_MISSING: no words;
 * ERR_INPUT: too many. */
CHECKED enum err matter_word(struct hall *hall, int64_t by, unsigned who, int64_t matter,
	const char *words);
/* The other side agrees. Staff may record that the resident did: how says when and how they said
 * so (ERR_MISSING), and is shown to them. ERR_MOVE: there is nothing to agree to. */
CHECKED enum err matter_agree(struct hall *hall, int64_t by, unsigned who, int64_t matter,
	const char *how);
/* Do the words stand: agreed to, or left alone long enough? */
bool wording_stands(const struct hall *hall, const struct matter *matter);
/* Whose turn is it to agree? */
bool wording_awaits_resident(const struct matter *matter);
bool wording_awaits_clerk(const struct matter *matter);

#endif
