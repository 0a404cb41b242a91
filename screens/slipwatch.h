/*
 * slipwatch.h - the slip on its way: what becomes of it, and is it in the visitor's hand?
 *
 * Follows the job whose uid is session.uid. "Printed" is what CUPS says; only the visitor's
 * own 1 ends the question. 2 prints the slip again (reprint.h). What is not printed
 * within 90 s is held: nobody's slip comes out later for a stranger. A screen holds one in
 * its state and hands its tick, busy and keys on.
 */
#ifndef SCREENS_SLIPWATCH_H
#define SCREENS_SLIPWATCH_H

#include <stdbool.h>
#include <stdint.h>

#include "domain/outbox.h"
#include "kiosk/kiosk.h"
#include "slip/slip.h"

enum { SLIP_PATIENCE_S = 90 };

/* Composes copy n of the slip again (n from 1); the watch puts it into the outbox. */
typedef enum err slip_composer(struct kiosk *kiosk, const void *state, int copy, struct slip *out);

/* All zero: no slip is watched. */
struct slipwatch {
	slip_composer *compose;              /* NULL: it cannot be printed again */
	const void *state;                   /* the screen's, for compose() */
	struct job job;
	enum fault fault;                    /* why paper does not come, as far as known */
	bool taken, given_up;                /* in hand; no copy is left */
};

/* A slip is on its way under that name; the one before it, if still open, is held. */
CHECKED enum err slipwatch_begins(struct kiosk *kiosk, const char *uid);
/* From here on session.uid is followed. */
void slipwatch_start(struct slipwatch *watch, struct kiosk *kiosk, slip_composer *compose,
	const void *state);
/* Puts a slip into the outbox, and follows it from its beginning. */
CHECKED enum err slipwatch_print(struct slipwatch *watch, struct kiosk *kiosk, const char *kind,
	int64_t subject, const struct slip *slip);
CHECKED enum err slipwatch_tick(struct slipwatch *watch, struct kiosk *kiosk);
/* The slip is still on its way: the idle question waits. */
bool slipwatch_busy(const struct slipwatch *watch);
/* Are 1 and 2 its keys at the moment? */
bool slipwatch_asks(const struct slipwatch *watch);
/* True where the key was an answer; *err is what came of it. */
bool slipwatch_typed(struct slipwatch *watch, struct kiosk *kiosk, term_key key, enum err *err);
/* Draws its sentence, or its question, so wide; yields the rows used (0: no slip). Only
 * counts where canvas is NULL. */
int slipwatch_draw(const struct slipwatch *watch, struct canvas *canvas, int row, int column,
	int width);

#endif
