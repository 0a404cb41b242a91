/* member.c - tests of the people's library: who is on it, whose turn it is, who leaves it. */
#include <config.h>

#include "base/text.h"
#include "domain/member.h"
#include "tests/domain/people.h"

static struct hall hall;

static int64_t added(const char *name, bool expert, const char *category, const char *knows)
{
	char *n = xstrdup(name), *c = xstrdup(category), *k = xstrdup(knows);
	struct member member = { .expert = expert, .name = n, .category = c, .knows = k };
	int64_t id;

	CHECK_INT(member_add(&hall, CLERK, ROLE_CLERK, &member, "13900005555", &id), OK);
	member_release(&member);
	return id;
}

static enum err tried(const char *name, bool expert, const char *knows, unsigned who)
{
	char *n = xstrdup(name), *c = xstrdup(""), *k = xstrdup(knows);
	struct member member = { .expert = expert, .name = n, .category = c, .knows = k };
	int64_t id;
	enum err err = member_add(&hall, CLERK, who, &member, "", &id);

	member_release(&member);
	return err;
}

/* The names in their order, with blanks between. */
static void check_roster(const char *words, const char *category, const char *want)
{
	struct members members;
	struct text got = {0};

	CHECK_INT(members_load(&hall, &(struct roster){ words, category }, &members), OK);
	for (size_t i = 0; i < members.count; i++)
		text_addf(&got, "%s%s", i > 0 ? " " : "", members.list[i].name);
	CHECK_TEXT(got.at ? got.at : "", want);
	text_release(&got);
	members_release(&members);
}

static void whose_turn_it_is_comes_first(void)
{
	int64_t gao = added("高工", true, "lift", "电梯检修"), lin = added("林律师", true, "", "法律");
	int64_t wu = added("吴代表", false, "", ""), one = matter_comes(&hall), two = matter_comes(&hall);
	struct member member;

	check_roster("", NULL, "高工 林律师 吴代表");
	CHECK_INT(member_serve(&hall, CLERK, ROLE_CLERK, gao, one), OK);
	CHECK_INT(member_serve(&hall, CLERK, ROLE_CLERK, gao, one), ERR_TWICE);
	check_roster(NULL, NULL, "林律师 吴代表 高工");
	pass_seconds(60);
	CHECK_INT(member_serve(&hall, CHAIR, ROLE_CHAIR, lin, one), OK);
	check_roster("", "", "吴代表 高工 林律师");
	pass_seconds(60);
	CHECK_INT(member_serve(&hall, CLERK, ROLE_CLERK, wu, one), OK);
	CHECK_INT(member_serve(&hall, CLERK, ROLE_CLERK, wu, two), OK);
	check_roster("", "", "高工 林律师 吴代表");
	CHECK_INT(member_load(&hall, wu, &member), OK);
	CHECK_INT(member.services, 2);
	CHECK_INT(member.served_at, MORNING + 120);
	CHECK(!member.expert);
	member_release(&member);
}

static void found_by_subject_and_name(void)
{
	check_roster("电梯", NULL, "高工");
	check_roster("Lift", NULL, "高工");
	check_roster("林", NULL, "林律师");
	check_roster("法律", NULL, "林律师");
	check_roster("没有", NULL, "");
	check_roster("", "lift", "高工 林律师 吴代表");
	check_roster("", "noise", "林律师 吴代表");
}

static void what_is_wanted_of_them(void)
{
	CHECK_INT(tried("", false, "", ROLE_CLERK), ERR_MISSING);
	CHECK_INT(tried("高", true, " ", ROLE_CLERK), ERR_MISSING);
	CHECK_INT(tried("一二三四五六七八九十一二三四五六七八九十一", false, "", ROLE_CLERK), ERR_INPUT);
	CHECK_INT(tried("高", false, "", ROLE_EXECUTOR), ERR_ROLE);
	CHECK_INT(member_serve(&hall, EXECUTOR, ROLE_EXECUTOR, 1, 1), ERR_ROLE);
	CHECK_INT(member_serve(&hall, CLERK, ROLE_CLERK, 99, 1), ERR_NOT_FOUND);
	CHECK_INT(member_serve(&hall, CLERK, ROLE_CLERK, 1, 99), ERR_NOT_FOUND);
	CHECK_INT(member_leave(&hall, OVERSEER, ROLE_OVERSEER, 1), ERR_ROLE);
}

/* Whoever leaves is forgotten by name, and not found any more; the services stay counted. */
static void who_leaves_is_forgotten(void)
{
	struct member member;
	char *phone;

	CHECK_INT(member_phone(&hall, 2, &phone), OK);
	CHECK_TEXT(phone, "13900005555");
	wipe_free(phone);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM event WHERE body LIKE '%林律师%'"), 0);
	CHECK_INT(member_leave(&hall, CLERK, ROLE_CLERK, 2), OK);
	CHECK_INT(member_leave(&hall, CLERK, ROLE_CLERK, 2), ERR_NOT_FOUND);
	CHECK_INT(member_load(&hall, 2, &member), ERR_NOT_FOUND);
	check_roster("", "", "高工 吴代表");
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM personal p JOIN event e USING (seq)"
		" WHERE e.kind = 'member.added' AND e.subject = 2"), 0);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM served WHERE member = 2"), 1);
	CHECK_GOOD(&hall);
}

int main(void)
{
	hall_with_staff(&hall);
	whose_turn_it_is_comes_first();
	found_by_subject_and_name();
	what_is_wanted_of_them();
	who_leaves_is_forgotten();
	hall_close(&hall);
	return checked();
}
