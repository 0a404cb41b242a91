/*
 * polling.h - a poll on a matter, from its opening to its close. Table: poll.
 *
 * The chair opens it while the matter is deliberated before an open meeting; how it is taken and
 * by which rule is settled then. It is counted by two tellers (tally.h) or in the urn (ballot.h).
 * Closing it is the matter's own step to passed or not passed: matter_move() takes the counts
 * from here and who is entitled, recused and present from the roll (roll.h), both as they are at
 * that moment, and they stay in the log like that. In the second round after a veto the rule is
 * not the chair's to choose: it is [rules] majority-again.
 *
 * A poll never reopens. Without a result it lapses: where the matter leaves the deliberation in
 * another way (adjourned, withdrawn, corrected), or where two of staff annul it with a reason.
 * Its votes are gone then, and another poll may be opened.
 */
#ifndef DOMAIN_POLLING_H
#define DOMAIN_POLLING_H

#include "domain/second.h"
#include "domain/vote.h"

struct hall;

/* vote: its counts and result are there once it is closed. issued, cast: ballots. tallies: tellers
 * who counted in this round; counted: two of them agree. */
struct polling {
	struct vote vote;
	int64_t matter, meeting, opened_at, closed_at, lapsed_at;
	int round, tallies, issued, cast;
	bool counted;
};

/* The latest on a matter. ERR_NOT_FOUND: there was none. */
CHECKED enum err polling_load(struct hall *hall, int64_t matter, struct polling *out);
/* The one that is open. ERR_NOT_FOUND. */
CHECKED enum err polling_find(struct hall *hall, int64_t matter, struct polling *out);
bool polling_open_now(const struct polling *polling);

/* What a poll on that matter is like unless the chair wishes otherwise: [rules] of hall.conf. */
CHECKED enum err polling_usual(struct hall *hall, int64_t matter, struct vote *out);
/* Of terms method, rule, base and majority are read. ERR_MOVE: the matter is not deliberated, or
 * something was moved and is not put to the vote or settled yet, or a point of order is open;
 * ERR_MISSING: it is before no open meeting; ERR_TWICE: a poll is open; ERR_INPUT: nobody could
 * meet such a rule, or there is no such method; ERR_ROLE: not a chair, or one who stood aside. */
CHECKED enum err polling_open(struct hall *hall, int64_t by, int64_t matter,
	const struct vote *terms);
/* Counts and decides. ERR_MISSING: no poll is open, or two tellers do not agree yet; ERR_MOVE:
 * too few are present; ERR_INPUT: more votes than people; ERR_TWICE: somebody who was given a
 * ballot stood aside since; ERR_ROLE; ERR_BROKEN: the urn does not add up. */
CHECKED enum err polling_close(struct hall *hall, int64_t by, int64_t matter);
/* ERR_MISSING: no reason, no second colleague, or no poll is open; ERR_ROLE, ERR_DENIED. */
struct annulment { const char *reason; struct second_hand second; };
CHECKED enum err polling_annul(struct hall *hall, int64_t by, int64_t matter,
	const struct annulment *annulment);
/* A refusal of these in a sentence that says what is wanted, translated, static. */
const char *polling_why(enum err err);

/* One of staff who has such a role and did not stand aside: ERR_ROLE. As the log names them. */
CHECKED enum err polling_taking_part(struct hall *hall, int64_t by, int64_t matter, unsigned wanted,
	struct actor *out);

/* For the matter's step, in its transaction: the counts of the open poll and its result; what
 * follows once it is closed; the end of an open one without a result (ERR_NOT_FOUND: there is
 * none). reason NULL, second 0: it ended by itself. */
CHECKED enum err polling_count(struct hall *hall, int64_t matter, struct vote *out);
CHECKED enum err polling_settled(struct hall *hall, const struct vote *vote);
struct polling_end { const char *reason; int64_t second; };
CHECKED enum err polling_lapse(struct hall *hall, int64_t matter, struct actor by,
	const struct polling_end *end);

#endif
