/* search-holds.c - do the indexes hold just the words of the texts? */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/bigram.h"
#include "base/text.h"
#include "store/db.h"
#include "store/search.h"

/* So many words, and a sum over them that does not depend on their order. */
struct tally { int64_t count; uint64_t sum; };

/* FNV-1a over the word. */
static uint64_t hash_of(const char *word)
{
	uint64_t hash = 0xCBF29CE484222325;

	for (; *word; word++)
		hash = (hash ^ (unsigned char)*word) * 0x100000001B3;
	return hash;
}

/* Bits of both are spread, so that a sum of these tells a word of one matter from the same word
 * of another. */
static void add_word(struct tally *tally, uint64_t hash, int64_t matter)
{
	hash ^= (uint64_t)matter * 0x9E3779B97F4A7C15;
	hash = (hash ^ (hash >> 31)) * 0xBF58476D1CE4E5B9;
	tally->sum += hash ^ (hash >> 29);
	tally->count++;
}

static enum err tally_index(struct db *db, const char *sql, struct tally *out)
{
	struct ask q = ask(db, sql);

	while (ask_next(&q))
		add_word(out, hash_of(got_text(&q, 0)), got_int(&q, 1));
	return ask_done(&q);
}

/* The words of one text by their hashes, an open-addressed table; 0: nothing is there. */
struct seen { uint64_t *list; size_t room, space; };

/* A text has less than one word a byte: half of the table stays empty. */
static void clear(struct seen *seen, size_t bytes)
{
	seen->room = 64;
	while (seen->room < 2 * bytes)
		seen->room *= 2;
	if (seen->room > seen->space) {
		seen->space = seen->room;
		seen->list = xrealloc(seen->list, seen->space, sizeof *seen->list);
	}
	memset(seen->list, 0, seen->room * sizeof *seen->list);
}

/* False: it is there already. */
static bool is_new(struct seen *seen, uint64_t hash)
{
	size_t at = hash & (seen->room - 1);

	while (seen->list[at] != 0 && seen->list[at] != hash)
		at = (at + 1) & (seen->room - 1);
	if (seen->list[at] == hash)
		return false;
	seen->list[at] = hash;
	return true;
}

/* Each word once a matter, as the index has it. */
static void tally_text(struct seen *seen, const char *text, int64_t matter, struct tally *out)
{
	struct bigrams walk = { .at = text, .singles = true };
	char word[BIGRAM_BYTES];

	clear(seen, strlen(text));
	while (bigram_next(&walk, word)) {
		uint64_t hash = hash_of(word);

		if (is_new(seen, hash))
			add_word(out, hash, matter);
	}
}

static enum err tally_view(struct db *db, const char *sql, struct tally *out)
{
	struct ask q = ask(db, sql);
	struct seen seen = {0};

	while (ask_next(&q))
		tally_text(&seen, got_text(&q, 1), got_int(&q, 0), out);
	free(seen.list);
	return ask_done(&q);
}

enum err search_holds(struct db *db, bool *out)
{
	static const struct { const char *index, *view; } pairs[] = {
		{ "SELECT term, doc FROM search_open_words", "SELECT id, words FROM open_words" },
		{ "SELECT term, doc FROM search_all_words", "SELECT id, words FROM all_words" },
		{ "SELECT term, doc FROM search_said_words", "SELECT id, words FROM said_words" },
	};
	enum err err = OK;

	*out = true;
	for (size_t i = 0; err == OK && *out && i < sizeof pairs / sizeof *pairs; i++) {
		struct tally is = {0}, ought = {0};

		err = tally_index(db, pairs[i].index, &is);
		if (err == OK)
			err = tally_view(db, pairs[i].view, &ought);
		*out = is.count == ought.count && is.sum == ought.sum;
	}
	return err;
}
