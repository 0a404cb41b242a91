/*
 * pad.h - a place to draw on: strokes of dots, from what a mouse or a finger does.
 */
#ifndef COMPOSE_PAD_H
#define COMPOSE_PAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "term/canvas.h"
#include "term/pointer.h"

enum { PAD_STROKES = 40, PAD_DOTS = 1000, PAD_TEXT = 16000 };

/* Dots from the pad's corner. Stroke i is dots[first[i]] up to dots[first[i + 1]]. */
struct pad {
	struct { int16_t x, y; } dots[PAD_DOTS];
	uint16_t first[PAD_STROKES + 1];
	int strokes;
	bool drawing;                        /* the last stroke is not ended yet */
};

/* Follows the pointer on a pad that lies in that box; true once a stroke is ended. */
bool pad_pointed(struct pad *pad, const struct box *box, const struct pointer *pointer);
void pad_take_back(struct pad *pad);                 /* the last stroke */
void pad_wipe(struct pad *pad);
/* "12,30 14,31;40,8", as wire/ime.h wants it; out is PAD_TEXT bytes. */
void pad_write(const struct pad *pad, char *out);
void pad_draw(const struct pad *pad, struct canvas *canvas, const struct box *box);

#endif
