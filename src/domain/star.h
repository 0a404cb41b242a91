/*
 * star.h - 协商之星: residents honoured for a period by the votes of all card holders.
 * Tables: star, nominee, nomination, star_voter; urn.
 *
 * A round is opened for a period: who earned most in it is nominated by rule ([star] nominees),
 * others by residents, once each. Then everybody with a card votes once, then it is closed and
 * counted. Equal votes share a place; who shares the last one that wins, wins too.
 *
 * Hidden: whom somebody voted for. The log says that they voted (star.voted), the votes stand in
 * the urn, one number a nominee: no row, no order, no time for a single vote. The event of the
 * close brings the numbers into the log, and the urn is emptied.
 * Not hidden: that somebody voted and when, and who nominated whom. Whoever copied the store
 * both before and after a vote would see which number grew, and a round in which all agree
 * says it by its result. Points never depend on any of it.
 */
#ifndef DOMAIN_STAR_H
#define DOMAIN_STAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/code.h"
#include "base/err.h"
#include "slip/slip.h"
#include "store/event.h"

struct hall;

enum star_phase { STAR_NONE, STAR_NOMINATING, STAR_VOTING, STAR_CLOSED };
/* id 0: there was none yet. winners: places that win; voted: people. */
struct star { int64_t id, from_at, until_at, winners, closed_at, voted; enum star_phase phase; };
/* nominated: by so many residents; points: above zero by rule. votes, place and wins once it is
 * closed: the most first, else by card. who: the masked name. */
struct nominee {
	int64_t resident, points, nominated, votes, place;
	bool wins, tied;
	char card[CODE_SIZE], *who;
};
struct nominees { struct nominee *list; size_t count; };
void nominees_release(struct nominees *nominees);

CHECKED enum err star_load(struct hall *hall, struct star *out);             /* the latest */
CHECKED enum err nominees_load(struct hall *hall, const struct star *star, struct nominees *out);
/* Has this resident done their part of the phase: nominated, voted? */
CHECKED enum err star_did(struct hall *hall, const struct star *star, int64_t resident, bool *out);

/* span: from..until. ERR_TWICE: one is open; ERR_INPUT: no such span. */
CHECKED enum err star_open(struct hall *hall, struct actor by, const int64_t span[2]);
/* ERR_MOVE: not in that phase; ERR_MISSING: fewer than two nominees. */
CHECKED enum err star_begin_vote(struct hall *hall, struct actor by);
/* ERR_MOVE; ERR_BROKEN: the urn does not hold what voters there were. */
CHECKED enum err star_close(struct hall *hall, struct actor by);

/* ERR_MOVE: not in that phase; ERR_TWICE: done before; ERR_INPUT: oneself; ERR_NOT_FOUND. */
CHECKED enum err star_nominate(struct hall *hall, int64_t resident, int64_t nominee);
CHECKED enum err star_vote(struct hall *hall, int64_t resident, int64_t nominee);

/* The winner's certificate on A4. ERR_NOT_FOUND: they did not win. */
CHECKED enum err document_star(struct hall *hall, const struct star *star, int64_t resident,
	struct slip *out);

#endif
