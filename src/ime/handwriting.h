/*
 * handwriting.h - characters for what was drawn.
 *
 * Each drawn stroke is held against the five strokes, and the row of them against the table
 * of strokes (what is missing, too much or in another order costs a little), with how often
 * a character is used. zinnia, which looks at shapes, has a vote.
 */
#ifndef IME_HANDWRITING_H
#define IME_HANDWRITING_H

#include "ime/strokes.h"

struct handwriting;

/* The strokes are borrowed for as long. Without zinnia's model it goes on with strokes alone. */
struct handwriting *handwriting_open(const struct strokes *strokes);
void handwriting_close(struct handwriting *handwriting);
/* Adds what was drawn (see wire/ime.h), the likeliest first. */
void handwriting_ask(struct handwriting *handwriting, const struct ime_question *question,
	struct ime_answer *out);

#endif
