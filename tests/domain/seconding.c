/* seconding.c - tests of seconding, and of the title that everybody may read. */
#include <config.h>

#include "domain/joint.h"
#include "domain/person.h"
#include "domain/seconding.h"
#include "domain/title.h"
#include "tests/domain/people.h"

static struct hall hall;

static enum err by_card(int64_t matter, int64_t resident)
{
	return matter_second(&hall, matter, &(struct seconder){ .resident = resident });
}

static enum err by_phone(int64_t matter, const char *name, const char *phone)
{
	return matter_second(&hall, matter, &(struct seconder){ .name = name, .phone = phone });
}

static int64_t enrolled(const char *name, const char *phone)
{
	struct resident resident;
	int64_t id;

	CHECK_INT(resident_enrol(&hall, clerk_does, name, phone, RESIDENT_PIN, &resident), OK);
	id = resident.id;
	resident_release(&resident);
	return id;
}

static void check_seconds(int64_t id, int64_t want, int64_t want_by_card)
{
	struct matter matter;
	int64_t cards;

	CHECK_INT(matter_load(&hall, id, &matter), OK);
	CHECK_INT(matter.seconds, want);
	matter_release(&matter);
	CHECK_INT(matter_seconds_by_card(&hall, id, &cards), OK);
	CHECK_INT(cards, want_by_card);
}

static void a_person_counts_once(void)
{
	int64_t matter = matter_comes(&hall), wang = enrolled("王芳", "13900000001");
	int64_t li = enrolled("李明", "");

	CHECK_INT(by_card(matter, wang), OK);
	CHECK_INT(by_card(matter, wang), ERR_TWICE);
	check_seconds(matter, 1, 1);
	CHECK_INT(by_phone(matter, "王芳", "139 0000 0001"), ERR_TWICE);
	CHECK_INT(by_card(matter, li), OK);
	CHECK_INT(by_phone(matter, "赵六", "13900000002"), OK);
	CHECK_INT(by_phone(matter, "赵六儿", "139-0000-0002"), ERR_TWICE);
	check_seconds(matter, 3, 2);
	/* With the card it is certain: it takes the place of the phone. */
	CHECK_INT(by_card(matter, enrolled("赵六", "13900000002")), OK);
	check_seconds(matter, 3, 3);
	CHECK_INT(by_phone(matter, "赵六", "13900000002"), ERR_TWICE);
	CHECK_INT(by_phone(matter, "", "13900000003"), ERR_INPUT);
	CHECK_INT(by_phone(matter, "钱七", "123456"), ERR_INPUT);
	CHECK_INT(by_phone(matter, "钱七", NULL), ERR_INPUT);
	CHECK_INT(by_card(99, li), ERR_NOT_FOUND);
	check_seconds(matter, 3, 3);
	CHECK_GOOD(&hall);
}

static void nobody_seconds_their_own(void)
{
	struct receipt receipt;
	int64_t resident = enrolled("孙八", "13900000008");

	CHECK_INT(matter_submit(&hall, &(struct submission){ .category = "lift", .text = "电梯坏了",
		.who = WHO_CARD, .resident = resident }, &receipt), OK);
	CHECK_INT(by_card(receipt.matter, resident), ERR_TWICE);
	CHECK_INT(matter_submit(&hall, &(struct submission){ .category = "lift", .text = "电梯坏了",
		.who = WHO_NAME, .name = "周九", .phone = "13900000009" }, &receipt), OK);
	CHECK_INT(by_phone(receipt.matter, "周九", "1390000 0009"), ERR_TWICE);
	CHECK_INT(by_card(receipt.matter, enrolled("周九", "13900000009")), ERR_TWICE);
	CHECK_INT(by_card(receipt.matter, resident), OK);
	check_seconds(receipt.matter, 1, 1);
}

static void until_the_vote(void)
{
	static const enum state late[] = { PASSED, PUBLICITY, EXECUTING, CLOSED, MERGED, WITHDRAWN,
		NOT_ACCEPTED, ARCHIVED, EVALUATING, OBJECTION };
	static const enum state soon[] = { SCREENING, NEEDS_INFO, ASSESSING, DEFERRED, QUEUED,
		DELIBERATING };
	int64_t matter = matter_comes(&hall);
	char phone[16];
	int phones = 0;

	for (size_t i = 0; i < sizeof late / sizeof *late; i++) {
		matter_put_in(&hall, matter, late[i]);
		CHECK_INT(by_phone(matter, "吴十", "13911110000"), ERR_MOVE);
	}
	for (size_t i = 0; i < sizeof soon / sizeof *soon; i++) {
		matter_put_in(&hall, matter, soon[i]);
		snprintf(phone, sizeof phone, "1391111000%d", ++phones);
		CHECK_INT(by_phone(matter, "吴十", phone), OK);
	}
	check_seconds(matter, phones, 0);
}

/* What was joined brings its seconds along; whoever stands behind both counts once. */
static void joined_matters_count_together(void)
{
	int64_t parent = matter_comes(&hall), child = matter_comes(&hall), other = matter_comes(&hall);
	int64_t both = enrolled("两边", ""), one = enrolled("一边", "");
	char number[16];

	CHECK_INT(by_card(parent, both), OK);
	CHECK_INT(by_card(child, both), OK);
	CHECK_INT(by_card(child, one), OK);
	CHECK_INT(by_card(other, one), OK);
	CHECK_INT(by_card(other, both), OK);
	snprintf(number, sizeof number, "%lld", (long long)parent);
	CHECK_INT(matter_move(&hall, MOVE(child, MERGED, CLERK, ROLE_CLERK, [NEED_PARENT] = number)), OK);
	check_seconds(parent, 2, 2);
	CHECK_INT(matter_move(&hall, MOVE(other, MERGED, CLERK, ROLE_CLERK, [NEED_PARENT] = number)), OK);
	check_seconds(parent, 2, 2);
	CHECK_INT(matter_move(&hall, MOVE(other, SCREENING, CLERK, ROLE_CLERK,
		[NEED_REASON] = "不是一回事")), OK);
	CHECK_INT(matter_move(&hall, MOVE(child, SCREENING, CLERK, ROLE_CLERK,
		[NEED_REASON] = "不是一回事")), OK);
	check_seconds(parent, 1, 1);
	check_seconds(child, 2, 2);
}

/* Whoever seconds it is one of those for whom it goes on. */
static void it_goes_on_for_them(void)
{
	int64_t own = enrolled("冯十二", "13900000012"), other = enrolled("陈十三", "13900000013");
	struct receipt receipt;
	struct person person;
	bool involved;
	int supporters;

	CHECK_INT(matter_submit(&hall, &(struct submission){ .category = "lift", .text = "电梯坏了",
		.who = WHO_CARD, .resident = own }, &receipt), OK);
	CHECK_INT(matter_leave(&hall, receipt.matter, own), ERR_MOVE);
	CHECK_INT(by_card(receipt.matter, other), OK);
	CHECK_INT(by_phone(receipt.matter, "褚十四", "13900000014"), OK);
	CHECK_INT(matter_supporters(&hall, receipt.matter, &supporters), OK);
	CHECK_INT(supporters, 2);
	/* The same number with the country's before it is the same person, here and elsewhere. */
	CHECK_INT(by_phone(receipt.matter, "褚十四", "+86 139 0000 0014"), ERR_TWICE);
	CHECK_INT(person_phone(&hall, "13900000014", &person), OK);
	CHECK_INT(person_involved(&hall, receipt.matter, &person, &involved), OK);
	CHECK(involved);
	CHECK_INT(matter_move(&hall, MOVE(receipt.matter, WITHDRAWN, own, ROLE_RESIDENT, NULL)), ERR_MOVE);
	CHECK_INT(matter_leave(&hall, receipt.matter, own), OK);
	CHECK_INT(state_of(&hall, receipt.matter), SCREENING);
	check_seconds(receipt.matter, 2, 1);
	CHECK_GOOD(&hall);
}

/* The log holds no phone and no name of theirs, and the archive forgets both. */
static void who_seconds_is_kept_like_a_contact(void)
{
	int64_t matter = matter_comes(&hall);

	CHECK_INT(by_phone(matter, "郑十一", "13922223333"), OK);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM event WHERE body LIKE '%13922223333%'"
		" OR body LIKE '%郑十一%'"), 0);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM personal WHERE sealed AND seq ="
		" (SELECT MAX(seq) FROM event)"), 2);
	/* It is theirs too by now: nobody can take it back alone. */
	CHECK_INT(matter_move(&hall, MOVE(matter, WITHDRAWN, 0, ROLE_RESIDENT, NULL)), ERR_MOVE);
	CHECK_INT(matter_move(&hall, MOVE(matter, REFERRED, CLERK, ROLE_CLERK,
		[NEED_BODY] = "街道办", [NEED_NUMBER] = "12")), OK);
	pass_days(181);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(state_of(&hall, matter), ARCHIVED);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM personal p JOIN event e USING (seq)"
		" WHERE e.kind = 'matter.seconded' AND e.subject = (SELECT MAX(id) FROM matter)"), 0);
	CHECK_GOOD(&hall);
}

static void check_title(int64_t id, const char *stored, const char *shown)
{
	struct matter matter;

	CHECK_INT(matter_load(&hall, id, &matter), OK);
	CHECK_TEXT(matter.title, stored);
	CHECK_TEXT(matter_title(&hall, &matter), shown);
	CHECK_TEXT(matter_called(&hall, &matter), *shown ? shown :
		matter_category(&hall, matter.category));
	matter_release(&matter);
}

static int64_t says(const char *category, const char *text)
{
	struct receipt receipt;

	CHECK_INT(matter_submit(&hall, &(struct submission){ .category = category, .text = text,
		.who = WHO_ANONYMOUS }, &receipt), OK);
	return receipt.matter;
}

static void a_ready_sentence_is_its_title(void)
{
	int64_t own = says("lift", "电梯坏了"), ready = says("lift", "电梯坏了，请尽快修。");
	int64_t english = says("lift", "The lift is broken. Please repair it soon.");
	int64_t elsewhere = says("parking", "电梯坏了，请尽快修。");

	check_title(own, NULL, "");
	check_title(ready, "电梯坏了，请尽快修。", "The lift is broken. Please repair it soon.");
	check_title(english, "电梯坏了，请尽快修。", "The lift is broken. Please repair it soon.");
	check_title(elsewhere, NULL, "");
	i18n_use(LANGUAGE_ZH);
	check_title(ready, "电梯坏了，请尽快修。", "电梯坏了，请尽快修。");
	i18n_use(LANGUAGE_EN);
}

static void a_clerk_gives_the_title(void)
{
	int64_t matter = says("lift", "王奶奶家门口的电梯");
	char longer[3 * (TITLE_LIMIT + 1) + 1] = "";

	for (int i = 0; i <= TITLE_LIMIT; i++)
		strcat(longer, "长");
	CHECK_INT(matter_entitle(&hall, CHAIR, ROLE_CHAIR, matter, "电梯"), ERR_ROLE);
	CHECK_INT(matter_entitle(&hall, 0, ROLE_RESIDENT, matter, "电梯"), ERR_ROLE);
	CHECK_INT(matter_entitle(&hall, CLERK, ROLE_CLERK, matter, "  "), ERR_MISSING);
	CHECK_INT(matter_entitle(&hall, CLERK, ROLE_CLERK, matter, longer), ERR_INPUT);
	CHECK_INT(matter_entitle(&hall, CLERK, ROLE_CLERK, 999, "电梯"), ERR_NOT_FOUND);
	check_title(matter, NULL, "");
	CHECK_INT(matter_entitle(&hall, CLERK, ROLE_CLERK, matter, " 电梯检修\n"), OK);
	check_title(matter, "电梯检修", "电梯检修");
	CHECK_INT(matter_entitle(&hall, KEEPER, ROLE_KEEPER | ROLE_CLERK, matter, "3号楼电梯"), OK);
	check_title(matter, "3号楼电梯", "3号楼电梯");
	CHECK_GOOD(&hall);
}

int main(void)
{
	hall_with_staff(&hall);
	a_person_counts_once();
	nobody_seconds_their_own();
	until_the_vote();
	joined_matters_count_together();
	it_goes_on_for_them();
	who_seconds_is_kept_like_a_contact();
	a_ready_sentence_is_its_title();
	a_clerk_gives_the_title();
	hall_close(&hall);
	return checked();
}
