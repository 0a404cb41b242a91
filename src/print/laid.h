/*
 * laid.h - texts of an A4 page laid out in lines, kept for when they come again.
 *
 * Within src/print/ only. Each text is needed twice, to count its lines and to draw them, and
 * in a long table most come in many rows. What is kept is bounded.
 */
#ifndef PRINT_LAID_H
#define PRINT_LAID_H

#include <glib.h>

#include "print/type.h"

enum side { SIDE_LEFT, SIDE_MIDDLE, SIDE_RIGHT };

/* A text in a column. shrinks: smaller rather than on two lines. indents: the first line, by
 * two characters, as Chinese paragraphs begin. */
struct words {
	const char *s;
	size_t bytes;
	enum style style;
	enum side side;
	int width;
	bool shrinks, indents;
};

enum { ASCII = 0x7F - 0x20 };                /* the characters of it that show */

/* advances: of the characters of ASCII; 0 where a style was not asked for yet, as baselines. */
struct laid {
	struct type type;
	GHashTable *kept;
	double baselines[STYLES], advances[STYLES][ASCII];
};

struct laid laid_for(enum book book, int width);
void laid_release(struct laid *laid);
/* Good until the next call; not the caller's to unref. */
PangoLayout *laid_words(struct laid *laid, const struct words *words);
/* How many lines they take; of most cells that is known without laying them out. */
int laid_lines(struct laid *laid, const struct words *words);
/* How far below a line's top its letters stand. */
double laid_baseline(struct laid *laid, enum style style);

#endif
