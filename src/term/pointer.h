/*
 * pointer.h - what a mouse or a finger did, and where: an event as a value.
 *
 * A cell is 8 dots wide and 16 high, so that a dot is about as wide as it is high; dots count
 * from the upper left corner of the screen. A terminal that reports cells says their middle.
 * Only the first button counts. Press and release may come in one go; there is no hovering.
 */
#ifndef TERM_POINTER_H
#define TERM_POINTER_H

enum { DOTS_ACROSS = 8, DOTS_DOWN = 16 };
enum pointer_kind { POINTER_PRESS, POINTER_MOVE, POINTER_RELEASE };

struct pointer { enum pointer_kind kind; int x, y; };

static inline int pointer_row(const struct pointer *pointer)
{
	return pointer->y / DOTS_DOWN;
}

static inline int pointer_column(const struct pointer *pointer)
{
	return pointer->x / DOTS_ACROSS;
}

/* In the middle of that cell. */
static inline struct pointer pointer_at(enum pointer_kind kind, int row, int column)
{
	return (struct pointer){ kind, column * DOTS_ACROSS + DOTS_ACROSS / 2,
		row * DOTS_DOWN + DOTS_DOWN / 2 };
}

#endif
