/* slip.c - what is printed, as a list of lines, whatever it will be drawn on. */
#include <config.h>

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "slip/slip.h"

/* Where a line may break inside the text; elsewhere '\n' is a space. */
static const char breakable[] = {
	SLIP_TEXT, SLIP_STRONG, SLIP_SMALL, SLIP_PAIR, SLIP_SIZES, SLIP_MIDDLE, SLIP_END, SLIP_TABLE,
	SLIP_ROW, SLIP_SIGN, SLIP_FOOT, '\0'
};

/* The one gate: no slip ever holds a control byte, so none can reach a printer. */
void slip_add(struct slip *slip, enum slip_kind kind, const char *text)
{
	struct slip_item item = {
		.kind = kind, .text = utf8_clean(text, strchr(breakable, kind) != NULL)
	};

	slip->items = xrealloc(slip->items, slip->count + 1, sizeof *slip->items);
	slip->items[slip->count++] = item;
}

void slip_addf(struct slip *slip, enum slip_kind kind, const char *format, ...)
{
	char *text;
	va_list args;

	va_start(args, format);
	if (vasprintf(&text, format, args) < 0)
		die("out of memory");
	va_end(args);
	slip_add(slip, kind, text);
	wipe_free(text);
}

void slip_pair(struct slip *slip, const char *label, const char *value)
{
	char *one_line = utf8_clean(label, false);

	slip_addf(slip, SLIP_PAIR, "%s\n%s", one_line, value);
	wipe_free(one_line);
}

char *slip_grouped(const char *digits)
{
	struct text out = {0};

	for (size_t i = 0; digits[i]; i++) {
		if (i > 0 && i % 4 == 0)
			text_add_bytes(&out, " ", 1);
		text_add_bytes(&out, digits + i, 1);
	}
	return text_take(&out);
}

bool slip_word(const char **at, char out[SLIP_WORD])
{
	const char *word = *at + strspn(*at, " ");
	size_t bytes = strcspn(word, " \n");

	copy_text(out, bytes < SLIP_WORD ? bytes + 1 : SLIP_WORD, word);
	*at = word + bytes;
	return bytes > 0;
}

void slip_release(struct slip *slip)
{
	for (size_t i = 0; i < slip->count; i++)
		wipe_free(slip->items[i].text);
	free(slip->items);
	*slip = (struct slip){0};
}

static void write_escaped(struct text *out, const char *s)
{
	static const struct { char plain; const char *escaped; } escapes[] = {
		{ '\\', "\\\\" }, { '\t', "\\t" }, { '\n', "\\n" }
	};

	for (; *s; s++) {
		const char *as = NULL;

		for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++)
			if (*s == escapes[i].plain)
				as = escapes[i].escaped;
		text_add_bytes(out, as ? as : s, as ? 2 : 1);
	}
}

char *slip_write(const struct slip *slip)
{
	struct text out = {0};

	for (size_t i = 0; i < slip->count; i++) {
		text_addf(&out, "%c\t", (char)slip->items[i].kind);
		write_escaped(&out, slip->items[i].text);
		text_add_bytes(&out, "\n", 1);
	}
	return text_take(&out);
}

/* Undoes the escapes of one line in place; false on an escape that we never write. */
static bool read_escaped(char *s)
{
	char *to = s;

	for (; *s; s++) {
		if (*s != '\\') {
			*to++ = *s;
			continue;
		}
		s++;
		if (!*s || !strchr("\\tn", *s))
			return false;
		*to++ = (char)(*s == 't' ? '\t' : *s == 'n' ? '\n' : '\\');
	}
	*to = '\0';
	return true;
}

static bool read_line(char *line, struct slip *out)
{
	static const char kinds[] = {
		SLIP_TITLE, SLIP_HEAD, SLIP_TEXT, SLIP_STRONG, SLIP_SMALL, SLIP_PAIR, SLIP_CODE, SLIP_QR,
		SLIP_RULE, SLIP_SPACE, SLIP_RULER, SLIP_PATCHES, SLIP_SIZES, SLIP_MIDDLE, SLIP_END,
		SLIP_TABLE, SLIP_ROW, SLIP_SIGN, SLIP_FOOT, SLIP_FRAME, '\0'
	};

	if (!line[0] || !strchr(kinds, line[0]) || line[1] != '\t' || !read_escaped(line + 2))
		return false;
	slip_add(out, (enum slip_kind)line[0], line + 2);
	return true;
}

enum err slip_read(const char *text, struct slip *out)
{
	char *copy = xstrdup(text), *next = copy;
	size_t length = strlen(copy);
	bool good = utf8_valid(text);

	*out = (struct slip){0};
	while (good && *next) {
		char *line = next, *end = strchr(next, '\n');

		good = end != NULL;
		if (!good)
			break;
		*end = '\0';
		next = end + 1;
		good = read_line(line, out);
	}
	wipe(copy, length);
	free(copy);
	if (good)
		return OK;
	slip_release(out);
	return fail(ERR_INPUT, "a text that is no slip");
}
