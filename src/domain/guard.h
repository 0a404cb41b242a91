/*
 * guard.h - what must hold for a way of the graph beside what is recorded.
 */
#ifndef DOMAIN_GUARD_H
#define DOMAIN_GUARD_H

#include "base/err.h"
#include "domain/graph.h"

struct hall;
struct passage;

/* OK, or why not. Where the record decides, passage->way becomes the way it says. */
CHECKED enum err guard_holds(struct hall *hall, struct passage *passage);
/* A guard's "no" in a sentence that says what is wanted, translated; the error's own where it
 * has none. Static. */
const char *guard_why(enum guard guard, enum err err);

#endif
