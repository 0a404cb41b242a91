/*
 * canvas.h - the grid of cells that screens draw on; knows no terminal.
 *
 * Rows and columns count from 0. Everything drawn is clipped to the grid; a character two
 * columns wide is never split (a blank stands where half of it would be). Control bytes,
 * bidi marks and the like (see utf8_plain) are never put into a cell.
 */
#ifndef TERM_CANVAS_H
#define TERM_CANVAS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "term/key.h"

struct aloud;
struct canvas_watch;

enum style {
	STYLE_PLAIN,                         /* text */
	STYLE_STRONG,                        /* what matters on this screen */
	STYLE_TITLE,                         /* the bar at the top */
	STYLE_BAR,                           /* the bar at the foot */
	STYLE_KEY,                           /* the key of a choice: a digit to press */
	STYLE_MARK,                          /* the line or field that is chosen */
	STYLE_FIELD,                         /* where one types */
	STYLE_INK,                           /* where one draws, and what was drawn */
	STYLE_NOTE,                          /* remarks, less loud */
	STYLE_WARN,                          /* danger, overdue, refused */
	STYLE_QR,                            /* black on white, whatever the palette */
	STYLE_NIGHT,                         /* a screen that sleeps: grey on black */
	STYLE_COUNT
};

/* What the terminal draws large characters with (term/bigtext.h). */
enum blocks { BLOCKS_HALF, BLOCKS_SEXTANT, BLOCKS_NONE };

/* ch 0: the second column of the wide character before it. text: somebody's words, no line and
 * no blank. touch: the key that a finger on it stands for, or 0. */
struct cell { uint32_t ch, style : 7, text : 1, touch : 24; };
struct box { int row, column, rows, columns; };
struct canvas {
	int rows, columns;
	struct cell *cells;                  /* rows * columns, row by row */
	int cursor_row, cursor_column;       /* -1: hidden */
	bool large;                          /* for large letters: choices of CHOICE_ROWS */
	int pinned;                          /* rows at the top that stay while the rest is turned */
	int seen;                            /* rows that show at a time; 0: all */
	struct aloud *aloud;                 /* NULL: nobody listens; a part's own, else borrowed */
	struct canvas_watch *watch;          /* NULL: nobody watches; parts have it from the whole */
	bool is_part;
	enum blocks blocks;
};

/* In large letters a choice is so high, so that a finger finds it. */
enum { CHOICE_ROWS = 3, CHOICE_COLUMNS = 10 };

/* Is told of what does not come out as it was meant: words that lose their end (shortened: but
 * a "…" says so), and words that something is drawn over. */
struct canvas_watch {
	void (*cut)(struct canvas_watch *watch, const char *words, bool shortened);
	void (*covered)(struct canvas_watch *watch, int row, int column);
};

void canvas_init(struct canvas *canvas, int rows, int columns);
/* A canvas that is seen through a window of another: heard and watched too where that one is. */
void canvas_init_part(struct canvas *part, const struct canvas *whole, int rows, int columns);
void canvas_resize(struct canvas *canvas, int rows, int columns);     /* leaves it clear */
void canvas_release(struct canvas *canvas);                           /* wipes it first */
void canvas_clear(struct canvas *canvas);            /* blanks, STYLE_PLAIN, cursor hidden */

/* Draws one line of text from there; yields the columns it takes, clipped ones too. Stops
 * at '\n'. */
int canvas_text(struct canvas *canvas, int row, int column, enum style style, const char *s);
/* The same, in at most width columns; what does not fit ends in "…". */
int canvas_cut(struct canvas *canvas, int row, int column, int width, enum style style,
	const char *s);
/* Breaks s into lines of at most width columns and draws at most so many rows; yields the
 * rows used (with rows 0: only counts what it would take). */
int canvas_wrap(struct canvas *canvas, int row, int column, int width, int rows,
	enum style style, const char *s);
int canvas_wrapped_rows(int width, const char *s);
/* The same, and what does not fit into those rows ends in "…". */
int canvas_wrap_cut(struct canvas *canvas, const struct box *box, enum style style, const char *s);
/* Centred between column 0 and the right edge. */
void canvas_centre(struct canvas *canvas, int row, enum style style, const char *s);
void canvas_fill(struct canvas *canvas, int row, int column, int width, uint32_t ch,
	enum style style);
/* A frame of lines just inside the box. */
void canvas_frame(struct canvas *canvas, const struct box *box, enum style style);
void canvas_cursor(struct canvas *canvas, int row, int column);
/* Whoever points at this box presses this key. What is drawn over it later is not the key any
 * more: mark a label once it is drawn. */
void canvas_touch(struct canvas *canvas, const struct box *box, term_key key);
/* The key that this cell stands for; K_NONE: none, and outside of the canvas. */
term_key canvas_touched(const struct canvas *canvas, int row, int column);
/* The least box around all cells that stand for this key; false: there are none. */
bool canvas_touch_box(const struct canvas *canvas, term_key key, struct box *out);
/* Copies at most so many rows of another canvas, from its row `first` on, its keys and what was
 * heard too: what is longer than the screen is drawn on a part and seen through this window. */
void canvas_window(struct canvas *canvas, int row, int column, int rows,
	const struct canvas *from, int first);

/* The cell there, NULL outside. */
static inline struct cell *canvas_cell(const struct canvas *canvas, int row, int column)
{
	return row >= 0 && row < canvas->rows && column >= 0 && column < canvas->columns ?
		canvas->cells + row * canvas->columns + column : NULL;
}

/* The row as UTF-8 without trailing blanks; the caller frees. For tests. */
char *canvas_row_text(const struct canvas *canvas, int row);

#endif
