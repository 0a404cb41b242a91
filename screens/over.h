/*
 * over.h - a form laid over a screen, and taken away again once it is answered.
 *
 * The screen's state begins with a struct over. While asking the form shows and gets the keys;
 * Back out of its first question leads to the screen below.
 */
#ifndef SCREENS_OVER_H
#define SCREENS_OVER_H

#include "screens/form.h"

struct over { struct form form; bool asking; };

struct step over_ask(struct kiosk *kiosk, void *state, const struct question *questions);
/* Draws the form where it shows; false: the screen is to draw itself. */
bool over_drawn(const struct kiosk *kiosk, const void *state, struct canvas *canvas);
/* True where the key was the form's. */
bool over_took(struct kiosk *kiosk, void *state, term_key key);
/* For an action's when(): the form does not show. */
bool over_away(const struct kiosk *kiosk, const void *state);

/* For the screen as they are. */
struct step over_back(struct kiosk *kiosk, void *state);
struct step over_scanned(struct kiosk *kiosk, void *state, const char *tag);
enum typing over_typing(const struct kiosk *kiosk, const void *state);
/* The form's words once more; err is what reading the screen's own came to. */
void over_again(struct kiosk *kiosk, void *state, enum err err);

#endif
