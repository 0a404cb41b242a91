/* urn.c - no secret vote is lost, doubled or half kept, wherever a verb fails or the process dies. */
#include <config.h>

#include "domain/star.h"
#include "tests/domain/failing.h"
#include "tests/domain/people.h"

static struct hall hall;
static int64_t nominees[2], voter;

static enum err open_round(void)
{
	const int64_t span[2] = { clock_now() - DAY, clock_now() + 1 };

	return star_open(&hall, clerk_does, span);
}

/* Preparations: each begins where it must, whatever stands there. */

static void no_round(void)
{
	struct star star;

	CHECK_INT(star_load(&hall, &star), OK);
	for (int i = 0; i < 2 && star.phase == STAR_NOMINATING; i++)
		CHECK_INT(star_nominate(&hall, resident_comes(&hall), nominees[i]), OK);
	if (star.phase == STAR_NOMINATING)
		CHECK_INT(star_begin_vote(&hall, clerk_does), OK);
	CHECK_INT(star_load(&hall, &star), OK);
	if (star.phase == STAR_VOTING)
		CHECK_INT(star_close(&hall, clerk_does), OK);
}

static void a_round(void)
{
	no_round();
	CHECK_INT(open_round(), OK);
	for (int i = 0; i < 2; i++)
		CHECK_INT(star_nominate(&hall, resident_comes(&hall), nominees[i]), OK);
	voter = resident_comes(&hall);
}

static void a_vote(void)
{
	a_round();
	CHECK_INT(star_begin_vote(&hall, clerk_does), OK);
}

static void votes(void)
{
	a_vote();
	for (int i = 0; i < 3; i++)
		CHECK_INT(star_vote(&hall, resident_comes(&hall), nominees[i % 2]), OK);
}

static enum err nominate(void)
{
	return star_nominate(&hall, voter, nominees[1]);
}

static enum err begin_vote(void)
{
	return star_begin_vote(&hall, clerk_does);
}

static enum err vote(void)
{
	return star_vote(&hall, voter, nominees[0]);
}

static enum err close_vote(void)
{
	return star_close(&hall, clerk_does);
}

static const struct trial trials[] = {
	{ "open a round", no_round, open_round }, { "nominate", a_round, nominate },
	{ "begin the vote", a_round, begin_vote }, { "vote", a_vote, vote },
	{ "close the vote", votes, close_vote }, { 0 }
};

/* As many votes lie in the urn as people voted in the round that is open. */
static void every_vote_is_there(void)
{
	CHECK_INT(number_in(&hall, "SELECT (SELECT TOTAL(votes) FROM urn) - (SELECT COUNT(*)"
		" FROM star_voter v JOIN star s ON s.id = v.round WHERE s.closed_at = 0)"), 0);
}

static void people_come(void)
{
	for (int i = 0; i < 2; i++)
		nominees[i] = resident_comes(&hall);
}

int main(void)
{
	fails_everywhere(&(struct story){ &hall, trials, people_come, every_vote_is_there });
	return checked();
}
