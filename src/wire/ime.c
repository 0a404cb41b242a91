/* ime.c - what the kiosk asks yishi-imed and what it answers, as bytes. */
#include <config.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "wire/ime.h"

static const char *const kinds[IME_KINDS] = {
	[IME_PINYIN] = "pinyin", [IME_FUZZY] = "fuzzy", [IME_STROKES] = "strokes",
	[IME_WRITING] = "writing",
};

size_t ime_write_question(const struct ime_question *question, char out[IME_PACKET])
{
	int length = snprintf(out, IME_PACKET, "%" PRIu32 "\t%s\t%s", question->number,
		kinds[question->kind], question->keys);

	return length < IME_PACKET ? (size_t)length : 0;
}

/* Reads a number of at most nine digits that one of `ends` follows, and steps over both; NULL:
 * it is none. */
static const char *read_number(const char *s, const char *ends, uint32_t *out)
{
	size_t digits = strspn(s, "0123456789");

	if (digits == 0 || digits > 9 || !strchr(ends, s[digits]))
		return NULL;
	*out = (uint32_t)strtoul(s, NULL, 10);
	return s + digits + (s[digits] != '\0');
}

bool ime_read_question(const char *packet, struct ime_question *out)
{
	const char *kind = read_number(packet, "\t", &out->number);

	for (int i = 0; kind && i < IME_KINDS; i++) {
		size_t length = strlen(kinds[i]);

		if (strncmp(kind, kinds[i], length) == 0 && kind[length] == '\t') {
			out->kind = (enum ime_kind)i;
			out->keys = kind + length + 1;
			return true;
		}
	}
	return false;
}

size_t ime_write_answer(const struct ime_answer *answer, char out[IME_PACKET])
{
	int length = snprintf(out, IME_PACKET, "%" PRIu32, answer->number);

	for (int i = 0; i < answer->count && length < IME_PACKET; i++)
		length += snprintf(out + length, (size_t)(IME_PACKET - length), "\t%s:%d",
			ime_text(answer, i), answer->candidates[i].used);
	return length < IME_PACKET ? (size_t)length : 0;
}

static bool is_there(const struct ime_answer *answer, const char *text)
{
	for (int i = 0; i < answer->count; i++)
		if (strcmp(ime_text(answer, i), text) == 0)
			return true;
	return false;
}

void ime_add(struct ime_answer *answer, int used, const char *text)
{
	size_t size = strlen(text) + 1;

	if (answer->count == IME_CANDIDATES || answer->length + size > IME_TEXT ||
	    is_there(answer, text))
		return;
	memcpy(answer->text + answer->length, text, size);
	answer->candidates[answer->count].at = (uint16_t)answer->length;
	answer->candidates[answer->count].used = (uint16_t)used;
	answer->length += size;
	answer->count++;
}

/* Only what may stand in a resident's text. */
static bool is_plain(const char *s)
{
	uint32_t ch;

	if (!*s || !utf8_valid(s))
		return false;
	while (*s) {
		s += utf8_next(s, &ch);
		if (!utf8_plain(ch) || utf8_columns(ch) == 0)
			return false;
	}
	return true;
}

/* Reads "停车:7" up to the TAB or the end; NULL: it is none. */
static const char *read_candidate(const char *s, struct ime_answer *out)
{
	size_t length = strcspn(s, ":\t");
	uint32_t used;
	char text[IME_KEYS * 4];
	const char *next;

	if (length >= sizeof text || s[length] != ':')
		return NULL;
	next = read_number(s + length + 1, "\t", &used);
	memcpy(text, s, length);
	text[length] = '\0';
	if (!next || used == 0 || used > UINT16_MAX || !is_plain(text))
		return NULL;
	ime_add(out, (int)used, text);
	return next;
}

bool ime_read_answer(const char *packet, struct ime_answer *out)
{
	const char *next = packet;

	memset(out, 0, sizeof *out);
	next = read_number(packet, "\t", &out->number);
	while (next && *next)
		next = read_candidate(next, out);
	return next;
}
