/*
 * event.h - the log: the one way in for data.
 *
 * A verb of the domain checks, then appends an event; in the same transaction the applier of
 * its kind writes the tables that screens read. Each event carries the keyed hash of itself
 * and of the one before it. Personal text stands apart in the table personal: the event
 * holds only its salted digest, so that the text can be erased and the chain still holds.
 *
 *         struct event event = { .kind = "meeting.opened", .subject = id, .by = by,
 *                 .fields = { { "title", .text = title }, { "held_at", .number = at } } };
 *         return event_append(store, &event);
 */
#ifndef STORE_EVENT_H
#define STORE_EVENT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "store/store.h"

/* One or more SQL statements; they may use :seq :at :actor :role :subject :body. Values in
 * the body are read as :body->>'$.name'. Nothing but these (no clock, no chance), so that a
 * replay yields the same rows. A table of them ends with a row without a kind. */
struct applier { const char *kind, *sql; };

enum { EVENT_FIELDS = 24, EVENT_PERSONAL = 4 };

/* text not NULL: a text, "" included (json: a list or an object, put in as such); else the
 * number. Ends with a field without a name. */
struct event_field { const char *name, *text; int64_t number; bool json; };
/* sealed: encrypted at rest (names, phones, PINs); else plain (what a matter says). */
struct event_personal { const char *field, *text; bool sealed; };
struct actor { int64_t id; const char *role; };      /* role: static; "" or NULL: "nobody" */

struct event {
	const char *kind;
	int64_t subject;
	struct actor by;
	struct event_field fields[EVENT_FIELDS];
	struct event_personal personal[EVENT_PERSONAL];
	int64_t seq;                         /* out */
	int64_t at;                          /* out: clock_now() */
};

/* One more field behind those that it has. */
void event_add(struct event *event, struct event_field field);
/* Appends and applies; in a transaction of its own unless one is open. ERR_TWICE where a
 * unique row is there already; nothing is left behind on any failure. */
CHECKED enum err event_append(struct store *store, struct event *event);
/* The personal text of an event; NULL where it was never there or has been erased. The
 * caller gives it back with wipe_free(). */
CHECKED enum err personal_load(struct store *store, int64_t seq, const char *field, char **out);
/* Erases the personal text of an event for good: one field, or with NULL all. No search finds
 * it any more. */
CHECKED enum err personal_erase(struct store *store, int64_t seq, const char *field);

/* For verify: the applier's statements run on a row of the log that is there already. */
struct logged { int64_t seq, at, actor, subject; const char *role, *kind, *body; };
CHECKED enum err event_apply(struct store *store, const struct logged *logged);

#endif
