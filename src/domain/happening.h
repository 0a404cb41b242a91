/*
 * happening.h - one event of a matter in plain words.
 */
#ifndef DOMAIN_HAPPENING_H
#define DOMAIN_HAPPENING_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"

struct hall;
struct ask;

/* Owns its strings. words: "Now: being assessed"; note: what was recorded, "Reason: ...", lines
 * parted by '\n', "" where nothing was; who: the role that did it, translated; for staff with
 * the name where it was one of them. */
struct happening { int64_t at; char *words, *note, *who; };

/* Whose eyes it is for: VIEW_CODE sees nobody's own words, VIEW_OWN those of whoever put it
 * forward, VIEW_STAFF those of objectors too. */
enum view { VIEW_CODE, VIEW_OWN, VIEW_STAFF };

/* at: when it happened; an import tells of what is over. */
#define HAPPENING_COLUMNS "seq, COALESCE(body->>'$.replied_at', body->>'$.received_at', at)," \
	" kind, role, body, subject, actor"
/* Is an event of that kind told of in a matter's timeline, and to these eyes? */
bool happening_shows(const char *kind, enum view view);
/* From a row of these columns of event, and behind them how many of its kind it stands for. */
CHECKED enum err happening_read(struct hall *hall, struct ask *q, enum view view,
	struct happening *out);
void happening_release(struct happening *happening);

#endif
