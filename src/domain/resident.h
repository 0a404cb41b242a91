/*
 * resident.h - who has a card: for points, and for putting matters forward by name.
 * Table: resident.
 *
 * The card's number (8 digits) finds the person, the PIN (6 digits) proves it. Name and
 * phone are sealed; nobody is found by them.
 */
#ifndef DOMAIN_RESIDENT_H
#define DOMAIN_RESIDENT_H

#include <stdint.h>

#include "base/code.h"
#include "base/err.h"
#include "store/event.h"

struct hall;

enum { RESIDENT_PIN_DIGITS = 6 };

/* A filled struct owns its strings: give it back with resident_release(). seat: a protected
 * one that they hold; stratum: see stratum.h; "": none. */
struct resident { int64_t id; char card[CODE_SIZE]; char *name, *seat, *stratum; int64_t joined_at; };

void resident_release(struct resident *resident);
/* The first character of the name, the rest as stars; the caller gives it back by wipe_free(). */
char *resident_masked(const struct resident *resident);
/* Takes somebody in: id and card come out. ERR_INPUT: no name; ERR_WEAK. phone may be "". */
CHECKED enum err resident_enrol(struct hall *hall, struct actor by, const char *name,
	const char *phone, const char *pin, struct resident *out);
CHECKED enum err resident_load(struct hall *hall, int64_t id, struct resident *out);
CHECKED enum err resident_known(struct hall *hall, int64_t id);      /* ERR_NOT_FOUND: nobody */
CHECKED enum err resident_by_card(struct hall *hall, const char *card, struct resident *out);
/* Card as typed (spaces are fine) and PIN. ERR_DENIED, ERR_PAUSED, ERR_INPUT, ERR_CODE. */
CHECKED enum err resident_login(struct hall *hall, const char *card, const char *pin, int64_t *id);
/* Gives them a protected seat, which may veto what would harm those it speaks for: a key of
 * [protected-seats] in hall.conf; "": takes it back. ERR_INPUT: no such seat; ERR_TWICE: it is
 * theirs already. */
CHECKED enum err resident_seat(struct hall *hall, struct actor by, int64_t resident,
	const char *seat);
/* Does this PIN belong to the resident? No counting. */
CHECKED enum err resident_pin_fits(struct hall *hall, int64_t id, const char *pin);

#endif
