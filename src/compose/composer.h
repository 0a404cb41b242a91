/*
 * composer.h - how a text is put together: methods of input, and where each key goes.
 *
 * Stands between the keys and a text field. Nothing here waits: a question goes to imed by way
 * of the port, the answer comes when it comes, and a key that needs it (a candidate's digit,
 * Enter) is held until then. An all-zero composer without a port leaves every key to the field.
 *
 * The five-stroke method is what a text begins with in Chinese; a letter typed shows that there
 * is a keyboard, and changes to pinyin; a character from the terminal shows that something
 * else composes, and changes to plain. Digits taken for strokes before that are given back.
 * A method chosen in the menu (*) stays until the session ends.
 */
#ifndef COMPOSE_COMPOSER_H
#define COMPOSE_COMPOSER_H

#include "compose/pad.h"
#include "term/field.h"
#include "wire/port.h"

enum method {
	METHOD_PLAIN, METHOD_STROKES, METHOD_PINYIN, METHOD_WRITING, METHOD_DIGITS, METHOD_COUNT
};
enum overlay { OVERLAY_NONE, OVERLAY_MENU, OVERLAY_SYMBOLS };
enum { COMPOSER_HELD = 32, COMPOSER_RUN = 24 };

struct composer {
	const struct ime_port *port;         /* NULL: plain only */
	enum method usual;                   /* of a Chinese text; set once */
	enum method method, before;          /* before METHOD_DIGITS */
	bool shown;                          /* method counts: by a key, or chosen */
	bool chosen;                         /* in the menu */
	bool fuzzy, capitals, digits;
	bool pointed;                        /* somebody pointed at something: keys are shown ... */
	int wished;                          /* ... unless the menu said 1, yes, or -1, no */
	enum overlay overlay;
	int page;                            /* of the symbols */
	int focus;                           /* of the keys shown, from 1; 0: none is marked */
	char keys[IME_KEYS + 1];             /* letters or strokes being composed */
	int count;
	struct pad pad;                      /* what is being drawn */
	uint32_t number;                     /* of the question asked last */
	bool waiting;
	struct ime_answer answer;
	int first, mark;                     /* of the candidates: on the page, and marked */
	term_key held[COMPOSER_HELD];        /* until the answer comes */
	int held_count;
	char run[COMPOSER_RUN];              /* digits typed one after the other ... */
	int run_count, run_changes;          /* ... and the changes that they made */
};

/* A text field shows: the port will be asked. */
void composer_begin(struct composer *composer);
/* True where the key was the composer's or the field's; false leaves it to the screen. */
bool composer_typed(struct composer *composer, struct field *field, term_key key);
/* Takes what is drawn on the pad that canvas shows; true: it was on the pad. */
bool composer_pointed(struct composer *composer, const struct canvas *canvas,
	const struct pointer *pointer);
/* Drops what is open, being composed or held; false: there was nothing. */
bool composer_drop(struct composer *composer);
/* The field does not show any more. Keys held go on to what shows instead. */
void composer_end(struct composer *composer);
/* The session is over: as at the beginning, and whoever was asked is gone too. */
void composer_forget(struct composer *composer);

/* Keeps a key for later that needs an answer still to come, and those behind it. */
bool composer_hold(struct composer *composer, term_key key);
/* Takes the answer, if it came. */
void composer_listen(struct composer *composer);
/* A key held that can be handed over now; K_NONE: none. */
term_key composer_held(struct composer *composer);
int composer_fd(const struct composer *composer);            /* -1: nothing to wait on */
int composer_wait(const struct composer *composer);          /* ms; -1: for ever */

bool composer_composing(const struct composer *composer);

#endif
