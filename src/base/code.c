/* code.c - numbers that people copy, and the tags that scanners read. */
#include <config.h>

#include <string.h>

#include "base/code.h"
#include "base/random.h"
#include "base/text.h"
#include "base/utf8.h"

/* The quasigroup of order 10 from H. M. Damm's thesis (2004), totally anti-symmetric. */
static const unsigned char damm[10][10] = {
	{ 0, 3, 1, 7, 5, 9, 8, 6, 4, 2 }, { 7, 0, 9, 2, 1, 5, 4, 8, 6, 3 },
	{ 4, 2, 0, 6, 8, 7, 1, 3, 5, 9 }, { 1, 7, 5, 0, 9, 8, 3, 4, 2, 6 },
	{ 6, 1, 2, 3, 0, 4, 5, 9, 7, 8 }, { 3, 6, 7, 4, 2, 0, 9, 5, 8, 1 },
	{ 5, 8, 6, 9, 7, 2, 0, 1, 3, 4 }, { 8, 9, 4, 5, 3, 6, 2, 0, 1, 7 },
	{ 9, 4, 3, 8, 6, 1, 7, 2, 0, 5 }, { 2, 5, 8, 1, 4, 3, 6, 7, 9, 0 },
};

int code_check_digit(const char *digits, int count)
{
	int interim = 0;

	for (int i = 0; i < count; i++)
		interim = damm[interim][digits[i] - '0'];
	return interim;
}

void code_make(char out[CODE_SIZE], int digits)
{
	out[0] = (char)('1' + random_below(9));
	for (int i = 1; i < digits - 1; i++)
		out[i] = (char)('0' + random_below(10));
	out[digits - 1] = (char)('0' + code_check_digit(out, digits - 1));
	out[digits] = '\0';
}

/* The digit that a character stands for, -1 for none, -2 for one to pass over. */
static int digit_of(uint32_t ch)
{
	if (ch >= '0' && ch <= '9')
		return (int)(ch - '0');
	if (ch >= 0xFF10 && ch <= 0xFF19)
		return (int)(ch - 0xFF10);
	return ch == ' ' || ch == '-' || ch == 0x3000 || ch == 0x00A0 ? -2 : -1;
}

enum err code_read(const char *typed, int digits, char out[CODE_SIZE])
{
	int count = 0;
	uint32_t ch;

	while (*typed) {
		int digit;

		typed += utf8_next(typed, &ch);
		digit = digit_of(ch);
		if (digit == -2)
			continue;
		if (digit < 0 || count == digits)
			return ERR_INPUT;
		out[count++] = (char)('0' + digit);
	}
	out[count] = '\0';
	if (count != digits)
		return ERR_INPUT;
	return code_check_digit(out, digits) == 0 && out[0] != '0' ? OK : ERR_CODE;
}

const char *code_spaced(const char *code, char out[CODE_SIZE + 4])
{
	char *to = out;

	for (int i = 0; code[i] && i < CODE_DIGITS; i++) {
		if (i > 0 && i % 4 == 0)
			*to++ = ' ';
		*to++ = code[i];
	}
	*to = '\0';
	return out;
}

enum err tag_read(const char *scan, const char *track_url, struct tag *out)
{
	size_t prefix = track_url ? strlen(track_url) : 0;
	int digits = CODE_DIGITS;

	*out = (struct tag){0};
	if (prefix > 0 && strncmp(scan, track_url, prefix) == 0) {
		out->kind = TAG_MATTER;
		return code_read(scan + prefix, digits, out->number);
	}
	if (strncmp(scan, "YS1", 3) != 0 || !scan[3] || !strchr("TRPB", scan[3]))
		return ERR_INPUT;
	out->kind = (enum tag_kind)scan[3];
	if (out->kind == TAG_CARD)
		digits = CARD_DIGITS;
	return code_read(scan + 4, digits, out->number);
}

char *tag_write(enum tag_kind kind, const char *number, const char *track_url)
{
	if (kind == TAG_MATTER && track_url && *track_url)
		return xasprintf("%s%s", track_url, number);
	return xasprintf("YS1%c%s", (char)kind, number);
}
