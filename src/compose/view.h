/*
 * view.h - what shows of the composer, in and around a text field.
 */
#ifndef COMPOSE_VIEW_H
#define COMPOSE_VIEW_H

#include "compose/composer.h"

/* The pad, where it lies on a canvas: see canvas_touch_box(). */
enum { COMPOSER_PAD = K_PRIVATE };

/* What stands at the caret while composing; out is FIELD_PREEDIT bytes. */
const char *composer_preedit(const struct composer *composer, char out[FIELD_PREEDIT]);
/* Rows that stay free below the caret for candidates. */
int composer_below(const struct composer *composer);
/* Rows of the keys under the field, at most so many of such a width. */
int composer_rows(const struct composer *composer, const struct box *room);
/* The rows that they need at least. */
int composer_least_rows(const struct composer *composer);
/* The method's name and how to change it, into the upper edge of the field's frame. */
void composer_draw_name(const struct composer *composer, struct canvas *canvas,
	const struct box *frame);
/* The keys in their box; or the pad, and beside it the candidates. */
void composer_draw_keys(const struct composer *composer, struct canvas *canvas,
	const struct box *keys);
/* Below the canvas's cursor, within the frame's columns; in large letters within its rows too.
 * Yields the row below them. */
int composer_draw_candidates(const struct composer *composer, struct canvas *canvas,
	const struct box *frame);

#endif
