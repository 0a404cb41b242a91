/*
 * voting.h - a vote as most tests want it: a meeting hears the matter, two tellers count hands.
 */
#ifndef TESTS_DOMAIN_VOTING_H
#define TESTS_DOMAIN_VOTING_H

#include "domain/polling.h"
#include "domain/tally.h"
#include "tests/domain/gathering.h"

/* What most votes are by. */
static const struct vote by_hands = { .method = VOTE_HANDS };

/* Before a meeting where so many are entitled, stand aside and are there. */
static inline void matter_is_heard(struct hall *hall, int64_t matter, const struct roll *counts)
{
	meeting_hears(hall, matter, counts);
	CHECK_INT(agenda_take_up(hall, chair_does, matter), OK);
}

/* Two tellers say the same. */
static inline void is_counted(struct hall *hall, int64_t matter, const struct tally *tally)
{
	enum tally_said said;

	CHECK_INT(tally_enter(hall, CLERK, matter, tally, &said), OK);
	CHECK_INT(said, TALLY_FIRST);
	CHECK_INT(tally_enter(hall, CHAIR, matter, tally, &said), OK);
	CHECK_INT(said, TALLY_AGREES);
}

/* By show of hands, and by the rules of hall.conf. */
static inline void is_voted_on(struct hall *hall, int64_t matter, const struct tally *tally)
{
	CHECK_INT(polling_open(hall, CHAIR, matter, &by_hands), OK);
	is_counted(hall, matter, tally);
	CHECK_INT(polling_close(hall, CHAIR, matter), OK);
}

/* Writes it into the log past meeting and guards, as if they had voted: 11 entitled, one of them
 * aside, 9 there. */
static inline void vote_put_in(struct hall *hall, int64_t matter, const struct tally *tally)
{
	struct vote vote = { .method = VOTE_HANDS, .poll = { 11, 1, 9, tally->yes, tally->no,
		tally->abstained } };
	struct event event = { .kind = "matter.moved", .subject = matter, .by = { CHAIR, "chair" } };
	struct vote_words words;
	int64_t now = clock_now();

	vote.poll = poll_by_rules(hall, &vote.poll);
	CHECK_INT(poll_result(hall, &vote.poll, &vote.passed), OK);
	event_add(&event, (struct event_field){ "from", .text = states[DELIBERATING].name });
	event_add(&event, (struct event_field){ "to",
		.text = states[vote.passed ? PASSED : NOT_PASSED].name });
	event_add(&event, (struct event_field){ "wake_at",
		.number = now + (vote.passed ? 3 : 180) * (int64_t)DAY });
	if (!vote.passed) {
		event_add(&event, (struct event_field){ "window_opens", .number = 1 });
		event_add(&event, (struct event_field){ "window_until", .number = now + 7 * DAY });
	}
	vote_record(&vote, &words, &event);
	CHECK_INT(event_append(hall->store, &event), OK);
}

#endif
