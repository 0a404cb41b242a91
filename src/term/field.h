/*
 * field.h - a place to type in: text, digits or a PIN.
 *
 * Lives inside a screen's state: no allocation while typing. Erases a whole character at a
 * time; K_UNDO takes back one change of a text after the other. Text holds plain characters
 * (utf8_plain) and, with many lines, no newline: Enter belongs to the screen.
 */
#ifndef TERM_FIELD_H
#define TERM_FIELD_H

#include <stdbool.h>
#include <stddef.h>

#include "term/canvas.h"
#include "term/key.h"
#include "term/undo.h"

enum { FIELD_BYTES = 2048, FIELD_PREEDIT = 256 };
enum field_kind { FIELD_TEXT, FIELD_DIGITS, FIELD_PIN };

struct field {
	enum field_kind kind;
	int limit;                           /* characters; 0: as many as fit */
	char text[FIELD_BYTES];
	size_t length;                       /* bytes */
	size_t caret;                        /* bytes before the caret */
	struct undo undo;                    /* of a text only */
};

/* preedit: what is being composed and stands at the caret, shorter than FIELD_PREEDIT; NULL or
 * "": nothing. below: rows that stay free under the caret's, if there are as many. */
struct field_view { struct box box; const char *preedit; int below; };

void field_init(struct field *field, enum field_kind kind, int limit);
void field_set(struct field *field, const char *text);       /* nothing of it can be undone */
/* True where the key was the field's (typed, erased, moved); false leaves it to the screen. */
bool field_typed(struct field *field, term_key key);
/* Puts it in at the caret, as one change; what has no room is left out. */
void field_insert(struct field *field, const char *text);
void field_undo(struct field *field);
/* Draws it wrapped, scrolled so that the caret shows; a PIN as ●-free stars, digits in groups
 * of four. Sets the canvas's cursor. */
void field_draw(const struct field *field, struct canvas *canvas,
	const struct field_view *view);
int field_left(const struct field *field);           /* characters still allowed; -1: no limit */
void field_wipe(struct field *field);

#endif
