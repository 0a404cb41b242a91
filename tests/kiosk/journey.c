/* journey.c - tests the walk through questions: on, back, changed, read back. */
#include <config.h>

#include <locale.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "kiosk/journey.h"
#include "kiosk/kiosk.h"
#include "tests/check.h"

static struct kiosk kiosk;
static struct journey journey;
static bool done;

static void list_places(struct kiosk *k, const struct journey *j, struct choices *out)
{
	static char labels[12][40];

	out->count = 12;
	for (int i = 0; i < 12; i++) {
		snprintf(labels[i], sizeof labels[i], "%s %d",
			i18n_either("楼", "Building"), i + 1);
		out->label[i] = labels[i];
		out->value[i] = labels[i] + (i18n_language() == LANGUAGE_ZH ? 4 : 9);
	}
}

static void list_people(struct kiosk *k, const struct journey *j, struct choices *out)
{
	out->count = 2;
	out->label[0] = "By name";
	out->label[1] = "Anonymous";
	out->value[0] = "name";
}

static bool by_name(struct kiosk *k, const struct journey *j)
{
	return strcmp(journey_answer(j, "who"), "name") == 0;
}

static enum err check_phone(struct kiosk *k, struct journey *j)
{
	return strlen(journey_answer(j, "phone")) == 4 ? OK : ERR_INPUT;
}

static enum err check_pin(struct kiosk *k, struct journey *j)
{
	return strcmp(journey_answer(j, "pin"), "111") == 0 ? ERR_WEAK : OK;
}

static enum err take_card(struct kiosk *k, struct journey *j, const char *tag)
{
	if (strncmp(tag, "YS1P", 4) != 0)
		return ERR_INPUT;
	field_set(&j->field, tag + 4);
	return OK;
}

static char *long_text(const struct kiosk *k, const struct journey *j)
{
	struct text out = {0};

	for (int i = 1; i <= 40; i++)
		text_addf(&out, "line %d\n", i);
	return text_take(&out);
}

static const struct question questions[] = {
	{ "place", N_("Where?"), N_("Choose one."), N_("Place"), ASK_CHOICE,
		.choices = list_places },
	{ "what", N_("What is wrong?"), NULL, N_("Matter"), ASK_TEXT, 100 },
	{ "who", N_("Who are you?"), NULL, N_("Person"), ASK_CHOICE, .choices = list_people },
	{ "phone", N_("Phone?"), NULL, N_("Phone"), ASK_DIGITS, 12, .asked = by_name,
		.check = check_phone, .scanned = take_card },
	{ "note", N_("Anything else?"), NULL, N_("Remark"), ASK_TEXT, .optional = true },
	{ "pin", N_("PIN?"), NULL, N_("PIN"), ASK_PIN, 6, .check = check_pin },
	{ "notice", N_("Please read"), NULL, N_("Agreed"), ASK_NOTICE, .text = long_text },
	{ "all", N_("Is this right?"), NULL, N_("Hand in"), ASK_READBACK },
	{ NULL },
};

static void type(const char *keys)
{
	while (*keys) {
		int bytes;
		term_key key = key_named(keys, &bytes);

		kiosk.notice[0] = '\0';
		if (key == K_ESC)
			journey_back(&kiosk, &journey);
		else
			journey_typed(&kiosk, &journey, key, &done);
		keys += bytes;
	}
}

static void start(int rows, int columns)
{
	i18n_use(LANGUAGE_EN);
	done = false;
	kiosk_size(&kiosk, rows, columns);
	journey_start(&kiosk, &journey, questions);
}

static bool shows(const char *text)
{
	struct canvas canvas;
	bool found = false;

	canvas_init(&canvas, kiosk.rows, kiosk.columns);
	journey_draw(&kiosk, &journey, &canvas);
	for (int row = 0; row < canvas.rows; row++) {
		char *is = canvas_row_text(&canvas, row);

		if (strcmp(is, text) == 0)
			found = true;
		free(is);
	}
	canvas_release(&canvas);
	return found;
}

static void check_asks(const char *name)
{
	CHECK_TEXT(journey_asks(&journey), name);
}

static void goes_from_end_to_end(void)
{
	start(24, 80);
	CHECK(shows("    Step 1 of 7"));
	CHECK(shows("  > 1  Building 1"));
	CHECK(!journey_typing(&journey));
	type("+3");
	check_asks("what");
	CHECK_TEXT(journey_answer(&journey, "place"), "12");
	CHECK(journey_typing(&journey));
	type("<Enter>");
	CHECK_TEXT(kiosk.notice, "Please write something first.");
	type("停车<Enter><Enter>");
	check_asks("phone");
	CHECK(shows("    Step 4 of 8"));
	type("123<Enter>");
	CHECK_TEXT(kiosk.notice, "Please check what was entered.");
	check_asks("phone");
	type("4<Enter><Enter>");
	check_asks("pin");
	type("111<Enter>");
	CHECK_TEXT(journey_answer(&journey, "pin"), "");
	CHECK_TEXT(journey.field.text, "");
	type("222<Enter>");
	check_asks("notice");
	type("1");
	CHECK(shows("    Place   Building 12"));
	CHECK(shows("    Matter  停车"));
	CHECK(shows("    Remark  (left empty)"));
	CHECK(shows("    PIN     ***"));
	CHECK(shows("  > 1  Hand in"));
	CHECK(!done);
	type("1");
	CHECK(done);
}

static void goes_back_with_the_draft(void)
{
	start(24, 80);
	CHECK_INT(journey_back(&kiosk, &journey).kind, BACK);
	type("5half<Esc>");
	check_asks("place");
	CHECK(shows("  > 5  Building 5"));
	type("<Enter>");
	CHECK_TEXT(journey.field.text, "half");
	type("<Enter>2");
	check_asks("note");
	type("<Esc>");
	check_asks("who");
	type("1<Esc><Esc>");
	check_asks("what");
}

static void changes_an_answer(void)
{
	start(24, 80);
	type("1a<Enter>1" "1234<Enter><Enter>222<Enter>1");
	check_asks("all");
	type("2<Esc>2");
	CHECK(shows("    Which answer do you want to change?"));
	type("2b<Enter>");
	check_asks("all");
	CHECK_TEXT(journey_answer(&journey, "what"), "ab");
	type("23" "2");
	check_asks("all");
	CHECK_TEXT(journey_answer(&journey, "phone"), "");
	CHECK(shows("    Person  Anonymous"));
	type("23" "1");
	check_asks("phone");
	type("<Esc>");
	check_asks("all");
	type("1");
	CHECK(!done);
	check_asks("phone");
	type("5678<Enter>");
	check_asks("all");
	type("21<Esc>1");
	CHECK(done);
}

static void follows_the_language(void)
{
	start(24, 80);
	type("2a<Enter>2" "<Enter>222<Enter>1");
	CHECK(shows("    Place   Building 2"));
	i18n_use(LANGUAGE_ZH);
	journey_again(&kiosk, &journey);
	CHECK_TEXT(journey.answers[0].label, "楼 2");
	CHECK_TEXT(journey_answer(&journey, "place"), "2");
}

static void takes_scans_where_they_fit(void)
{
	start(24, 80);
	CHECK_INT(journey_scanned(&kiosk, &journey, "YS1P1234", &done).err, ERR_INPUT);
	type("2a<Enter>1");
	CHECK_INT(journey_scanned(&kiosk, &journey, "YS1T1234", &done).err, ERR_INPUT);
	CHECK_INT(journey_scanned(&kiosk, &journey, "YS1P1234", &done).err, OK);
	check_asks("note");
	CHECK_TEXT(journey_answer(&journey, "phone"), "1234");
}

static void pages_agree_at_every_size(void)
{
	static const int sizes[][2] = { { 20, 60 }, { 24, 80 }, { 60, 200 }, { 20, 40 } };

	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		char row[80];
		int first;
		int left = sizes[i][1] < 80 ? 0 : sizes[i][1] > 108 ? 48 : 2;

		start(sizes[i][0], sizes[i][1]);
		type("+");
		first = list_first(&journey.list);
		snprintf(row, sizeof row, "%*s> 1  Building %d", left, "", first + 1);
		CHECK(shows(row));
		type("1");
		CHECK_INT(journey.answers[0].choice, first);
		type("a<Enter>2<Enter>222<Enter>");
		check_asks("notice");
		for (int page = 0; page < 40; page++)
			type("<PageDown>");
		snprintf(row, sizeof row, "%*sline 40", left + 2, "");
		CHECK(shows(row));
		type("-");
		CHECK(sizes[i][0] == 60 || !shows(row));
	}
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	clock_set(1795482000);
	goes_from_end_to_end();
	goes_back_with_the_draft();
	changes_an_answer();
	follows_the_language();
	takes_scans_where_they_fit();
	pages_agree_at_every_size();
	return checked();
}
