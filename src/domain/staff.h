/*
 * staff.h - those who work at the console. Table: staff.
 *
 * Number and PIN (six digits at least, no easy ones); there is no default PIN: a hall
 * without a keeper asks for that one's first. Name and PIN are personal texts of the log.
 */
#ifndef DOMAIN_STAFF_H
#define DOMAIN_STAFF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "store/event.h"

struct hall;

enum { STAFF_PIN_DIGITS = 6 };

/* A filled struct owns its strings: give it back with staff_release(). */
struct staff { int64_t id; char *number, *name; unsigned roles; };      /* roles: enum role bits */
struct staff_list { struct staff *list; size_t count; };

void staff_release(struct staff *staff);
void staff_list_release(struct staff_list *list);

CHECKED enum err staff_has_keeper(struct hall *hall, bool *out);         /* somebody yet? */
CHECKED enum err staff_load(struct hall *hall, int64_t id, struct staff *out);
/* Has this one any of these roles? Yields how the log names them; ERR_ROLE, ERR_NOT_FOUND. */
CHECKED enum err staff_may(struct hall *hall, int64_t id, unsigned roles, struct actor *out);
CHECKED enum err staff_list_load(struct hall *hall, struct staff_list *out);
/* Adds somebody; id comes out. Numbers are given in order from 1001. ERR_WEAK, ERR_INPUT
 * (no name or no role of staff). by: the keeper; id 0 for the first one. */
CHECKED enum err staff_add(struct hall *hall, struct actor by, const char *name, unsigned roles,
	const char *pin, int64_t *id);
/* ERR_DENIED, ERR_PAUSED; counts misses. */
CHECKED enum err staff_login(struct hall *hall, const char *number, const char *pin, int64_t *id);
CHECKED enum err staff_change_pin(struct hall *hall, int64_t id, const char *old_pin,
	const char *new_pin);

#endif
