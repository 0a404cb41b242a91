/*
 * lock.h - what only the PIN of a matter opens: code alone may look, code and PIN may do.
 */
#ifndef SCREENS_RESIDENT_LOCK_H
#define SCREENS_RESIDENT_LOCK_H

#include "kiosk/kiosk.h"

bool lock_is_on(const struct kiosk *kiosk, int64_t matter);
/* The functions of form.h behind that lock: while it is on they say that the PIN is wanted, and
 * lead there. */
void lock_draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas, int64_t matter);
struct step lock_typed(struct kiosk *kiosk, void *state, term_key key, int64_t matter);
struct step lock_back(struct kiosk *kiosk, void *state, int64_t matter);
enum typing lock_typing(const struct kiosk *kiosk, const void *state, int64_t matter);

#endif
