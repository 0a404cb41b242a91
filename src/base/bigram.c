/* bigram.c - a text as search sees it: pairs of Chinese characters, whole words of the rest. */
#include <config.h>

#include <string.h>

#include "base/bigram.h"
#include "base/text.h"
#include "base/utf8.h"

struct range { uint32_t first, last; };

/* Han, kana and hangul; 々 and 〇 are used like characters. */
static const struct range unspaced[] = {
	{ 0x3005, 0x3007 }, { 0x3040, 0x30FA }, { 0x30FC, 0x30FF }, { 0x3400, 0x4DBF },
	{ 0x4E00, 0x9FFF }, { 0xAC00, 0xD7A3 }, { 0xF900, 0xFAFF }, { 0x20000, 0x3FFFD },
};
/* Letters and digits of everybody else; × and ÷ are none. */
static const struct range spaced[] = {
	{ '0', '9' }, { 'a', 'z' }, { 0xDF, 0xF6 }, { 0xF8, 0x1FFF }, { 0x2C00, 0x2DFF },
};

static bool within(uint32_t ch, const struct range ranges[], size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (ch >= ranges[i].first && ch <= ranges[i].last)
			return true;
	return false;
}

static bool is_unspaced(uint32_t ch)
{
	return within(ch, unspaced, sizeof unspaced / sizeof *unspaced);
}

static uint32_t folded(uint32_t ch)
{
	if (ch >= 0xFF01 && ch <= 0xFF5E)
		ch -= 0xFEE0;
	if (ch >= 'A' && ch <= 'Z')
		return ch + 0x20;
	return ch >= 0xC0 && ch <= 0xDE && ch != 0xD7 ? ch + 0x20 : ch;
}

static bool is_spaced(uint32_t ch)
{
	return within(folded(ch), spaced, sizeof spaced / sizeof *spaced);
}

static bool yields(char out[BIGRAM_BYTES], const char *from, const char *until)
{
	size_t size = (size_t)(until - from);

	memcpy(out, from, size);
	out[size] = '\0';
	return true;
}

static bool take_word(struct bigrams *walk, char out[BIGRAM_BYTES])
{
	size_t length = 0;
	uint32_t ch;

	while (*walk->at) {
		size_t size = utf8_next(walk->at, &ch);

		if (!is_spaced(ch))
			break;
		if (length + 4 < BIGRAM_BYTES)
			length += utf8_put(out + length, folded(ch));
		walk->at += size;
	}
	out[length] = '\0';
	return true;
}

/* The character at walk->at, so long, is yielded now or, as half of a pair, next. */
static bool take_character(struct bigrams *walk, size_t size, char out[BIGRAM_BYTES])
{
	const char *here = walk->at;

	walk->at += size;
	walk->pair = walk->last;
	walk->lone = !walk->last;
	walk->last = here;
	return walk->singles && yields(out, here, walk->at);
}

static bool take_pair(struct bigrams *walk, char out[BIGRAM_BYTES])
{
	const char *from = walk->pair;

	walk->pair = NULL;
	return yields(out, from, walk->at);
}

/* What ends a run of characters; true where the run was one that nothing stands for yet. */
static bool run_ends(struct bigrams *walk, char out[BIGRAM_BYTES])
{
	bool owed = walk->last && walk->lone && !walk->singles;

	if (owed)
		yields(out, walk->last, walk->at);
	walk->last = NULL;
	return owed;
}

bool bigram_next(struct bigrams *walk, char out[BIGRAM_BYTES])
{
	uint32_t ch;

	for (;;) {
		size_t size = *walk->at ? utf8_next(walk->at, &ch) : 0;

		if (walk->pair)
			return take_pair(walk, out);
		if (size > 0 && is_unspaced(ch)) {
			if (take_character(walk, size, out))
				return true;
			continue;
		}
		if (run_ends(walk, out))
			return true;
		if (size == 0)
			return false;
		if (is_spaced(ch))
			return take_word(walk, out);
		walk->at += size;
	}
}

char *bigram_fold(const char *text)
{
	struct text out = {0};
	uint32_t ch;

	while (*text) {
		char bytes[4];

		text += utf8_next(text, &ch);
		text_add_bytes(&out, bytes, utf8_put(bytes, folded(ch)));
	}
	return text_take(&out);
}
