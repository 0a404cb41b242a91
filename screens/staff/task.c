/* task.c - who does it by when, and what counts as done. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/need.h"
#include "domain/task.h"
#include "screens/staff/console.h"
#include "screens/staff/precedents.h"
#include "screens/form.h"
#include "screens/table.h"

enum { PARTY_LIMIT = 60, DATE_DIGITS = 8, CRITERION_LIMIT = 200 };

struct assign { struct form form; int64_t matter; struct precedents precedents; };

static const char anew[] = "-anew";

static enum err check_deadline(struct kiosk *kiosk, struct journey *journey)
{
	int64_t at;
	enum err err = need_last_day(journey_answer(journey, "deadline"), &at);

	if (err == OK && at > clock_now())
		return OK;
	kiosk_say(kiosk, true, "%s",
		_("Please give a day still to come, in eight digits, as in 20261231."));
	return ERR_INPUT;
}

static enum err assign(struct kiosk *kiosk, struct journey *journey)
{
	const struct assign *task = (const struct assign *)journey;
	unsigned who;
	enum err err = console_roles(kiosk, &who);

	if (err == OK)
		err = matter_assign(kiosk->hall, kiosk->session.staff, who, task->matter,
			journey_answer(journey, "party"), journey_answer(journey, "deadline"),
			journey_answer(journey, "criterion"));
	if (err == OK)
		kiosk_say(kiosk, false, "%s", _("The task is given out."));
	if (err == ERR_TWICE)
		kiosk_say(kiosk, true, _("A matter may have %d tasks at most."), TASKS_MOST);
	return err;
}

static bool has_precedents(struct kiosk *kiosk, const struct journey *journey)
{
	return ((const struct assign *)journey)->precedents.count > 0;
}

static void precedents(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	const struct precedents *before = &((const struct assign *)journey)->precedents;

	*out = (struct choices){ .count = 1, .label = { _("No, I write it anew") },
		.value = { anew } };
	for (int i = 0; i < before->count; i++) {
		out->label[out->count] = before->labels[i];
		out->value[out->count++] = before->values[i];
	}
}

/* What was done there stands in the fields already, to be kept or changed. */
static enum err begin_like(struct kiosk *kiosk, struct journey *journey)
{
	const struct assign *task = (const struct assign *)journey;
	const char *chosen = journey_answer(journey, "like");
	static char nothing[] = "";
	struct deed deed = strcmp(chosen, anew) == 0 ? (struct deed){ nothing, nothing } :
		task->precedents.deeds[atoi(chosen)];

	for (int i = 0; journey->questions[i].name; i++) {
		const char *name = journey->questions[i].name;
		const char *text = strcmp(name, "party") == 0 ? deed.party :
			strcmp(name, "criterion") == 0 ? deed.criterion : NULL;

		if (text && !journey->answers[i].given)
			copy_text(journey->answers[i].text, sizeof journey->answers[i].text, text);
	}
	return OK;
}

static const struct question questions[] = {
	{ .name = "like", .title = N_("Something like it was done before. Begin with that?"),
	  .kind = ASK_CHOICE, .choices = precedents, .asked = has_precedents,
	  .check = begin_like },
	{ .name = "party", .title = N_("Who is responsible for it?"),
	  .hint = N_("A body or a person, such as the property management."),
	  .label = N_("Responsible"), .kind = ASK_TEXT, .limit = PARTY_LIMIT },
	{ .name = "deadline", .title = N_("By which day? (8 digits, such as 20261231)"),
	  .label = N_("By"), .kind = ASK_DIGITS, .limit = DATE_DIGITS, .check = check_deadline },
	{ .name = "criterion", .title = N_("What must be seen, so that it counts as done?"),
	  .label = N_("Done when"), .kind = ASK_TEXT, .limit = CRITERION_LIMIT },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK,
	  .check = assign },
	{ 0 }
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct assign *task = state;
	enum err err = precedents_load(kiosk, id, &task->precedents);

	task->matter = id;
	journey_start(kiosk, &task->form.journey, questions);
	return err;
}

static void leave(void *state)
{
	struct assign *task = state;

	precedents_release(&task->precedents);
}

const struct screen staff_task_screen = {
	.name = "staff-task", .title = N_("A task"), .state_size = sizeof(struct assign),
	.enter = enter, .draw = form_draw, .typed = form_typed, .back = form_back,
	.typing = form_typing, .again = form_again, .leave = leave,
};
