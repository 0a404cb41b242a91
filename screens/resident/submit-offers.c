/* submit-offers.c - similar open matters, to be seconded instead of putting one forward. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/title.h"
#include "screens/resident/submit-offers.h"
#include "screens/resident/submit-questions.h"
#include "screens/standing.h"

static const char prefix[] = "-second/";

static void name_offer(const struct kiosk *kiosk, const struct matter *matter, struct offers *out)
{
	const char *place = standing_place(kiosk->hall, matter);
	char *label = matter->seconds > 0 ?
		/* TRANSLATORS: a choice: second this matter (附议); how many people second it
		 * already, its place, what it is about. */
		xasprintf(_("Second (%lld): %s, %s"), (long long)matter->seconds, place,
			matter_called(kiosk->hall, matter)) :
		xasprintf(_("Second: %s, %s"), place, matter_called(kiosk->hall, matter));

	copy_text(out->labels[out->count], sizeof out->labels[0], label);
	snprintf(out->values[out->count], sizeof out->values[0], "%s%lld", prefix,
		(long long)matter->id);
	out->count++;
	free(label);
}

/* What stands above the choices says that there is something to second. */
static void set_hint(struct submit *submit)
{
	for (int i = 0; submit_questions[i].name; i++)
		if (strcmp(submit_questions[i].name, submit_who) == 0)
			submit->questions[i].hint = submit->offers.count == 0 ?
				submit_questions[i].hint :
				N_("Others want something like it. You may also second theirs:"
					" it counts as much, and goes on as one.");
}

static enum err look(struct kiosk *kiosk, struct submit *submit)
{
	struct offers *offers = &submit->offers;
	struct matters matters;
	enum err err = matters_offered(kiosk->hall, &(struct offer){ offers->category, offers->place,
		offers->text }, &matters);

	offers->count = 0;
	for (size_t i = 0; err == OK && i < matters.count; i++)
		name_offer(kiosk, &matters.list[i], offers);
	matters_release(&matters);
	set_hint(submit);
	journey_again(kiosk, &submit->form.journey);
	return err;
}

enum err offers_update(struct kiosk *kiosk, struct submit *submit)
{
	struct submission submission = submit_answers(kiosk, &submit->form.journey);
	struct offers *offers = &submit->offers;

	if (!submit_text_given(&submit->form.journey) ||
	    (strcmp(offers->text, submission.text) == 0 &&
	     strcmp(offers->category, submission.category) == 0 &&
	     strcmp(offers->place, submission.place) == 0))
		return OK;
	copy_text(offers->text, sizeof offers->text, submission.text);
	copy_text(offers->category, sizeof offers->category, submission.category);
	copy_text(offers->place, sizeof offers->place, submission.place);
	return look(kiosk, submit);
}

enum err offers_again(struct kiosk *kiosk, struct submit *submit)
{
	if (submit->offers.text[0])
		return look(kiosk, submit);
	journey_again(kiosk, &submit->form.journey);
	return OK;
}

void offers_add(const struct submit *submit, struct choices *out)
{
	for (int i = 0; i < submit->offers.count; i++) {
		out->label[out->count] = submit->offers.labels[i];
		out->value[out->count++] = submit->offers.values[i];
	}
}

int64_t offers_picked(struct kiosk *kiosk, struct submit *submit, term_key key)
{
	struct journey *journey = &submit->form.journey;
	struct list list;
	int index;

	if (journey->listing || strcmp(journey_asks(journey), submit_who) != 0)
		return 0;
	journey_again(kiosk, journey);
	list = journey->list;
	index = list_typed(&list, key);
	if (index < 0 || strncmp(journey->choices.value[index], prefix, strlen(prefix)) != 0)
		return 0;
	journey->list = list;
	return atoll(journey->choices.value[index] + strlen(prefix));
}
