/* qr.c - tests of a QR code as a square of modules. */
#include <config.h>

#include <stdlib.h>

#include "base/text.h"
#include "slip/qr.h"
#include "tests/check.h"

static void is_as_small_as_it_can_be(void)
{
	static const struct { const char *text; int size; } cases[] = {
		{ "YS1T482710936651", 21 },
		{ "https://example.org/t/482710936651", 29 },
		{ "482710936651", 21 }
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct qr qr;

		CHECK_INT(qr_make(cases[i].text, &qr), OK);
		CHECK_INT(qr.size, cases[i].size);
		qr_release(&qr);
	}
}

/* The three finders are black at their corner and white one module in. */
static void has_its_finders(void)
{
	struct qr qr;

	CHECK_INT(qr_make("YS1T482710936651", &qr), OK);
	CHECK(qr_black(&qr, 0, 0) && !qr_black(&qr, 1, 1) && qr_black(&qr, 2, 2));
	CHECK(qr_black(&qr, 0, qr.size - 1) && !qr_black(&qr, 1, qr.size - 2));
	CHECK(qr_black(&qr, qr.size - 1, 0) && !qr_black(&qr, qr.size - 2, 1));
	CHECK(!qr_black(&qr, -1, 0) && !qr_black(&qr, 0, qr.size) && !qr_black(&qr, qr.size, -1));
	qr_release(&qr);
	CHECK(!qr_black(&qr, 0, 0));
}

static void refuses_what_is_too_long(void)
{
	char *text = xcalloc(4001, 1);
	struct qr qr;

	memset(text, 'a', 4000);
	CHECK_INT(qr_make(text, &qr), ERR_BROKEN);
	CHECK_INT(qr_make("", &qr), ERR_BROKEN);
	CHECK_INT(qr.size, 0);
	free(text);
}

int main(void)
{
	is_as_small_as_it_can_be();
	has_its_finders();
	refuses_what_is_too_long();
	return checked();
}
