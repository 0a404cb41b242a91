/* bigtext.c - words and digits large enough to be read from across the hall. */
#include <config.h>

#include "base/utf8.h"
#include "term/aloud.h"
#include "term/bigtext.h"
#include "term/glyph.h"

enum { FULL = 0x2588, LEFT = 0x258C, RIGHT = 0x2590, UPPER = 0x2580, LOWER = 0x2584,
	SEXTANTS = 0x1FB00, ALL_SIX = 63, THREE_LEFT = 21, THREE_RIGHT = 42 };

/* How many dots a cell has. */
static const struct grain { int across, down; } grains[] = {
	[BLOCKS_HALF] = { 1, 2 }, [BLOCKS_SEXTANT] = { 2, 3 },
};

/* In larger ones the narrow digits are too coarse. */
static const int largest_scale[] = { [FACE_WIDE] = 4, [FACE_NARROW] = 1, [FACE_UNIFONT] = 4 };

/* Text in a face: its dots from the first row with ink on, unscaled; scale 0: it cannot be shown. */
struct shape { enum face face; int scale, top, height, width, rows, columns; };

static bool measure(enum face face, const char *text, struct shape *out)
{
	uint32_t ch, ink[GLYPH_ROWS] = {0};
	struct glyph glyph;

	*out = (struct shape){ .face = face, .height = GLYPH_ROWS };
	while (*text) {
		text += utf8_next(text, &ch);
		if (!utf8_plain(ch) || !glyph_of(face, ch, &glyph))
			return false;
		out->width += glyph.columns;
		for (int row = 0; row < GLYPH_ROWS; row++)
			ink[row] |= glyph.rows[row];
	}
	out->width -= face != FACE_UNIFONT;      /* the gap behind the last one */
	while (out->height > 0 && !ink[out->height - 1])
		out->height--;
	while (out->top < out->height && !ink[out->top])
		out->top++;
	out->height -= out->top;
	return out->height > 0;
}

static int cells(int dots, int grain)
{
	return (dots + grain - 1) / grain;
}

/* The largest of one face that the room has space for. */
static void grow(struct shape *shape, const struct grain *grain, const struct box *room)
{
	for (int scale = largest_scale[shape->face]; scale > 0; scale--) {
		shape->scale = scale;
		shape->rows = cells(shape->height * scale, grain->down);
		shape->columns = cells(shape->width * scale, grain->across);
		if (shape->rows <= room->rows && shape->columns <= room->columns)
			return;
	}
	*shape = (struct shape){0};
}

/* Each column of Unifont's is so many dots: what is too wide is known without a look at the file. */
static bool is_too_wide(enum face face, const struct grain *grain, const struct box *room, const char *text)
{
	enum { DOTS = 8 };

	return face == FACE_UNIFONT && DOTS * utf8_width(text) > room->columns * grain->across;
}

/* Plain text has a row, so in one there is nothing to win. Of two as high the later face is the finer. */
static struct shape largest(enum blocks blocks, const struct box *room, const char *text)
{
	struct shape best = {0}, shape;

	for (int face = 0; blocks != BLOCKS_NONE && room->rows > 1 && face < FACE_COUNT; face++) {
		if (is_too_wide((enum face)face, grains + blocks, room, text) ||
		    !measure((enum face)face, text, &shape))
			continue;
		grow(&shape, grains + blocks, room);
		if (shape.rows >= best.rows && shape.rows > 1)
			best = shape;
	}
	return best;
}

/* Is there ink at this dot of the scaled glyph? */
static unsigned dot(const struct shape *shape, const struct glyph *glyph, int x, int y)
{
	int row = y / shape->scale;

	if (x < 0 || x / shape->scale >= glyph->columns || row >= shape->height)
		return 0;
	return glyph->rows[shape->top + row] >> (15 - x / shape->scale) & 1;
}

/* x: of the glyph's left edge, in dots. The one before it may end in the cell where it begins. */
struct pen { const struct shape *shape; const struct grain *grain; struct glyph glyph, before; int x; };

static unsigned bits_of(const struct pen *pen, int row, int column)
{
	unsigned bits = 0;

	for (int i = pen->grain->across * pen->grain->down - 1; i >= 0; i--) {
		int x = column * pen->grain->across + i % pen->grain->across - pen->x;
		int y = row * pen->grain->down + i / pen->grain->across;

		bits = bits << 1 | (x >= 0 ? dot(pen->shape, &pen->glyph, x, y) :
			dot(pen->shape, &pen->before, x + pen->before.columns * pen->shape->scale, y));
	}
	return bits;
}

/* The dots of a cell as bits, row by row, into the character that shows them. */
static uint32_t block(enum blocks blocks, unsigned bits)
{
	static const uint32_t halves[] = { ' ', UPPER, LOWER, FULL };

	if (blocks == BLOCKS_HALF)
		return halves[bits];
	if (bits == 0 || bits == ALL_SIX)
		return bits ? FULL : ' ';
	if (bits == THREE_LEFT || bits == THREE_RIGHT)
		return bits == THREE_LEFT ? LEFT : RIGHT;
	return SEXTANTS + bits - 1 - (bits > THREE_LEFT) - (bits > THREE_RIGHT);
}

static void draw_glyph(const struct pen *pen, struct canvas *canvas, const struct piece *at)
{
	int end = pen->x + pen->glyph.columns * pen->shape->scale;

	for (int row = 0; row < pen->shape->rows; row++)
		for (int column = pen->x / pen->grain->across; column * pen->grain->across < end &&
		     column < pen->shape->columns; column++)
			canvas_fill(canvas, at->row + row, at->column + column, 1,
				block(canvas->blocks, bits_of(pen, row, column)), (enum style)at->style);
}

static void draw_shape(const struct shape *shape, struct canvas *canvas, const struct piece *at)
{
	struct pen pen = { .shape = shape, .grain = grains + canvas->blocks };
	uint32_t ch;

	for (const char *text = at->text; *text; ) {
		text += utf8_next(text, &ch);
		pen.before = pen.glyph;
		if (!glyph_of(shape->face, ch, &pen.glyph))
			return;
		draw_glyph(&pen, canvas, at);
		pen.x += pen.glyph.columns * shape->scale;
	}
}

/* shift: of the free columns, one in so many is left before it; 0: none. */
static int put(struct canvas *canvas, const struct box *room, struct piece piece, int shift)
{
	struct shape shape = largest(canvas->blocks, room, piece.text);
	int columns = shape.rows > 0 ? shape.columns : utf8_width(piece.text);

	if (shift > 0 && columns < room->columns)
		piece.column += (room->columns - columns) / shift;
	if (shape.rows == 0) {
		canvas_cut(canvas, piece.row, piece.column, room->columns, (enum style)piece.style,
			piece.text);
		return 1;
	}
	if (canvas->aloud)
		aloud_hear(canvas->aloud, &piece);
	draw_shape(&shape, canvas, &piece);
	return shape.rows;
}

int bigtext_fits(const struct canvas *canvas, const struct box *room, const char *text)
{
	return largest(canvas->blocks, room, text).rows;
}

int bigtext_middle(struct canvas *canvas, const struct box *room, enum style style, const char *text)
{
	return put(canvas, room, (struct piece){ room->row, room->column, (int)style, (char *)text }, 2);
}

int bigtext_left(struct canvas *canvas, const struct box *room, enum style style, const char *text)
{
	return put(canvas, room, (struct piece){ room->row, room->column, (int)style, (char *)text }, 0);
}

int bigtext_draw(struct canvas *canvas, int row, int rows, enum style style, const char *text)
{
	return bigtext_middle(canvas, &(struct box){ row, 0, rows, canvas->columns }, style, text);
}

int bigtext_rows(const struct canvas *canvas, int rows, const char *text)
{
	int large = bigtext_fits(canvas, &(struct box){ 0, 0, rows, canvas->columns }, text);

	return large > 0 ? large : 1;
}
