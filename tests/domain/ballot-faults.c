/* ballot-faults.c - every step of a vote, with each of its statements failing in turn, and with the
 * process dying before each of its writes: no vote is lost, none is counted twice. */
#include <config.h>

#include "domain/ballot.h"
#include "store/verify-inside.h"
#include "tests/domain/failing.h"
#include "tests/domain/voting.h"

enum { GUESTS = 12 };

static struct hall hall;
static int64_t guests[GUESTS], matter;
static int next;                             /* of the guests, who has no slip yet */
static struct issued slip;

static struct annulment annulment(void)
{
	return (struct annulment){ "重来", { people[OVERSEER].number, people[OVERSEER].pin } };
}

static void gather(void)
{
	int64_t meeting;

	matter = matter_waits(&hall);
	meeting = meeting_is_called(&hall, (int64_t[]){ matter, 0 }, guests, GUESTS);
	meeting_is_opened(&hall, meeting, guests, GUESTS);
	CHECK_INT(agenda_take_up(&hall, chair_does, matter), OK);
}

/* How the vote that is open is taken; VOTE_UNKNOWN: none is. */
static enum vote_method open_now(void)
{
	struct polling polling;
	enum err err = polling_find(&hall, matter, &polling);

	CHECK(err == OK || err == ERR_NOT_FOUND);
	return polling.vote.method;
}

/* Preparations. */

static void none_open(void)
{
	struct annulment end = annulment();

	if (open_now() != VOTE_UNKNOWN)
		CHECK_INT(polling_annul(&hall, CHAIR, matter, &end), OK);
	next = 0;
}

static void open_by(enum vote_method method)
{
	none_open();
	CHECK_INT(polling_open(&hall, CHAIR, matter, &(struct vote){ .method = method }), OK);
}

/* Whoever was given a slip, though the process died then, is not the next any more. */
static void a_voter(void)
{
	if (open_now() != VOTE_BALLOT)
		open_by(VOTE_BALLOT);
	next = (int)number_in(&hall, "SELECT COUNT(*) FROM voter WHERE poll ="
		" (SELECT MAX(id) FROM poll)");
	if (next == GUESTS)
		open_by(VOTE_BALLOT);
}

static void a_slip(void)
{
	a_voter();
	CHECK_INT(ballot_issue(&hall, CLERK, matter, guests[next], &slip), OK);
}

static void some_votes(void)
{
	open_by(VOTE_BALLOT);
	a_slip();
	CHECK_INT(ballot_cast(&hall, slip.code, CHOICE_FOR), OK);
	a_slip();
}

static void hands(void)
{
	open_by(VOTE_HANDS);
}

static void one_count(void)
{
	enum tally_said said;

	hands();
	CHECK_INT(tally_enter(&hall, CLERK, matter, &(struct tally){ 7, 1, 1 }, &said), OK);
}

/* Back to where a vote can be opened, whatever the last close made of it. */
static void to_be_closed(void)
{
	matter_put_in(&hall, matter, QUEUED);
	gather();
	some_votes();
}

/* Verbs. */

static enum err v_open(void)
{
	return polling_open(&hall, CHAIR, matter, &(struct vote){ .method = VOTE_BALLOT });
}

static enum err v_issue(void)
{
	return ballot_issue(&hall, CLERK, matter, guests[next], &slip);
}

static enum err v_cast(void)
{
	return ballot_cast(&hall, slip.code, CHOICE_FOR);
}

static enum err v_count(void)
{
	enum tally_said said;

	return tally_enter(&hall, CHAIR, matter, &(struct tally){ 7, 1, 1 }, &said);
}

static enum err v_annul(void)
{
	struct annulment end = annulment();

	return polling_annul(&hall, CHAIR, matter, &end);
}

static enum err v_close(void)
{
	return polling_close(&hall, CHAIR, matter);
}

static enum err v_find(void)
{
	struct ballot ballot;

	return ballot_find(&hall, slip.code, &ballot);
}

static const struct trial trials[] = {
	{ "open", none_open, v_open }, { "count", hands, v_count },
	{ "count again", one_count, v_count }, { "issue", a_voter, v_issue },
	{ "find", a_slip, v_find }, { "cast", a_slip, v_cast }, { "annul", some_votes, v_annul },
	{ "close", to_be_closed, v_close }, { 0 }
};

/* Of all that verify looks at, what is about votes: the whole of it once, at the end. */
static void every_vote_is_there(void)
{
	struct verdict verdict = { .good = true };

	CHECK_INT(verify_urn(hall.store, &verdict), OK);
	CHECK_TEXT(verdict.what, "");
}

int main(void)
{
	fails_everywhere(&(struct story){ &hall, trials, gather, every_vote_is_there });
	return checked();
}
