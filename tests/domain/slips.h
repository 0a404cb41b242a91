/*
 * slips.h - how a C test looks at what stands on a slip.
 */
#ifndef TESTS_DOMAIN_SLIPS_H
#define TESTS_DOMAIN_SLIPS_H

#include <stdlib.h>

#include "base/text.h"
#include "base/utf8.h"
#include "slip/slip.h"
#include "tests/check.h"

/* What a slip of paper can hold: no control bytes, valid, and no kind that is none. */
static inline void check_printable(const struct slip *slip)
{
	for (size_t i = 0; i < slip->count; i++) {
		const char *s = slip->items[i].text;
		uint32_t ch;

		CHECK(utf8_valid(s));
		while (*s) {
			s += utf8_next(s, &ch);
			CHECK(ch == '\n' || utf8_plain(ch));
		}
	}
	CHECK(slip->count > 5);
	CHECK_INT(slip->items[1].kind, SLIP_TITLE);
}

static inline bool holds(const struct slip *slip, const char *text)
{
	for (size_t i = 0; i < slip->count; i++)
		if (strstr(slip->items[i].text, text))
			return true;
	return false;
}

static inline void check_holds(const struct slip *slip, const char *text)
{
	if (!holds(slip, text))
		fprintf(stderr, "not on the slip: %s\n", text);
	CHECK(holds(slip, text));
}

static inline const char *first_of(const struct slip *slip, enum slip_kind kind)
{
	for (size_t i = 0; i < slip->count; i++)
		if (slip->items[i].kind == kind)
			return slip->items[i].text;
	return "";
}

static inline void check_pair(const struct slip *slip, const char *label, const char *value)
{
	char *pair = xasprintf("%s\n%s", label, value);
	bool found = false;

	for (size_t i = 0; i < slip->count; i++)
		found = found || (slip->items[i].kind == SLIP_PAIR &&
			strcmp(slip->items[i].text, pair) == 0);
	if (!found)
		fprintf(stderr, "no such pair: %s\n", pair);
	CHECK(found);
	free(pair);
}

/* Through the outbox and back it is the same. */
static inline void check_travels(const struct slip *slip)
{
	char *written = slip_write(slip), *again;
	struct slip same;

	CHECK_INT(slip_read(written, &same), OK);
	again = slip_write(&same);
	CHECK_TEXT(again, written);
	free(written);
	free(again);
	slip_release(&same);
}

#endif
