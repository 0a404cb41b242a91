/*
 * form.h - screens that are one journey, and perhaps a result below it.
 *
 * The screen's state begins with a struct form; the functions then go into its struct screen
 * as they are. finished: the journey is over and the screen draws its own result instead.
 */
#ifndef SCREENS_FORM_H
#define SCREENS_FORM_H

#include "kiosk/journey.h"
#include "kiosk/kiosk.h"

struct form { struct journey journey; bool finished; };

void form_draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas);
/* Goes BACK once the journey is done. */
struct step form_typed(struct kiosk *kiosk, void *state, term_key key);
struct step form_scanned(struct kiosk *kiosk, void *state, const char *tag);
struct step form_back(struct kiosk *kiosk, void *state);
enum typing form_typing(const struct kiosk *kiosk, const void *state);
void form_again(struct kiosk *kiosk, void *state);
/* Judges the answer "phone": left empty, or a whole number. */
CHECKED enum err form_phone(struct kiosk *kiosk, struct journey *journey);
/* The digits of such a tag into the field; for a question's scanned. */
CHECKED enum err form_tag(struct kiosk *kiosk, struct journey *journey, const char *tag,
	int kind);

#endif
