/* moving.c - a step of a matter as a journey: which way, what must be recorded, confirm. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/move.h"
#include "domain/timeline.h"
#include "kiosk/kiosk.h"
#include "screens/alike.h"
#include "screens/moving.h"
#include "screens/moving-judge.h"

enum { PIN_LIMIT = 12 };

static struct moving *of(struct journey *journey)
{
	return (struct moving *)journey;
}

static const struct moving *of_const(const struct journey *journey)
{
	return (const struct moving *)journey;
}

static void offer_ways(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	const struct moving *moving = of_const(journey);

	for (size_t i = 0; i < moving->count; i++) {
		out->label[i] = _(moving->ways[i]->label);
		out->value[i] = states[moving->ways[i]->to].name;
	}
	out->count = (int)moving->count;
}

static void offer_items(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	const struct setting *items[JOURNEY_CHOICES];
	size_t count = hall_section(kiosk->hall, "negative", items, JOURNEY_CHOICES);

	for (size_t i = 0; i < count && i < JOURNEY_CHOICES; i++) {
		out->label[i] = i18n_either(items[i]->zh, items[i]->en);
		out->value[i] = items[i]->key;
		out->count++;
	}
}

static void offer_ratings(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	*out = (struct choices){ .count = 2,
		.label = { _("Satisfied"), _("Mostly satisfied") },
		.value = { "satisfied", "mostly" } };
}

static char *warning(const struct kiosk *kiosk, const struct journey *journey)
{
	return xstrdup(_("The matter then ends here: nobody works on it any more, and this cannot"
		" be undone. You may put it forward again at any time."));
}

static char *closing(const struct kiosk *kiosk, const struct journey *journey)
{
	return xstrdup(of_const(journey)->roles == ROLE_RESIDENT ?
		_("It is added to your matter and cannot be taken back.") :
		_("It is recorded under your name and cannot be taken back."));
}

static const struct question confirm = { .name = "confirm", .title = N_("Is this right?"),
	.kind = ASK_READBACK, .text = closing, .check = moving_make };

static const enum question_kind kinds[] = {
	[NEED_IS_TEXT] = ASK_TEXT, [NEED_IS_COUNT] = ASK_DIGITS, [NEED_IS_DATE] = ASK_DIGITS,
	[NEED_IS_CHOICE] = ASK_CHOICE, [NEED_IS_MATTER] = ASK_DIGITS, [NEED_IS_STAFF] = ASK_DIGITS,
};

/* A resident's own words are asked for in the words of what they do with them. */
static const char *title_of(const struct way *way, enum need need)
{
	if (need == NEED_ANSWER && way->to == OBJECTION)
		return N_("What do you object to, and why?");
	if (need == NEED_ANSWER && way->to == EXECUTING)
		return N_("What is not solved yet?");
	return needs[need].title;
}

static struct question *add_need(struct moving *moving, struct question *next, enum need need)
{
	*next++ = (struct question){ .name = needs[need].name, .label = needs[need].label,
		.title = title_of(moving->way, need), .kind = kinds[needs[need].kind],
		.limit = needs[need].limit, .optional = needs[need].optional, .check = moving_check_need,
		.hint = need == NEED_ANSWER && moving->way->from == NEEDS_INFO ? moving->asked :
			need == NEED_PARENT ? moving->alike : NULL,
		.choices = need == NEED_RATING ? offer_ratings : offer_items };
	if (need == NEED_SECOND)
		*next++ = (struct question){ .name = moving_second_pin, .kind = ASK_PIN,
			.title = N_("The second colleague's PIN, typed by themselves?"),
			.label = N_("Their PIN"), .limit = PIN_LIMIT, .check = moving_check_second_pin };
	return next;
}

static void ask_for_way(struct moving *moving)
{
	struct question *next = moving->questions + 1;

	if (moving->way->to == WITHDRAWN)
		*next++ = (struct question){ .name = "warning", .kind = ASK_NOTICE,
			.title = N_("Do you really want to withdraw it?"), .text = warning,
			.label = N_("Yes, go on") };
	for (int need = 0; need < NEED_COUNT; need++)
		if (moving->way->needs & NEED(need))
			next = add_need(moving, next, (enum need)need);
	*next++ = confirm;
	*next = (struct question){0};
}

/* Another way asks other questions: what was answered for the one before is forgotten. */
static enum err choose_way(struct kiosk *kiosk, struct journey *journey)
{
	struct moving *moving = of(journey);
	const char *to = journey_answer(journey, "way");
	const struct way *before = moving->way;

	for (size_t i = 0; i < moving->count; i++)
		if (strcmp(states[moving->ways[i]->to].name, to) == 0)
			moving->way = moving->ways[i];
	if (moving->way == before)
		return OK;
	wipe(journey->answers + 1, (JOURNEY_QUESTIONS - 1) * sizeof *journey->answers);
	ask_for_way(moving);
	return OK;
}

/* What the resident was asked last, as the timeline has it. */
static enum err recall_question(struct kiosk *kiosk, struct moving *moving,
	const struct matter *matter)
{
	struct timeline timeline = {0};
	enum err err = matter->state == NEEDS_INFO ?
		timeline_load(kiosk->hall, matter, false, &timeline) : OK;

	if (err == OK && timeline.count > 0)
		moving->asked = xstrdup(timeline.list[timeline.count - 1].note);
	timeline_release(&timeline);
	return err;
}

enum err moving_start(struct kiosk *kiosk, struct moving *moving)
{
	struct matter matter;
	enum err err = matter_load(kiosk->hall, moving->matter, &matter);

	if (err == OK)
		moving->count = matter_ways(&matter, moving->roles, moving->ways, MOVING_WAYS);
	if (err == OK && moving->count == 0)
		err = ERR_MOVE;
	if (err == OK)
		err = recall_question(kiosk, moving, &matter);
	if (err == OK && way_find(matter.state, MERGED, moving->roles))
		err = alike_lines(kiosk->hall, moving->matter, &moving->alike);
	moving->questions[0] = (struct question){ .name = "way", .kind = ASK_CHOICE,
		.title = N_("What would you like to do?"), .label = N_("To do"),
		.choices = offer_ways, .check = choose_way };
	moving->questions[1] = confirm;
	journey_start(kiosk, &moving->form.journey, moving->questions);
	matter_release(&matter);
	return err;
}

void moving_release(struct moving *moving)
{
	wipe_free(moving->asked);
	wipe_free(moving->alike);
	moving->asked = moving->alike = NULL;
}
