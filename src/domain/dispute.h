/*
 * dispute.h - 有疑问: a resident asks about a line of their points, staff answer.
 * Table: dispute.
 *
 * Any line may be asked about once, within 30 days. The question is the resident's own words
 * and stands apart (it may be erased); the answer shows beside the line. Setting something
 * right is a posting of its own (amend.h), which the answer only speaks of.
 */
#ifndef DOMAIN_DISPUTE_H
#define DOMAIN_DISPUTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "store/event.h"

struct hall;

enum { DISPUTE_DAYS = 30, DISPUTE_TEXT = 200 };      /* characters */
enum dispute_state { DISPUTE_NONE, DISPUTE_OPEN, DISPUTE_EXPLAINED, DISPUTE_CORRECTED };
enum dispute_state dispute_state_read(const char *name);     /* as stored; "": DISPUTE_NONE */

/* Owns its strings. question: NULL once erased; answer: "" while it is open. amount, what and
 * about are the line's, as in points.h. */
struct dispute {
	int64_t id, posting, resident, raised_at, answered_at, amount;
	enum dispute_state state;
	const char *what;
	char *question, *answer, *about;
};
struct disputes { struct dispute *list; size_t count; };
void disputes_release(struct disputes *disputes);

/* posting: of the line. ERR_NOT_FOUND: no line of theirs; ERR_LATE; ERR_TWICE; ERR_INPUT: no
 * words, or too many. */
CHECKED enum err dispute_raise(struct hall *hall, int64_t resident, int64_t posting,
	const char *question);
/* corrected: something was set right. ERR_TWICE: answered before; ERR_INPUT as above. */
struct reply { bool corrected; const char *words; };
CHECKED enum err dispute_answer(struct hall *hall, struct actor by, int64_t id,
	const struct reply *reply);
/* The open ones, the oldest first; those of one resident, the newest first; one. */
CHECKED enum err disputes_open(struct hall *hall, struct disputes *out);
CHECKED enum err disputes_of(struct hall *hall, int64_t resident, struct disputes *out);
CHECKED enum err dispute_load(struct hall *hall, int64_t id, struct disputes *out);
/* The one about that line; ERR_NOT_FOUND: there is none. */
CHECKED enum err dispute_about(struct hall *hall, int64_t resident, int64_t posting,
	struct disputes *out);

#endif
