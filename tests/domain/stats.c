/* stats.c - tests of the figures, and of matters that were answered elsewhere. */
#include <config.h>

#include "domain/stats.h"
#include "domain/timeline.h"
#include "tests/domain/people.h"

static struct hall hall;

static int64_t imported(const char *source, int64_t received_at, const char *reply,
	int64_t replied_at, bool public)
{
	struct receipt receipt;

	CHECK_INT(matter_submit(&hall, &(struct submission){ .who = WHO_IMPORT, .category = "other",
		.source = source, .subject = "老问题", .text = "说了很久的老问题", .reply = reply,
		.received_at = received_at, .replied_at = replied_at, .public = public }, &receipt), OK);
	return receipt.matter;
}

static void check_median(int64_t want)
{
	int64_t median = -1;

	CHECK_INT(stats_answer_median(&hall, &median), OK);
	CHECK_INT(median, want);
}

static void the_one_in_the_middle(void)
{
	struct stats stats;
	int64_t median;

	hall_with_staff(&hall);
	CHECK_INT(stats_answer_median(&hall, &median), ERR_NOT_FOUND);
	CHECK_INT(stats_load(&hall, &stats), OK);
	CHECK_INT(stats.answer_median, 0);
	imported("1", 1000, "答", 1000 + 50, false);
	check_median(50);
	imported("2", 1000, "答", 1000 + 10, false);
	check_median(30);
	imported("3", 1000, "答", 1000 + 5000, false);
	check_median(50);
	imported("4", 1000, "答", 1000 + 71, false);
	check_median(60);
	imported("5", 1000, NULL, 0, false);
	check_median(60);
	CHECK_INT(stats_load(&hall, &stats), OK);
	CHECK_INT(stats.matters, 5);
	CHECK_INT(stats.answered, 4);
	CHECK_INT(stats.open, 1);
	CHECK_INT(stats.answer_median, 60);
	hall_close(&hall);
}

/* An answer given here counts like one from elsewhere. */
static void answers_given_here_count(void)
{
	int64_t matter;

	hall_with_staff(&hall);
	matter = matter_comes(&hall);
	pass_seconds(7200);
	CHECK_INT(matter_move(&hall, MOVE(matter, ASSESSING, CLERK, ROLE_CLERK, NULL)), OK);
	check_median(7200);
	hall_close(&hall);
}

static void what_was_answered_elsewhere_is_closed(void)
{
	int64_t id;
	struct matter matter;
	struct timeline timeline;

	hall_with_staff(&hall);
	id = imported("7", MORNING - 90 * DAY, "已经修好。\n谢谢！", MORNING - 80 * DAY, false);
	CHECK_INT(matter_load(&hall, id, &matter), OK);
	CHECK_INT(matter.state, CLOSED);
	CHECK_INT(matter.received_at, MORNING - 90 * DAY);
	CHECK_INT(matter.answered_at, MORNING - 80 * DAY);
	CHECK_INT(matter.moved_at, MORNING - 80 * DAY);
	CHECK_INT(matter.due_at, MORNING - 83 * DAY);
	CHECK_INT(matter.wake_at, MORNING + 180 * DAY);
	CHECK(matter.title == NULL);
	CHECK_INT(timeline_load(&hall, &matter, true, &timeline), OK);
	CHECK_INT(timeline.count, 2);
	CHECK_INT(timeline.list[0].at, MORNING - 90 * DAY);
	CHECK_INT(timeline.list[1].at, MORNING - 80 * DAY);
	CHECK_TEXT(timeline.list[1].note, "Reply: 已经修好。\n谢谢！");
	timeline_release(&timeline);
	matter_release(&matter);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM event WHERE subject = 1 AND kind ="
		" 'matter.replied' AND at = 1795395600"), 1);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(state_of(&hall, id), CLOSED);
	pass_days(181);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(state_of(&hall, id), ARCHIVED);
	CHECK_GOOD(&hall);
	hall_close(&hall);
}

static void what_was_public_there_is_public_here(void)
{
	struct matter matter;
	int64_t id;

	hall_with_staff(&hall);
	id = imported("8", MORNING - DAY, "答复", MORNING, true);
	CHECK_INT(matter_load(&hall, id, &matter), OK);
	CHECK_TEXT(matter.title, "老问题");
	matter_release(&matter);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM search_open WHERE search_open MATCH '\"答复\"'"), 1);
	imported("9", MORNING - DAY, "答复", MORNING, false);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM search_open WHERE search_open MATCH '\"答复\"'"), 1);
	CHECK_GOOD(&hall);
	hall_close(&hall);
}

int main(void)
{
	the_one_in_the_middle();
	answers_given_here_count();
	what_was_answered_elsewhere_is_closed();
	what_was_public_there_is_public_here();
	return checked();
}
