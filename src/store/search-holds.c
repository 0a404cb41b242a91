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

/* FNV-1a over the word, then the matter, and bits of the result spread: a sum of these tells
 * a word of one matter from the same word of another. */
static void add_word(struct tally *tally, const char *word, int64_t matter)
{
	uint64_t hash = 0xCBF29CE484222325;

	for (; *word; word++)
		hash = (hash ^ (unsigned char)*word) * 0x100000001B3;
	hash ^= (uint64_t)matter * 0x9E3779B97F4A7C15;
	hash = (hash ^ (hash >> 31)) * 0xBF58476D1CE4E5B9;
	tally->sum += hash ^ (hash >> 29);
	tally->count++;
}

static enum err tally_index(struct db *db, const char *sql, struct tally *out)
{
	struct ask q = ask(db, sql);

	while (ask_next(&q))
		add_word(out, got_text(&q, 0), got_int(&q, 1));
	return ask_done(&q);
}

struct words { char (*list)[BIGRAM_BYTES]; size_t count, room; };

static int by_bytes(const void *a, const void *b)
{
	return strcmp(a, b);
}

/* Each word once a matter, as the index has it. */
static void tally_text(struct words *words, const char *text, int64_t matter, struct tally *out)
{
	struct bigrams walk = { .at = text, .singles = true };

	for (words->count = 0; ; words->count++) {
		if (words->count == words->room) {
			words->room = 2 * words->room + 64;
			words->list = xrealloc(words->list, words->room, sizeof *words->list);
		}
		if (!bigram_next(&walk, words->list[words->count]))
			break;
	}
	qsort(words->list, words->count, sizeof *words->list, by_bytes);
	for (size_t i = 0; i < words->count; i++)
		if (i == 0 || strcmp(words->list[i], words->list[i - 1]) != 0)
			add_word(out, words->list[i], matter);
}

static enum err tally_view(struct db *db, const char *sql, struct tally *out)
{
	struct ask q = ask(db, sql);
	struct words words = {0};

	while (ask_next(&q))
		tally_text(&words, got_text(&q, 1), got_int(&q, 0), out);
	wipe(words.list, words.room * sizeof *words.list);
	free(words.list);
	return ask_done(&q);
}

enum err search_holds(struct db *db, bool *out)
{
	static const struct { const char *index, *view; } both[] = {
		{ "SELECT term, doc FROM search_open_words", "SELECT id, words FROM open_words" },
		{ "SELECT term, doc FROM search_all_words", "SELECT id, words FROM all_words" },
	};
	enum err err = OK;

	*out = true;
	for (size_t i = 0; err == OK && *out && i < sizeof both / sizeof *both; i++) {
		struct tally is = {0}, ought = {0};

		err = tally_index(db, both[i].index, &is);
		if (err == OK)
			err = tally_view(db, both[i].view, &ought);
		*out = is.count == ought.count && is.sum == ought.sum;
	}
	return err;
}
