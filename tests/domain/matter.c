/* matter.c - tests of putting a matter forward and finding it again. */
#include <config.h>

#include "base/code.h"
#include "base/text.h"
#include "tests/domain/people.h"
#include "tests/store/folder.h"

static struct hall hall;

static enum err put_forward(const struct submission *submission, struct receipt *out)
{
	return matter_submit(&hall, submission, out);
}

#define PUT(out, ...) put_forward(&(struct submission){ __VA_ARGS__ }, (out))
#define LIFT .category = "lift", .place = "b3", .text = "电梯坏了，请尽快修。"

static void check_pin(int64_t id, const char *pin, enum err want)
{
	struct matter matter;

	CHECK_INT(matter_load(&hall, id, &matter), OK);
	CHECK_INT(matter_check_pin(&hall, &matter, pin), want);
	matter_release(&matter);
}

static void with_a_card(void)
{
	struct receipt receipt;
	struct matter matter;
	int64_t resident = resident_comes(&hall);
	char *text;

	CHECK_INT(PUT(&receipt, LIFT, .who = WHO_CARD, .resident = resident), OK);
	CHECK_TEXT(receipt.file_number, "议〔2026〕0001号");
	CHECK_INT(strlen(receipt.code), 12);
	CHECK_TEXT(receipt.pin, "");
	CHECK_INT(receipt.received_at, MORNING);
	CHECK_INT(receipt.due_at, MORNING + 7 * DAY);
	CHECK(*receipt.uid);
	CHECK_INT(matter_by_code(&hall, receipt.code, &matter), OK);
	CHECK_INT(matter.id, receipt.matter);
	CHECK_INT(matter.state, SCREENING);
	CHECK_INT(matter.before, RECEIVED);
	CHECK_INT(matter.who, WHO_CARD);
	CHECK_INT(matter.resident, resident);
	CHECK_INT(matter.clerk, KEEPER);
	CHECK_INT(matter.assisted, 0);
	CHECK(matter.has_code);
	CHECK_TEXT(matter.category, "lift");
	CHECK_TEXT(matter.place, "b3");
	CHECK_TEXT(matter.subject, "电梯坏了，请尽快修。");
	CHECK_TEXT(matter.urgency, "ordinary");
	CHECK(matter.source == NULL);
	CHECK_INT(matter_text(&hall, &matter, &text), OK);
	CHECK_TEXT(text, "电梯坏了，请尽快修。");
	wipe_free(text);
	matter_release(&matter);
	matter_release(&matter);
	check_pin(receipt.matter, RESIDENT_PIN, OK);
	check_pin(receipt.matter, "8000", ERR_DENIED);
	check_pin(receipt.matter, "", ERR_DENIED);
	CHECK_INT(PUT(&receipt, LIFT, .who = WHO_CARD), ERR_DENIED);
}

static void with_a_name_and_phone(void)
{
	struct receipt receipt;

	CHECK_INT(PUT(&receipt, LIFT, .who = WHO_NAME, .name = "何大爷", .phone = "139-1234 56 78",
		.assisted = CLERK), OK);
	CHECK_TEXT(receipt.pin, "");
	check_pin(receipt.matter, "5678", OK);
	check_pin(receipt.matter, "1391", ERR_DENIED);
	check_pin(receipt.matter, "45678", ERR_DENIED);
	CHECK_INT(number_in(&hall, "SELECT assisted FROM matter ORDER BY id DESC LIMIT 1"), CLERK);
	CHECK_INT(PUT(&receipt, LIFT, .who = WHO_NAME, .name = "何大爷", .phone = "123"), ERR_INPUT);
	CHECK_INT(PUT(&receipt, LIFT, .who = WHO_NAME, .name = "何大爷", .phone = "电话"), ERR_INPUT);
	CHECK_INT(PUT(&receipt, LIFT, .who = WHO_NAME, .name = "何大爷"), ERR_INPUT);
	CHECK_INT(PUT(&receipt, LIFT, .who = WHO_NAME, .name = " \n", .phone = "13912345678"),
		ERR_INPUT);
	CHECK_TEXT(receipt.code, "");
	CHECK_INT(receipt.matter, 0);
}

static void without_a_name(void)
{
	struct receipt receipt;

	CHECK_INT(PUT(&receipt, LIFT, .who = WHO_ANONYMOUS), OK);
	CHECK_INT(strlen(receipt.pin), 6);
	CHECK_INT(strspn(receipt.pin, "0123456789"), 6);
	check_pin(receipt.matter, receipt.pin, OK);
	check_pin(receipt.matter, "", ERR_DENIED);
	/* What else the screen still holds does not follow an anonymous matter. */
	CHECK_INT(PUT(&receipt, LIFT, .who = WHO_ANONYMOUS, .resident = 1, .name = "何大爷",
		.phone = "13912345678"), OK);
	CHECK_INT(number_in(&hall, "SELECT resident FROM matter ORDER BY id DESC LIMIT 1"), 0);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM personal p JOIN matter m ON p.seq = m.text_seq"
		" WHERE m.id = (SELECT MAX(id) FROM matter) AND field IN ('name', 'phone')"), 0);
	CHECK_INT(number_in(&hall, "SELECT actor FROM event WHERE kind = 'matter.received'"
		" ORDER BY seq DESC LIMIT 1"), 0);
	check_pin(receipt.matter, receipt.pin, OK);
}

static void imported(void)
{
	struct receipt receipt;
	struct matter matter;

	CHECK_INT(PUT(&receipt, LIFT, .who = WHO_IMPORT, .source = "12345-0001",
		.received_at = 1600000000), OK);
	CHECK_TEXT(receipt.code, "");
	CHECK_TEXT(receipt.pin, "");
	CHECK_TEXT(receipt.uid, "");
	CHECK_INT(matter_load(&hall, receipt.matter, &matter), OK);
	CHECK_TEXT(matter.source, "12345-0001");
	CHECK_INT(matter.received_at, 1600000000);
	CHECK(!matter.has_code);
	CHECK_INT(matter_check_pin(&hall, &matter, ""), ERR_DENIED);
	matter_release(&matter);
	CHECK_INT(PUT(&receipt, LIFT, .who = WHO_IMPORT, .source = "12345-0001"), ERR_TWICE);
	CHECK_INT(PUT(&receipt, LIFT, .who = WHO_IMPORT, .source = "12345-0002"), OK);
	CHECK_INT(PUT(&receipt, LIFT, .who = WHO_IMPORT), OK);
	CHECK_INT(PUT(&receipt, LIFT, .who = WHO_IMPORT), OK);
}

static void the_answer_is_due_by_what_the_text_says(void)
{
	static const struct { const char *text, *urgency; int hours; } cases[] = {
		{ "三楼起火", "danger", 2 }, { "整栋楼停水两天了", "urgent", 24 },
		{ "想要一个坡道", "ordinary", 168 }, { "漏水，还漏气", "danger", 2 },
	};
	struct receipt receipt;
	struct matter matter;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		CHECK_INT(PUT(&receipt, .category = "lift", .who = WHO_ANONYMOUS,
			.text = cases[i].text), OK);
		CHECK_INT(receipt.due_at, clock_now() + cases[i].hours * HOUR);
		CHECK_INT(matter_load(&hall, receipt.matter, &matter), OK);
		CHECK_TEXT(matter.urgency, cases[i].urgency);
		CHECK_INT(matter.due_at, receipt.due_at);
		matter_release(&matter);
	}
}

static void what_is_empty_is_refused(void)
{
	static const char *const empty[] = { NULL, "", " ", "\n\t ", "\x01\x02", "\xff\xfe", "　" };
	struct receipt receipt;
	int64_t events = events_in(&hall), jobs = number_in(&hall, "SELECT COUNT(*) FROM outbox");

	for (size_t i = 0; i < sizeof empty / sizeof empty[0]; i++) {
		CHECK_INT(PUT(&receipt, .category = "lift", .who = WHO_ANONYMOUS,
			.text = empty[i]), ERR_INPUT);
		CHECK_INT(PUT(&receipt, .text = "电梯", .who = WHO_ANONYMOUS,
			.category = empty[i]), ERR_INPUT);
		CHECK_INT(PUT(&receipt, LIFT, .who = WHO_NAME, .name = empty[i], .phone = "13900000000"),
			ERR_INPUT);
	}
	CHECK_INT(events_in(&hall), events);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM outbox"), jobs);
}

static void check_stored(const char *text, const char *subject, const char *want_text,
	const char *want_subject)
{
	struct receipt receipt;
	struct matter matter;
	char *stored;

	CHECK_INT(PUT(&receipt, .who = WHO_ANONYMOUS, .text = text, .subject = subject,
		.place = "b\x1b[2J3", .category = "li\x07""ft"), OK);
	CHECK_INT(matter_load(&hall, receipt.matter, &matter), OK);
	CHECK_INT(matter_text(&hall, &matter, &stored), OK);
	CHECK_TEXT(stored, want_text);
	CHECK_TEXT(matter.subject, want_subject);
	CHECK_TEXT(matter.place, "b[2J3");
	CHECK_TEXT(matter.category, "lift");
	wipe_free(stored);
	matter_release(&matter);
}

static void texts_are_cleaned(void)
{
	char long_text[400] = "", want[200] = "";

	check_stored("  灯\x1b[31m坏\x07了 \n\n", NULL, "灯[31m坏了", "灯[31m坏了");
	check_stored("第一行\n第二行", NULL, "第一行\n第二行", "第一行");
	check_stored("正文", "标题\n\x1b]0;x\x07", "正文", "标题 ]0;x");
	check_stored("正文", " ", "正文", "正文");
	for (int i = 0; i < 60; i++)
		strcat(long_text, "灯");
	for (int i = 0; i < MATTER_SUBJECT; i++)
		strcat(want, "灯");
	check_stored(long_text, NULL, long_text, want);
}

static void codes_are_found_as_typed(void)
{
	struct receipt receipt;
	struct matter matter;
	char spaced[CODE_SIZE + 4], wrong[CODE_SIZE];

	CHECK_INT(PUT(&receipt, LIFT, .who = WHO_ANONYMOUS), OK);
	CHECK_INT(matter_by_code(&hall, code_spaced(receipt.code, spaced), &matter), OK);
	CHECK_INT(matter.id, receipt.matter);
	matter_release(&matter);
	CHECK_INT(matter_by_code(&hall, "", &matter), ERR_INPUT);
	CHECK_INT(matter_by_code(&hall, "12345", &matter), ERR_INPUT);
	CHECK_INT(matter_by_code(&hall, "abcdefghijkl", &matter), ERR_INPUT);
	CHECK_INT(matter_by_code(&hall, "' OR 1=1; --", &matter), ERR_INPUT);
	copy_text(wrong, sizeof wrong, receipt.code);
	wrong[5] = wrong[5] == '9' ? '0' : (char)(wrong[5] + 1);
	CHECK_INT(matter_by_code(&hall, wrong, &matter), ERR_CODE);
	CHECK_INT(matter.id, 0);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM attempt WHERE scope LIKE 'track/%'"
		" AND misses > 0"), 0);
}

static enum err guess(void)
{
	char code[CODE_SIZE];
	struct matter matter;

	code_make(code, CODE_DIGITS);
	return matter_by_code(&hall, code, &matter);
}

static void guessing_codes_is_slowed_down_and_told(void)
{
	struct receipt receipt;
	struct matter matter;
	int64_t alarms = number_in(&hall, "SELECT COUNT(*) FROM alarm");

	CHECK_INT(PUT(&receipt, LIFT, .who = WHO_ANONYMOUS), OK);
	for (int round = 0; round < 4; round++) {
		for (int i = 0; i < 4; i++)
			CHECK_INT(guess(), ERR_NOT_FOUND);
		CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM alarm"), alarms);
		CHECK_INT(guess(), ERR_PAUSED);
		CHECK_INT(guess(), ERR_PAUSED);
		CHECK_INT(matter_by_code(&hall, receipt.code, &matter), ERR_PAUSED);
		CHECK_INT(matter_by_code(&hall, "12345", &matter), ERR_INPUT);
		pass_seconds(59);
		CHECK_INT(matter_by_code(&hall, receipt.code, &matter), ERR_PAUSED);
		pass_seconds(1);
	}
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM alarm"), alarms + 1);
	CHECK_INT(matter_by_code(&hall, receipt.code, &matter), OK);
	matter_release(&matter);
	CHECK_INT(guess(), ERR_NOT_FOUND);
	CHECK_INT(matter_by_code(&hall, receipt.code, &matter), OK);
	matter_release(&matter);
}

static void guessing_pins_is_slowed_down(void)
{
	struct receipt receipt;

	CHECK_INT(PUT(&receipt, LIFT, .who = WHO_NAME, .name = "何", .phone = "13912345678"), OK);
	for (int i = 0; i < 4; i++)
		check_pin(receipt.matter, "0000", ERR_DENIED);
	check_pin(receipt.matter, "5678", OK);
	for (int i = 0; i < 4; i++)
		check_pin(receipt.matter, "0000", ERR_DENIED);
	check_pin(receipt.matter, "0000", ERR_PAUSED);
	check_pin(receipt.matter, "5678", ERR_PAUSED);
	pass_seconds(60);
	check_pin(receipt.matter, "5678", OK);
}

static void a_new_code_kills_the_old(void)
{
	struct receipt old, fresh, card;
	struct matter matter;

	CHECK_INT(PUT(&old, LIFT, .who = WHO_ANONYMOUS), OK);
	CHECK_INT(matter_new_code(&hall, old.matter, clerk_does, &fresh), OK);
	CHECK_INT(fresh.matter, old.matter);
	CHECK_TEXT(fresh.file_number, old.file_number);
	CHECK(strcmp(fresh.code, old.code) != 0);
	CHECK_INT(strlen(fresh.pin), 6);
	CHECK(*fresh.uid && strcmp(fresh.uid, old.uid) != 0);
	CHECK_INT(matter_by_code(&hall, old.code, &matter), ERR_NOT_FOUND);
	CHECK_INT(matter_by_code(&hall, fresh.code, &matter), OK);
	matter_release(&matter);
	check_pin(old.matter, old.pin, ERR_DENIED);
	check_pin(old.matter, fresh.pin, OK);

	CHECK_INT(PUT(&old, LIFT, .who = WHO_NAME, .name = "何", .phone = "13912345678"), OK);
	CHECK_INT(matter_new_code(&hall, old.matter, clerk_does, &fresh), OK);
	CHECK_TEXT(fresh.pin, "");
	check_pin(old.matter, "5678", OK);

	CHECK_INT(PUT(&card, LIFT, .who = WHO_CARD, .resident = 1), OK);
	CHECK_INT(matter_new_code(&hall, card.matter, clerk_does, &fresh), OK);
	CHECK_TEXT(fresh.pin, "");
	check_pin(card.matter, RESIDENT_PIN, OK);

	CHECK_INT(matter_new_code(&hall, 999, clerk_does, &fresh), ERR_NOT_FOUND);
	CHECK_TEXT(fresh.code, "");
}

static void lists_come_newest_first_and_in_pages(void)
{
	struct matters all, page;
	int64_t count = number_in(&hall, "SELECT COUNT(*) FROM matter");

	CHECK_INT(matters_load(&hall, &(struct matter_filter){ .state = STATE_COUNT }, &all), OK);
	CHECK_INT(all.count, count);
	for (size_t i = 1; i < all.count; i++)
		CHECK(all.list[i].id < all.list[i - 1].id);
	CHECK_INT(matters_load(&hall, &(struct matter_filter){ .state = STATE_COUNT, .limit = 3,
		.before_id = all.list[2].id }, &page), OK);
	CHECK_INT(page.count, 3);
	CHECK_INT(page.list[0].id, all.list[3].id);
	matters_release(&page);
	matter_put_in(&hall, all.list[0].id, CLOSED);
	CHECK_INT(matters_load(&hall, &(struct matter_filter){ .state = STATE_COUNT,
		.open_only = true, .limit = 2 }, &page), OK);
	CHECK_INT(page.count, 2);
	CHECK_INT(page.list[0].id, all.list[1].id);
	matters_release(&page);
	CHECK_INT(matters_load(&hall, &(struct matter_filter){ .state = CLOSED }, &page), OK);
	CHECK_INT(page.count, 1);
	matters_release(&page);
	CHECK_INT(matters_load(&hall, &(struct matter_filter){ .state = PASSED }, &page), OK);
	CHECK_INT(page.count, 0);
	matters_release(&page);
	matters_release(&all);
}

/* The year is the hall's: in UTC it is still the old one. */
static void file_numbers_begin_anew_with_the_year(void)
{
	struct receipt receipt;
	int64_t last = number_in(&hall, "SELECT MAX(file_serial) FROM matter");
	char want[40];

	clock_set(1798732799);       /* 2026-12-31 23:59:59 in the hall */
	CHECK_INT(PUT(&receipt, LIFT, .who = WHO_ANONYMOUS), OK);
	snprintf(want, sizeof want, "议〔2026〕%04lld号", (long long)last + 1);
	CHECK_TEXT(receipt.file_number, want);
	pass_seconds(1);
	CHECK_INT(PUT(&receipt, LIFT, .who = WHO_ANONYMOUS), OK);
	CHECK_TEXT(receipt.file_number, "议〔2027〕0001号");
	CHECK_INT(PUT(&receipt, LIFT, .who = WHO_ANONYMOUS), OK);
	CHECK_TEXT(receipt.file_number, "议〔2027〕0002号");
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) = MAX(file_serial) FROM matter"
		" WHERE file_year = 2026"), 1);
}

/* Work is shared out among the clerks. */
static void clerks_share_the_matters(void)
{
	CHECK_INT(number_in(&hall, "SELECT COUNT(DISTINCT clerk) FROM matter"), 2);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM matter WHERE clerk NOT IN (1, 2)"), 0);
}

static void many_codes_are_all_different(void)
{
	int64_t before = number_in(&hall, "SELECT COUNT(DISTINCT code_hash) FROM matter");

	for (int i = 0; i < 200; i++)
		matter_comes(&hall);
	CHECK_INT(number_in(&hall, "SELECT COUNT(DISTINCT code_hash) FROM matter"), before + 200);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM matter WHERE code_hash IS NOT NULL"
		" AND length(code_hash) <> 64"), 0);
}

/* Nothing that is a secret lies in the file in the clear, while it is in use or after. */
static void no_secret_lies_in_the_file(void)
{
	struct receipt anonymous, named, fresh;
	struct hall disk;
	char folder[FOLDER], spaced[3][CODE_SIZE + 4];
	int64_t staff;

	folder_make(folder);
	CHECK_INT(hall_create(folder_path(folder, "hall"), &disk), OK);
	CHECK_INT(staff_add(&disk, keeper_does, "王守成", ROLE_CLERK, "597314", &staff), OK);
	CHECK_INT(matter_submit(&disk, &(struct submission){ .category = "lift", .text = "电梯停了",
		.who = WHO_ANONYMOUS }, &anonymous), OK);
	CHECK_INT(matter_submit(&disk, &(struct submission){ .category = "lift", .text = "电梯响",
		.who = WHO_NAME, .name = "欧阳德顺", .phone = "18698765432" }, &named), OK);
	CHECK_INT(matter_new_code(&disk, named.matter, clerk_does, &fresh), OK);
	code_spaced(anonymous.code, spaced[0]);
	code_spaced(named.code, spaced[1]);
	code_spaced(fresh.code, spaced[2]);
	for (int closed = 0; closed < 2; closed++) {
		const char *const secrets[] = { anonymous.code, anonymous.pin, named.code, fresh.code,
			spaced[0], spaced[1], spaced[2], "欧阳德顺", "18698765432", "98765432",
			"597314", "王守成" };
		const char *path = folder_path(folder, "hall");
		char where[PATH_MAX];

		copy_text(where, sizeof where, path);
		for (size_t i = 0; i < sizeof secrets / sizeof secrets[0]; i++) {
			if (store_holds(where, secrets[i]) || file_holds(where, "yishi.log", secrets[i]))
				fprintf(stderr, "in the file: secret %zu\n", i);
			CHECK(!store_holds(where, secrets[i]));
			CHECK(!file_holds(where, "yishi.log", secrets[i]));
		}
		CHECK(store_holds(where, "电梯停了"));
		if (!closed)
			hall_close(&disk);
	}
	folder_remove(folder);
}

int main(void)
{
	hall_with_staff(&hall);
	with_a_card();
	with_a_name_and_phone();
	without_a_name();
	imported();
	the_answer_is_due_by_what_the_text_says();
	what_is_empty_is_refused();
	texts_are_cleaned();
	codes_are_found_as_typed();
	guessing_codes_is_slowed_down_and_told();
	guessing_pins_is_slowed_down();
	a_new_code_kills_the_old();
	lists_come_newest_first_and_in_pages();
	file_numbers_begin_anew_with_the_year();
	clerks_share_the_matters();
	many_codes_are_all_different();
	CHECK_GOOD(&hall);
	hall_close(&hall);
	no_secret_lies_in_the_file();
	return checked();
}
