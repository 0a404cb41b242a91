/* similar.c - which matters are about the same thing as these words. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/hall.h"
#include "domain/similar-index.h"
#include "store/db.h"

/* BM25's, as most have them. */
static const double K1 = 1.2, B = 0.75;

/* A hint whose text was read: how often it has each of the terms. */
struct judged { int64_t matter; int length, times[TERMS]; double score, share; };

static int word_is(const void *word, const void *term)
{
	return strcmp(word, ((const struct term *)term)->word);
}

static enum err count_words(struct hall *hall, bool public, const struct hints *hints,
	struct judged *out)
{
	static const char *const sql[] = {
		"SELECT words FROM all_words WHERE id = :id",
		"SELECT words FROM open_words WHERE id = :id",
	};
	struct ask q = ask(hall->store->db, sql[public]);
	struct bigrams walk = {0};
	char word[BIGRAM_BYTES];

	ask_int(&q, ":id", out->matter);
	walk.at = ask_next(&q) ? got_text(&q, 0) : "";
	for (; bigram_next(&walk, word); out->length++) {
		const struct term *term = bsearch(word, hints->terms, (size_t)hints->terms_count,
			sizeof *hints->terms, word_is);

		if (term)
			out->times[term - hints->terms]++;
	}
	return ask_done(&q);
}

static void judge(const struct hints *hints, double usual_length, struct judged *out)
{
	double whole = 0, shared = 0, norm = K1 * (1 - B + B * out->length / usual_length);

	for (int i = 0; i < hints->terms_count; i++) {
		double weight = hints->terms[i].weight, times = out->times[i];

		whole += weight;
		shared += times > 0 ? weight : 0;
		out->score += weight * times * (K1 + 1) / (times + norm);
	}
	out->share = whole > 0 ? shared / whole : 0;
}

static int by_score(const void *a, const void *b)
{
	const struct judged *x = a, *y = b;

	if (x->score < y->score || x->score > y->score)
		return x->score < y->score ? 1 : -1;
	return x->matter < y->matter ? 1 : -1;
}

static enum err judge_all(struct hall *hall, bool public, const struct hints *hints,
	struct judged judged[CANDIDATES])
{
	double length = 1;
	enum err err = OK;

	for (int i = 0; err == OK && i < hints->count; i++) {
		judged[i].matter = hints->list[i].matter;
		err = count_words(hall, public, hints, &judged[i]);
		length += judged[i].length;
	}
	for (int i = 0; err == OK && i < hints->count; i++)
		judge(hints, length / hints->count, &judged[i]);
	qsort(judged, (size_t)hints->count, sizeof *judged, by_score);
	return err;
}

static enum err load_best(struct hall *hall, const struct judged *judged, int limit,
	struct similars *out)
{
	enum err err = OK;

	out->list = xcalloc((size_t)limit + 1, sizeof *out->list);
	for (int i = 0; err == OK && i < limit; i++) {
		struct similar *similar = &out->list[out->count++];

		similar->score = judged[i].score;
		similar->share = judged[i].share;
		err = matter_load(hall, judged[i].matter, &similar->matter);
	}
	return err;
}

enum err matters_similar(struct hall *hall, const struct likeness *likeness, struct similars *out)
{
	struct hints *hints = xcalloc(1, sizeof *hints);
	struct judged *judged = xcalloc(CANDIDATES, sizeof *judged);
	enum err err = hints_load(hall, likeness, hints);

	*out = (struct similars){0};
	if (err == OK)
		err = judge_all(hall, likeness->public, hints, judged);
	if (err == OK)
		err = load_best(hall, judged,
			likeness->limit < hints->count ? likeness->limit : hints->count, out);
	if (err != OK)
		similars_release(out);
	free(judged);
	wipe(hints, sizeof *hints);
	free(hints);
	return err;
}

void similars_release(struct similars *similars)
{
	for (size_t i = 0; i < similars->count; i++)
		matter_release(&similars->list[i].matter);
	free(similars->list);
	*similars = (struct similars){0};
}
