/*
 * call.h - a visitor calls for help, and somebody of the staff comes. Table: call.
 *
 * Events: help.called (where: the screen's name, nothing of what stands on it), help.answered by who comes,
 * help.ended when the visitor goes on or leaves. At one machine one call waits at a time.
 */
#ifndef DOMAIN_CALL_H
#define DOMAIN_CALL_H

#include <stdint.h>

#include "base/err.h"
#include "store/event.h"

struct hall;

enum { CALL_NAME = 64 };
/* id 0: nobody calls. staff 0: nobody has said yet that they come. */
struct call { int64_t id, at, staff, answered_at; char where[32], name[CALL_NAME]; };

/* The call that waits; where one does it stays, and is the one that comes out. */
CHECKED enum err call_help(struct hall *hall, const char *where, struct call *out);
/* The call that is under way, with the name of who comes. */
CHECKED enum err call_load(struct hall *hall, struct call *out);
/* By whoever comes. ERR_TWICE: a colleague does; ERR_NOT_FOUND: nobody calls any more. */
CHECKED enum err call_answer(struct hall *hall, struct actor by, int64_t id);
/* OK too where it has ended. */
CHECKED enum err call_end(struct hall *hall, int64_t id);

#endif
