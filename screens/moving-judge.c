/* moving-judge.c - a step's answers judged one by one, the step made, and why it was not. */
#include <config.h>

#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/guard.h"
#include "domain/hall.h"
#include "domain/joint.h"
#include "domain/matter.h"
#include "domain/move.h"
#include "domain/timeline.h"
#include "kiosk/answers.h"
#include "kiosk/kiosk.h"
#include "screens/moving-judge.h"
#include "screens/second.h"

const char *const moving_members[MOVE_MEMBERS] = { "member1", "member2", "member3" };
const char *const moving_member_pins[MOVE_MEMBERS] = { "pin1", "pin2", "pin3" };

static enum need need_named(const char *name)
{
	int need = 0;

	while (need < NEED_COUNT && strcmp(needs[need].name, name) != 0)
		need++;
	return (enum need)need;
}

/* What the hall says about where to go instead stands there already, to be kept or changed. */
static void fill_in_where(struct kiosk *kiosk, struct moving *moving, const char *item)
{
	const char *where = hall_text(kiosk->hall, "negative-where", item, "");
	struct answer *answers = moving->form.journey.answers;

	for (int i = 0; moving->questions[i].name; i++)
		if (need_named(moving->questions[i].name) == NEED_WHERE && !answers[i].given)
			copy_text(answers[i].text, sizeof answers[i].text, where);
}

static enum err still_to_come(struct kiosk *kiosk, const char *date)
{
	int64_t at;
	enum err err = need_date(date, &at);

	if (err == OK && at > clock_now())
		return OK;
	kiosk_say(kiosk, true, "%s", _("This day is past. Please give one that is still to come."));
	return ERR_INPUT;
}

static void explain(struct kiosk *kiosk, enum need_kind kind)
{
	static const char *const sentences[] = {
		[NEED_IS_DATE] = N_("Please type eight digits: year, month, day, as in 20261231."),
		[NEED_IS_MATTER] = N_("There is no matter with this number this year."),
		[NEED_IS_STAFF] = NULL,
	};

	if (sentences[kind])
		kiosk_say(kiosk, true, "%s", _(sentences[kind]));
}

enum err moving_check_need(struct kiosk *kiosk, struct journey *journey)
{
	const char *name = journey_asks(journey), *value = journey_answer(journey, name);
	enum need need = need_named(name);
	enum err err = need_check(kiosk->hall, need, value);

	if (err == ERR_INPUT)
		explain(kiosk, needs[need].kind);
	if (err == OK && need == NEED_ITEM)
		fill_in_where(kiosk, (struct moving *)journey, value);
	if (err == OK && need == NEED_DATE)
		err = still_to_come(kiosk, value);
	if (err == OK && need == NEED_SECOND)
		err = second_is_other(kiosk, value);
	return err;
}

enum err moving_check_number(struct kiosk *kiosk, struct journey *journey)
{
	const struct moving *moving = (const struct moving *)journey;

	for (int i = 0; moving->questions[i].name; i++)
		if (strcmp(moving->questions[i].name, journey_asks(journey)) == 0)
			answers_forget(&journey->answers[i + 1]);
	return OK;
}

enum err moving_check_member(struct kiosk *kiosk, struct journey *journey)
{
	struct proof proof = {0};
	struct person person;

	for (int i = 0; i < MOVE_MEMBERS; i++)
		if (strcmp(journey_asks(journey), moving_member_pins[i]) == 0)
			proof = (struct proof){ journey_answer(journey, moving_members[i]),
				journey_answer(journey, moving_member_pins[i]) };
	return person_prove(kiosk->hall, &proof, &person);
}

/* What became of it: the new state. */
static enum err say_result(struct kiosk *kiosk, const struct moving *moving)
{
	struct timeline timeline = {0};
	struct matter matter;
	enum err err = matter_load(kiosk->hall, moving->matter, &matter);

	if (err == OK)
		err = timeline_load(kiosk->hall, &matter, VIEW_CODE, &timeline);
	if (err == OK && timeline.count > 0) {
		const struct happening *last = &timeline.list[timeline.count - 1];

		kiosk_say(kiosk, false, moving->roles == ROLE_RESIDENT ?
			/* TRANSLATORS: to the resident; then what became of it: "Now: withdrawn". */
			_("It is recorded, thank you. %s") : "%s", last->words);
	}
	timeline_release(&timeline);
	matter_release(&matter);
	return err;
}

/* The answers about each task, a line for each; the caller frees. */
static char *each_line(const struct moving *moving)
{
	struct text lines = {0};

	for (size_t i = 0; i < moving->tasks.count; i++)
		text_addf(&lines, "%s%s", i ? "\n" : "",
			journey_answer(&moving->form.journey, moving->names[i]));
	return text_take(&lines);
}

static struct move move_of(const struct moving *moving, const char *each)
{
	const struct journey *journey = &moving->form.journey;
	struct move move = { .matter = moving->matter, .to = moving->way->to, .by = moving->by,
		.roles = moving->roles, .holder = moving->holder,
		.second_pin = journey_answer(journey, "second_pin"),
		.correction = moving->way->guard == GUARD_CORRECTION };

	for (int need = 0; need < NEED_COUNT; need++)
		move.values[need] = needs[need].kind == NEED_IS_EACH ? each :
			journey_answer(journey, needs[need].name);
	for (int i = 0; i < MOVE_MEMBERS; i++)
		move.members[i] = (struct proof){ journey_answer(journey, moving_members[i]),
			journey_answer(journey, moving_member_pins[i]) };
	if (move.correction && !state_read(move.values[NEED_BACK], &move.to))
		move.to = STATE_COUNT;
	return move;
}

enum err moving_make(struct kiosk *kiosk, struct journey *journey)
{
	const struct moving *moving = (const struct moving *)journey;
	char *each = each_line(moving);
	struct move move = move_of(moving, each);
	enum err err;

	if (moving_leaves(moving))
		err = matter_leave(kiosk->hall, moving->holder > 0 ? moving->holder : moving->matter,
			moving->by);
	else
		err = matter_move(kiosk->hall, &move);
	if (err == OK)
		err = say_result(kiosk, moving);
	else
		kiosk_say(kiosk, true, "%s", guard_why(moving->way->guard, err));
	wipe_free(each);
	return err;
}
