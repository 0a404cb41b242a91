/*
 * ballot.h - ballot slips: one person, one vote, and nobody can tell whose it was.
 * Tables: voter; ballot, poll_urn.
 *
 * At the console whoever is on the roll gets a slip, once (ballot.issued, table voter). Its code
 * is random and stands on the slip only; the store has its keyed hash in a table without person,
 * time or order. At the kiosk the slip counts once: it is marked as used, the vote is added to a
 * number in the urn, and the event (ballot.cast) says that somebody voted. When the poll is
 * closed the numbers go into the log, the urn is emptied, and all slips look alike again.
 *
 * Hidden: who voted for what, from staff, from the log, from backups, and from whoever holds a
 * slip. The store's journal is cleared after each slip and each vote, for its old pages would tell
 * what was written together. Not hidden: who was given a slip and when, and that somebody voted
 * then. A lost slip cannot be made void, as nobody knows which one it was. Whoever copied the
 * store both before and after a vote would see which slip and which number changed; that is why
 * the slip names nobody. A result in which all agree says what each voted, and so may a weight
 * that few have: the counts of a weighted poll are votes, never people, but one person with
 * three of four votes is found in them.
 */
#ifndef DOMAIN_BALLOT_H
#define DOMAIN_BALLOT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/code.h"
#include "base/err.h"

struct hall;
struct slip;

enum choice { CHOICE_FOR, CHOICE_AGAINST, CHOICE_ABSTAIN, CHOICES_OF_POLL };
const char *choice_label(enum choice choice);        /* translated: "For" */

/* A slip on its way to the printer. Secret: wipe it. */
struct issued { char code[CODE_SIZE], uid[40]; };
/* weight: what it counts for. */
struct ballot { int64_t poll, matter; int weight; };

/* By clerk or chair. ERR_MISSING: no poll by ballots is open; ERR_ROLE: they are not invited, not
 * there, or stood aside; ERR_TWICE: they have one. */
CHECKED enum err ballot_issue(struct hall *hall, int64_t by, int64_t matter, int64_t resident,
	struct issued *out);
/* Were they given one in that poll? */
CHECKED enum err ballot_given(struct hall *hall, int64_t poll, int64_t resident, bool *out);
/* By its code as typed. ERR_INPUT, ERR_CODE: it is none; ERR_NOT_FOUND: unknown, which counts as a
 * miss (attempt.h); ERR_PAUSED; ERR_TWICE: it was used; ERR_LATE: the poll is over. */
CHECKED enum err ballot_find(struct hall *hall, const char *code, struct ballot *out);
/* For staff who have just given it out, so no guess: neither held up by a pause nor a miss. */
CHECKED enum err ballot_peek(struct hall *hall, const char *code, struct ballot *out);
/* Into the urn. As with ballot_find(). */
CHECKED enum err ballot_cast(struct hall *hall, const char *code, enum choice choice);
/* Is there a poll by ballots just now? */
CHECKED enum err ballots_wanted(struct hall *hall, bool *out);
/* The slip; weight 1 is not said. */
CHECKED enum err paper_ballot(struct hall *hall, const struct ballot *ballot, const char *code,
	int copy, struct slip *out);

#endif
