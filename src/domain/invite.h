/*
 * invite.h - who is invited to a meeting: drawn fairly by stratum, or by hand. Table: invited.
 */
#ifndef DOMAIN_INVITE_H
#define DOMAIN_INVITE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/code.h"
#include "base/err.h"
#include "store/event.h"

struct hall;

/* number: in the order they came, 0: not here. here: came, and did not leave. aside: stands
 * aside from the matter asked for. who: the masked name. stratum: their seat's. */
struct guest {
	int64_t resident, number;
	bool here, aside;
	char card[CODE_SIZE], *who, *stratum;
};
struct guests { struct guest *list; size_t count; };

/* Everybody invited, by stratum as hall.conf has them, then by card. matter 0: nobody is aside. */
CHECKED enum err guests_load(struct hall *hall, int64_t meeting, int64_t matter,
	struct guests *out);
void guests_release(struct guests *guests);
/* What someone is called at the meeting, where names are masked: "3号 陈**". The caller frees it
 * by wipe_free(). */
char *guest_called(const struct guest *guest);
/* The same of somebody by their id, invited or not; 0: "". wipe_free() it. */
CHECKED enum err guest_name(struct hall *hall, int64_t meeting, int64_t resident, char **out);

/* Fills the seats of each stratum that are still free: whoever was invited least often, and of
 * these longest ago, comes first; between equals the draw decides. *drawn: how many. ERR_MOVE:
 * the meeting is not planned any more; ERR_NOT_FOUND: nobody is left to invite. */
CHECKED enum err meeting_draw(struct hall *hall, struct actor by, int64_t meeting, int *drawn);
/* By hand, in a seat of their stratum. ERR_TWICE; ERR_MOVE as above; ERR_NOT_FOUND. */
CHECKED enum err meeting_invite(struct hall *hall, struct actor by, int64_t meeting,
	int64_t resident);
CHECKED enum err meeting_uninvite(struct hall *hall, struct actor by, int64_t meeting,
	int64_t resident);

#endif
