/* find-words.c - the words that a matter is looked for by. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/bigram.h"
#include "base/text.h"
#include "base/utf8.h"
#include "domain/find-words.h"
#include "domain/hall.h"

enum { LINES = 64 };

static bool has_entry(const char *text, const char *wanted)
{
	struct bigrams walk = { .at = text, .singles = true };
	char entry[BIGRAM_BYTES];

	while (bigram_next(&walk, entry))
		if (strcmp(entry, wanted) == 0)
			return true;
	return false;
}

/* Of letters and digits whole words of the name count, as in every text. */
static bool named(const char *name, const char *folded)
{
	struct bigrams walk = { .at = folded };
	char *whole = bigram_fold(name), entry[BIGRAM_BYTES];
	bool has = strstr(whole, folded) != NULL;

	while (has && bigram_next(&walk, entry))
		has = has_entry(whole, entry);
	free(whole);
	return has;
}

static void add_keys(const struct hall *hall, const char *section, struct find_word *word)
{
	const struct setting *lines[LINES];
	size_t count = hall_section(hall, section, lines, LINES);

	for (size_t i = 0; i < count && word->keys_count < FIND_KEYS; i++)
		if (named(lines[i]->zh, word->folded) || named(lines[i]->en, word->folded))
			word->keys[word->keys_count++] = lines[i]->key;
}

static int entries_of(const char *text)
{
	struct bigrams walk = { .at = text };
	char entry[BIGRAM_BYTES];
	int count = 0;

	while (bigram_next(&walk, entry))
		count++;
	return count;
}

static void add_word(const struct hall *hall, bool public, const char *from, size_t size,
	struct find_words *out)
{
	struct find_word *word = &out->list[out->count];
	char *copy = strndup(from, size);
	int entries = entries_of(copy);

	if (entries > 0) {
		*word = (struct find_word){ .folded = bigram_fold(copy), .phrase = entries > 1 };
		add_keys(hall, "categories", word);
		if (!public)
			add_keys(hall, "places", word);
		out->count++;
	}
	wipe_free(copy);
}

static bool is_blank(uint32_t ch)
{
	return ch == ' ' || ch == '\t' || ch == '\n' || ch == 0x3000;
}

void find_words_read(const struct hall *hall, const struct wanted *wanted, struct find_words *out)
{
	const char *at = wanted->words ? wanted->words : "";
	uint32_t ch;

	*out = (struct find_words){0};
	while (*at && out->count < FIND_WORDS) {
		const char *from = at;
		size_t size = utf8_next(at, &ch);

		while (*at && !is_blank(ch)) {
			at += size;
			size = utf8_next(at, &ch);
		}
		if (at > from)
			add_word(hall, wanted->public, from, (size_t)(at - from), out);
		else
			at += size;
	}
}

void find_words_release(struct find_words *words)
{
	for (int i = 0; i < words->count; i++)
		wipe_free(words->list[i].folded);
	*words = (struct find_words){0};
}

/* ("停车" AND "车场"): each entry of the index that it takes. */
static void add_entries(struct text *out, const char *text)
{
	struct bigrams walk = { .at = text };
	char entry[BIGRAM_BYTES];
	int count = 0;

	text_add(out, "(");
	while (bigram_next(&walk, entry))
		text_addf(out, "%s\"%s\"", count++ > 0 ? " AND " : "", entry);
	text_add(out, ")");
}

char *find_words_match(const struct find_words *words)
{
	struct text out = {0};

	for (int i = 0; i < words->count; i++) {
		const struct find_word *word = &words->list[i];

		text_add(&out, i > 0 ? " AND (" : "(");
		add_entries(&out, word->folded);
		for (int key = 0; key < word->keys_count; key++)
			if (entries_of(word->keys[key]) > 0) {
				text_add(&out, " OR ");
				add_entries(&out, word->keys[key]);
			}
		text_add(&out, ")");
	}
	return text_take(&out);
}

bool find_words_vague(const struct find_words *words)
{
	for (int i = 0; i < words->count; i++)
		if (words->list[i].phrase || words->list[i].keys_count > 0)
			return true;
	return false;
}

static bool is_key(const struct find_word *word, const struct find_place *place)
{
	for (int key = 0; key < word->keys_count; key++)
		if (strcmp(place->category, word->keys[key]) == 0 ||
		    strcmp(place->place, word->keys[key]) == 0)
			return true;
	return false;
}

bool find_words_in(const struct find_words *words, const struct find_place *place)
{
	char *folded = bigram_fold(place->text);
	bool all = true;

	for (int i = 0; all && i < words->count; i++)
		all = strstr(folded, words->list[i].folded) || is_key(&words->list[i], place);
	wipe_free(folded);
	return all;
}
