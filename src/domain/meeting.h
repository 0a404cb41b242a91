/*
 * meeting.h - meetings of the deliberation group and who came. Tables: meeting, attendance.
 */
#ifndef DOMAIN_MEETING_H
#define DOMAIN_MEETING_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "store/event.h"

struct hall;

struct meeting { int64_t id, held_at, present; char *title; };
struct meetings { struct meeting *list; size_t count; };

void meetings_release(struct meetings *meetings);
CHECKED enum err meetings_load(struct hall *hall, struct meetings *out);      /* newest first, 9 */
/* ERR_INPUT: no title. */
CHECKED enum err meeting_open(struct hall *hall, struct actor by, const char *title, int64_t *id);
/* Marks the resident as present, and gives the points for it, once. ERR_TWICE: there already;
 * ERR_NOT_FOUND: no such meeting or resident. */
CHECKED enum err meeting_attend(struct hall *hall, struct actor by, int64_t meeting, int64_t resident);

#endif
