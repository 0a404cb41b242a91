/*
 * document-inside.h - what all documents have in common; for those who compose them.
 */
#ifndef DOMAIN_DOCUMENT_INSIDE_H
#define DOMAIN_DOCUMENT_INSIDE_H

#include <stdbool.h>

#include "domain/document.h"

/* The hall, the title, and below it what it is about; then a rule. */
void document_head(const struct hall *hall, struct slip *slip, const char *title,
	const char *about);
/* The hall, when it was printed, and the pages' numbers. */
void document_foot(const struct hall *hall, struct slip *slip);
/* A table's head; labels go through _(). */
void document_table(struct slip *slip, const struct slip_column *columns, size_t count);
/* "Lift, Building 3": keys as a matter has them, words only of hall.conf. The caller frees. */
char *document_about(const struct hall *hall, const char *category, const char *place);
/* "Registered residents 3 of 5, ...": how many of each part are invited; came: of them came. The
 * caller frees. */
struct guests;
char *document_strata(const struct hall *hall, const struct guests *guests, bool came);
/* Tables of a meeting's agenda with what became of each item, and of its motions in order. */
CHECKED enum err document_of_agenda(struct hall *hall, int64_t meeting, struct slip *out);
CHECKED enum err document_motions(struct hall *hall, int64_t meeting, struct slip *out);
/* "12 days", "5 hours", rounded down; the caller frees. */
char *document_span(int64_t seconds);

#endif
