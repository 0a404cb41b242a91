/* house.c - tests of every slip of the house on paper, at both widths, in every language. */
#include <config.h>

#include <cairo.h>

#include "domain/paper.h"
#include "domain/reprint.h"
#include "slip/qr.h"
#include "tests/domain/people.h"
#include "tests/print/fade.h"

#define CODE "482710936651"
#define CARD "48271093"

static struct hall hall;
static struct matter matter;
static struct receipt receipt;

/* One that was asked back, answered, judged and put off: much happened to it. */
static void a_matter_goes_its_way(void)
{
	int64_t id = matter_comes(&hall);
	const struct scores scores = { 4, 4, 5, "如有急救车进不来，影响很大。" };

	CHECK_INT(matter_move(&hall, MOVE(id, NEEDS_INFO, CLERK, ROLE_CLERK,
		[NEED_QUESTION] = "哪一个门？如遇雨天怎么办？")), OK);
	CHECK_INT(matter_move(&hall, MOVE(id, SCREENING, 0, ROLE_RESIDENT,
		[NEED_ANSWER] = "南门。")), OK);
	CHECK_INT(matter_move(&hall, MOVE(id, ASSESSING, CLERK, ROLE_CLERK, 0)), OK);
	for (int by = KEEPER; by <= CHAIR; by++)
		CHECK_INT(matter_assess(&hall, by, ROLE_CLERK, id, &scores), OK);
	CHECK_INT(matter_load(&hall, id, &matter), OK);
	receipt = (struct receipt){ .matter = id, .code = CODE, .received_at = MORNING,
		.due_at = MORNING + 7 * DAY };
	copy_text(receipt.file_number, sizeof receipt.file_number, matter.file_number);
}

static enum err a_receipt(struct slip *out)
{
	receipt.pin[0] = '\0';
	return paper_receipt(&hall, &matter, &receipt, 0, out);
}

static enum err a_receipt_with_its_pin(struct slip *out)
{
	copy_text(receipt.pin, sizeof receipt.pin, "628415");
	return paper_receipt(&hall, &matter, &receipt, 0, out);
}

static enum err a_receipt_again(struct slip *out)
{
	return paper_receipt(&hall, &matter, &receipt, REPRINTS, out);
}

static enum err the_progress(struct slip *out)
{
	return paper_progress(&hall, &matter, CODE, 0, out);
}

static enum err the_progress_without_a_code(struct slip *out)
{
	return paper_progress(&hall, &matter, NULL, 1, out);
}

static struct voucher a_hairdo(void)
{
	static char zh[] = "理发一次（如意发廊）", en[] = "A haircut";

	return (struct voucher){ .id = 1, .cost = 30, .until = MORNING + 14 * DAY,
		.reward_zh = zh, .reward_en = en };
}

static enum err a_voucher(struct slip *out)
{
	struct voucher voucher = a_hairdo();

	return paper_voucher(&hall, &voucher, CODE, 0, out);
}

static enum err a_voucher_again(struct slip *out)
{
	struct voucher voucher = a_hairdo();

	return paper_voucher(&hall, &voucher, CODE, 2, out);
}

static enum err card_of(const char *name, int copy, struct slip *out)
{
	char copied[64];
	struct resident resident = { .id = 1, .card = CARD, .name = copied,
		.joined_at = MORNING };

	copy_text(copied, sizeof copied, name);
	return paper_card(&hall, &resident, copy, out);
}

static enum err a_card(struct slip *out)
{
	return card_of("陈秀英", 0, out);
}

/* A name that few fonts can write. */
static enum err a_card_again(struct slip *out)
{
	return card_of("龘䶮㐂𠮷·如", 1, out);
}

static const struct { const char *name; enum err (*compose)(struct slip *); const char *tag; }
	slips[] = {
	{ "receipt", a_receipt, "YS1T" CODE },
	{ "receipt with its PIN", a_receipt_with_its_pin, "YS1T" CODE },
	{ "receipt again", a_receipt_again, "YS1T" CODE },
	{ "progress", the_progress, "YS1T" CODE },
	{ "progress without a code", the_progress_without_a_code, NULL },
	{ "voucher", a_voucher, "YS1R" CODE },
	{ "voucher again", a_voucher_again, "YS1R" CODE },
	{ "card", a_card, "YS1P" CARD },
	{ "card again", a_card_again, "YS1P" CARD },
};
enum { SLIPS = sizeof slips / sizeof *slips };

/* As a scanner at the desk, a fax and a photograph have it. */
static void is_scanned(const char *tag)
{
	static const int resolutions[] = { 100, 150, 203 };

	for (int i = 0; i < 3; i++)
		CHECK(runs(NULL, "pdftoppm -r %d -gray -singlefile %s/slip.pdf %s/at%d",
			resolutions[i], folder, folder, i));
	CHECK(scans("at0.pgm at1.pgm at2.pgm", tag, 3));
}

/* And after a while in a purse; what is worn beyond that shows that the wear is one. */
static void is_scanned_worn(const struct bitmap *bitmap, const char *tag)
{
	static const struct fade worn[] = {
		{ .ink = 200, .paper = 235 },
		{ .dead_columns = 60, .bleeds = 2, .ink = 90, .paper = 245 },
		{ .dead_dots = 20, .bleeds = 3, .ink = 120, .paper = 235 },
		{ .dead_columns = 60, .dead_dots = 8, .bleeds = 4, .ink = 150, .paper = 225,
		  .fold = 2 },
	}, gone = { .dead_dots = 75, .bleeds = 3, .ink = 214, .paper = 220, .fold = 60 };

	for (int i = 0; i < 4; i++) {
		char name[32];

		snprintf(name, sizeof name, "worn%d.pgm", i);
		fade_save(bitmap, &worn[i], name);
	}
	fade_save(bitmap, &gone, "gone.pgm");
	CHECK(scans("worn0.pgm worn1.pgm worn2.pgm worn3.pgm", tag, 4));
	CHECK(scans("gone.pgm", tag, 0));
}

/* Black modules from dots: a module is black where its middle is. */
static bool module_at(const struct bitmap *bitmap, int left, int top, int row, int column)
{
	return dot(bitmap, left + column * MODULE + MODULE / 2, top + row * MODULE + MODULE / 2);
}

/* Eight dots a module, and level Q: 11 in the first two bits of the format, which are kept
 * turned over by 10 (ISO 18004). */
static void its_qr_is_as_promised(const struct bitmap *bitmap, const char *tag)
{
	int left = 0, top = 0, unlike = 0;
	struct qr qr;

	CHECK_INT(qr_make(tag, &qr), OK);
	CHECK(qr_corner(bitmap, &left, &top));
	CHECK_INT(left, (bitmap->width - qr.size * MODULE) / 2);
	for (int y = 0; y < qr.size * MODULE; y++)
		for (int x = 0; x < qr.size * MODULE; x++)
			unlike += dot(bitmap, left + x, top + y) !=
				qr_black(&qr, y / MODULE, x / MODULE);
	CHECK_INT(unlike, 0);
	CHECK(!module_at(bitmap, left, top, 8, 0));
	CHECK(module_at(bitmap, left, top, 8, 1));
	qr_release(&qr);
}

static cairo_status_t take(void *from, unsigned char *bytes, unsigned int size)
{
	struct text *png = from;

	if (size > png->length)
		return CAIRO_STATUS_READ_ERROR;
	memcpy(bytes, png->at, size);
	memmove(png->at, png->at + size, png->length - size);
	png->length -= size;
	return CAIRO_STATUS_SUCCESS;
}

/* The picture has margins, and greys where the head has to choose. */
static void same_on_png(const struct slip *slip, enum paper paper, const struct bitmap *bitmap)
{
	struct text png = {0};
	cairo_surface_t *picture;
	int unlike = 0, margin = ((int)paper * PAGE_DOTS - bitmap->width) / 2;

	CHECK_INT(page_png(slip, paper, &png), OK);
	picture = cairo_image_surface_create_from_png_stream(take, &png);
	CHECK_INT(cairo_image_surface_get_width(picture), (int)paper * PAGE_DOTS);
	CHECK_INT(cairo_image_surface_get_height(picture), bitmap->height);
	for (int y = 0; y < cairo_image_surface_get_height(picture); y++) {
		const unsigned char *row = cairo_image_surface_get_data(picture) +
			y * cairo_image_surface_get_stride(picture);

		for (int x = 0; x < cairo_image_surface_get_width(picture); x++)
			unlike += (255 - row[4 * x] >= PAGE_INK) != dot(bitmap, x - margin, y);
	}
	CHECK_INT(unlike, 0);
	cairo_surface_destroy(picture);
	text_release(&png);
}

static void on_paper(int which, enum paper paper)
{
	struct slip slip;
	struct bitmap bitmap;
	int before = checks_failed;

	CHECK_INT(slips[which].compose(&slip), OK);
	same_on_pdf(&slip, paper, &bitmap);
	same_on_png(&slip, paper, &bitmap);
	if (slips[which].tag) {
		is_scanned(slips[which].tag);
		its_qr_is_as_promised(&bitmap, slips[which].tag);
	}
	if (slips[which].tag && i18n_language() == LANGUAGE_ZH)
		is_scanned_worn(&bitmap, slips[which].tag);
	if (checks_failed > before)
		fprintf(stderr, "the %s on %d mm\n", slips[which].name, (int)paper);
	bitmap_release(&bitmap);
	slip_release(&slip);
}

/* What a slip may say of a matter in each of its states, one below the other. */
static void every_state(enum paper paper)
{
	struct slip all = {0}, one;
	struct bitmap bitmap;
	enum state now = matter.state;

	for (int state = 0; state < STATE_COUNT; state++) {
		matter.state = (enum state)state;
		CHECK_INT(paper_progress(&hall, &matter, NULL, 0, &one), OK);
		for (size_t i = 0; i < one.count && one.items[i].kind != SLIP_SMALL; i++)
			slip_add(&all, one.items[i].kind, one.items[i].text);
		slip_release(&one);
	}
	same_on_pdf(&all, paper, &bitmap);
	matter.state = now;
	bitmap_release(&bitmap);
	slip_release(&all);
}

static void in_language(enum language language)
{
	i18n_use(language);
	for (int i = 0; i < 2; i++) {
		for (int which = 0; which < SLIPS; which++)
			on_paper(which, rolls[i]);
		every_state(rolls[i]);
	}
}

int main(void)
{
	if (!tools_there())
		return 77;
	if (!mkdtemp(folder))
		return 99;
	hall_with_staff(&hall);
	a_matter_goes_its_way();
	in_language(LANGUAGE_ZH);
	in_language(LANGUAGE_EN);
	matter_release(&matter);
	hall_close(&hall);
	CHECK(runs(NULL, "rm -r %s", folder));
	return checked();
}
