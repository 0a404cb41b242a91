/* glyph.c - characters as dots: digits drawn here, and every character of Unifont's file. */
#include <config.h>

#include <fcntl.h>
#include <stddef.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "term/glyph.h"

/* One row of dots a byte, the leftmost dot the highest bit of the width. */
static const uint8_t wide_digits[10][7] = {
	{ 14, 17, 17, 17, 17, 17, 14 }, { 4, 12, 4, 4, 4, 4, 14 },
	{ 14, 17, 1, 2, 4, 8, 31 },     { 31, 2, 4, 2, 1, 17, 14 },
	{ 2, 6, 10, 18, 31, 2, 2 },     { 31, 16, 30, 1, 1, 17, 14 },
	{ 6, 8, 16, 30, 17, 17, 14 },   { 31, 1, 2, 4, 8, 8, 8 },
	{ 14, 17, 17, 14, 17, 17, 14 }, { 14, 17, 17, 15, 1, 2, 12 },
};
static const uint8_t narrow_digits[10][7] = {
	{ 7, 5, 5, 5, 7 }, { 2, 6, 2, 2, 7 }, { 7, 1, 7, 4, 7 }, { 7, 1, 7, 1, 7 },
	{ 5, 5, 7, 1, 1 }, { 7, 4, 7, 1, 7 }, { 7, 4, 7, 5, 7 }, { 7, 1, 1, 1, 1 },
	{ 7, 5, 7, 5, 7 }, { 7, 5, 7, 1, 7 },
};

/* The colon is one dot, with a gap at either side. */
static const struct drawn { const uint8_t (*digits)[7]; int width; uint8_t colon[7]; } drawn[] = {
	[FACE_WIDE] = { wide_digits, 5, { 0, 0, 1, 0, 1 } },
	[FACE_NARROW] = { narrow_digits, 3, { 0, 1, 0, 1 } },
};

static bool drawn_glyph(const struct drawn *face, uint32_t ch, struct glyph *out)
{
	const uint8_t *rows = ch == ':' ? face->colon : NULL;
	int width = ch == ':' ? 2 : ch == ' ' ? face->width / 2 : face->width;

	if (ch >= '0' && ch <= '9')
		rows = face->digits[ch - '0'];
	if (!rows && ch != ' ')
		return false;
	*out = (struct glyph){ .columns = (uint8_t)(width + 1) };
	for (int i = 0; rows && i < 7; i++)
		out->rows[i] = (uint16_t)(rows[i] << (16 - width));
	return true;
}

static struct { const char *path, *at; size_t bytes; bool tried; } file = { .path = UNIFONT };

static void unmap(void)
{
	if (file.at)
		munmap((void *)file.at, file.bytes);
	file.at = NULL;
	file.bytes = 0;
	file.tried = false;
}

static void map(void)
{
	int fd = open(file.path, O_RDONLY | O_CLOEXEC);
	struct stat is;
	void *at = MAP_FAILED;

	file.tried = true;
	if (fd < 0)
		return;
	if (fstat(fd, &is) == 0 && is.st_size > 0)
		at = mmap(NULL, (size_t)is.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
	close(fd);
	if (at == MAP_FAILED)
		return;
	file.at = at;
	file.bytes = (size_t)is.st_size;
	madvise(at, file.bytes, MADV_RANDOM);
}

static int hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* A number in hexadecimal digits; moves *at behind it. */
static uint32_t number(const char **at, const char *end, int most)
{
	uint32_t value = 0;

	for (; most > 0 && *at < end && hex(**at) >= 0; most--)
		value = value << 4 | (uint32_t)hex(*(*at)++);
	return value;
}

/* The line that this byte is of. */
struct line { const char *start, *end; };

static struct line line_at(size_t at)
{
	struct line line = { file.at + at, file.at + at };
	const char *last = file.at + file.bytes;

	while (line.start > file.at && line.start[-1] != '\n')
		line.start--;
	while (line.end < last && *line.end != '\n')
		line.end++;
	return line;
}

/* "4E00:" and 4 hexadecimal digits a row, or 2 where it is half as wide. */
static bool read_line(const char *at, const char *end, struct glyph *out)
{
	int digits = (int)(end - at) / GLYPH_ROWS;

	if (digits * GLYPH_ROWS != end - at || (digits != 2 && digits != 4))
		return false;
	out->columns = (uint8_t)(4 * digits);
	for (int i = 0; i < GLYPH_ROWS; i++)
		out->rows[i] = (uint16_t)(number(&at, end, digits) << (16 - 4 * digits));
	return at == end;
}

static bool search(uint32_t ch, struct glyph *out)
{
	size_t low = 0, high = file.bytes;

	while (low < high) {
		struct line line = line_at(low + (high - low) / 2);
		const char *at = line.start;
		uint32_t code = number(&at, line.end, 6);

		if (at == line.start || at == line.end || *at != ':')
			return false;
		if (code == ch)
			return read_line(at + 1, line.end, out);
		if (code < ch)
			low = (size_t)(line.end - file.at) + 1;
		else
			high = (size_t)(line.start - file.at);
	}
	return false;
}

/* What a screen shows it shows again at the next key. */
static bool kept_glyph(uint32_t ch, struct glyph *out)
{
	static struct { uint32_t ch; struct glyph glyph; bool found; } kept[128];
	size_t at = ch % (sizeof kept / sizeof *kept);

	if (!file.tried) {
		memset(kept, 0, sizeof kept);
		map();
	}
	if (kept[at].ch != ch) {
		kept[at].ch = ch;
		kept[at].found = search(ch, &kept[at].glyph);
	}
	*out = kept[at].glyph;
	return kept[at].found;
}

/* Unifont's zero has a stroke through it: who does not know that may read an 8. */
bool glyph_of(enum face face, uint32_t ch, struct glyph *out)
{
	if (face == FACE_UNIFONT && ch == '0')
		ch = 'O';
	return face == FACE_UNIFONT ? kept_glyph(ch, out) : drawn_glyph(drawn + face, ch, out);
}

void glyph_file(const char *path)
{
	unmap();
	file.path = path ? path : UNIFONT;
}
