/*
 * alarm.h - what staff are told by the house itself, once for each cause. Table: alarm.
 */
#ifndef DOMAIN_ALARM_H
#define DOMAIN_ALARM_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"

struct hall;

/* about: a name of the table in alarm.c; matter: 0 where it is about none. */
CHECKED enum err alarm_raise(struct hall *hall, const char *about, int64_t matter);
/* The same unless it was raised for that matter since then. */
CHECKED enum err alarm_once(struct hall *hall, const char *about, int64_t matter, int64_t since);
/* "held up for the third time"; translated, static; the name itself where it is none. */
const char *alarm_label(const char *about);
/* All of them in words, with how often each was raised since then: "not solved, said twice: 1";
 * "" where there is none. The caller frees. */
CHECKED enum err alarms_words(struct hall *hall, int64_t since, char **out);

#endif
