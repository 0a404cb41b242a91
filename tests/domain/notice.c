/* notice.c - tests of the slips that tell of a decision, and of what suggests a refusal. */
#include <config.h>

#include "domain/flags.h"
#include "domain/negative.h"
#include "domain/notice.h"
#include "tests/domain/people.h"

static struct hall hall;

static bool holds(const struct slip *slip, const char *words)
{
	for (size_t i = 0; i < slip->count; i++)
		if (strstr(slip->items[i].text, words))
			return true;
	return false;
}

static int64_t refused(void)
{
	int64_t matter = matter_comes(&hall);

	CHECK_INT(matter_move(&hall, MOVE_WITH(matter, NOT_ACCEPTED, CLERK, ROLE_CLERK, KEEPER,
		[NEED_ITEM] = "court", [NEED_REASON] = "已经起诉", [NEED_WHERE] = "区法院")), OK);
	return matter;
}

static void a_refusal_says_all_that_is_needed(void)
{
	static const char *const wanted[] = {
		"Before a court or in arbitration", "已经起诉", "区法院", "not accepted", "clerk",
		"Monday 30 November, 9 am", "Anyone may object once", "two members",
	};
	struct matter matter = loaded_in(&hall, refused());
	struct slip slip;
	char *words;

	CHECK_INT(paper_notice(&hall, &matter, &slip), OK);
	for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
		check_one(holds(&slip, wanted[i]), __FILE__, __LINE__, wanted[i]);
	CHECK(holds(&slip, matter.file_number));
	CHECK(!holds(&slip, "停车位"));              /* nobody's own words */
	CHECK(!holds(&slip, people[CLERK].name));
	slip_release(&slip);
	CHECK_INT(notice_words(&hall, &matter, &words), OK);
	CHECK(words && strstr(words, "Reason: 已经起诉"));
	free(words);
	/* Once it is too late it does not promise what is over. */
	pass_seconds(7 * DAY + 1);
	CHECK_INT(paper_notice(&hall, &matter, &slip), OK);
	CHECK(!holds(&slip, "Anyone may object"));
	slip_release(&slip);
	matter_release(&matter);
	clock_set(MORNING);
}

static void an_answer_gives_its_reasons(void)
{
	struct neighbour one = neighbour_comes(&hall, "陈秀英"), two = neighbour_comes(&hall, "刘建国");
	int64_t id = refused();
	struct matter matter;
	struct slip slip;

	CHECK_INT(matter_move(&hall, MOVE(id, OBJECTION, 0, ROLE_RESIDENT, [NEED_ANSWER] = "没有")), OK);
	matter = loaded_in(&hall, id);
	CHECK_INT(paper_objection(&hall, &matter, &slip), OK);
	CHECK(holds(&slip, "Monday 30 November"));
	CHECK(holds(&slip, matter.file_number));
	CHECK(!holds(&slip, "没有"));
	slip_release(&slip);
	matter_release(&matter);
	CHECK_INT(matter_move(&hall, MOVE_BY_TWO(id, NOT_ACCEPTED, OVERSEER, ROLE_OVERSEER, CARD(one),
		CARD(two), [NEED_REASON] = "查过案号，确在审理")), OK);
	matter = loaded_in(&hall, id);
	CHECK_INT(paper_notice(&hall, &matter, &slip), OK);
	CHECK(holds(&slip, "查过案号，确在审理"));
	CHECK(holds(&slip, "2 members"));
	CHECK(holds(&slip, "overseer"));
	slip_release(&slip);
	matter_release(&matter);
}

static void what_was_refused_nothing_has_no_notice(void)
{
	struct matter matter = loaded_in(&hall, matter_comes(&hall));
	struct slip slip;
	char *words;

	CHECK_INT(paper_notice(&hall, &matter, &slip), ERR_MOVE);
	CHECK_INT(slip.count, 0);
	CHECK_INT(notice_words(&hall, &matter, &words), OK);
	CHECK(!words);
	matter_release(&matter);
}

static void phrases_suggest_items_of_the_list(void)
{
	struct suspicion found[NEGATIVE_MOST];

	CHECK_INT(negative_suspects(&hall, "路灯不亮了", found), 0);
	CHECK_INT(negative_suspects(&hall, "", found), 0);
	CHECK_INT(negative_suspects(&hall, "我们已经起诉物业，法院还没判", found), 1);
	CHECK_TEXT(found[0].item, "court");
	CHECK_TEXT(found[0].phrase, "起诉");
	CHECK_INT(negative_suspects(&hall, "要求对违建罚款，并追加预算", found), 2);
	CHECK_TEXT(found[0].item, "budget");
	CHECK_TEXT(found[1].item, "penalty");
	CHECK_TEXT(found[1].phrase, "罚款");
}

static void check_flags(struct matter matter, int64_t by, unsigned want, const char *words)
{
	char *is;

	matter.urgency = matter.urgency ? matter.urgency : (char[]){ "ordinary" };
	CHECK_INT(matter_flags(&matter, by), want);
	is = flags_words(want);
	CHECK_TEXT(is, words);
	free(is);
}

static void flags_are_computed(void)
{
	char urgent[] = "urgent", danger[] = "danger", hard[] = "hard";

	check_flags((struct matter){ .state = SCREENING }, 0, 0, "");
	check_flags((struct matter){ .state = SCREENING }, clock_now(), 0, "");
	check_flags((struct matter){ .state = SCREENING }, clock_now() - 1, FLAG_OVERDUE, "overdue");
	check_flags((struct matter){ .state = CLOSED }, clock_now() - 1, 0, "");
	check_flags((struct matter){ .state = QUEUED, .urgency = urgent }, 0, FLAG_URGENT, "urgent");
	check_flags((struct matter){ .state = QUEUED, .urgency = danger }, 0, FLAG_DANGER, "danger");
	check_flags((struct matter){ .state = QUEUED, .urgency = hard, .assisted = 2 }, 0,
		FLAG_HARD | FLAG_ASSISTED, "hard to solve, put in with help");
	check_flags((struct matter){ .state = QUEUED, .who = WHO_ANONYMOUS }, 0, FLAG_ANONYMOUS,
		"anonymous");
	check_flags((struct matter){ .state = QUEUED, .who = WHO_ANONYMOUS, .left_at = 1 }, 0, 0, "");
	check_flags((struct matter){ .state = BLOCKED, .extensions = 3 }, clock_now() - 1,
		FLAG_OVERDUE | FLAG_EXTENDED, "overdue, held up three times or more");
	check_flags((struct matter){ .state = BLOCKED, .extensions = 2 }, 0, 0, "");
}

int main(void)
{
	hall_with_staff(&hall);
	a_refusal_says_all_that_is_needed();
	an_answer_gives_its_reasons();
	what_was_refused_nothing_has_no_notice();
	phrases_suggest_items_of_the_list();
	flags_are_computed();
	CHECK_GOOD(&hall);
	hall_close(&hall);
	return checked();
}
