/*
 * screen.h - what a screen is: a leaf.
 *
 * It draws on a canvas, answers a key with a step, and knows neither the terminal, nor SQL,
 * nor any other screen. It goes elsewhere by value:
 *
 *         return (struct step){ .kind = GO, .screen = SCREEN_MATTER, .id = matter.id };
 */
#ifndef KIOSK_SCREEN_H
#define KIOSK_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "term/canvas.h"
#include "term/key.h"

struct kiosk;

/* STAY: as it is. GO: on top of this screen. SWAP: in place of it. BACK: to the one below.
 * HOME: ends the session. LEAVE: ends the program (the staff console; never the kiosk's).
 * err != OK: its sentence is shown above the foot bar, whatever the kind. */
enum step_kind { STAY, GO, SWAP, BACK, HOME, LEAVE };
struct step { enum step_kind kind; int screen; int64_t id; enum err err; };

/* One row gives dispatch, the bar at the foot and the help. A letter is heard in either
 * case; a key that prints is neither heard nor shown while the screen is typing. */
struct action {
	term_key key;
	const char *label;                   /* N_(), at most 8 columns; NULL: not in the bar */
	struct step (*act)(struct kiosk *kiosk, void *state);
	bool (*when)(const struct kiosk *kiosk, const void *state);    /* NULL: always */
};

/* Only name and draw are needed; leave out what does not apply. */
struct screen {
	const char *name;                    /* in the log and in the tests */
	const char *title;                   /* N_() */
	size_t state_size;                   /* zeroed before enter(), wiped and freed after leave() */
	const struct action *actions;        /* ends with an all-zero row */
	/* Not OK: the screen does not show (leave() is called) and the sentence is said. */
	enum err (*enter)(struct kiosk *kiosk, void *state, int64_t id);
	void (*draw)(const struct kiosk *kiosk, const void *state, struct canvas *canvas);
	struct step (*typed)(struct kiosk *kiosk, void *state, term_key key);
	/* Back was pressed: STAY where that was a step within the screen. NULL: BACK. */
	struct step (*back)(struct kiosk *kiosk, void *state);
	const char *back_label;              /* N_(), at most 8 columns; NULL: "Back" */
	/* True where Back leads nowhere: then the bar does not promise it. NULL: never. */
	bool (*stuck)(const struct kiosk *kiosk, const void *state);
	/* A scanner read this tag here. Without it, and where it answers to STAY with ERR_INPUT
	 * (the tag is not meant for this screen), the kiosk's own scanned() answers. */
	struct step (*scanned)(struct kiosk *kiosk, void *state, const char *tag);
	/* Called about once a second while the screen shows, and five times where it is busy; a
	 * screen without it costs nothing. */
	struct step (*tick)(struct kiosk *kiosk, void *state);
	/* The screen comes back into view, or its language changed: read again what may be
	 * another text now. */
	void (*again)(struct kiosk *kiosk, void *state);
	/* True where printable keys are text: then Back is Esc and the language F2 only. */
	bool (*typing)(const struct kiosk *kiosk, const void *state);
	/* True while a slip is on its way: the idle question is not put, and tick() comes oftener. */
	bool (*busy)(const struct kiosk *kiosk, const void *state);
	void (*leave)(void *state);
};

#endif
