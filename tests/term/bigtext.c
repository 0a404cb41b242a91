/* bigtext.c - tests that words and digits take the largest size that fits, in whatever blocks there are. */
#include <config.h>

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "term/aloud.h"
#include "term/bigtext.h"
#include "term/glyph.h"
#include "tests/check.h"

static const char code[] = "4827 1093 6651";

/* A font of four characters: a wide one that is a frame, an A, an I of one dot's width, and one whose line
 * is cut short. */
static const char font[] =
	"0041:00000000000018243C24240000000000\n"
	"0049:00000000000010101010100000000000\n"
	"4E00:FFFF8001800180018001800180018001800180018001800180018001FFFF0000\n"
	"4E01:FFFF\n";

static void check_rows(int columns, int rows, const char *text, int want)
{
	struct canvas canvas;

	canvas_init(&canvas, 20, columns);
	CHECK_INT(bigtext_rows(&canvas, rows, text), want);
	CHECK_INT(bigtext_draw(&canvas, 0, rows, STYLE_STRONG, text), want);
	for (int row = want; row < 20; row++) {
		char *is = canvas_row_text(&canvas, row);

		CHECK_TEXT(is, "");
		free(is);
	}
	canvas_release(&canvas);
}

/* rows[] end in NULL. */
static void stands_so(struct canvas *canvas, int first, const char *const rows[])
{
	for (int row = 0; rows[row]; row++) {
		char *is = canvas_row_text(canvas, first + row);

		CHECK_TEXT(is, rows[row]);
		free(is);
	}
}

static void draws_the_small_digits(void)
{
	static const char *const rows[] = { "     ▄█  ▀▀█", "      █  █▀▀", "     ▀▀▀ ▀▀▀", NULL };
	static const char *const colon[] = { "▄█   ▄ ▀▀█", " █   ▄ █▀▀", "▀▀▀    ▀▀▀", NULL };
	struct canvas canvas;

	canvas_init(&canvas, 3, 17);
	CHECK_INT(bigtext_draw(&canvas, 0, 3, STYLE_STRONG, "12"), 3);
	stands_so(&canvas, 0, rows);
	canvas_clear(&canvas);
	CHECK_INT(bigtext_left(&canvas, &(struct box){ 0, 0, 3, 17 }, STYLE_STRONG, "1:2"), 3);
	stands_so(&canvas, 0, colon);
	canvas_clear(&canvas);
	CHECK_INT(bigtext_draw(&canvas, 1, 2, STYLE_STRONG, "12"), 1);
	CHECK_INT(canvas.cells[17 + 7].ch, '1');
	canvas_release(&canvas);
}

static void draws_what_the_font_has(void)
{
	static const char *const half[] = { "█▀▀▀▀▀▀▀▀▀▀▀▀▀▀█", "█              █", NULL };
	static const char *const last[] = { "▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀", "", NULL };
	static const char *const letters[] = { "  ▄▀▀▄     █", "  █▀▀█     █", "  ▀  ▀     ▀", NULL };
	static const char *const six[] = { "🬕🬂🬂🬂🬂🬂🬂🬨", "▌      ▐", NULL };
	struct box room = { 0, 0, 8, 40 };
	struct canvas canvas;

	canvas_init(&canvas, 10, 40);
	CHECK_INT(bigtext_left(&canvas, &room, STYLE_STRONG, "一"), 8);
	stands_so(&canvas, 0, half);
	stands_so(&canvas, 7, last);
	canvas_clear(&canvas);
	room.rows = 3;
	CHECK_INT(bigtext_fits(&canvas, &room, "一"), 0);
	CHECK_INT(bigtext_left(&canvas, &room, STYLE_STRONG, "AI"), 3);
	stands_so(&canvas, 0, letters);
	canvas.blocks = BLOCKS_SEXTANT;
	room.rows = 5;
	canvas_clear(&canvas);
	CHECK_INT(bigtext_left(&canvas, &room, STYLE_STRONG, "一"), 5);
	stands_so(&canvas, 0, six);
	canvas_release(&canvas);
}

/* What is missing, cut short, no character to show or wider than the room stands there plain. */
static void stands_plain_otherwise(void)
{
	static const char *const texts[] = { "A丁", "A\xE4\xBA\x8C", "A\tI", "AAAAAA", "" };
	static const char *const rows[] = { "  AI", "", NULL }, *const left[] = { "一一…", NULL };
	struct box room = { 1, 2, 9, 40 };
	struct canvas canvas;

	canvas_init(&canvas, 10, 44);
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		CHECK_INT(bigtext_fits(&canvas, &room, texts[i]), 0);
	CHECK_INT(bigtext_fits(&canvas, &room, "AI"), 5);
	canvas.blocks = BLOCKS_NONE;
	CHECK_INT(bigtext_fits(&canvas, &room, "AI"), 0);
	CHECK_INT(bigtext_left(&canvas, &room, STYLE_STRONG, "AI"), 1);
	stands_so(&canvas, 1, rows);
	CHECK_INT(canvas.cells[44 + 2].style, STYLE_STRONG);
	canvas.blocks = BLOCKS_HALF;
	room = (struct box){ 1, 0, 1, 6 };
	CHECK_INT(bigtext_left(&canvas, &room, STYLE_STRONG, "一一一一"), 1);
	stands_so(&canvas, 1, left);
	canvas_release(&canvas);
}

/* A listener hears the words, large or plain, once. */
static void is_heard_as_words(void)
{
	for (int blocks = BLOCKS_HALF; blocks <= BLOCKS_NONE; blocks++) {
		struct aloud aloud = {0};
		struct canvas canvas;

		canvas_init(&canvas, 10, 40);
		canvas.aloud = &aloud;
		canvas.blocks = (enum blocks)blocks;
		bigtext_draw(&canvas, 2, 8, STYLE_STRONG, "一A");
		CHECK_INT(aloud.count, 1);
		CHECK_TEXT(aloud.pieces[0].text, "一A");
		CHECK_INT(aloud.pieces[0].row, 2);
		aloud_release(&aloud);
		canvas_release(&canvas);
	}
}

/* In sextants a glyph may begin in the middle of a cell: a blank is 3 dots wide. */
static void shares_a_cell(void)
{
	static const char *const rows[] = { "🬇▌   🬫", " ▌   ▐", "🬁🬂   🬂🬀", NULL };
	struct canvas canvas;

	canvas_init(&canvas, 3, 20);
	canvas.blocks = BLOCKS_SEXTANT;
	CHECK_INT(bigtext_left(&canvas, &(struct box){ 0, 0, 3, 20 }, STYLE_PLAIN, "1 1"), 3);
	stands_so(&canvas, 0, rows);
	canvas_release(&canvas);
}

static void reads_its_own_font(void)
{
	char path[] = "/tmp/yishi-font.XXXXXX";
	int fd = mkstemp(path);

	CHECK_INT(write(fd, font, sizeof font - 1), sizeof font - 1);
	glyph_file(path);
	draws_what_the_font_has();
	stands_plain_otherwise();
	is_heard_as_words();
	CHECK_INT(ftruncate(fd, 0), 0);
	glyph_file(path);
	check_rows(80, 20, "AI", 1);
	close(fd);
	unlink(path);
	glyph_file(path);
	check_rows(80, 20, "AI", 1);
	check_rows(80, 20, code, 4);
}

/* The installed one, whole: any character of it, the first and the last that Chinese needs. */
static void reads_unifont(void)
{
	struct glyph glyph;

	glyph_file(NULL);
	CHECK(glyph_of(FACE_UNIFONT, 0x63D0, &glyph));
	CHECK_INT(glyph.columns, 16);
	CHECK_INT(glyph.rows[0], 0x1000);
	CHECK_INT(glyph.rows[1], 0x11FC);
	for (uint32_t ch = 0x4E00; ch <= 0x9FA5; ch++)
		if (!glyph_of(FACE_UNIFONT, ch, &glyph) || glyph.columns != 16) {
			CHECK_INT(ch, 0);
			break;
		}
	for (uint32_t ch = '!'; ch <= '~'; ch++)
		CHECK(glyph_of(FACE_UNIFONT, ch, &glyph) && glyph.columns == 8);
	CHECK(!glyph_of(FACE_UNIFONT, 0x1FB00, &glyph));
	/* A zero without a stroke through it: nothing but its two sides in the middle. */
	CHECK(glyph_of(FACE_UNIFONT, '0', &glyph));
	for (int row = 6; row < 12; row++)
		CHECK_INT(glyph.rows[row], 0x4200);
	check_rows(80, 20, "提交议题", 8);
	check_rows(80, 20, "not digits", 7);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	check_rows(200, 20, code, 7);
	check_rows(80, 20, code, 4);
	check_rows(80, 3, code, 3);
	check_rows(60, 20, code, 3);
	check_rows(50, 20, code, 1);
	check_rows(80, 20, "1234", 11);
	draws_the_small_digits();
	shares_a_cell();
	reads_its_own_font();
	reads_unifont();
	return checked();
}
