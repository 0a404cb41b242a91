/*
 * slip.h - what is printed, as a list of lines, whatever it will be drawn on.
 *
 * Composed by the domain's facts, drawn as text on the screen (preview.h), and by
 * yishi-printd as PDF, bitmap and ESC/POS (print/page.h). A slip travels as text (one item
 * a line: kind, TAB, text with \\, \t and \n escaped), sealed while it waits in the outbox.
 * What is added goes through utf8_clean(): a slip never holds a control byte.
 */
#ifndef SLIP_SLIP_H
#define SLIP_SLIP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

enum slip_kind {
	SLIP_TITLE = 'T',                    /* large and centred; shrinks to one line */
	SLIP_HEAD = 'h',                     /* bold and centred, on one line */
	SLIP_TEXT = 't',                     /* wraps */
	SLIP_STRONG = 's',                   /* wraps, bold */
	SLIP_SMALL = 'm',                    /* wraps, small print */
	SLIP_PAIR = 'p',                     /* "label\nvalue": label left, value right of it */
	SLIP_CODE = 'c',                     /* digits: the largest text on the slip, in groups */
	SLIP_QR = 'q',                       /* what the QR holds */
	SLIP_RULE = 'r',                     /* a line across */
	SLIP_SPACE = 'b',                    /* a blank line */

	/* What a printer is tried out by; only on a roll. */
	SLIP_RULER = 'l',                    /* millimetres across and down; what to look at */
	SLIP_PATCHES = 'w',                  /* side by side: "25%" grey, "|2" "=2" lines of 2 dots */
	SLIP_SIZES = 'Q',                    /* "3 4 8\ntext": that QR with so many dots a module */

	/* What documents on A4 have besides; on a roll and on the screen slip_narrow() makes
	 * pairs and lines of it. Those of cells are added by slip_table() and slip_cells(). */
	SLIP_MIDDLE = 'M',                   /* wraps, centred */
	SLIP_END = 'E',                      /* wraps, to the right: who signs, and the date */
	SLIP_TABLE = 'H',                    /* the head of a table, again on each of its pages */
	SLIP_ROW = 'R',                      /* a row of the table before it, never split */
	SLIP_SIGN = 'S',                     /* labels side by side, a line to sign on behind each */
	SLIP_FOOT = 'P',                     /* below each page, wherever it is added: left, middle
	                                        and right; {page} and {pages} become numbers */
	SLIP_FRAME = 'F'                     /* a certificate: large letters in a frame */
};

struct slip_item { enum slip_kind kind; char *text; };        /* text: "" where none is meant */
struct slip { struct slip_item *items; size_t count; };       /* all zero: an empty slip */

void slip_add(struct slip *slip, enum slip_kind kind, const char *text);
void slip_addf(struct slip *slip, enum slip_kind kind, const char *format, ...) PRINTF(3, 4);
void slip_pair(struct slip *slip, const char *label, const char *value);
/* right: numbers, flush right. share: of the width, compared with the other columns'. */
struct slip_column { int share; bool right; const char *label; };
void slip_table(struct slip *slip, const struct slip_column *columns, size_t count);
/* So many cells of one line each, "" for an empty one. */
void slip_cells(struct slip *slip, enum slip_kind kind, const char *const *cells, size_t count);
/* The digits of a SLIP_CODE in their groups of four, "4827 1093 6651"; the caller frees. */
char *slip_grouped(const char *digits);
/* The next word of patches or sizes, cut to fit; false at the end of their line. */
enum { SLIP_WORD = 12 };
bool slip_word(const char **at, char out[SLIP_WORD]);
void slip_release(struct slip *slip);                /* wipes what it held */

char *slip_write(const struct slip *slip);           /* as text, for the outbox; the caller frees */
/* Reads such a text; ERR_INPUT where it is none (out is empty then). */
CHECKED enum err slip_read(const char *text, struct slip *out);

#endif
