/*
 * fixture-vote.h - votes that a .play file may have standing in the hall.
 */
#ifndef TESTS_FIXTURE_VOTE_H
#define TESTS_FIXTURE_VOTE_H

#include "base/code.h"
#include "domain/tally.h"
#include "domain/vote.h"

struct hall;

/* On a matter before a meeting, by the hall's rules, opened by that chair. */
CHECKED enum err fixture_opens(struct hall *hall, int64_t chair, int64_t matter,
	enum vote_method method);
/* As if two tellers had counted this; then it is closed. */
CHECKED enum err fixture_polls(struct hall *hall, int64_t chair, int64_t matter,
	const struct tally *tally);
/* Whoever of the guests comes next gets a ballot; its code out. */
CHECKED enum err fixture_ballot(struct hall *hall, int64_t clerk, int64_t matter,
	char code[CODE_SIZE]);
/* The card of a resident, as fixture_meets() takes them in one after the other. */
CHECKED enum err fixture_guest(struct hall *hall, int64_t id, char card[CODE_SIZE]);

#endif
