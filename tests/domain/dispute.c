/* dispute.c - tests of 有疑问: asked about once, in time, by whose line it is, and answered. */
#include <config.h>

#include "domain/dispute.h"
#include "domain/points.h"
#include "tests/domain/people.h"

static struct hall hall;

/* A line of the resident's, and its posting. */
static int64_t line_of(int64_t resident)
{
	static int serial;
	char cause[16];

	snprintf(cause, sizeof cause, "d/%d", ++serial);
	CHECK_INT(points_earn(&hall, clerk_does, &(struct earning){ .resident = resident,
		.rule = RULE_ATTENDED, .cause = cause, .about = "十一月议事会" }, NULL), OK);
	return number_in(&hall, "SELECT MAX(seq) FROM posting");
}

static void a_question_is_answered_beside_its_line(void)
{
	int64_t resident = resident_comes(&hall), posting = line_of(resident);
	struct points_history history;
	struct disputes disputes;

	CHECK_INT(dispute_about(&hall, resident, posting, &disputes), ERR_NOT_FOUND);
	CHECK_INT(dispute_raise(&hall, resident, posting, " 我那天来了两次 "), OK);
	CHECK_INT(disputes_open(&hall, &disputes), OK);
	CHECK_INT(disputes.count, 1);
	CHECK_INT(disputes.list[0].state, DISPUTE_OPEN);
	CHECK_INT(disputes.list[0].amount, 10);
	CHECK_INT(disputes.list[0].resident, resident);
	CHECK_INT(disputes.list[0].raised_at, clock_now());
	CHECK_TEXT(disputes.list[0].question, "我那天来了两次");
	CHECK_TEXT(disputes.list[0].answer, "");
	CHECK_TEXT(disputes.list[0].what, "You attended a meeting");
	CHECK_TEXT(disputes.list[0].about, "十一月议事会");
	pass_seconds(60);
	CHECK_INT(dispute_answer(&hall, clerk_does, disputes.list[0].id,
		&(struct reply){ false, "签到表上只有一次。" }), OK);
	CHECK_INT(dispute_answer(&hall, clerk_does, disputes.list[0].id,
		&(struct reply){ true, "再答一次。" }), ERR_TWICE);
	disputes_release(&disputes);
	CHECK_INT(disputes_open(&hall, &disputes), OK);
	CHECK_INT(disputes.count, 0);
	disputes_release(&disputes);
	CHECK_INT(dispute_about(&hall, resident, posting, &disputes), OK);
	CHECK_INT(disputes.list[0].state, DISPUTE_EXPLAINED);
	CHECK_INT(disputes.list[0].answered_at, clock_now());
	CHECK_TEXT(disputes.list[0].answer, "签到表上只有一次。");
	disputes_release(&disputes);
	CHECK_INT(points_history_load(&hall, resident, 9, &history), OK);
	CHECK_INT(history.list[0].dispute, DISPUTE_EXPLAINED);
	points_history_release(&history);
	CHECK_GOOD(&hall);
}

static void each_line_once_and_only_ones_own(void)
{
	int64_t a = resident_comes(&hall), b = resident_comes(&hall), posting = line_of(a);
	char long_words[DISPUTE_TEXT + 2];
	int64_t events = events_in(&hall);

	memset(long_words, 'x', sizeof long_words - 1);
	long_words[sizeof long_words - 1] = '\0';
	CHECK_INT(dispute_raise(&hall, b, posting, "不对"), ERR_NOT_FOUND);
	CHECK_INT(dispute_raise(&hall, a, 999999, "不对"), ERR_NOT_FOUND);
	CHECK_INT(dispute_raise(&hall, a, posting, " "), ERR_INPUT);
	CHECK_INT(dispute_raise(&hall, a, posting, long_words), ERR_INPUT);
	CHECK_INT(events_in(&hall), events);
	CHECK_INT(dispute_raise(&hall, a, posting, "不对"), OK);
	CHECK_INT(dispute_raise(&hall, a, posting, "还是不对"), ERR_TWICE);
	CHECK_INT(dispute_answer(&hall, clerk_does, 999999, &(struct reply){ true, "好" }), ERR_NOT_FOUND);
	CHECK_INT(dispute_answer(&hall, clerk_does, events_in(&hall), &(struct reply){ true, "" }),
		ERR_INPUT);
	CHECK_INT(dispute_answer(&hall, clerk_does, events_in(&hall),
		&(struct reply){ true, "补上了。" }), OK);
}

static void thirty_days_is_in_time(void)
{
	int64_t resident = resident_comes(&hall), one = line_of(resident), two = line_of(resident);
	struct disputes disputes;

	pass_days(30);
	CHECK_INT(dispute_raise(&hall, resident, one, "不对"), OK);
	pass_seconds(1);
	CHECK_INT(dispute_raise(&hall, resident, two, "不对"), ERR_LATE);
	CHECK_INT(dispute_raise(&hall, resident, line_of(resident), "这个也不对"), OK);
	CHECK_INT(disputes_of(&hall, resident, &disputes), OK);
	CHECK_INT(disputes.count, 2);
	CHECK_TEXT(disputes.list[0].question, "这个也不对");
	disputes_release(&disputes);
}

/* The words can be erased; that there was a question, and its answer, stays. */
static void the_words_can_be_erased(void)
{
	int64_t resident = resident_comes(&hall), id;
	struct disputes disputes;

	CHECK_INT(dispute_raise(&hall, resident, line_of(resident), "我的名字写错了"), OK);
	id = events_in(&hall);
	CHECK_INT(personal_erase(hall.store, id, NULL), OK);
	CHECK_INT(dispute_load(&hall, id, &disputes), OK);
	CHECK(!disputes.list[0].question);
	disputes_release(&disputes);
	CHECK_INT(dispute_load(&hall, 999999, &disputes), ERR_NOT_FOUND);
	CHECK_GOOD(&hall);
}

int main(void)
{
	hall_with_staff(&hall);
	a_question_is_answered_beside_its_line();
	each_line_once_and_only_ones_own();
	thirty_days_is_in_time();
	the_words_can_be_erased();
	hall_close(&hall);
	return checked();
}
