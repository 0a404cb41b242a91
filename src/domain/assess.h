/*
 * assess.h - three criteria (三性评估), and who stands aside (回避). Tables: assessment, recusal.
 *
 * At least three assessors judge a matter each time it comes to be assessed. Whoever stands
 * aside neither judges nor decides, and what they had judged counts no more.
 */
#ifndef DOMAIN_ASSESS_H
#define DOMAIN_ASSESS_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "store/event.h"

struct hall;

enum { ASSESSORS = 3 };

/* 0 to 5 each, and why. */
struct scores { int necessity, feasibility, representativeness; const char *note; };
/* Owns its notes. staff: whose. */
struct assessment { int64_t staff; int necessity, feasibility, representativeness; char *note; };
struct assessments { struct assessment *list; size_t count; };

/* One assessor's scores, once each time round (ERR_TWICE), while the matter is being assessed
 * (ERR_MOVE). ERR_ROLE: none of staff, or stood aside; ERR_MISSING: no note; ERR_INPUT. */
CHECKED enum err matter_assess(struct hall *hall, int64_t by, unsigned who, int64_t matter,
	const struct scores *scores);
/* This time round, without those who stood aside. */
CHECKED enum err assessments_load(struct hall *hall, int64_t matter, struct assessments *out);
void assessments_release(struct assessments *assessments);

/* staff stands aside from the matter, as by (themselves, the chair or the overseer) records, with
 * the reason. At any time before it is decided (ERR_MOVE). ERR_ROLE; ERR_MISSING: no reason;
 * ERR_TWICE; ERR_NOT_FOUND: no such colleague. */
CHECKED enum err matter_recuse(struct hall *hall, int64_t by, unsigned who, int64_t matter,
	int64_t staff, const char *reason);
struct aside { int64_t resident; const char *reason; };
/* A resident stands aside: then they neither debate nor vote on it. ERR_MISSING, ERR_TWICE,
 * ERR_NOT_FOUND, ERR_MOVE as above. */
CHECKED enum err matter_stand_aside(struct hall *hall, struct actor by, int64_t matter,
	const struct aside *aside);

#endif
