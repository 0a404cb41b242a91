/*
 * person.h - who somebody is where that may be staff, a card, a receipt or a phone.
 *
 * A name such as "staff/3", "resident/7", "matter/12" (whoever holds that matter's receipt and
 * PIN) or "phone/HASH" stands in the log wherever one person counts once, or must not judge
 * their own cause.
 */
#ifndef DOMAIN_PERSON_H
#define DOMAIN_PERSON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"

struct hall;
struct matter;

enum { PERSON_NAME = 80 };
enum person_kind { BY_NUMBER, BY_CARD, BY_RECEIPT, BY_PHONE };      /* BY_NUMBER: staff */
struct person { char name[PERSON_NAME]; enum person_kind kind; int64_t id; };

/* As typed, borrowed: a card (8 digits), a receipt's code (12) or a staff number, and its PIN. */
struct proof { const char *number, *pin; };

/* ERR_INPUT, ERR_CODE, ERR_NOT_FOUND, ERR_DENIED, ERR_PAUSED. Not within a transaction: a
 * wrong PIN is a miss that must stay counted. */
CHECKED enum err person_prove(struct hall *hall, const struct proof *proof, struct person *out);
struct person person_staff(int64_t id);
struct person person_resident(int64_t id);
/* Whoever put that matter forward: by card, else by the phone left, else by its receipt. */
CHECKED enum err person_submitter(struct hall *hall, const struct matter *matter,
	struct person *out);
/* By phone, however it is written (with +86 or without); ERR_INPUT: fewer than seven digits. */
CHECKED enum err person_phone(const struct hall *hall, const char *phone, struct person *out);

/* Is it they who put the matter, or one joined with it, forward? */
CHECKED enum err person_submitted(struct hall *hall, int64_t matter, const struct person *person,
	bool *out);
/* Has this person had anything to do with the matter or one joined with it: put it forward,
 * seconded it, spoke on it, judged it, decided, objected, carried it out, stood aside? */
CHECKED enum err person_involved(struct hall *hall, int64_t matter, const struct person *person,
	bool *out);
/* Has this person stood aside from it (回避)? */
CHECKED enum err person_recused(struct hall *hall, int64_t matter, const struct person *person,
	bool *out);

#endif
