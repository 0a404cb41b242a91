/*
 * ticket.h - a number to keep: its digits giant, its QR beside them, a few facts.
 *
 * Both the digits and the QR show whole at 60x20 too: the digits above the QR where they fit
 * in one line, else in three lines beside it. Where the slip of it has got to shows below
 * the facts. A screen's state begins with a struct ticket; ticket_typed(), ticket_tick() and
 * ticket_busy() then go into its struct screen as they are.
 */
#ifndef SCREENS_TICKET_H
#define SCREENS_TICKET_H

#include "base/code.h"
#include "kiosk/kiosk.h"
#include "screens/slipwatch.h"
#include "slip/preview.h"

/* brief: where the digits lie beside the QR, and 25 columns are all there is. */
struct heading { const char *title, *brief; };
/* An empty value is left out. brief: in its place where it takes more than one row; or NULL. */
struct fact { const char *label, *value, *brief; };

/* Owns its pictures: give it back with ticket_release(). The watch is the screen's to start. */
struct ticket {
	struct slipwatch watch;
	char code[CODE_SIZE];
	struct preview qr, small_qr;         /* small: without the hall's track_url */
};

CHECKED enum err ticket_make(const struct kiosk *kiosk, enum tag_kind kind, const char *code,
	struct ticket *out);
void ticket_release(struct ticket *ticket);
/* From row kiosk_top() to kiosk_bottom(); facts end with a row whose value is NULL;
 * the first ones matter most. */
void ticket_draw(const struct ticket *ticket, struct canvas *canvas,
	const struct heading *heading, const struct fact *facts);
struct step ticket_typed(struct kiosk *kiosk, void *state, term_key key);
struct step ticket_tick(struct kiosk *kiosk, void *state);
bool ticket_busy(const struct kiosk *kiosk, const void *state);

#endif
