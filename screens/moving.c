/* moving.c - a step of a matter as a journey: which way, what must be recorded, confirm. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/move.h"
#include "domain/trail.h"
#include "kiosk/kiosk.h"
#include "screens/moving.h"
#include "screens/moving-judge.h"
#include "screens/moving-needs.h"

static struct moving *of(struct journey *journey)
{
	return (struct moving *)journey;
}

static const struct moving *of_const(const struct journey *journey)
{
	return (const struct moving *)journey;
}

static const char *way_name(const struct way *way)
{
	return way == &way_correction ? "correction" : states[way->to].name;
}

static void offer_ways(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	const struct moving *moving = of_const(journey);

	for (size_t i = 0; i < moving->count; i++) {
		out->label[i] = _(moving->ways[i]->label);
		out->value[i] = way_name(moving->ways[i]);
	}
	out->count = (int)moving->count;
}

bool moving_leaves(const struct moving *moving)
{
	return moving->way->to == WITHDRAWN &&
		(moving->supporters > 0 || (moving->holder > 0 && moving->holder != moving->matter));
}

static char *warning(const struct kiosk *kiosk, const struct journey *journey)
{
	if (moving_leaves(of_const(journey)))
		return xstrdup(_("Others put the same forward, so it goes on for them. Your name and"
			" phone are erased, and your PIN opens it no more; this cannot be undone."));
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

static void ask_for_way(struct moving *moving)
{
	struct question *next = moving->questions + 1;

	if (moving->way->to == WITHDRAWN)
		*next++ = (struct question){ .name = "warning", .kind = ASK_NOTICE,
			.title = N_("Do you really want to withdraw it?"), .text = warning,
			.label = N_("Yes, go on") };
	next = moving_needs(moving, next);
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
		if (strcmp(way_name(moving->ways[i]), to) == 0)
			moving->way = moving->ways[i];
	if (moving->way == before)
		return OK;
	wipe(journey->answers + 1, (JOURNEY_QUESTIONS - 1) * sizeof *journey->answers);
	ask_for_way(moving);
	return OK;
}

/* Where only one way leads on it is not asked which; but nobody corrects unawares. */
static bool asks_way(struct kiosk *kiosk, const struct journey *journey)
{
	const struct moving *moving = of_const(journey);

	return moving->count > 1 || moving->ways[0] == &way_correction;
}

static void begin(struct kiosk *kiosk, struct moving *moving)
{
	moving->questions[0] = (struct question){ .name = "way", .kind = ASK_CHOICE,
		.title = N_("What would you like to do?"), .label = N_("To do"),
		.choices = offer_ways, .check = choose_way, .asked = asks_way };
	moving->questions[1] = confirm;
	if (!asks_way(kiosk, &moving->form.journey)) {
		moving->way = moving->ways[0];
		ask_for_way(moving);
	}
	journey_start(kiosk, &moving->form.journey, moving->questions);
}

enum err moving_start(struct kiosk *kiosk, struct moving *moving)
{
	struct matter matter;
	enum err err = matter_load(kiosk->hall, moving->matter, &matter);

	moving->count = MOVING_WAYS;
	if (err == OK)
		err = matter_offers(kiosk->hall, &matter, moving->roles, moving->ways, &moving->count);
	if (err == OK && moving->count == 0)
		err = ERR_MOVE;
	if (err == OK)
		err = moving_prepare(kiosk, moving, &matter);
	if (err == OK)
		begin(kiosk, moving);
	matter_release(&matter);
	return err;
}

void moving_release(struct moving *moving)
{
	wipe_free(moving->asked);
	wipe_free(moving->alike);
	moving->asked = moving->alike = NULL;
	tasks_release(&moving->tasks);
	for (int i = 0; i < TASKS_MOST; i++) {
		free(moving->hints[i]);
		moving->hints[i] = NULL;
	}
}
