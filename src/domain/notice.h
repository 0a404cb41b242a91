/*
 * notice.h - slips that tell of a decision: a refusal, and the answer to an objection.
 */
#ifndef DOMAIN_NOTICE_H
#define DOMAIN_NOTICE_H

#include "base/err.h"
#include "slip/slip.h"

struct hall;
struct matter;

/* The latest "no" of the matter, or the latest answer to objections, whichever is later: what
 * was decided, why, where to go instead, by whom, how and until when to object. ERR_MOVE: it
 * was refused nothing. In the language of the moment; release with slip_release(). */
CHECKED enum err paper_notice(struct hall *hall, const struct matter *matter, struct slip *out);
/* What was recorded with that decision, in lines; NULL where there is none. The caller frees. */
CHECKED enum err notice_words(struct hall *hall, const struct matter *matter, char **out);
/* For who has just objected: to what, when, and by when it is answered. */
CHECKED enum err paper_objection(struct hall *hall, const struct matter *matter, struct slip *out);

#endif
