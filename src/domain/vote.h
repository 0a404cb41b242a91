/*
 * vote.h - the votes on a matter, as the log has them: how, by which rule, with what result.
 *
 * Each stands in the event of the step that it decided (matter.moved), so that it is there for
 * good whatever becomes of the tables. Those of before polls were kept have no method, and were
 * by majority of those present.
 */
#ifndef DOMAIN_VOTE_H
#define DOMAIN_VOTE_H

#include "domain/poll.h"
#include "store/event.h"

struct ask;

enum vote_method { VOTE_UNKNOWN, VOTE_HANDS, VOTE_PAPER, VOTE_BALLOT, VOTE_METHODS };

/* id: of the poll; 0: there was none yet. */
struct vote { int64_t id, at; enum vote_method method; struct poll poll; bool passed; };

/* From a row's first columns, in the order of struct poll, then id, method and passed. */
enum { VOTE_COLUMNS = 16 };
void vote_fill(struct ask *q, struct vote *out);
/* From an event's body (JSON). ERR_NOT_FOUND: there is no vote in it. */
CHECKED enum err vote_read(struct hall *hall, const char *body, struct vote *out);
/* The last one on a matter. ERR_NOT_FOUND where there was none, or where it does not count any
 * more: it was corrected, or the matter is to be deliberated anew. */
CHECKED enum err vote_load(struct hall *hall, int64_t matter, struct vote *out);
/* Room for two fractions, borrowed by the event while it is written. */
enum { VOTE_FRACTION = 24 };
struct vote_words { char majority[VOTE_FRACTION], quorum[VOTE_FRACTION]; };
/* Adds method and rule to an event; the same with the counts, as vote_read() reads them. */
void vote_terms(const struct vote *vote, struct vote_words *words, struct event *event);
void vote_record(const struct vote *vote, struct vote_words *words, struct event *event);

/* As the log has them: "hands"; VOTE_UNKNOWN where it is none. */
const char *vote_method_name(enum vote_method method);
enum vote_method vote_method_named(const char *name);
const char *vote_method_label(enum vote_method method);      /* translated: "by show of hands" */

#endif
