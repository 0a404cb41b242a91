/*
 * field.h - a place to type in: text, digits or a PIN.
 *
 * Lives inside a screen's state: no allocation while typing. Undo by K_BACKSPACE only, a
 * whole character at a time. Text holds plain characters (utf8_plain) and, with many
 * lines, no newline: Enter belongs to the screen.
 */
#ifndef TERM_FIELD_H
#define TERM_FIELD_H

#include <stdbool.h>
#include <stddef.h>

#include "term/canvas.h"
#include "term/key.h"

enum { FIELD_BYTES = 2048 };
enum field_kind { FIELD_TEXT, FIELD_DIGITS, FIELD_PIN };

struct field {
	enum field_kind kind;
	int limit;                           /* characters; 0: as many as fit */
	char text[FIELD_BYTES];
	size_t length;                       /* bytes */
	size_t caret;                        /* bytes before the caret */
};

void field_init(struct field *field, enum field_kind kind, int limit);
void field_set(struct field *field, const char *text);
/* True where the key was the field's (typed, erased, moved); false leaves it to the screen. */
bool field_typed(struct field *field, term_key key);
/* Draws it in width columns and so many rows, wrapped, scrolled so that the caret shows; a
 * PIN as ●-free stars. Digits in groups of four. Sets the canvas's cursor. */
void field_draw(const struct field *field, struct canvas *canvas, int row, int column,
	int width, int rows);
int field_left(const struct field *field);           /* characters still allowed; -1: no limit */
void field_wipe(struct field *field);

#endif
