/*
 * credential.h - does a PIN fit the person that a query finds?
 */
#ifndef DOMAIN_CREDENTIAL_H
#define DOMAIN_CREDENTIAL_H

#include <stdint.h>

#include "base/err.h"

struct hall;
struct ask;

/* q yields id and the event that holds the PIN (or no row), and is done. ERR_DENIED where it
 * does not fit, after the same time whether there is such a person or not; id 0: nobody. */
CHECKED enum err credential_judge(struct hall *hall, struct ask *q, const char *pin, int64_t *id);

/* May this become somebody's PIN? ERR_WEAK: too short or too easily guessed. */
CHECKED enum err credential_fit(const char *pin);

#endif
