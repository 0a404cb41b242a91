/*
 * ink.h - what was drawn: strokes of points, and which of the five strokes each may be.
 */
#ifndef IME_INK_H
#define IME_INK_H

#include <stdbool.h>

enum { INK_STROKES = 48, INK_POINTS = 2048, STROKE_KINDS = 5 };

struct point { int x, y; };                          /* y grows downwards */
/* A stroke is points[first[i]] up to points[first[i + 1]]. */
struct ink { int strokes, first[INK_STROKES + 1]; struct point points[INK_POINTS]; };

/* Reads "12,30 14,31;40,8 41,60"; false where it is none. What is more than fits is left out. */
bool ink_read(const char *s, struct ink *out);
/* The square that holds it all. */
struct point ink_corner(const struct ink *ink);      /* upper left */
int ink_size(const struct ink *ink);                 /* of its longer side, at least 1 */

/* How unlike each of the five strokes (横竖撇捺折) it is: 0 just like it, 1 hardly. head and
 * tail: how its beginning and its end are, where it is two strokes joined; joined: how unlike
 * two it is as a whole. */
struct unlike { double whole[STROKE_KINDS], head[STROKE_KINDS], tail[STROKE_KINDS], joined; };
void ink_unlike(const struct ink *ink, int stroke, struct unlike *out);

#endif
