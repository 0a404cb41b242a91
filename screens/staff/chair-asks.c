/* chair-asks.c - what a move of the meeting wants to know, asked one by one, and then made. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/graph.h"
#include "domain/statement.h"
#include "domain/stratum.h"
#include "screens/screens.h"
#include "screens/staff/chair.h"
#include "screens/staff/console.h"

enum { WORDS_LIMIT = 120, COUNT_DIGITS = 3 };

static const char as_worded[] = "-worded", written[] = "-written";

static const struct chair *of(const struct journey *journey)
{
	return (const struct chair *)journey;
}

/* Those here who may speak and vote, in the order of their numbers. */
static void people(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	const struct chair *chair = of(journey);

	for (int n = 0; n < JOURNEY_CHOICES && chair->labels[n]; n++) {
		out->label[out->count] = chair->labels[n];
		out->value[out->count++] = chair->guests.list[chair->who[n]].card;
	}
}

static void by_number(struct guests *guests)
{
	for (size_t i = 1; i < guests->count; i++)
		for (size_t j = i; j > 0 && guests->list[j].number < guests->list[j - 1].number; j--) {
			struct guest kept = guests->list[j];

			guests->list[j] = guests->list[j - 1];
			guests->list[j - 1] = kept;
		}
}

/* except: the mover, who does not second their own; 0: nobody. */
static void label_people(struct kiosk *kiosk, struct chair *chair, int64_t except)
{
	int n = 0;

	chair_free_labels(chair);
	by_number(&chair->guests);
	for (size_t i = 0; i < chair->guests.count && n < JOURNEY_CHOICES; i++) {
		const struct guest *guest = &chair->guests.list[i];
		char *called;

		if (!guest->here || guest->aside || guest->resident == except)
			continue;
		called = guest_called(guest);
		chair->labels[n] = xasprintf("%s  %s", called,
			stratum_label(kiosk->hall, guest->stratum));
		chair->who[n++] = i;
		wipe_free(called);
	}
}

static int64_t person(const struct journey *journey)
{
	const char *card = journey_answer(journey, "who");
	const struct guests *guests = &of(journey)->guests;

	for (size_t i = 0; i < guests->count; i++)
		if (strcmp(guests->list[i].card, card) == 0)
			return guests->list[i].resident;
	return 0;
}

static void items(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	const struct agenda *agenda = &of(journey)->agenda;

	for (size_t i = 0; i < agenda->count && out->count < JOURNEY_CHOICES; i++)
		if (agenda->list[i].state == ITEM_WAITING) {
			out->label[out->count] = agenda->list[i].called;
			out->value[out->count++] = agenda->list[i].number;
		}
}

static int64_t item(const struct journey *journey)
{
	const struct agenda *agenda = &of(journey)->agenda;
	const char *number = journey_answer(journey, "item");

	for (size_t i = 0; i < agenda->count; i++)
		if (strcmp(agenda->list[i].number, number) == 0)
			return agenda->list[i].matter;
	return 0;
}

static void sides(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	*out = (struct choices){ .count = 2, .label = { side_label(SIDE_FOR),
		side_label(SIDE_AGAINST) }, .value = { "for", "against" } };
}

static void sources(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	*out = (struct choices){ .count = 2, .label = { of(journey)->wording, _("In other words") },
		.value = { as_worded, written } };
}

static bool writes(struct kiosk *kiosk, const struct journey *journey)
{
	return strcmp(journey_answer(journey, "source"), as_worded) != 0;
}

/* Before what cannot be taken back. */
static char *warning(const struct kiosk *kiosk, const struct journey *journey)
{
	enum act act = of(journey)->rule->act;

	return xstrdup(act == ACT_CLOSE ?
		_("Nobody can sign in any more. What was not dealt with waits for another meeting.") :
		act == ACT_PUT ? _("Ask once more: does anybody still wish to speak? After this nobody does.") :
		_("The matter then waits for another meeting."));
}

static enum err go(struct kiosk *kiosk, struct journey *journey)
{
	const struct chair *chair = of(journey);
	bool worded = strcmp(journey_answer(journey, "source"), as_worded) == 0;
	struct deed deed = { .act = chair->rule->act, .resident = person(journey),
		.matter = item(journey), .side = side_read(journey_answer(journey, "side")),
		.yes = atoi(journey_answer(journey, "yes")), .no = atoi(journey_answer(journey, "no")),
		.words = worded ? chair->wording : journey_answer(journey, "words") };
	struct actor by;
	enum err err = console_may(kiosk, ROLE_CHAIR, &by);

	if (err == OK)
		err = debate_go(kiosk->hall, by, chair->debate.meeting, &deed);
	if (err != OK)
		kiosk_say(kiosk, true, "%s", debate_why(deed.act, err));
	return err;
}

static void add(struct chair *chair, const struct question *question)
{
	int i = 0;

	while (chair->questions[i].name)
		i++;
	chair->questions[i] = *question;
}

static void ask_about(struct chair *chair, const struct order_rule *rule)
{
	const char *words = acts[rule->act].words;

	if (rule->act == ACT_TAKE_UP)
		add(chair, &(struct question){ .name = "item", .kind = ASK_CHOICE, .choices = items,
			.title = N_("Which item of the agenda is next?") });
	if (rule->whose != OF_CHAIR)
		add(chair, &(struct question){ .name = "who", .kind = ASK_CHOICE, .choices = people,
			.title = N_("Who is it?"), .hint = N_("By the number they got when they came.") });
	if (rule->act == ACT_HAND)
		add(chair, &(struct question){ .name = "side", .kind = ASK_CHOICE, .choices = sides,
			.title = N_("Will they speak for it or against it?") });
	if (rule->act == ACT_MOTION && *chair->wording)
		add(chair, &(struct question){ .name = "source", .kind = ASK_CHOICE,
			.choices = sources, .title = N_("What do they move?") });
	if (words)
		add(chair, &(struct question){ .name = "words", .kind = ASK_TEXT, .title = words,
			.hint = N_("It stays in the minutes: no names, please."),
			.limit = WORDS_LIMIT, .asked = writes });
	if (rule->act == ACT_HANDS)
		for (int i = 0; i < 2; i++)
			add(chair, &(struct question){ .name = i == 0 ? "yes" : "no",
				.kind = ASK_DIGITS, .limit = COUNT_DIGITS, .title = i == 0 ?
					N_("How many hands are for it?") :
					N_("How many hands are against it?") });
	if (rule->to == FLOOR_LEFT || rule->act == ACT_CLOSE || rule->act == ACT_PUT)
		add(chair, &(struct question){ .name = "confirm", .kind = ASK_NOTICE,
			.title = acts[rule->act].label, .text = warning });
}

/* Of the last question, whichever that is: a motion's own words may not be asked for. */
static enum err last(struct kiosk *kiosk, struct journey *journey)
{
	return writes(kiosk, journey) ? OK : go(kiosk, journey);
}

/* The motion whose second is asked for. */
static int64_t mover(const struct chair *chair)
{
	const struct debate *debate = &chair->debate;
	const struct motion *motion = motion_find(&chair->motions, debate->other > 0 ?
		debate->other : debate->amendment > 0 ? debate->amendment : debate->main);

	return motion ? motion->resident : 0;
}

/* Nothing is asked; a refusal says so itself. */
static struct step go_at_once(struct kiosk *kiosk, struct chair *chair)
{
	enum err refused;

	chair->over.form.journey.questions = chair->questions;
	refused = go(kiosk, &chair->over.form.journey);
	(void)refused;
	return (struct step){ .kind = STAY };
}

struct step chair_move(struct kiosk *kiosk, struct chair *chair, const struct order_rule *rule)
{
	int count = 0;

	if (rule->act == ACT_VOTE)
		return (struct step){ .kind = GO, .screen = STAFF_POLL, .id = chair->debate.matter };
	memset(chair->questions, 0, sizeof chair->questions);
	chair->rule = rule;
	ask_about(chair, rule);
	while (chair->questions[count].name)
		count++;
	label_people(kiosk, chair, rule->whose == OF_ANOTHER ? mover(chair) : 0);
	if (count == 0)
		return go_at_once(kiosk, chair);
	for (int i = 0; i < count; i++)
		if (strcmp(chair->questions[i].name, "source") == 0)
			chair->questions[i].check = last;
	chair->questions[count - 1].check = go;
	return over_ask(kiosk, chair, chair->questions);
}

static void stance_choices(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	for (int i = 0; i < STANCE_COUNT; i++) {
		out->label[out->count] = _(stances[i].label);
		out->value[out->count++] = stances[i].name;
	}
}

static enum err keep(struct kiosk *kiosk, struct journey *journey)
{
	const struct debate *debate = &of(journey)->debate;
	struct saying saying = { .matter = debate->matter, .meeting = debate->meeting,
		.resident = person(journey), .stance = stance_read(journey_answer(journey, "stance")),
		.words = journey_answer(journey, "said") };
	struct actor by;
	int64_t id;
	enum err err = console_may(kiosk, ROLE_CHAIR, &by);

	if (err == OK)
		err = statement_make(kiosk->hall, by, &saying, &id);
	kiosk_say(kiosk, err != OK, "%s", err == OK ? _("Recorded.") : statement_why(err));
	return err;
}

static const struct question saying[] = {
	{ .name = "who", .title = N_("Who said it?"), .kind = ASK_CHOICE, .choices = people },
	{ .name = "stance", .title = N_("How do they stand to it?"), .kind = ASK_CHOICE,
	  .choices = stance_choices },
	{ .name = "said", .title = N_("What did they say?"), .kind = ASK_TEXT,
	  .limit = STATEMENT_LIMIT, .check = keep },
	{ 0 }
};

/* Whoever speaks just now stands first. */
struct step chair_note(struct kiosk *kiosk, struct chair *chair)
{
	label_people(kiosk, chair, 0);
	return over_ask(kiosk, chair, saying);
}
