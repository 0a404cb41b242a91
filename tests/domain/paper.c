/* paper.c - tests of what stands on each slip, in both languages. */
#include <config.h>

#include "base/text.h"
#include "base/when.h"
#include "domain/paper.h"
#include "tests/domain/people.h"
#include "tests/domain/slips.h"

static struct hall hall;

/* Right below the title, for whoever is shown two of a kind. */
static void check_copy(const struct slip *slip, int copy)
{
	char *mark = xasprintf(_("Printed again: no. %d"), copy);

	CHECK_INT(slip->items[2].kind, SLIP_HEAD);
	CHECK_TEXT(slip->items[2].text, mark);
	free(mark);
}

static bool is_marked(const struct slip *slip)
{
	return slip->items[2].kind == SLIP_HEAD && strpbrk(slip->items[2].text, "0123456789");
}

static void the_receipt(const char *name, const char *category)
{
	struct receipt receipt;
	struct matter matter;
	struct slip slip;
	char tag[24], moment[WHEN_TEXT];

	CHECK_INT(matter_submit(&hall, &(struct submission){ .category = "lift", .place = "b3",
		.text = "电梯\x1b坏了", .who = WHO_ANONYMOUS }, &receipt), OK);
	CHECK_INT(matter_load(&hall, receipt.matter, &matter), OK);
	CHECK_INT(paper_receipt(&hall, &matter, &receipt, 0, &slip), OK);
	check_printable(&slip);
	check_travels(&slip);
	CHECK(!is_marked(&slip));
	CHECK_TEXT(slip.items[0].text, name);
	CHECK_TEXT(slip.items[1].text, _("Receipt"));
	CHECK_TEXT(first_of(&slip, SLIP_CODE), receipt.code);
	snprintf(tag, sizeof tag, "YS1T%s", receipt.code);
	CHECK_TEXT(first_of(&slip, SLIP_QR), tag);
	check_pair(&slip, _("PIN"), receipt.pin);
	check_pair(&slip, _("File number"), receipt.file_number);
	check_pair(&slip, _("Category"), category);
	check_pair(&slip, _("Answer by"), when_day(receipt.due_at, moment));
	check_pair(&slip, _("Received"), when_stamp(receipt.received_at, moment));
	check_holds(&slip, "010-0000-0000");
	CHECK(!holds(&slip, "坏了"));        /* the slip may lie about; the words stay inside */
	slip_release(&slip);
	CHECK_INT(paper_receipt(&hall, &matter, &receipt, 2, &slip), OK);
	check_copy(&slip, 2);
	slip_release(&slip);
	receipt.pin[0] = '\0';
	CHECK_INT(paper_receipt(&hall, &matter, &receipt, 0, &slip), OK);
	CHECK(!holds(&slip, _("Code and PIN together show your full text.")));
	slip_release(&slip);
	matter_release(&matter);
}

static void the_progress(void)
{
	int64_t id = matter_comes(&hall);
	struct matter matter;
	struct slip slip;
	char moment[WHEN_TEXT];

	CHECK_INT(matter_move(&hall, MOVE(id, NEEDS_INFO, CLERK, ROLE_CLERK,
		[NEED_QUESTION] = "哪一个门\x1b？")), OK);
	CHECK_INT(matter_move(&hall, MOVE(id, SCREENING, 0, ROLE_RESIDENT,
		[NEED_ANSWER] = "我住在三楼")), OK);
	CHECK_INT(matter_load(&hall, id, &matter), OK);
	CHECK_INT(paper_progress(&hall, &matter, "482710936651", 0, &slip), OK);
	check_printable(&slip);
	check_travels(&slip);
	check_pair(&slip, _("File number"), matter.file_number);
	check_pair(&slip, _("Step"), phase_label(PHASE_PROPOSE));
	check_pair(&slip, _("State"), _(states[SCREENING].label));
	check_holds(&slip, when_stamp(matter.received_at, moment));
	check_holds(&slip, "哪一个门？");
	CHECK(!holds(&slip, "三楼"));
	CHECK(!holds(&slip, "停车位"));
	CHECK_TEXT(first_of(&slip, SLIP_CODE), "482710936651");
	CHECK_TEXT(first_of(&slip, SLIP_QR), "YS1T482710936651");
	slip_release(&slip);
	CHECK_INT(paper_progress(&hall, &matter, NULL, 1, &slip), OK);
	check_copy(&slip, 1);
	CHECK_TEXT(first_of(&slip, SLIP_QR), "");
	CHECK_TEXT(first_of(&slip, SLIP_CODE), "");
	slip_release(&slip);
	matter_release(&matter);
}

static void the_voucher(const char *reward)
{
	char zh[] = "理发", en[] = "Haircut", date[WHEN_TEXT];
	struct voucher voucher = { .id = 1, .cost = 25, .until = MORNING + 14 * DAY,
		.reward_zh = zh, .reward_en = en };
	struct slip slip;

	CHECK_INT(paper_voucher(&hall, &voucher, "482710936651", 0, &slip), OK);
	CHECK(!holds(&slip, _("The day you chose")));
	slip_release(&slip);
	voucher.day = MORNING + DAY;
	CHECK_INT(paper_voucher(&hall, &voucher, "482710936651", 0, &slip), OK);
	check_pair(&slip, _("The day you chose"), when_day(voucher.day, date));
	check_printable(&slip);
	check_travels(&slip);
	check_holds(&slip, reward);
	check_pair(&slip, _("Points held"), "25");
	check_pair(&slip, _("Fetch it by"), when_day(voucher.until, date));
	CHECK_TEXT(first_of(&slip, SLIP_CODE), "482710936651");
	CHECK_TEXT(first_of(&slip, SLIP_QR), "YS1R482710936651");
	CHECK(!is_marked(&slip));
	slip_release(&slip);
	CHECK_INT(paper_voucher(&hall, &voucher, "482710936651", 2, &slip), OK);
	check_copy(&slip, 2);
	slip_release(&slip);
}

static void the_card(void)
{
	char name[] = "陈秀英\x1b[2J", date[CLOCK_TEXT];
	struct resident resident = { .id = 1, .card = "48271093", .name = name, .joined_at = MORNING };
	struct slip slip;

	CHECK_INT(paper_card(&hall, &resident, 0, &slip), OK);
	CHECK(!is_marked(&slip));
	check_printable(&slip);
	check_travels(&slip);
	check_holds(&slip, "陈秀英");
	check_pair(&slip, _("Since"), clock_date(MORNING, date));
	CHECK_TEXT(first_of(&slip, SLIP_CODE), "48271093");
	CHECK_TEXT(first_of(&slip, SLIP_QR), "YS1P48271093");
	slip_release(&slip);
	resident.name = NULL;
	CHECK_INT(paper_card(&hall, &resident, 3, &slip), OK);
	check_copy(&slip, 3);
	slip_release(&slip);
}

/* What a printer is tried out by, in every language whatever the one of the moment; and what
 * its QR holds is none of our tags. */
static void the_test_slip(const char *title, const char *name)
{
	static const enum slip_kind kinds[] = { SLIP_RULER, SLIP_PATCHES, SLIP_SIZES, SLIP_CODE,
		SLIP_SMALL };
	enum language now = i18n_language();
	struct slip slip;
	struct tag tag;
	const char *qr;

	paper_test(&hall, "receipt", 58, &slip);
	check_holds(&slip, "58");
	check_pair(&slip, _("Printer"), "receipt");
	slip_release(&slip);
	paper_test(&hall, NULL, 0, &slip);
	check_printable(&slip);
	check_travels(&slip);
	CHECK_TEXT(slip.items[0].text, name);
	CHECK_TEXT(slip.items[1].text, title);
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		CHECK(*first_of(&slip, kinds[i]) != '\0');
	check_pair(&slip, _("Printer"), _("none: kept as PDF"));
	check_holds(&slip, "80");
	check_holds(&slip, "邻里的话，句句有回音。");
	check_holds(&slip, "Every neighbour is heard, and every word is answered.");
	CHECK_INT(i18n_language(), now);
	qr = strchr(first_of(&slip, SLIP_SIZES), '\n');
	CHECK(qr && tag_read(qr + 1, "", &tag) == ERR_INPUT);
	slip_release(&slip);
}

/* A hall with an address of its own: a phone opens it. */
static void the_qr_may_be_an_address(void)
{
	struct receipt receipt = { .code = "482710936651", .file_number = "议〔2026〕0001号" };
	struct matter matter;
	struct slip slip;

	for (size_t i = 0; i < hall.settings.count; i++)
		if (strcmp(hall.settings.list[i].key, "track_url") == 0) {
			free(hall.settings.list[i].zh);
			hall.settings.list[i].zh = xstrdup("https://t.example/");
		}
	CHECK_INT(matter_load(&hall, 1, &matter), OK);
	CHECK_INT(paper_receipt(&hall, &matter, &receipt, 0, &slip), OK);
	CHECK_TEXT(first_of(&slip, SLIP_QR), "https://t.example/482710936651");
	slip_release(&slip);
	matter_release(&matter);
}

int main(void)
{
	hall_with_staff(&hall);
	the_receipt("Heping Community Service Hall", "Lift");
	the_progress();
	the_voucher("Haircut");
	the_card();
	the_test_slip("Test slip", "Heping Community Service Hall");
	i18n_use(LANGUAGE_ZH);
	the_receipt("和平社区服务大厅", "电梯");
	the_progress();
	the_voucher("理发");
	the_card();
	the_test_slip("试打小票", "和平社区服务大厅");
	the_qr_may_be_an_address();
	hall_close(&hall);
	return checked();
}
