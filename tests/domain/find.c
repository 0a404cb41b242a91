/* find.c - tests of finding matters by words, by category, and as cases. */
#include <config.h>

#include "base/text.h"
#include "domain/find.h"
#include "domain/title.h"
#include "tests/domain/people.h"

static struct hall hall;

static int64_t comes(const char *category, const char *place, const char *text)
{
	struct receipt receipt;

	CHECK_INT(matter_submit(&hall, &(struct submission){ .category = category, .place = place,
		.text = text, .who = WHO_ANONYMOUS }, &receipt), OK);
	return receipt.matter;
}

/* The ids found, in their order; "+" behind them where there may be more. */
static void check_wanted(struct wanted wanted, const char *want, int line)
{
	struct matters found;
	struct text got = {0};
	bool more;

	CHECK_INT(matters_find(&hall, &wanted, &found, &more), OK);
	for (size_t i = 0; i < found.count; i++)
		text_addf(&got, "%s%lld", i > 0 ? " " : "", (long long)found.list[i].id);
	if (more)
		text_add(&got, "+");
	check_text(got.at ? got.at : "", want, __FILE__, line, "what was found");
	text_release(&got);
	matters_release(&found);
}
#define FINDS(want, ...) check_wanted((struct wanted){ __VA_ARGS__ }, (want), __LINE__)

static void by_words(void)
{
	hall_with_staff(&hall);
	CHECK_INT(comes("lift", "b3", "电梯停水A3，老人下不了楼"), 1);
	CHECK_INT(comes("parking", "gate", "大门口停车场太小，停车难"), 2);
	CHECK_INT(comes("noise", "road", "车场停工，施工太吵"), 3);
	CHECK_INT(comes("other", "", "停车收费不公开"), 4);
	FINDS("4 2", .words = "停车");
	FINDS("2", .words = "停车场");
	FINDS("4", .words = "停车 收费");
	FINDS("4", .words = "收费　停车");
	FINDS("1", .words = "水");
	FINDS("1", .words = "a3");
	FINDS("1", .words = "Ａ３");
	FINDS("", .words = "a");
	FINDS("", .words = "飞机");
	FINDS("", .words = "。！");
	FINDS("4 3 2 1", .words = "");
	FINDS("4 3 2 1", .words = NULL);
	/* Its pairs are all there, but not in a row. */
	FINDS("", .words = "停车场停");
	FINDS("", .words = "停车 OR 收费");
	FINDS("4", .words = "停车 \" * ^ ( 收费");
}

static void by_names_of_the_hall(void)
{
	FINDS("1", .words = "电梯");
	FINDS("3", .words = "噪音");
	FINDS("3", .words = "noise");
	FINDS("1", .words = "3号楼");
	FINDS("2", .words = "小区大门 停车");
	FINDS("", .words = "小区大门", .public = true);
	FINDS("2", .category = "parking");
	FINDS("", .category = "parking", .words = "收费");
	FINDS("", .category = "none");
}

static void everybody_finds_public_words_only(void)
{
	FINDS("", .words = "老人", .public = true);
	FINDS("1", .words = "电梯", .public = true);
	CHECK_INT(matter_entitle(&hall, CLERK, ROLE_CLERK, 1, "电梯停运影响老人"), OK);
	FINDS("1", .words = "老人", .public = true);
	FINDS("1", .words = "停运", .public = true);
	FINDS("1", .words = "影响老人", .public = true);
	FINDS("", .words = "停水", .public = true);
	FINDS("4 3 2 1", .public = true);
}

static void who_has_it_in_the_title_comes_first(void)
{
	CHECK_INT(comes("other", "", "说的是别的事，第一句里四十个字以内没有，到了后面很后面很后面很后面很后面才提到"
		"路面积水，所以不算"), 5);
	CHECK_INT(matter_entitle(&hall, CLERK, ROLE_CLERK, 4, "积水"), OK);
	CHECK_INT(comes("other", "", "这里也是说了很多别的话，很多很多很多很多很多很多很多很多很多很多很多很多很多很多才说"
		"积水"), 6);
	FINDS("4 6 5", .words = "积水");
	FINDS("4+", .words = "积水", .limit = 1);
	FINDS("4 6 5", .words = "积水", .limit = 3);
}

static void cases_tell_something(void)
{
	matter_put_in(&hall, 1, CLOSED);
	matter_put_in(&hall, 2, CLOSED);
	matter_put_in(&hall, 3, PASSED);
	CHECK_INT(matter_assign(&hall, CLERK, ROLE_CLERK, 3, "物业公司", "20261230", "夜里不再施工"), OK);
	matter_put_in(&hall, 3, CLOSED);
	matter_put_in(&hall, 4, WITHDRAWN);
	FINDS("6 5", .which = OPEN_MATTERS);
	FINDS("4 3 2 1", .which = CLOSED_MATTERS);
	FINDS("3 1", .which = CASES);
	FINDS("3", .which = CASES, .words = "物业公司", .public = true);
	FINDS("", .which = CASES, .words = "施工太吵", .public = true);
	FINDS("3", .which = CASES, .category = "noise");
	matter_put_in(&hall, 4, ARCHIVED);
	matter_put_in(&hall, 3, ARCHIVED);
	FINDS("3 1", .which = CASES);
	CHECK_GOOD(&hall);
	hall_close(&hall);
}

/* However many there are, a search looks at so many and says that there may be more. */
static void it_looks_at_so_many(void)
{
	hall_with_staff(&hall);
	CHECK_INT(db_begin(hall.store->db), OK);
	for (int i = 0; i < 1200; i++)
		comes("other", "", i ? "物业主任说业主很多" : "物业主");
	CHECK_INT(db_end(hall.store->db, OK), OK);
	FINDS("1200 1199+", .words = "物业", .limit = 2);
	FINDS("+", .words = "说业主任", .limit = 2);
	hall_close(&hall);
}

/* Cases are found behind however many that tell nothing, open ones and those closed silently. */
static void cases_are_found_behind_the_silent(void)
{
	hall_with_staff(&hall);
	CHECK_INT(db_begin(hall.store->db), OK);
	for (int i = 0; i < 1200; i++) {
		comes("lift", "", "电梯坏了");
		matter_put_in(&hall, i + 1, i > 600 ? SCREENING : CLOSED);
	}
	CHECK_INT(matter_entitle(&hall, CLERK, ROLE_CLERK, 3, "电梯检修"), OK);
	CHECK_INT(matter_entitle(&hall, CLERK, ROLE_CLERK, 1100, "电梯检修"), OK);
	CHECK_INT(db_end(hall.store->db, OK), OK);
	FINDS("3", .which = CASES);
	FINDS("3", .which = CASES, .category = "lift");
	FINDS("", .which = CASES, .category = "noise");
	FINDS("601 600+", .which = CLOSED_MATTERS, .limit = 2);
	FINDS("601 600+", .which = CLOSED_MATTERS, .words = "坏了", .limit = 2);
	FINDS("3", .which = CLOSED_MATTERS, .words = "检修");
	hall_close(&hall);
}

/* Archiving erases what the resident wrote, and nobody finds it by that any more. */
static void the_archive_forgets(void)
{
	int64_t id;

	hall_with_staff(&hall);
	id = comes("lift", "b3", "电梯里有蟑螂");
	CHECK_INT(matter_entitle(&hall, CLERK, ROLE_CLERK, id, "电梯卫生"), OK);
	CHECK_INT(matter_move(&hall, MOVE(id, WITHDRAWN, 0, ROLE_RESIDENT, NULL)), OK);
	FINDS("1", .words = "蟑螂");
	pass_days(181);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(state_of(&hall, id), ARCHIVED);
	FINDS("", .words = "蟑螂");
	FINDS("1", .words = "卫生");
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM forgetting"), 0);
	CHECK_GOOD(&hall);
	hall_close(&hall);
}

/* What the resident tells later is found by staff as what came first is, and forgotten with it. */
static void by_what_was_added_later(void)
{
	int64_t id;
	char want[24];

	hall_with_staff(&hall);
	id = comes("hygiene", "b2", "楼下有异味");
	snprintf(want, sizeof want, "%lld", (long long)id);
	matter_put_in(&hall, id, NEEDS_INFO);
	FINDS("", .words = "泔水");
	CHECK_INT(matter_move(&hall, MOVE(id, SCREENING, 0, ROLE_RESIDENT,
		[NEED_ANSWER] = "餐馆的泔水桶")), OK);
	FINDS(want, .words = "泔水桶");
	FINDS(want, .words = "异味 餐馆");
	FINDS("", .words = "泔水", .public = true);
	CHECK_INT(matter_entitle(&hall, CLERK, ROLE_CLERK, id, "楼下卫生"), OK);
	matter_put_in(&hall, id, EVALUATING);
	CHECK_INT(matter_move(&hall, MOVE(id, EXECUTING, 0, ROLE_RESIDENT,
		[NEED_RATING] = "unsatisfied", [NEED_ANSWER] = "阴沟还在冒臭")), OK);
	FINDS(want, .words = "泔水 阴沟");
	CHECK_GOOD(&hall);
	/* An objector's words are another one's, and are no part of it. */
	matter_put_in(&hall, id, PUBLICITY);
	CHECK_INT(matter_move(&hall, MOVE(id, OBJECTION, neighbour_comes(&hall, "异议人").id,
		ROLE_RESIDENT, [NEED_ANSWER] = "挡住了橱窗")), OK);
	FINDS("", .words = "橱窗");
	matter_put_in(&hall, id, SCREENING);
	CHECK_INT(matter_move(&hall, MOVE(id, REFERRED, CLERK, ROLE_CLERK,
		[NEED_BODY] = "城管", [NEED_NUMBER] = "12")), OK);
	pass_days(181);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(state_of(&hall, id), ARCHIVED);
	FINDS("", .words = "泔水");
	FINDS("", .words = "阴沟");
	CHECK_GOOD(&hall);
	hall_close(&hall);
}

int main(void)
{
	by_words();
	by_names_of_the_hall();
	everybody_finds_public_words_only();
	who_has_it_in_the_title_comes_first();
	cases_tell_something();
	it_looks_at_so_many();
	cases_are_found_behind_the_silent();
	the_archive_forgets();
	by_what_was_added_later();
	return checked();
}
