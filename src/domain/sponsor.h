/*
 * sponsor.h - 公益合伙人: shops and bodies that give rewards. Table: sponsor.
 *
 * When a partner's reward is handed over, its points go to the account sponsor/ID: what the
 * partner gave, in points.
 */
#ifndef DOMAIN_SPONSOR_H
#define DOMAIN_SPONSOR_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "store/event.h"

struct hall;

/* Owns its strings. gave: points; pieces: rewards handed over. */
struct sponsor { int64_t id, gave, pieces; char *name_zh, *name_en; };
struct sponsors { struct sponsor *list; size_t count; };
void sponsors_release(struct sponsors *sponsors);
const char *sponsor_name(const struct sponsor *sponsor);     /* in the language of the moment */

/* ERR_INPUT: no Chinese name. */
CHECKED enum err sponsor_add(struct hall *hall, struct actor by, const struct sponsor *sponsor,
	int64_t *id);
CHECKED enum err sponsors_load(struct hall *hall, struct sponsors *out);      /* by name */

#endif
