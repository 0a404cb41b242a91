/*
 * speakers.h - who wishes to speak, in the order in which the floor is given.
 *
 * Nobody a second time before everybody who wishes has spoken once; among equals for and against
 * in turn; then whoever put up their hand first. Who left or stands aside is passed over.
 */
#ifndef DOMAIN_SPEAKERS_H
#define DOMAIN_SPEAKERS_H

#include <stddef.h>

#include "domain/debate.h"

/* turns: how often they have spoken on this motion. called: "No. 3 陈**". */
struct speaker { int64_t resident, turns; enum side side; char *called; };
struct speakers { struct speaker *list; size_t count; };

CHECKED enum err speakers_load(struct hall *hall, const struct debate *debate,
	struct speakers *out);
void speakers_release(struct speakers *speakers);
/* How often somebody has spoken on what is debated. */
CHECKED enum err speaker_turns(struct hall *hall, const struct debate *debate, int64_t resident,
	int64_t *out);
const char *side_name(enum side side);               /* as stored */
enum side side_read(const char *name);

#endif
