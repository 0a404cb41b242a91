/*
 * happening.h - one event of a matter in plain words.
 */
#ifndef DOMAIN_HAPPENING_H
#define DOMAIN_HAPPENING_H

#include <stdint.h>

#include "base/err.h"

struct hall;
struct ask;

/* Owns its strings. words: "Now: being assessed"; note: what was recorded, "Reason: ...", lines
 * parted by '\n', "" where nothing was; who: the role that did it, translated, static. */
struct happening { int64_t at; char *words, *note; const char *who; };

/* Whose eyes it is for: VIEW_CODE sees nobody's own words, VIEW_OWN those of whoever put it
 * forward, VIEW_STAFF those of objectors too. */
enum view { VIEW_CODE, VIEW_OWN, VIEW_STAFF };

/* at: when it happened; an import tells of what is over. */
#define HAPPENING_COLUMNS "seq, COALESCE(body->>'$.replied_at', body->>'$.received_at', at)," \
	" kind, role, body, subject"
/* From a row of these columns of event. */
CHECKED enum err happening_read(struct hall *hall, struct ask *q, enum view view,
	struct happening *out);
void happening_release(struct happening *happening);

#endif
