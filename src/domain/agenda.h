/*
 * agenda.h - what a meeting is to deal with, and when it was told. Table: agenda.
 *
 * Whoever is invited knows days before what it is about: [days] notice, or in an emergency, whose
 * reason is recorded, [rules] emergency-hours. What is put on the agenda once it is out must go
 * out too, and its own time runs from then.
 */
#ifndef DOMAIN_AGENDA_H
#define DOMAIN_AGENDA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "domain/roll.h"
#include "store/event.h"

struct hall;

/* DONE: it came to a decision; PUT_OFF: it waits for another meeting. */
enum item_state { ITEM_WAITING, ITEM_NOW, ITEM_DONE, ITEM_PUT_OFF };
/* place: from 1; sent_at 0: it did not go out yet. called: the
 * wording that both sides agreed on, else what everybody may call it. */
struct item {
	int64_t matter, place, sent_at;
	enum item_state state;
	char *number, *called;
};
struct agenda { struct item *list; size_t count; };

CHECKED enum err agenda_load(struct hall *hall, int64_t meeting, struct agenda *out);
void agenda_release(struct agenda *agenda);
const char *item_state_label(enum item_state state);         /* translated, static */
/* Matters that could be put on it: waiting for a meeting, and on no other's agenda. Of an item
 * only matter, number and called. */
CHECKED enum err agenda_candidates(struct hall *hall, struct agenda *out);

/* What this resident is invited to decide and has not stood aside from, of all meetings that are
 * not over: waiting or before it now. */
CHECKED enum err agenda_of_guest(struct hall *hall, int64_t resident, struct agenda *out);

/* Puts it last. ERR_MOVE: the matter waits for no meeting, or the meeting is over; ERR_TWICE: it
 * is on an agenda already. */
CHECKED enum err agenda_add(struct hall *hall, struct actor by, int64_t meeting, int64_t matter);
/* ERR_MOVE: its turn has come, or it is not on it. */
CHECKED enum err agenda_drop(struct hall *hall, struct actor by, int64_t meeting, int64_t matter);
/* It goes out to whom is invited, now. emergency: why it cannot wait; "": it can. ERR_MISSING:
 * nothing new is on it, or nobody is invited; ERR_INPUT: too late without a reason; ERR_MOVE: too
 * late even for an emergency, or the meeting is not planned any more. */
CHECKED enum err agenda_send(struct hall *hall, struct actor by, int64_t meeting,
	const char *emergency);
/* The earliest that a meeting can be held whose agenda goes out now. */
int64_t agenda_earliest(const struct hall *hall, bool emergency);
/* Has it been out long enough, now? emergency as above. */
bool agenda_was_told(const struct hall *hall, int64_t sent_at, const char *emergency);

/* What a matter's turn wants: it waits on the agenda of an open meeting (ERR_NOT_FOUND) that is
 * with nothing else just now (ERR_TWICE), which was told of it in time (ERR_MISSING), and has a
 * quorum for it (ERR_MOVE, ERR_INPUT). Released also then. */
struct turn_of { int64_t meeting, sent_at; struct roll roll; char *emergency; };
CHECKED enum err agenda_turn(struct hall *hall, int64_t matter, struct turn_of *out);
void agenda_turn_release(struct turn_of *turn);
/* Who presides over a matter is a chair and did not stand aside from it: else ERR_ROLE. */
CHECKED enum err agenda_presides(struct hall *hall, struct actor chair, int64_t matter);
/* Its turn has come: the matter is deliberated from now on. What stands against it: as above, and
 * as with matter_move(). */
CHECKED enum err agenda_take_up(struct hall *hall, struct actor chair, int64_t matter);
/* What is before the meeting waits for another one. ERR_NOT_FOUND: nothing is before it;
 * ERR_MISSING: no reason. */
CHECKED enum err agenda_put_off(struct hall *hall, struct actor chair, int64_t meeting,
	const char *reason);

#endif
