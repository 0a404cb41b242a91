/*
 * matching.h - a row of drawn strokes held against the table of strokes.
 */
#ifndef IME_MATCHING_H
#define IME_MATCHING_H

#include "ime/ink.h"
#include "ime/strokes.h"

/* unlike: 0 the very character; a stroke missing or too much is about 1. */
struct match { const struct writing *writing; double unlike; };

/* The likeliest, each character once, the likeliest first; yields how many, at most `most`. */
int match_ink(const struct strokes *strokes, const struct ink *ink, struct match *out, int most);

#endif
