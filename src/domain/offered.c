/* offered.c - what a resident may second instead of putting a matter forward. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/bigram.h"
#include "base/text.h"
#include "domain/hall.h"
#include "domain/seconding.h"
#include "domain/similar.h"
#include "domain/title.h"
#include "store/db.h"

/* How much of the shorter one of text and title must be in the other, in hundredths: of a matter
 * of the same category and place, of the same category, of any. */
enum { NEAR_LEAST = 20, SAME_LEAST = 50, ANY_LEAST = 80, WHOLE = 100 };
enum { PASSED_OVER = 20000, LOOKED_AT = 100, PAIRS = 256 };

struct pairs { char list[PAIRS][BIGRAM_BYTES]; int count; };

static bool has_pair(const struct pairs *pairs, const char *word)
{
	for (int i = 0; i < pairs->count; i++)
		if (strcmp(pairs->list[i], word) == 0)
			return true;
	return false;
}

static void read_pairs(const char *text, struct pairs *out)
{
	struct bigrams walk = { .at = text };
	char word[BIGRAM_BYTES];

	out->count = 0;
	while (out->count < PAIRS && bigram_next(&walk, word))
		if (!has_pair(out, word))
			copy_text(out->list[out->count++], BIGRAM_BYTES, word);
}

static int overlap(const struct pairs *one, const struct pairs *other)
{
	int least = one->count < other->count ? one->count : other->count, both = 0;

	for (int i = 0; i < one->count; i++)
		both += has_pair(other, one->list[i]);
	return least > 0 ? WHOLE * both / least : 0;
}

struct choice { struct matter matter; int rank; };
struct offering {
	struct hall *hall;
	const struct offer *offer;
	char *words;                         /* what the text is about: title_core() */
	struct pairs text, title;
	struct choice best[OFFERS];
	int count;
};

static bool is_better(const struct choice *one, const struct choice *other)
{
	if (one->rank != other->rank)
		return one->rank > other->rank;
	return one->matter.seconds > other->matter.seconds;
}

/* Takes the matter over, or gives it back. The best first; of equals what more people second,
 * then the first one. */
static void keep(struct offering *offering, struct matter *matter, int rank)
{
	struct choice choice = { *matter, rank }, *best = offering->best;
	int at = offering->count;

	if (at == OFFERS && !is_better(&choice, &best[at - 1])) {
		matter_release(matter);
		return;
	}
	if (at == OFFERS)
		matter_release(&best[--at].matter);
	else
		offering->count++;
	for (; at > 0 && is_better(&choice, &best[at - 1]); at--)
		best[at] = best[at - 1];
	best[at] = choice;
}

/* 0: it is none to be offered. What is near comes before all that is not. */
static int rank_of(struct offering *offering, const struct matter *matter)
{
	const struct offer *offer = offering->offer;
	bool same = strcmp(matter->category, offer->category) == 0;
	bool near = same && strcmp(matter->place, offer->place) == 0 &&
		hall_text(offering->hall, "places", offer->place, NULL);
	int shared, least = near ? NEAR_LEAST : same ? SAME_LEAST : ANY_LEAST;
	char *about;

	if (!matter_seconded_in(matter->state))
		return 0;
	if (!matter->title)
		return near ? 1 + WHOLE : 0;
	about = title_core(offering->hall, &(struct phrase){ matter->category, matter->place,
		matter->title });
	read_pairs(about, &offering->title);
	free(about);
	shared = overlap(&offering->text, &offering->title);
	return shared < least ? 0 : 1 + shared + (near ? WHOLE : 0);
}

static bool is_kept(const struct offering *offering, int64_t id)
{
	for (int i = 0; i < offering->count; i++)
		if (offering->best[i].matter.id == id)
			return true;
	return false;
}

static enum err look_at(struct offering *offering, int64_t id)
{
	struct matter matter;
	enum err err = is_kept(offering, id) ? ERR_TWICE : matter_load(offering->hall, id, &matter);
	int rank;

	if (err != OK)
		return err == ERR_TWICE ? OK : err;
	rank = rank_of(offering, &matter);
	if (rank > 0)
		keep(offering, &matter, rank);
	else
		matter_release(&matter);
	return OK;
}

static bool may_be_seconded(const char *state)
{
	enum state read;

	return state_read(state, &read) && matter_seconded_in(read);
}

/* The newest of the same category. */
static enum err look_near(struct offering *offering)
{
	struct ask q = ask(offering->hall->store->db,
		"SELECT id, state FROM matter WHERE category = :category ORDER BY id DESC LIMIT :most");
	enum err err = OK, done;
	int left = LOOKED_AT;

	ask_text(&q, ":category", offering->offer->category);
	ask_int(&q, ":most", PASSED_OVER);
	while (err == OK && left > 0 && ask_next(&q))
		if (may_be_seconded(got_text(&q, 1))) {
			err = look_at(offering, got_int(&q, 0));
			left--;
		}
	done = ask_done(&q);
	return err != OK ? err : done;
}

/* By the words of titles, whatever the category. */
static enum err look_alike(struct offering *offering)
{
	struct likeness likeness = { .text = offering->words, .public = true,
		.open_only = true, .limit = LOOKED_AT };
	struct similars similars;
	enum err err = matters_similar(offering->hall, &likeness, &similars);

	for (size_t i = 0; err == OK && i < similars.count; i++)
		err = look_at(offering, similars.list[i].matter.id);
	similars_release(&similars);
	return err;
}

enum err matters_offered(struct hall *hall, const struct offer *offer, struct matters *out)
{
	struct offering *offering = xcalloc(1, sizeof *offering);
	enum err err;

	*out = (struct matters){ .list = xcalloc(OFFERS, sizeof *out->list) };
	offering->hall = hall;
	offering->offer = offer;
	offering->words = title_core(hall, &(struct phrase){ offer->category, offer->place,
		offer->text });
	read_pairs(offering->words, &offering->text);
	err = look_near(offering);
	if (err == OK)
		err = look_alike(offering);
	for (int i = 0; i < offering->count; i++)
		out->list[out->count++] = offering->best[i].matter;
	wipe_free(offering->words);
	wipe(offering, sizeof *offering);
	free(offering);
	if (err != OK)
		matters_release(out);
	return err;
}
