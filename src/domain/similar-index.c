/* similar-index.c - the first of two steps to similar matters: what the index knows. */
#include <config.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/hall.h"
#include "domain/similar-index.h"
#include "store/db.h"

/* Matters read of each word: of a more common one only the newest, whose distance from one
 * another tells how common it is. */
enum { POSTINGS = 1000 };
struct postings { int64_t list[POSTINGS]; int count; };

/* shared, by the matter's id: the weight of the words that it has too; below 0: it does not
 * count. */
struct weighing { struct hall *hall; const struct likeness *likeness; int64_t matters; float *shared; };

static int by_word(const void *a, const void *b)
{
	const struct term *x = a, *y = b;

	return strcmp(x->word, y->word);
}

static void read_terms(const char *text, struct hints *out)
{
	struct bigrams walk = { .at = text };
	char word[BIGRAM_BYTES];

	while (out->terms_count < TERMS && bigram_next(&walk, word)) {
		int i = 0;

		while (i < out->terms_count && strcmp(out->terms[i].word, word) != 0)
			i++;
		if (i == out->terms_count)
			copy_text(out->terms[out->terms_count++].word, BIGRAM_BYTES, word);
	}
	qsort(out->terms, (size_t)out->terms_count, sizeof *out->terms, by_word);
}

/* One that was put forward since the weighing began is left out. */
static float *place_of(struct weighing *weighing, int64_t matter)
{
	static float nowhere;

	nowhere = -1;
	return matter > 0 && matter <= weighing->matters ? &weighing->shared[matter] : &nowhere;
}

static enum err mark_open(struct weighing *weighing, enum state state)
{
	struct ask q = ask(weighing->hall->store->db, "SELECT id FROM matter WHERE state = :state");

	ask_text(&q, ":state", states[state].name);
	while (ask_next(&q))
		*place_of(weighing, got_int(&q, 0)) = 0;
	return ask_done(&q);
}

static enum err begin(struct weighing *weighing)
{
	struct ask q = ask(weighing->hall->store->db, "SELECT COALESCE(MAX(id), 0) FROM matter");
	enum err err = ask_number(&q, &weighing->matters);
	bool all = !weighing->likeness->open_only;

	if (err != OK)
		return err;
	weighing->shared = xcalloc((size_t)weighing->matters + 1, sizeof *weighing->shared);
	for (int64_t id = 0; !all && id <= weighing->matters; id++)
		weighing->shared[id] = -1;
	for (int state = 0; err == OK && !all && state < STATE_COUNT; state++)
		if (!states[state].closed)
			err = mark_open(weighing, (enum state)state);
	*place_of(weighing, weighing->likeness->except) = -1;
	return err;
}

static enum err read_postings(struct weighing *weighing, const char *word, struct postings *out)
{
	static const char *const sql[] = {
		"SELECT rowid FROM search_all WHERE search_all MATCH :word ORDER BY rowid DESC",
		"SELECT rowid FROM search_open WHERE search_open MATCH :word ORDER BY rowid DESC",
	};
	struct ask q = ask(weighing->hall->store->db, sql[weighing->likeness->public]);
	char quoted[BIGRAM_BYTES + 2];

	snprintf(quoted, sizeof quoted, "\"%s\"", word);
	ask_text(&q, ":word", quoted);
	out->count = 0;
	while (out->count < POSTINGS && ask_next(&q))
		out->list[out->count++] = got_int(&q, 0);
	return ask_done(&q);
}

/* BM25's: how much a word says that so many of all matters have. */
static double weight_of(const struct weighing *weighing, const struct postings *postings)
{
	double all = (double)weighing->matters, having = postings->count;

	if (postings->count == POSTINGS)
		having *= all / (all - (double)postings->list[POSTINGS - 1] + 1);
	if (having > all)
		having = all;
	return log(1 + (all - having + 0.5) / (having + 0.5));
}

static enum err weigh(struct weighing *weighing, struct hints *out)
{
	struct postings *postings = xcalloc(1, sizeof *postings);
	enum err err = OK;

	for (int i = 0; err == OK && i < out->terms_count; i++) {
		err = read_postings(weighing, out->terms[i].word, postings);
		out->terms[i].weight = weight_of(weighing, postings);
		for (int j = 0; j < postings->count; j++) {
			float *shared = place_of(weighing, postings->list[j]);

			if (*shared >= 0)
				*shared += (float)out->terms[i].weight;
		}
	}
	free(postings);
	return err;
}

static void add_hint(struct hints *hints, struct hint hint)
{
	int at = hints->count < CANDIDATES ? hints->count++ : CANDIDATES - 1;

	for (; at > 0 && hints->list[at - 1].shared < hint.shared; at--)
		hints->list[at] = hints->list[at - 1];
	hints->list[at] = hint;
}

static void choose(const struct weighing *weighing, struct hints *out)
{
	for (int64_t id = weighing->matters; id > 0; id--) {
		double shared = (double)weighing->shared[id];

		if (shared > 0 && (out->count < CANDIDATES ||
		    shared > out->list[CANDIDATES - 1].shared))
			add_hint(out, (struct hint){ id, shared });
	}
}

enum err hints_load(struct hall *hall, const struct likeness *likeness, struct hints *out)
{
	struct weighing weighing = { .hall = hall, .likeness = likeness };
	enum err err = begin(&weighing);

	*out = (struct hints){0};
	read_terms(likeness->text, out);
	if (err == OK)
		err = weigh(&weighing, out);
	if (err == OK)
		choose(&weighing, out);
	free(weighing.shared);
	return err;
}
