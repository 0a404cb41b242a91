/* utf8-lines.c - a text laid out in lines: where Chinese breaks, and that nothing is lost. */
#include <config.h>

#include <locale.h>
#include <stdlib.h>

#include "base/random.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tests/check.h"

/* What Chinese typography forbids at the start of a line, and at its end. */
static const char not_first[] = "。，、！？；：）》」』】%”…";
static const char not_last[] = "（《「『【";

static const char *const samples[] = {
	"停车位不够，电动车没有地方充电。",
	"小区的路灯坏了三盏，晚上老人出门不安全；请尽快修好！",
	"“议事厅”里有人问：为什么不修？（已经报过两次）答：等材料。",
	"请在2026年11月23日15:00之前到3号楼（居委会）领取《告知书》、身份证、钥匙。",
	"The lamp at building 3 has been broken since Monday, and nobody came to mend it.",
	"Yishi 议事 is for everyone: 居民, clerks（工作人员）, chairs。",
	"，。；", "一", "", "好好。好好。好好。好好。", "上楼\n下楼\n\n修电梯，加扶手。",
	"老人 \n小孩   \n狗", "e\xCC\x81t\xC3\xA9 n\xCC\x83 议\xCC\x81事",
};
enum { SAMPLES = sizeof samples / sizeof *samples };

static bool stands_in(const char *set, uint32_t wanted)
{
	uint32_t ch;

	while (*set) {
		set += utf8_next(set, &ch);
		if (ch == wanted)
			return true;
	}
	return false;
}

static uint32_t last_of(const char *s, size_t bytes)
{
	uint32_t ch = 0;
	const char *end = s + bytes;

	while (s < end)
		s += utf8_next(s, &ch);
	return ch;
}

static char *lines_of(const char *s, int columns)
{
	struct text out = {0};

	while (*s) {
		const char *next;
		size_t bytes = utf8_line(s, columns, &next);

		text_add_bytes(&out, s, bytes);
		text_add(&out, "|");
		s = next;
	}
	return text_take(&out);
}

static void lines_are(const char *s, int columns, const char *want)
{
	char *is = lines_of(s, columns);

	CHECK_TEXT(is, want);
	free(is);
}

static void lines_break_where_people_break_them(void)
{
	lines_are("abc def", 10, "abc def|");
	lines_are("abc def", 7, "abc def|");
	lines_are("abc def", 6, "abc|def|");
	lines_are("abc def", 3, "abc|def|");
	lines_are("abc   def", 5, "abc|def|");
	lines_are("abcdefgh", 3, "abc|def|gh|");
	lines_are("好好。好", 6, "好好。|好|");
	lines_are("好好。好", 5, "好|好。|好|");
	lines_are("好好，", 4, "好|好，|");
	lines_are("看《书》", 4, "看|《书|》|");        /* four columns have no room for 《书》 */
	lines_are("看《书》", 6, "看|《书》|");
	lines_are("第3号楼", 5, "第3号|楼|");
	lines_are("a\nb", 9, "a|b|");
	lines_are("a\n\nb\n", 9, "a||b|");
	lines_are("议事", 1, "议|事|");
	lines_are("议事", 0, "议|事|");
	lines_are("议事", 2, "议|事|");
	lines_are("", 5, "");
	lines_are("   ", 2, "|");
	lines_are("abc \ndef", 3, "abc|def|");
	lines_are("abc   \n\ndef", 3, "abc||def|");
	lines_are("abc\ndef", 3, "abc|def|");
	lines_are("abc \ndef", 4, "abc|def|");
}

static void a_line_keeps_the_rules(const char *line, size_t bytes, int columns, bool begun)
{
	char *copy = xcalloc(bytes + 1, 1);
	uint32_t first = 0;

	memcpy(copy, line, bytes);
	CHECK(utf8_valid(copy));
	CHECK(utf8_width(copy) <= columns);
	if (bytes > 0)
		utf8_next(copy, &first);
	if (begun && stands_in(not_first, first)) {
		fprintf(stderr, "in %d columns a line starts with a mark: %s\n", columns, copy);
		CHECK(false);
	}
	if (line[bytes] && stands_in(not_last, last_of(copy, bytes))) {
		fprintf(stderr, "in %d columns a line ends in a bracket: %s\n", columns, copy);
		CHECK(false);
	}
	free(copy);
}

static void no_line_starts_with_a_mark(void)
{
	for (int i = 0; i < SAMPLES; i++)
		for (int columns = 8; columns <= 80; columns++) {
			bool begun = false;

			for (const char *s = samples[i], *next; *s; s = next) {
				size_t bytes = utf8_line(s, columns, &next);

				CHECK(next > s);
				a_line_keeps_the_rules(s, bytes, columns, begun);
				begun = next > s && next[-1] != '\n';
			}
		}
}

/* Without blanks and newlines the lines are the text, in every width. */
static void no_character_is_lost(void)
{
	for (int i = 0; i < SAMPLES; i++)
		for (int columns = 0; columns <= 60; columns++) {
			const char *at = samples[i];
			char *is = lines_of(samples[i], columns);

			for (const char *c = is; *c; c++) {
				if (*c == '|' || *c == ' ')
					continue;
				while (*at == ' ' || *at == '\n')
					at++;
				if (*c != *at)
					break;
				at++;
			}
			while (*at == ' ' || *at == '\n')
				at++;
			CHECK_TEXT(at, "");
			free(is);
		}
}

static void a_text_without_end_has_lines(void)
{
	struct text text = {0};
	const char *next;

	for (int i = 0; i < 3000; i++)
		text_add(&text, "议\xCC\x81");
	CHECK_INT(utf8_line(text.at, 4000, &next), 2000 * 5);
	CHECK(next == text.at + 2000 * 5);
	text_release(&text);
}

static void every_line_of_noise_ends(const char *noise)
{
	const char *next, *end = noise + strlen(noise);

	for (int columns = 0; columns < 12; columns += 5)
		for (const char *s = noise; *s; s = next) {
			CHECK(utf8_line(s, columns, &next) <= (size_t)(end - s));
			CHECK(next > s && next <= end);
		}
}

/* Whatever the bytes are, lines go on and end within them. */
static void noise_has_lines(void)
{
	random_seed(12);
	for (int round = 0; round < 3000; round++) {
		size_t size = random_below(64);
		char *noise = xcalloc(size + 1, 1);     /* the sanitizer sees its end */

		for (size_t i = 0; i < size; i++)
			noise[i] = (char)(random_below(3) ? 0x80 + random_below(128) :
				1 + random_below(127));
		every_line_of_noise_ends(noise);
		free(noise);
	}
}

int main(void)
{
	if (!setlocale(LC_ALL, "C.UTF-8"))
		return 99;
	lines_break_where_people_break_them();
	no_line_starts_with_a_mark();
	no_character_is_lost();
	a_text_without_end_has_lines();
	noise_has_lines();
	return checked();
}
