/*
 * console.h - who is at the console, what they may, and what they type again and again.
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

/* The matter of that file number, digits only: 12, or with its year 20250012. ERR_INPUT, said
 * in words: there is none. */
enum { CONSOLE_MATTER = 8 };
CHECKED enum err console_matter(struct kiosk *kiosk, const char *digits, int64_t *id);
/* Whose that is, masked; what *whose held is given back. wipe_free() it. */
CHECKED enum err console_whose(struct kiosk *kiosk, int64_t resident, char **whose);

/* Puts paper of that kind into the outbox, and says where it goes. */
CHECKED enum err console_print(struct kiosk *kiosk, enum kind kind, int64_t subject,
	const struct slip *slip);

#endif
