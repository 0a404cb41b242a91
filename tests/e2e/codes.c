/* codes.c - codes as the world outside reads them: from paper and off the glass. */
#include <config.h>

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/code.h"
#include "base/text.h"
#include "term/bigtext.h"
#include "tests/e2e/codes.h"
#include "tests/e2e/hall.h"

enum { PIXELS = 4, GIANT_ROWS = 4 };         /* PIXELS: a module's edge */
#define SCAN "zbarimg -q --nodbus --raw -Sdisable -Sqrcode.enable"

/* The first line that this prints, and whether there was one. */
static bool first_line(const char *command, char out[CODE_TEXT])
{
	FILE *from = popen(command, "r");
	char rest[256];

	out[0] = '\0';
	if (!from)
		return false;
	if (!fgets(out, CODE_TEXT, from))
		out[0] = '\0';
	while (fgets(rest, sizeof rest, from))
		;
	pclose(from);
	out[strcspn(out, "\n")] = '\0';
	return out[0] != '\0';
}

bool code_on_paper(const char *folder, const char *tag, char out[CODE_TEXT])
{
	int64_t until = clock_ms() + patience(HALL_PATIENCE);
	char command[1024];

	snprintf(command, sizeof command, "for pdf in $(ls -t %s/*.pdf 2>/dev/null); do"
		" pdftoppm -r 200 -gray \"$pdf\" %s/page && " SCAN " %s/page*.pgm;"
		" rm -f %s/page*.pgm; done 2>/dev/null | grep '^%s'",
		folder, hall_room(), hall_room(), hall_room(), tag);
	while (!first_line(command, out) && clock_ms() < until)
		usleep(100000);
	if (!out[0])
		fprintf(stderr, "no paper in %s with a code %s...\n", folder, tag);
	return out[0] != '\0';
}

/* What a camera would see of the upper or the lower half of a cell. */
static uint8_t light(struct pty_cell cell, bool lower)
{
	bool inked = cell.ch == 0x2588 || cell.ch == (lower ? 0x2584 : 0x2580);

	return inked ? cell.ink : cell.paper;
}

static void photograph(const struct pty *pty, FILE *to)
{
	int rows = 0, columns = 0;

	while (pty_cell(pty, rows, 0).width)
		rows++;
	while (pty_cell(pty, 0, columns).width)
		columns += pty_cell(pty, 0, columns).width;
	fprintf(to, "P5\n%d %d\n255\n", columns * PIXELS, rows * 2 * PIXELS);
	for (int y = 0; y < rows * 2 * PIXELS; y++)
		for (int x = 0; x < columns * PIXELS; x++)
			fputc(light(pty_cell(pty, y / PIXELS / 2, x / PIXELS),
				y / PIXELS % 2), to);
}

bool code_on_screen(struct pty *pty, char out[CODE_TEXT])
{
	char path[64], command[256];
	FILE *to;

	out[0] = '\0';
	snprintf(path, sizeof path, "%s/screen.pgm", hall_room());
	to = fopen(path, "w");
	if (!to)
		return false;
	photograph(pty, to);
	fclose(to);
	snprintf(command, sizeof command, SCAN " %s 2>/dev/null", path);
	return first_line(command, out) || waited_in_vain(pty, "a code that can be read");
}

bool code_is(const char *code, const char *tag, int digits)
{
	size_t length = strlen(tag);

	return strncmp(code, tag, length) == 0 &&
		strlen(code) == length + (size_t)digits &&
		strspn(code + length, "0123456789") == (size_t)digits;
}

static bool stands_at(struct pty *pty, int row, const struct canvas *wanted, int rows)
{
	bool same = true;

	for (int i = 0; i < rows && same; i++) {
		char *line = canvas_row_text(wanted, i);

		same = strcmp(pty_row(pty, row + i), line) == 0;
		free(line);
	}
	return same;
}

static bool stand_in(struct pty *pty, int columns, const char *digits, int most_rows)
{
	char spaced[CODE_SIZE + 4];
	struct canvas wanted;
	bool found = false;
	int rows;

	canvas_init(&wanted, most_rows, columns);
	rows = bigtext_draw(&wanted, 0, most_rows, 0, code_spaced(digits, spaced));
	for (int row = 0; pty_cell(pty, row, 0).width && !found; row++)
		found = rows > 1 && stands_at(pty, row, &wanted, rows);
	canvas_release(&wanted);
	return found;
}

bool digits_are_giant(struct pty *pty, int columns, const char *digits)
{
	return stand_in(pty, columns, digits, GIANT_ROWS) ||
		stand_in(pty, columns, digits, 2 * GIANT_ROWS);
}
