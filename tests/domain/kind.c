/* kind.c - tests of the table of kinds of paper. */
#include <config.h>

#include "base/i18n.h"
#include "base/utf8.h"
#include "domain/kind.h"
#include "domain/outbox.h"
#include "tests/check.h"

enum { LABEL = 11 };                         /* columns that the printer's list has for it */

static void each_has_its_words_in(enum language language)
{
	i18n_use(language);
	for (int i = 0; i < KIND_COUNT; i++) {
		const char *label = kind_label(kinds[i].name);

		CHECK(*label && utf8_width(label) <= LABEL);
		CHECK_INT(kind_named(kinds[i].name), i);
		CHECK(strlen(kinds[i].name) < sizeof((struct job *)0)->kind);
		CHECK(language == LANGUAGE_EN || strcmp(label, kinds[i].name) != 0);
	}
}

static void documents_go_to_a4(void)
{
	CHECK(!kind_is_a4("receipt") && !kind_is_a4("card") && !kind_is_a4("test"));
	CHECK(kind_is_a4("minutes") && kind_is_a4("board") && kind_is_a4("certificate"));
}

/* A kind of a later version, still in the outbox, is a slip of that name. */
static void an_unknown_one_is_a_slip(void)
{
	CHECK_INT(kind_named("poster"), KIND_COUNT);
	CHECK_INT(kind_named(""), KIND_COUNT);
	CHECK_TEXT(kind_label("poster"), "poster");
	CHECK(!kind_is_a4("poster"));
}

int main(void)
{
	i18n_start();
	each_has_its_words_in(LANGUAGE_EN);
	each_has_its_words_in(LANGUAGE_ZH);
	documents_go_to_a4();
	an_unknown_one_is_a_slip();
	return checked();
}
