/* utf8.c - UTF-8 as a terminal sees it: characters, columns, lines. */
#include <config.h>

#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <unilbrk.h>
#include <unistr.h>
#include <wchar.h>

#include "base/text.h"
#include "base/utf8.h"

enum { REPLACEMENT = 0xFFFD, LONGEST_LINE = 1024 };

size_t utf8_next(const char *s, uint32_t *ch)
{
	ucs4_t read;
	int bytes;

	if ((unsigned char)*s < 0x80) {
		*ch = (unsigned char)*s;
		return 1;
	}
	bytes = u8_mbtoucr(&read, (const uint8_t *)s, strnlen(s, 4));
	*ch = bytes > 0 ? read : REPLACEMENT;
	return bytes > 0 ? (size_t)bytes : 1;
}

size_t utf8_put(char out[4], uint32_t ch)
{
	int bytes = u8_uctomb((uint8_t *)out, ch, 4);

	return bytes > 0 ? (size_t)bytes : 0;
}

int utf8_columns(uint32_t ch)
{
	int width = wcwidth((wchar_t)ch);

	return width > 0 ? width : 0;
}

int utf8_width(const char *s)
{
	int columns = 0;
	uint32_t ch;

	while (*s) {
		s += utf8_next(s, &ch);
		columns += utf8_columns(ch);
	}
	return columns;
}

size_t utf8_count(const char *s)
{
	size_t count = 0;
	uint32_t ch;

	for (; *s; count++)
		s += utf8_next(s, &ch);
	return count;
}

size_t utf8_fit(const char *s, int columns)
{
	const char *at = s;
	uint32_t ch;

	while (*at) {
		size_t bytes = utf8_next(at, &ch);

		columns -= utf8_columns(ch);
		if (columns < 0)
			break;
		at += bytes;
	}
	return (size_t)(at - s);
}

/* The last place within the first `fits` bytes of s where a line may end, or 0. */
static size_t last_break(const char *s, size_t fits)
{
	char breaks[LONGEST_LINE + 8];
	size_t look = fits;

	/* One character more, so that a break right after the last fitting one is seen. */
	if (s[look]) {
		uint32_t ch;

		look += utf8_next(s + look, &ch);
	}
	if (look > sizeof breaks)
		return 0;
	u8_possible_linebreaks((const uint8_t *)s, look, "UTF-8", breaks);
	for (size_t at = fits; at > 0; at--)
		if (at < look && breaks[at] == UC_BREAK_POSSIBLE)
			return at;
	return 0;
}

/* Where the blanks end that hang out of a line, and the newline after them. */
static const char *after_blanks(const char *s)
{
	const char *at = s;

	while (*at == ' ')
		at++;
	return at > s && *at == '\n' ? at + 1 : at;
}

size_t utf8_line(const char *s, int columns, const char **next)
{
	size_t fits = utf8_fit(s, columns), at;
	const char *newline = memchr(s, '\n', fits + (s[fits] ? 1 : 0));
	uint32_t ch;

	if (newline) {
		fits = (size_t)(newline - s);
		*next = newline + 1;
	} else {
		if (fits == 0 && *s)
			fits = utf8_next(s, &ch);
		at = s[fits] && s[fits] != ' ' ? last_break(s, fits) : 0;
		if (at > 0)
			fits = at;
		*next = after_blanks(s + fits);
	}
	while (fits > 0 && s[fits - 1] == ' ')
		fits--;
	return fits;
}

bool utf8_plain(uint32_t ch)
{
	return !uc_is_general_category_withtable(ch, UC_CATEGORY_MASK_C |
			UC_CATEGORY_MASK_Zl | UC_CATEGORY_MASK_Zp) &&
		!uc_is_property_default_ignorable_code_point(ch);
}

/* Blank to the reader; the ideographic one keeps its two columns inside a text. */
static bool blank(uint32_t ch)
{
	return ch == '\n' || ch == '\t' || uc_is_general_category(ch, UC_SPACE_SEPARATOR);
}

char *utf8_clean(const char *s, bool lines)
{
	struct text out = {0};
	size_t end = 0;
	uint32_t ch;

	for (size_t bytes; *s; s += bytes) {
		bytes = utf8_next(s, &ch);
		if (blank(ch) && end == 0)
			continue;
		if (ch == 0x3000 || (ch == '\n' && lines))
			text_add_bytes(&out, s, bytes);
		else if (blank(ch))
			text_add(&out, " ");
		else if (utf8_plain(ch) && !(ch == REPLACEMENT && bytes == 1)) {
			text_add_bytes(&out, s, bytes);
			end = out.length;
		}
	}
	if (out.at)
		out.at[end] = '\0';
	return text_take(&out);
}

bool utf8_valid(const char *s)
{
	return u8_check((const uint8_t *)s, strlen(s)) == NULL;
}
