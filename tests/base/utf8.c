/* utf8.c - characters and columns; foreign bytes; what a visitor may not smuggle in. */
#include <config.h>

#include <locale.h>
#include <stdlib.h>

#include "base/random.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tests/check.h"

static void characters_are_read(void)
{
	static const struct { const char *s; uint32_t ch; size_t bytes; } known[] = {
		{ "A", 'A', 1 }, { "\x7F", 0x7F, 1 }, { "é", 0xE9, 2 }, { "议", 0x8BAE, 3 },
		{ "\xF0\xA0\xAE\xB7", 0x20BB7, 4 }, { "\xF4\x8F\xBF\xBF", 0x10FFFF, 4 },
		{ "\x80", 0xFFFD, 1 }, { "\xC3", 0xFFFD, 1 }, { "\xE8\xAE", 0xFFFD, 1 },
		{ "\xC0\x80", 0xFFFD, 1 }, { "\xE0\x80\x80", 0xFFFD, 1 },
		{ "\xED\xA0\x80", 0xFFFD, 1 }, { "\xF4\x90\x80\x80", 0xFFFD, 1 },
		{ "\xF8\x88\x80\x80\x80", 0xFFFD, 1 }, { "\xFF", 0xFFFD, 1 }, { "\xE8" "A", 0xFFFD, 1 },
	};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		uint32_t ch = 0;

		CHECK_INT(utf8_next(known[i].s, &ch), known[i].bytes);
		CHECK_INT(ch, known[i].ch);
	}
}

static void every_character_comes_back(void)
{
	for (uint32_t ch = 1; ch < 0x110000; ch += ch < 0x3000 ? 1 : 61) {
		char out[5] = "";
		uint32_t read;
		size_t bytes;

		if (ch >= 0xD800 && ch < 0xE000)
			continue;
		bytes = utf8_put(out, ch);
		if (utf8_next(out, &read) != bytes || read != ch)
			CHECK_INT(read, ch);
	}
	CHECK(utf8_valid("议事 abc"));
	CHECK(utf8_valid(""));
	CHECK(!utf8_valid("议\xFF"));
	CHECK(!utf8_valid("\xE8\xAE"));
}

static void columns_are_counted(void)
{
	CHECK_INT(utf8_columns('a'), 1);
	CHECK_INT(utf8_columns(0x8BAE), 2);
	CHECK_INT(utf8_columns(0xFF11), 2);
	CHECK_INT(utf8_columns(0x3002), 2);
	CHECK_INT(utf8_columns(0x20BB7), 2);
	CHECK_INT(utf8_columns(0x0301), 0);
	CHECK_INT(utf8_columns('\n'), 0);
	CHECK_INT(utf8_columns(0x1B), 0);
	CHECK_INT(utf8_columns(0x2580), 1);             /* half-blocks draw QR and large digits */
	CHECK_INT(utf8_width("Yishi 议事"), 10);
	CHECK_INT(utf8_width(""), 0);
	CHECK_INT(utf8_count("Yishi 议事"), 8);
	CHECK_INT(utf8_count("\xFF\xFE"), 2);
}

static void a_wide_one_is_never_split(void)
{
	const char *s = "a议b事";

	for (int columns = -1; columns <= 8; columns++) {
		static const size_t want[] = { 0, 0, 1, 1, 4, 5, 5, 8, 8, 8 };

		CHECK_INT(utf8_fit(s, columns), want[columns + 1]);
	}
	CHECK_INT(utf8_fit("", 5), 0);
	CHECK_INT(utf8_fit("e\xCC\x81x", 1), 3);        /* the accent stays with its letter */
}

static void cleaned(const char *s, bool lines, const char *want)
{
	char *is = utf8_clean(s, lines);

	CHECK_TEXT(is, want);
	free(is);
}

static void cleaning_leaves_what_people_see(void)
{
	cleaned("", false, "");
	cleaned("  停车  ", false, "停车");
	cleaned("　停车　", false, "停车");
	cleaned("上　下", false, "上　下");
	cleaned("\xC2\xA0" "a\xC2\xA0" "b\xE2\x80\x83" "c", false, "a b c");
	cleaned("a\nb", false, "a b");
	cleaned("a\nb", true, "a\nb");
	cleaned("\n\n a\r\n\nb \n", true, "a\n\nb");
	cleaned("a\tb", true, "a b");
	cleaned(" \n\t ", true, "");
	cleaned("\x1B[31mred\x1B[0m", false, "[31mred[0m");
	cleaned("a\x01\x02\x07\x08\x0B\x0C\x0E\x1F\x7F" "b", false, "ab");
	cleaned("a\xC2\x80\xC2\x9B\xC2\x9F" "b", false, "ab");          /* C1, CSI among them */
	cleaned("a\xE2\x80\xAE" "b\xE2\x80\xAA\xE2\x81\xA6\xE2\x81\xA9", false, "ab");  /* bidi */
	cleaned("a\xE2\x80\x8E\xE2\x80\x8F\xD8\x9C" "b", false, "ab");
	cleaned("a\xE2\x80\x8B\xE2\x80\x8C\xE2\x80\x8D\xEF\xBB\xBF\xE2\x81\xA0" "b", false, "ab");
	cleaned("a\xC2\xAD\xCD\x8F\xE1\xA0\x8E\xEF\xB8\x8F" "b", false, "ab");  /* shy, CGJ, MVS, VS */
	cleaned("\xE3\x85\xA4\xE1\x85\x9F\xEF\xBE\xA0", false, "");     /* fillers look like nothing */
	cleaned("a\xF3\xA0\x81\x81\xF3\xA0\x84\x80" "b", false, "ab");  /* tags; ideographic VS */
	cleaned("a\xEE\x80\x80\xF3\xB0\x80\x80" "b", false, "ab");      /* private use */
	cleaned("a\xE2\x80\xA8" "b\xE2\x80\xA9" "c", true, "abc");
	cleaned("\xFF" "a\x80\xE8\xAE" "b\xED\xA0\x80\xC0\xAF", false, "ab");
	cleaned("a\xEF\xBF\xBD" "b", false, "a\xEF\xBF\xBD" "b");       /* one that was written */
	cleaned("\xF0\xA0\xAE\xB7" "家屋 № ½ é ￥", false, "\xF0\xA0\xAE\xB7" "家屋 № ½ é ￥");
}

static void plain_is_what_may_be_shown(void)
{
	static const uint32_t plain[] = { ' ', 'a', '~', 0xA1, 0xE9, 0x3001, 0x3000, 0x4E00,
		0x20000, 0xFF01, 0xFFFD, 0x2014, 0x2026, 0x0301 };
	static const uint32_t not[] = { 0, 7, '\n', '\r', 0x1B, 0x7F, 0x80, 0x85, 0x9B, 0x9F,
		0xAD, 0x61C, 0x200B, 0x200E, 0x202A, 0x202E, 0x2028, 0x2029, 0x2060, 0x2066, 0x2069,
		0xFE0F, 0xFEFF, 0xFFF9, 0xD800, 0xE000, 0xE0001, 0xE0100, 0xF0000, 0x10FFFF, 0xFFFF };

	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
		CHECK(utf8_plain(plain[i]));
	for (size_t i = 0; i < sizeof not / sizeof *not; i++)
		CHECK(!utf8_plain(not[i]));
}

/* Bytes from the street: whatever they are, they end, stay in bounds and come out clean. */
static void noise_comes_out_clean(void)
{
	char noise[64];

	random_seed(12);
	for (int round = 0; round < 3000; round++) {
		size_t size = random_below(sizeof noise);
		char *copy, *clean, *again;

		for (size_t i = 0; i < size; i++)
			noise[i] = (char)(random_below(3) ? 0x80 + random_below(128) :
				1 + random_below(127));
		noise[size] = '\0';
		copy = xstrdup(noise);          /* on the heap, where the sanitizer sees the end */
		clean = utf8_clean(copy, round % 2);
		again = utf8_clean(clean, round % 2);
		CHECK(utf8_valid(clean));
		CHECK_TEXT(again, clean);
		CHECK(utf8_count(copy) <= size);
		free(copy);
		free(clean);
		free(again);
	}
}

int main(void)
{
	if (!setlocale(LC_ALL, "C.UTF-8"))
		return 99;
	characters_are_read();
	every_character_comes_back();
	columns_are_counted();
	a_wide_one_is_never_split();
	cleaning_leaves_what_people_see();
	plain_is_what_may_be_shown();
	noise_comes_out_clean();
	return checked();
}
