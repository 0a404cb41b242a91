/*
 * duty.h - the execution board 执行看板: every task that no panel has accepted yet, with how far
 * it has come. Table: progress.
 *
 * All of it may hang on a wall: file number, title, places of hall.conf, what staff wrote of the
 * task; nobody's own words and no name.
 */
#ifndef DOMAIN_DUTY_H
#define DOMAIN_DUTY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "domain/graph.h"

struct hall;

enum { PROGRESS_LIMIT = 60 };                /* characters */

/* Owns its strings. called: the title, else the category; about: category and place.
 * cause: why it is held up, "" where it is not; progress: what was written last, "" nothing yet,
 * with how far it had come then. deadline: the last second of its day. */
struct duty {
	int64_t task, matter, deadline, extensions, progress_at;
	int percent;
	enum state state;
	char *file_number, *called, *about, *party, *criterion, *cause, *progress;
};
struct duties { struct duty *list; size_t count; };

void duties_release(struct duties *duties);
/* The soonest due first; at most so many (0: all). */
CHECKED enum err duties_load(struct hall *hall, int limit, struct duties *out);
/* So many of them are past their day, and held up. */
void duties_count(const struct duties *duties, int *overdue, int *blocked);

/* "5 tasks open, 1 of them overdue."; the caller frees. */
char *duties_words(const struct duties *duties);

bool duty_overdue(const struct duty *duty);
/* Is it overdue, held up, or was it so three times? Then it shows in the colour of warnings. */
bool duty_warns(const struct duty *duty);
/* "held up, 3 days overdue, held up 3 times so far": days of the calendar. The caller frees, as
 * below. */
char *duty_standing(const struct duty *duty);
/* "40 % (20 Nov 2026): the lines are drawn"; "nothing yet". */
char *duty_progress(const struct duty *duty);

/* Writes down how far a task has come. ERR_ROLE: executor, clerk or overseer only; ERR_MISSING: no
 * words; ERR_INPUT: too many, or no percentage; ERR_MOVE: its matter is not being carried out, or
 * the task was accepted; ERR_NOT_FOUND. */
CHECKED enum err task_progress(struct hall *hall, int64_t by, unsigned who, int64_t task, int percent,
	const char *words);

#endif
