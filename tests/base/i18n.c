/* i18n.c - both languages, switched while the program runs, from the build's catalogs. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "tests/check.h"

static bool chinese(const char *s)
{
	uint32_t ch;

	while (*s) {
		s += utf8_next(s, &ch);
		if (ch >= 0x4E00 && ch <= 0x9FFF)
			return true;
	}
	return false;
}

static void chinese_comes_first(void)
{
	CHECK_INT(i18n_language(), LANGUAGE_ZH);
	CHECK(chinese(err_text(ERR_BROKEN)));
}

static void every_error_is_said_in_both(void)
{
	for (int err = OK; err < ERR_COUNT; err++) {
		i18n_use(LANGUAGE_ZH);
		CHECK(chinese(err_text((enum err)err)));
		CHECK(utf8_valid(err_text((enum err)err)));
		i18n_use(LANGUAGE_EN);
		CHECK_INT(i18n_language(), LANGUAGE_EN);
		CHECK(!chinese(err_text((enum err)err)));
	}
	CHECK_TEXT(err_text(OK), "Done.");
}

static void dates_follow_the_language(void)
{
	char out[CLOCK_TEXT];

	i18n_use(LANGUAGE_ZH);
	CHECK_TEXT(clock_date(1795417200, out), "2026年11月23日");
	CHECK(chinese(clock_moment(1795417200, out)));
	CHECK(utf8_width(out) <= 24);
	i18n_use(LANGUAGE_EN);
	CHECK_TEXT(clock_date(1795417200, out), "23 Nov 2026");
}

static void plurals_are_english_where_not_translated(void)
{
	i18n_use(LANGUAGE_EN);
	CHECK_TEXT(P_("one box", "many boxes", 1), "one box");
	CHECK_TEXT(P_("one box", "many boxes", 0), "many boxes");
	CHECK_TEXT(P_("one box", "many boxes", 2), "many boxes");
}

static void a_keepers_text_falls_back_on_the_other(void)
{
	i18n_use(LANGUAGE_ZH);
	CHECK_TEXT(i18n_either("理发", "Haircut"), "理发");
	CHECK_TEXT(i18n_either("", "Haircut"), "Haircut");
	CHECK_TEXT(i18n_either(NULL, "Haircut"), "Haircut");
	i18n_use(LANGUAGE_EN);
	CHECK_TEXT(i18n_either("理发", "Haircut"), "Haircut");
	CHECK_TEXT(i18n_either("理发", ""), "理发");
	CHECK_TEXT(i18n_either("理发", NULL), "理发");
	CHECK_TEXT(i18n_either(NULL, NULL), "");
	CHECK_TEXT(i18n_either("", NULL), "");
}

int main(void)
{
	setenv("TZ", "CST-8", 1);
	i18n_start();
	chinese_comes_first();
	every_error_is_said_in_both();
	dates_follow_the_language();
	plurals_are_english_where_not_translated();
	a_keepers_text_falls_back_on_the_other();
	return checked();
}
