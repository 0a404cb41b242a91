/*
 * alike.h - messages of which it is known which are about the same thing, and how well they
 * are found by one another.
 *
 * A CSV file with the columns id, subject, detail and cluster: rows with the same cluster
 * belong together, "" belongs to none. Ours is tests/domain/alike.csv; real residents' ones lie
 * beside the source tree where they are at hand.
 */
#ifndef TESTS_DOMAIN_ALIKE_H
#define TESTS_DOMAIN_ALIKE_H

#include <csv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/similar.h"
#include "store/db.h"
#include "store/store.h"

enum alike_column { ALIKE_ID, ALIKE_SUBJECT, ALIKE_DETAIL, ALIKE_CLUSTER, ALIKE_COLUMNS };
enum { ALIKE_AT = 5, ALIKE_WIDEST = 16 };      /* how many answers are judged */

struct message { char *of[ALIKE_COLUMNS]; };
struct messages { struct message *list; size_t count; };

/* recall: of the questions, those with a match among the answers; precision: of the answers,
 * those that match. */
struct alike { double recall, precision; int questions; };

struct alike_reader {
	struct messages *out;
	int place[ALIKE_WIDEST];             /* the column that each field of a row is; -1: none */
	char *fields[ALIKE_COLUMNS];
	int field, row;
};

static inline void alike_field(void *bytes, size_t size, void *context)
{
	static const char *const names[] = { "id", "subject", "detail", "cluster" };
	struct alike_reader *reader = context;
	char *text = strndup(bytes ? bytes : "", size);
	int at = reader->field++;

	if (at < ALIKE_WIDEST && reader->row == 0) {
		reader->place[at] = -1;
		for (int i = 0; i < ALIKE_COLUMNS; i++)
			if (strcmp(names[i], text) == 0)
				reader->place[at] = i;
	} else if (at < ALIKE_WIDEST && reader->place[at] >= 0) {
		reader->fields[reader->place[at]] = text;
		return;
	}
	free(text);
}

static inline void alike_row(int end, void *context)
{
	struct alike_reader *reader = context;
	struct messages *out = reader->out;

	if (reader->row++ > 0) {
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		memcpy(out->list[out->count++].of, reader->fields, sizeof reader->fields);
	}
	memset(reader->fields, 0, sizeof reader->fields);
	reader->field = 0;
}

/* False: it is not there. */
static inline bool messages_read(const char *path, struct messages *out)
{
	struct alike_reader reader = { .out = out };
	struct csv_parser parser;
	FILE *file = fopen(path, "r");
	char bytes[65536];
	size_t got;

	*out = (struct messages){0};
	if (!file)
		return false;
	csv_init(&parser, CSV_APPEND_NULL);
	while ((got = fread(bytes, 1, sizeof bytes, file)) > 0)
		csv_parse(&parser, bytes, got, alike_field, alike_row, &reader);
	csv_fini(&parser, alike_field, alike_row, &reader);
	csv_free(&parser);
	fclose(file);
	return true;
}

static inline void messages_release(struct messages *messages)
{
	for (size_t i = 0; i < messages->count; i++)
		for (int column = 0; column < ALIKE_COLUMNS; column++)
			free(messages->list[i].of[column]);
	free(messages->list);
	*messages = (struct messages){0};
}

/* The file beside the source tree that is named so; the caller frees. */
static inline char *messages_beside(const char *name)
{
	const char *top = getenv("srcdir");

	return xasprintf("%s/../shared/data/%s", top ? top : ".", name);
}

/* Each as a matter in the hall, all in one transaction. */
static inline enum err messages_come(struct hall *hall, const struct messages *messages)
{
	enum err err = db_begin(hall->store->db);

	if (err != OK)
		return err;
	for (size_t i = 0; err == OK && i < messages->count; i++) {
		char *const *of = messages->list[i].of;
		struct receipt receipt;

		err = matter_submit(hall, &(struct submission){ .who = WHO_IMPORT,
			.category = "other", .source = of[ALIKE_ID], .subject = of[ALIKE_SUBJECT],
			.text = *of[ALIKE_DETAIL] ? of[ALIKE_DETAIL] : of[ALIKE_SUBJECT] }, &receipt);
	}
	return db_end(hall->store->db, err);
}

static inline const struct message *message_of(const struct messages *messages, const char *id)
{
	for (size_t i = 0; i < messages->count; i++)
		if (strcmp(messages->list[i].of[ALIKE_ID], id) == 0)
			return &messages->list[i];
	return NULL;
}

/* The first so many characters; 0: all. The caller frees. */
static inline char *first_characters(const char *text, int count)
{
	const char *at = text;
	uint32_t ch;

	while (*at && (count == 0 || count-- > 1))
		at += utf8_next(at, &ch);
	if (*at)
		at += utf8_next(at, &ch);
	return strndup(text, (size_t)(at - text));
}

/* How many of the best answers, the question itself aside, belong to its cluster. */
static inline int alike_matches(struct hall *hall, const struct messages *messages,
	const struct message *question, int characters)
{
	char *text = first_characters(question->of[ALIKE_SUBJECT], characters);
	struct similars similars;
	int judged = 0, matches = 0;

	if (matters_similar(hall, &(struct likeness){ .text = text, .limit = ALIKE_AT + 1 },
	    &similars) != OK)
		die("no similar matters");
	for (size_t i = 0; i < similars.count && judged < ALIKE_AT; i++) {
		const struct message *answer = message_of(messages, similars.list[i].matter.source);

		if (answer == question)
			continue;
		judged++;
		matches += answer && strcmp(answer->of[ALIKE_CLUSTER],
			question->of[ALIKE_CLUSTER]) == 0;
	}
	similars_release(&similars);
	free(text);
	return matches;
}

/* Each clustered message's subject as the question, or its first characters (0: all). */
static inline struct alike alike_judged(struct hall *hall, const struct messages *messages,
	int characters)
{
	struct alike out = {0};

	for (size_t i = 0; i < messages->count; i++) {
		const struct message *question = &messages->list[i];
		int matches;

		if (!*question->of[ALIKE_CLUSTER])
			continue;
		matches = alike_matches(hall, messages, question, characters);
		out.questions++;
		out.recall += matches > 0;
		out.precision += (double)matches / ALIKE_AT;
	}
	out.recall /= out.questions > 0 ? out.questions : 1;
	out.precision /= out.questions > 0 ? out.questions : 1;
	return out;
}

#endif
