/*
 * stack.h - the screens that lie on one another, and the steps between them.
 */
#ifndef KIOSK_STACK_H
#define KIOSK_STACK_H

#include "kiosk/screen.h"

const struct screen *stack_screen(const struct kiosk *kiosk);        /* the one that shows */
void *stack_state(const struct kiosk *kiosk);
void stack_look_again(struct kiosk *kiosk);
void stack_enter_home(struct kiosk *kiosk);
void stack_follow(struct kiosk *kiosk, struct step step);
/* Wipes and gives back every screen and the session; nothing shows any more. */
void stack_forget_session(struct kiosk *kiosk);
/* The same, and home is entered anew, in Chinese. */
void stack_end_session(struct kiosk *kiosk);

#endif
