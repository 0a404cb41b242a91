/* submit-like.c - a new matter that begins with what another one says. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/ready.h"
#include "kiosk/answers.h"
#include "screens/resident/submit-boards.h"
#include "screens/resident/submit-like.h"
#include "screens/resident/submit-questions.h"

static int index_of(const struct journey *journey, const char *name)
{
	int i = 0;

	while (strcmp(journey->questions[i].name, name) != 0)
		i++;
	return i;
}

/* Marks the choice of that value; false: there is none. */
static bool prefer(struct kiosk *kiosk, struct journey *journey, const char *name, const char *value)
{
	int at = index_of(journey, name);
	struct answer *answer = &journey->answers[at];
	struct choices choices;

	answers_choices(kiosk, journey, at, &choices);
	for (int i = 0; i < choices.count; i++)
		if (strcmp(answers_value(&choices, i), value) == 0) {
			answer->choice = i;
			copy_text(answer->text, sizeof answer->text, value);
			return true;
		}
	return false;
}

/* On the boards, where the title was put together there. */
static bool prefer_parts(struct kiosk *kiosk, struct journey *journey, const struct matter *matter)
{
	struct ready ready = { .category = matter->category, .place = matter->place };

	return ready_find(kiosk->hall, matter->title, &ready) &&
		prefer(kiosk, journey, "sentence", boards_parts) &&
		prefer(kiosk, journey, "thing", ready.thing->key) &&
		prefer(kiosk, journey, "problem", ready.problem->zh) &&
		prefer(kiosk, journey, "wish", ready.wish ? ready.wish->zh : boards_no_wish);
}

enum err submit_like(struct kiosk *kiosk, struct submit *submit, int64_t id)
{
	struct journey *journey = &submit->form.journey;
	struct answer *own = &journey->answers[index_of(journey, "text")];
	struct matter matter;
	enum err err = matter_load(kiosk->hall, id, &matter);

	if (err == OK) {
		prefer(kiosk, journey, "category", matter.category);
		prefer(kiosk, journey, "place", matter.place);
		if (matter.title && !prefer(kiosk, journey, "sentence", matter.title) &&
		    !prefer_parts(kiosk, journey, &matter)) {
			prefer(kiosk, journey, "sentence", submit_own_words);
			copy_text(own->text, sizeof own->text, matter.title);
		}
		journey->list.mark = journey->answers[journey->at].choice;
	}
	matter_release(&matter);
	return err;
}
