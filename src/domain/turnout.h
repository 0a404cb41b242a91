/*
 * turnout.h - who counts for a poll at this moment, and how much.
 *
 * People are those of the roll. Somebody who was given a ballot and left before the close was
 * there for the vote, and counts as present. In a weighted poll everybody has the votes that
 * [weights] of hall.conf gives to their protected seat, else to their stratum, else one.
 */
#ifndef DOMAIN_TURNOUT_H
#define DOMAIN_TURNOUT_H

#include "domain/polling.h"

enum { WEIGHT_MOST = 1000 };

CHECKED enum err weight_of(struct hall *hall, int64_t resident, int *out);
/* Fills in entitled, recused and present, and may and there where it is weighted. ERR_TWICE:
 * somebody who was given a ballot stood aside since. */
CHECKED enum err turnout_load(struct hall *hall, const struct polling *polling, struct poll *poll);

#endif
