/* assess.c - tests of the assessment: three opinions, who stands aside, the wording agreed. */
#include <config.h>

#include "tests/domain/people.h"

static struct hall hall;

static enum err assess(int64_t matter, int64_t by)
{
	return matter_assess(&hall, by, people[by].roles, matter, &(struct scores){ 4, 3, 5, "可行" });
}

static enum err queue(int64_t matter, int64_t by)
{
	return matter_move(&hall, MOVE(matter, QUEUED, by, ROLE_CHAIR | ROLE_CLERK));
}

static int64_t assessing(void)
{
	int64_t matter = matter_comes(&hall);

	CHECK_INT(matter_move(&hall, MOVE(matter, ASSESSING, CLERK, ROLE_CLERK)), OK);
	return matter;
}

static enum err defer(int64_t matter, const char *until)
{
	return matter_move(&hall, MOVE(matter, DEFERRED, CHAIR, ROLE_CHAIR, [NEED_DATE] = until,
		[NEED_REASON] = "等预算"));
}

static void three_assessors_judge(void)
{
	int64_t matter = matter_comes(&hall);

	CHECK_INT(assess(matter, CLERK), ERR_MOVE);
	CHECK_INT(matter_move(&hall, MOVE(matter, ASSESSING, CLERK, ROLE_CLERK)), OK);
	CHECK_INT(assess(999, CLERK), ERR_NOT_FOUND);
	CHECK_INT(assess(matter, CLERK), OK);
	CHECK_INT(assess(matter, CLERK), ERR_TWICE);
	CHECK_INT(matter_assess(&hall, CHAIR, ROLE_CHAIR, matter, &(struct scores){ 6, 0, 0, "x" }),
		ERR_INPUT);
	CHECK_INT(matter_assess(&hall, CHAIR, ROLE_CHAIR, matter, &(struct scores){ 0, -1, 0, "x" }),
		ERR_INPUT);
	CHECK_INT(matter_assess(&hall, CHAIR, ROLE_CHAIR, matter, &(struct scores){ 0, 0, 0, " " }),
		ERR_MISSING);
	CHECK_INT(matter_assess(&hall, CHAIR, ROLE_CHAIR, matter, &(struct scores){ 0, 0, 0, NULL }),
		ERR_MISSING);
	CHECK_INT(matter_assess(&hall, 1, ROLE_RESIDENT, matter, &(struct scores){ 1, 1, 1, "x" }),
		ERR_ROLE);
	CHECK_INT(assess(matter, CHAIR), OK);
	wording_settled(&hall, matter);
	CHECK_INT(queue(matter, CHAIR), ERR_MOVE);
	CHECK_INT(defer(matter, "20271231"), ERR_MOVE);
	CHECK_INT(matter_move(&hall, MOVE(matter, NOT_ACCEPTED, CHAIR, ROLE_CHAIR,
		[NEED_ITEM] = "budget", [NEED_REASON] = "预算", [NEED_WHERE] = "街道")), ERR_MOVE);
	CHECK_INT(matter_assess(&hall, OVERSEER, ROLE_OVERSEER, matter,
		&(struct scores){ 0, 5, 0, "不急" }), OK);
	/* What another answer of the form left empty is nobody's mistake. */
	CHECK_INT(matter_move(&hall, MOVE(matter, QUEUED, CHAIR, ROLE_CHAIR, [NEED_DATE] = "",
		[NEED_REASON] = "")), OK);
	CHECK_INT(assess(matter, EXECUTOR), ERR_MOVE);
}

/* Looked at again it is judged again; what was said before is kept, but counts no more. */
static void each_time_round_is_judged_anew(void)
{
	int64_t matter = assessing();
	struct assessments all;

	for (int i = CLERK; i <= EXECUTOR; i++)
		CHECK_INT(assess(matter, i), OK);
	wording_settled(&hall, matter);
	CHECK_INT(defer(matter, "20261224"), OK);
	pass_days(31);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(state_of(&hall, matter), ASSESSING);
	CHECK_INT(queue(matter, CHAIR), ERR_MOVE);
	CHECK_INT(assessments_load(&hall, matter, &all), OK);
	CHECK_INT(all.count, 0);
	assessments_release(&all);
	for (int i = CLERK; i <= EXECUTOR; i++)
		CHECK_INT(assess(matter, i), OK);
	CHECK_INT(assess(matter, CLERK), ERR_TWICE);
	CHECK_INT(assessments_load(&hall, matter, &all), OK);
	CHECK_INT(all.count, 3);
	CHECK_INT(all.list[0].staff, CLERK);
	CHECK_INT(all.list[0].representativeness, 5);
	CHECK_TEXT(all.list[0].note, "可行");
	assessments_release(&all);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM assessment WHERE matter ="
		" (SELECT MAX(id) FROM matter)"), 6);
	CHECK_INT(queue(matter, CHAIR), OK);
}

static enum err recuse(int64_t matter, int64_t by, int64_t whose, const char *reason)
{
	return matter_recuse(&hall, by, people[by].roles, matter, whose, reason);
}

static void who_stands_aside_neither_judges_nor_decides(void)
{
	int64_t matter = assessing();

	for (int i = CLERK; i <= EXECUTOR; i++)
		CHECK_INT(assess(matter, i), OK);
	wording_settled(&hall, matter);
	CHECK_INT(recuse(matter, CHAIR, CHAIR, " "), ERR_MISSING);
	CHECK_INT(recuse(matter, CLERK, CHAIR, "亲戚"), ERR_ROLE);
	CHECK_INT(matter_recuse(&hall, 1, ROLE_RESIDENT, matter, CHAIR, "亲戚"), ERR_ROLE);
	CHECK_INT(recuse(matter, OVERSEER, 999, "亲戚"), ERR_NOT_FOUND);
	CHECK_INT(recuse(999, CHAIR, CHAIR, "亲戚"), ERR_NOT_FOUND);
	CHECK_INT(recuse(matter, CHAIR, CHAIR, "提议人是我亲戚"), OK);
	CHECK_INT(recuse(matter, OVERSEER, CHAIR, "亲戚"), ERR_TWICE);
	/* The scores given before are out: two are left. */
	CHECK_INT(queue(matter, CLERK), ERR_MOVE);
	CHECK_INT(assess(matter, OVERSEER), OK);
	CHECK_INT(queue(matter, CHAIR), ERR_ROLE);
	CHECK_INT(defer(matter, "20271231"), ERR_ROLE);
	CHECK_INT(queue(matter, CLERK), OK);
	/* Said by the overseer of somebody else. */
	matter = assessing();
	CHECK_INT(recuse(matter, OVERSEER, EXECUTOR, "承包人"), OK);
	CHECK_INT(assess(matter, EXECUTOR), ERR_ROLE);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM recusal WHERE person = 'staff/4'"), 1);
	matter_put_in(&hall, matter, PASSED);
	CHECK_INT(recuse(matter, CLERK, CLERK, "太晚"), ERR_MOVE);
}

static bool stands(int64_t id)
{
	struct matter matter = loaded_in(&hall, id);
	bool is = wording_stands(&hall, &matter);

	matter_release(&matter);
	return is;
}

static int64_t judged(void)
{
	int64_t matter = assessing();

	for (int i = CLERK; i <= EXECUTOR; i++)
		CHECK_INT(assess(matter, i), OK);
	return matter;
}

static void both_sides_agree_on_the_words(void)
{
	int64_t matter = judged();
	struct matter now;

	CHECK_INT(queue(matter, CHAIR), ERR_MISSING);
	CHECK_INT(matter_agree(&hall, 0, ROLE_RESIDENT, matter, NULL), ERR_MOVE);
	CHECK_INT(matter_word(&hall, OVERSEER, ROLE_OVERSEER, matter, "加装电梯"), ERR_ROLE);
	CHECK_INT(matter_word(&hall, CLERK, ROLE_CLERK, matter, " \n"), ERR_MISSING);
	CHECK_INT(matter_word(&hall, CLERK, ROLE_CLERK, 999, "加装电梯"), ERR_NOT_FOUND);
	CHECK_INT(matter_word(&hall, CLERK, ROLE_CLERK, matter, "加装电梯"), OK);
	now = loaded_in(&hall, matter);
	CHECK(wording_awaits_resident(&now));
	CHECK(!wording_awaits_clerk(&now));
	CHECK_TEXT(now.wording, "加装电梯");
	matter_release(&now);
	CHECK_INT(queue(matter, CHAIR), ERR_MISSING);
	/* The resident corrects it; that the clerk has to agree to. */
	CHECK_INT(matter_word(&hall, 0, ROLE_RESIDENT, matter, "3号楼加装电梯"), OK);
	now = loaded_in(&hall, matter);
	CHECK(!wording_awaits_resident(&now));
	CHECK(wording_awaits_clerk(&now));
	matter_release(&now);
	CHECK_INT(matter_agree(&hall, 0, ROLE_RESIDENT, matter, NULL), ERR_MOVE);
	CHECK_INT(queue(matter, CHAIR), ERR_MISSING);
	CHECK_INT(matter_agree(&hall, CLERK, ROLE_CLERK, matter, NULL), OK);
	CHECK_INT(matter_agree(&hall, CLERK, ROLE_CLERK, matter, NULL), ERR_MOVE);
	CHECK(stands(matter));
	/* Other words want another agreement. */
	CHECK_INT(matter_word(&hall, CLERK, ROLE_CLERK, matter, "装电梯"), OK);
	CHECK(!stands(matter));
	CHECK_INT(matter_agree(&hall, 0, ROLE_RESIDENT, matter, NULL), OK);
	CHECK_INT(queue(matter, CHAIR), OK);
	CHECK_INT(matter_word(&hall, CLERK, ROLE_CLERK, matter, "太晚"), ERR_MOVE);
	CHECK_INT(matter_agree(&hall, CLERK, ROLE_CLERK, matter, "电话"), ERR_MOVE);
}

static void long_words_are_refused(void)
{
	int64_t matter = assessing();
	char words[3 * (WORDING_MOST + 1) + 1] = "";

	for (int i = 0; i <= WORDING_MOST; i++)
		strcat(words, "长");
	CHECK_INT(matter_word(&hall, CLERK, ROLE_CLERK, matter, words), ERR_INPUT);
	words[3 * WORDING_MOST] = '\0';
	CHECK_INT(matter_word(&hall, CLERK, ROLE_CLERK, matter, words), OK);
}

static void the_clerk_may_record_that_the_resident_agreed(void)
{
	int64_t matter = judged();

	CHECK_INT(matter_word(&hall, CLERK, ROLE_CLERK, matter, "加装电梯"), OK);
	CHECK_INT(matter_agree(&hall, OVERSEER, ROLE_OVERSEER, matter, "电话"), ERR_ROLE);
	CHECK_INT(matter_agree(&hall, CLERK, ROLE_CLERK, matter, " "), ERR_MISSING);
	CHECK_INT(matter_agree(&hall, CLERK, ROLE_CLERK, matter, "周一电话里说可以"), OK);
	CHECK_INT(queue(matter, CHAIR), OK);
}

/* Who does not answer holds nothing up for ever, but their own correction is not passed over. */
static void silence_lets_the_clerks_words_stand(void)
{
	int64_t matter = judged(), corrected = judged();

	CHECK_INT(matter_word(&hall, CLERK, ROLE_CLERK, matter, "加装电梯"), OK);
	CHECK_INT(matter_word(&hall, 0, ROLE_RESIDENT, corrected, "换一部电梯"), OK);
	pass_seconds(15 * DAY - 1);
	CHECK_INT(queue(matter, CHAIR), ERR_MISSING);
	pass_seconds(1);
	CHECK_INT(queue(matter, CHAIR), OK);
	pass_days(30);
	CHECK_INT(queue(corrected, CHAIR), ERR_MISSING);
}

int main(void)
{
	hall_with_staff(&hall);
	three_assessors_judge();
	each_time_round_is_judged_anew();
	who_stands_aside_neither_judges_nor_decides();
	both_sides_agree_on_the_words();
	long_words_are_refused();
	the_clerk_may_record_that_the_resident_agreed();
	silence_lets_the_clerks_words_stand();
	CHECK_GOOD(&hall);
	hall_close(&hall);
	return checked();
}
