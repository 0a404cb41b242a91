/* star.c - tests of 协商之星 and of grades: once a person, in secret, counted; trained and serving. */
#include <config.h>

#include <string.h>

#include "domain/grade.h"
#include "domain/points.h"
#include "domain/service.h"
#include "domain/star.h"
#include "store/db.h"
#include "tests/domain/people.h"

enum { PEOPLE = 6 };

static struct hall hall;
static int64_t crowd[PEOPLE];
static char words[] = "扫雪";

static void earns(int64_t resident, int64_t hours)
{
	int64_t given;

	CHECK_INT(service_enter(&hall, clerk_does, &(struct service){ .resident = resident,
		.rule = RULE_VOLUNTEERED, .hours = hours, .what = words }, &given), OK);
}

static int64_t number(const char *sql)
{
	struct ask q = ask(hall.store->db, sql);
	int64_t out = -1;

	CHECK_INT(ask_number(&q, &out), OK);
	return out;
}

static void begin(void)
{
	const int64_t span[2] = { clock_now() - DAY, clock_now() + 1 };

	for (int i = 0; i < PEOPLE; i++)
		crowd[i] = resident_comes(&hall);
	earns(crowd[0], 3);
	earns(crowd[1], 2);
	CHECK_INT(star_open(&hall, clerk_does, span), OK);
	CHECK_INT(star_open(&hall, clerk_does, span), ERR_TWICE);
}

static void nominations_are_by_rule_and_once_a_person(void)
{
	struct nominees nominees;
	struct star star;
	bool did;

	begin();
	CHECK_INT(star_nominate(&hall, crowd[3], crowd[3]), ERR_INPUT);
	CHECK_INT(star_nominate(&hall, crowd[3], 999), ERR_NOT_FOUND);
	CHECK_INT(star_nominate(&hall, crowd[3], crowd[2]), OK);
	CHECK_INT(star_nominate(&hall, crowd[3], crowd[4]), ERR_TWICE);
	CHECK_INT(star_nominate(&hall, crowd[4], crowd[0]), OK);
	CHECK_INT(star_vote(&hall, crowd[3], crowd[0]), ERR_MOVE);
	CHECK_INT(star_close(&hall, clerk_does), ERR_MOVE);
	CHECK_INT(star_load(&hall, &star), OK);
	CHECK_INT(star.phase, STAR_NOMINATING);
	CHECK_INT(star_did(&hall, &star, crowd[3], &did), OK);
	CHECK(did);
	CHECK_INT(star_did(&hall, &star, crowd[5], &did), OK);
	CHECK(!did);
	CHECK_INT(nominees_load(&hall, &star, &nominees), OK);
	CHECK_INT(nominees.count, 3);
	for (size_t i = 0; i < nominees.count; i++) {
		CHECK_INT(nominees.list[i].points, nominees.list[i].resident == crowd[0] ? 15 :
			nominees.list[i].resident == crowd[1] ? 10 : 0);
		CHECK_INT(nominees.list[i].nominated, nominees.list[i].resident != crowd[1]);
		CHECK(!nominees.list[i].wins);
	}
	nominees_release(&nominees);
}

static void votes_are_counted_and_ties_win_together(void)
{
	struct nominees nominees;
	struct star star;
	int64_t before, after;

	begin();
	CHECK_INT(star_nominate(&hall, crowd[3], crowd[2]), OK);
	CHECK_INT(star_begin_vote(&hall, clerk_does), OK);
	CHECK_INT(star_nominate(&hall, crowd[4], crowd[5]), ERR_MOVE);
	CHECK_INT(star_vote(&hall, crowd[0], crowd[5]), ERR_NOT_FOUND);
	CHECK_INT(points_balance(&hall, crowd[3], &before), OK);
	CHECK_INT(star_vote(&hall, crowd[3], crowd[0]), OK);
	CHECK_INT(star_vote(&hall, crowd[3], crowd[1]), ERR_TWICE);
	CHECK_INT(star_vote(&hall, crowd[4], crowd[0]), OK);
	CHECK_INT(star_vote(&hall, crowd[5], crowd[1]), OK);
	CHECK_INT(star_vote(&hall, crowd[0], crowd[1]), OK);
	CHECK_INT(points_balance(&hall, crowd[3], &after), OK);
	CHECK_INT(before, after);
	CHECK_INT(star_close(&hall, clerk_does), OK);
	CHECK_INT(star_load(&hall, &star), OK);
	CHECK_INT(star.phase, STAR_CLOSED);
	CHECK_INT(star.voted, 4);
	CHECK_INT(nominees_load(&hall, &star, &nominees), OK);
	CHECK_INT(nominees.list[0].votes, 2);
	CHECK_INT(nominees.list[1].votes, 2);
	CHECK(nominees.list[0].wins && nominees.list[0].tied && nominees.list[1].wins);
	CHECK_INT(nominees.list[1].place, 1);
	CHECK_INT(nominees.list[2].place, 3);
	CHECK(!nominees.list[2].wins);
	nominees_release(&nominees);
	CHECK_INT(number("SELECT COUNT(*) FROM urn"), 0);
	CHECK_GOOD(&hall);
}

/* No event of a vote names whom it was for, and the urn has no more than one row for each. */
static void nobody_can_tell_a_vote(void)
{
	begin();
	CHECK_INT(star_begin_vote(&hall, clerk_does), OK);
	CHECK_INT(star_vote(&hall, crowd[3], crowd[0]), OK);
	CHECK_INT(star_vote(&hall, crowd[4], crowd[0]), OK);
	CHECK_INT(star_vote(&hall, crowd[5], crowd[0]), OK);
	CHECK_INT(number("SELECT COUNT(*) FROM urn"), 1);
	CHECK_INT(number("SELECT COUNT(*) FROM event WHERE kind = 'star.voted'"), 3);
	CHECK_INT(number("SELECT COUNT(*) FROM event, json_each(event.body)"
		" WHERE kind = 'star.voted' AND json_each.key <> 'resident'"), 0);
	CHECK_INT(number("SELECT COUNT(*) FROM event WHERE kind = 'star.voted'"
		" AND actor <> 0"), 0);
}

static void an_urn_that_was_meddled_with_is_not_counted(void)
{
	struct ask q;

	begin();
	CHECK_INT(star_begin_vote(&hall, clerk_does), OK);
	CHECK_INT(star_vote(&hall, crowd[3], crowd[0]), OK);
	q = ask(hall.store->db, "UPDATE urn SET votes = 5");
	CHECK_INT(ask_run(&q), OK);
	CHECK_INT(star_close(&hall, clerk_does), ERR_BROKEN);
	q = ask(hall.store->db, "UPDATE urn SET votes = 1");
	CHECK_INT(ask_run(&q), OK);
	CHECK_INT(star_close(&hall, clerk_does), OK);
}

static void winners_get_a_certificate(void)
{
	struct star star;
	struct slip slip;

	begin();
	CHECK_INT(star_begin_vote(&hall, clerk_does), OK);
	CHECK_INT(star_vote(&hall, crowd[3], crowd[0]), OK);
	CHECK_INT(star_load(&hall, &star), OK);
	CHECK_INT(document_star(&hall, &star, crowd[0], &slip), ERR_NOT_FOUND);
	CHECK_INT(star_close(&hall, clerk_does), OK);
	CHECK_INT(star_load(&hall, &star), OK);
	CHECK_INT(document_star(&hall, &star, crowd[1], &slip), ERR_NOT_FOUND);
	CHECK_INT(document_star(&hall, &star, crowd[0], &slip), OK);
	CHECK_TEXT(slip.items[1].text, "Star of Deliberation");
	slip_release(&slip);
	/* the next round begins from nothing */
	CHECK_INT(star_open(&hall, clerk_does, (int64_t[]){ clock_now(), clock_now() + 1 }), OK);
	CHECK_INT(star_begin_vote(&hall, clerk_does), ERR_MISSING);
}

static void a_grade_wants_training_and_services(void)
{
	int64_t resident = resident_comes(&hall);
	struct training training = { .resident = resident, .hours = 4, .what = "议事规则" };
	struct grading grading;

	CHECK_INT(training_enter(&hall, clerk_does, &training), OK);
	CHECK_INT(training_enter(&hall, clerk_does, &training), ERR_TWICE);
	CHECK_INT(grade_load(&hall, resident, &grading), OK);
	CHECK_INT(grading.grade, GRADE_NONE);
	earns(resident, 1);
	pass_days(1);
	earns(resident, 1);
	CHECK_INT(grade_load(&hall, resident, &grading), OK);
	CHECK_INT(grading.grade, GRADE_MEMBER);
	CHECK_INT(grading.hours, 4);
	CHECK_INT(grading.services, 2);
	CHECK_TEXT(grade_label(grading.grade), "Junior deliberator");
	training.hours = 13;
	CHECK_INT(training_enter(&hall, clerk_does, &training), ERR_INPUT);
	training.hours = 1;
	training.day = clock_now() + 2 * DAY;
	CHECK_INT(training_enter(&hall, clerk_does, &training), ERR_INPUT);
	training.day = 0;
	training.resident = 999;
	CHECK_INT(training_enter(&hall, clerk_does, &training), ERR_NOT_FOUND);
	CHECK_GOOD(&hall);
}

int main(void)
{
	void (*const tests[])(void) = { nominations_are_by_rule_and_once_a_person,
		votes_are_counted_and_ties_win_together, nobody_can_tell_a_vote,
		an_urn_that_was_meddled_with_is_not_counted, winners_get_a_certificate,
		a_grade_wants_training_and_services };

	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
		hall_with_staff(&hall);
		tests[i]();
		hall_close(&hall);
	}
	return checked();
}
