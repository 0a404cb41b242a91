/*
 * console.h - who is at the console, and what they may.
 */
#ifndef SCREENS_STAFF_CONSOLE_H
#define SCREENS_STAFF_CONSOLE_H

#include "domain/kind.h"
#include "domain/staff.h"
#include "kiosk/kiosk.h"

struct slip;

/* Who is at the console, as the log names them; ERR_ROLE where they are none of these. */
CHECKED enum err console_may(const struct kiosk *kiosk, unsigned roles, struct actor *out);
/* The roles of who is at the console. */
CHECKED enum err console_roles(const struct kiosk *kiosk, unsigned *out);

/* Puts paper of that kind into the outbox, and says where it goes. */
CHECKED enum err console_print(struct kiosk *kiosk, enum kind kind, int64_t subject,
	const struct slip *slip);

#endif
