/* seek.c - what somebody looks for among matters: a word or two, or a category. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "domain/hall.h"
#include "kiosk/kiosk.h"
#include "screens/seek.h"

enum { WORDS_LIMIT = 20 };

static const char by_words[] = "-words";

static void ways_to_look(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	const struct setting *lines[JOURNEY_CHOICES];
	size_t count = hall_section(kiosk->hall, "categories", lines, JOURNEY_CHOICES - 1);

	*out = (struct choices){ .count = 1, .label = { _("I write a word or two") },
		.value = { by_words } };
	for (size_t i = 0; i < count; i++) {
		out->label[out->count] = i18n_either(lines[i]->zh, lines[i]->en);
		out->value[out->count++] = lines[i]->key;
	}
}

static bool asks_words(struct kiosk *kiosk, const struct journey *journey)
{
	return strcmp(journey_answer(journey, "by"), by_words) == 0;
}

const struct question seek_questions[] = {
	{ .name = "by", .title = N_("What would you like to look for?"), .kind = ASK_CHOICE,
	  .choices = ways_to_look },
	{ .name = "words", .title = N_("Which words?"), .kind = ASK_TEXT, .limit = WORDS_LIMIT,
	  .hint = N_("One or two are enough, such as: parking"), .asked = asks_words },
	{ 0 }
};

void seek_answered(const struct journey *journey, struct sought *out)
{
	const char *by = journey_answer(journey, "by");

	copy_text(out->words, sizeof out->words, journey_answer(journey, "words"));
	copy_text(out->category, sizeof out->category, strcmp(by, by_words) == 0 ? "" : by);
}

bool seek_any(const struct sought *sought)
{
	return sought->category[0] || sought->words[0];
}
