/*
 * motion.h - what was moved at a meeting, by whom, who seconded it, what came of it. Table: motion.
 */
#ifndef DOMAIN_MOTION_H
#define DOMAIN_MOTION_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

struct hall;

enum motion_kind { MOTION_MAIN, MOTION_AMENDMENT, MOTION_END, MOTION_ADJOURN, MOTION_POINT };
enum motion_state { MOTION_MOVED, MOTION_OPEN, MOTION_CARRIED, MOTION_LOST, MOTION_FALLEN };
/* seconder 0: nobody. yes, no: of a show of hands, -1: there was none. by, seconded: as they are
 * called at the meeting ("No. 3 陈**"), "": nobody. */
struct motion {
	int64_t id, matter, resident, seconder, yes, no;
	enum motion_kind kind;
	enum motion_state state;
	char *words, *by, *seconded;
};
struct motions { struct motion *list; size_t count; };

/* In order; matter 0: of the whole meeting. */
CHECKED enum err motions_load(struct hall *hall, int64_t meeting, int64_t matter,
	struct motions *out);
void motions_release(struct motions *motions);
const char *motion_kind_label(enum motion_kind kind);        /* translated, static */
/* What came of it, in words: of a point of order that it was right or not. */
const char *motion_state_label(const struct motion *motion);
const char *motion_kind_name(enum motion_kind kind);         /* as stored */
/* The one of that id; NULL: it is none of them. */
const struct motion *motion_find(const struct motions *motions, int64_t id);
/* What the vote is on: the motion as it was moved, and below it each amendment that carried. The
 * caller frees. */
char *motions_question(const struct motions *motions, int64_t main);

#endif
