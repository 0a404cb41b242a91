/*
 * work.h - what is written into a matter on its way without taking it a step further.
 */
#ifndef DOMAIN_WORK_H
#define DOMAIN_WORK_H

#include <stddef.h>

#include "base/err.h"
#include "domain/graph.h"
#include "store/event.h"

struct hall;

/* Appends where the matter that event->subject names is in one of these states; ERR_MOVE. */
CHECKED enum err work_append(struct hall *hall, struct event *event, const enum state *allowed,
	size_t count);

#endif
