/*
 * told.h - an event while it is put into words: its fields, and the lines of its note.
 *
 * Only for happening.c and what it is divided into.
 */
#ifndef DOMAIN_TOLD_H
#define DOMAIN_TOLD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "base/text.h"

struct hall;

/* note grows by a line for each thing recorded. count: so many of its kind are told as one. */
struct told {
	struct hall *hall;
	int64_t seq, subject, count;
	const char *json;
	bool staff;                          /* for their eyes: names too */
	struct text *note;
};

/* "Reason: ...", where there is a value. */
void told_note(const struct told *told, const char *label, const char *value);
/* A field of the event as text; NULL where it has none. The caller frees. */
char *told_field(const struct told *told, const char *name);
/* Has it that field, and is it that value (NULL: any)? */
bool told_says(const struct told *told, const char *name, const char *value);
void told_note_field(const struct told *told, const char *name, const char *label);
void told_note_date(const struct told *told, const char *name, const char *label);

/* The caller frees *words. A step of a matter: what became of it, and what was recorded. */
CHECKED enum err told_moved(const struct told *told, char **words);
CHECKED enum err told_polled(const struct told *told, char **words);
CHECKED enum err told_unpolled(const struct told *told, char **words);
CHECKED enum err told_tallied(const struct told *told, char **words);
/* What happened elsewhere: an expert came, somebody helped, staff were warned, a paper came out
 * once more. */
CHECKED enum err told_served(const struct told *told, char **words);
CHECKED enum err told_helped(const struct told *told, char **words);
CHECKED enum err told_alarm(const struct told *told, char **words);
CHECKED enum err told_reprinted(const struct told *told, char **words);
CHECKED enum err told_released(const struct told *told, char **words);

/* Put on an agenda, off it, taken up again; motions made, seconded and settled. */
CHECKED enum err told_listed(const struct told *told, char **words);
CHECKED enum err told_unlisted(const struct told *told, char **words);
CHECKED enum err told_took_up(const struct told *told, char **words);
CHECKED enum err told_debated(const struct told *told, char **words);

#endif
