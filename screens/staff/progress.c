/* progress.c - how far a task has come, for everybody to read on the board. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/text.h"
#include "domain/duty.h"
#include "domain/task.h"
#include "screens/form.h"
#include "screens/staff/console.h"
#include "screens/table.h"

enum { PERCENT_DIGITS = 3, NUMBER = 24 };

/* tasks: those that no panel has accepted; their numbers as text stand beside. */
struct advance {
	struct form form;
	struct tasks tasks;
	char numbers[TASKS_MOST][NUMBER];
	char *labels[TASKS_MOST];
};

static bool has_several(struct kiosk *kiosk, const struct journey *journey)
{
	return ((const struct advance *)journey)->tasks.count > 1;
}

static void offer(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	const struct advance *advance = (const struct advance *)journey;

	for (size_t i = 0; i < advance->tasks.count; i++) {
		out->label[out->count] = advance->labels[i];
		out->value[out->count++] = advance->numbers[i];
	}
}

static enum err check_percent(struct kiosk *kiosk, struct journey *journey)
{
	if (atoi(journey_answer(journey, "percent")) <= 100)
		return OK;
	kiosk_say(kiosk, true, "%s", _("From 0 to 100, please."));
	return ERR_INPUT;
}

static enum err settle(struct kiosk *kiosk, struct journey *journey)
{
	const struct advance *advance = (const struct advance *)journey;
	int64_t task = has_several(kiosk, journey) ? atoll(journey_answer(journey, "task")) :
		advance->tasks.list[0].id;
	unsigned who;
	enum err err = console_roles(kiosk, &who);

	if (err == OK)
		err = task_progress(kiosk->hall, kiosk->session.staff, who, task,
			atoi(journey_answer(journey, "percent")), journey_answer(journey, "words"));
	if (err == OK)
		kiosk_say(kiosk, false, "%s", _("It stands on the board now."));
	return err;
}

static char *closing(const struct kiosk *kiosk, const struct journey *journey)
{
	return xstrdup(_("Everybody can read it. No names, please."));
}

static const struct question questions[] = {
	{ .name = "task", .title = N_("Which task?"), .label = N_("Task"), .kind = ASK_CHOICE,
	  .choices = offer, .asked = has_several },
	{ .name = "percent", .title = N_("How far has it come? (percent, 0 to 100)"),
	  .label = N_("Percent"), .kind = ASK_DIGITS, .limit = PERCENT_DIGITS, .check = check_percent },
	{ .name = "words", .title = N_("What was done?"), .label = N_("Progress"), .kind = ASK_TEXT,
	  .limit = PROGRESS_LIMIT },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK, .text = closing,
	  .check = settle },
	{ 0 }
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct advance *advance = state;
	enum err err = tasks_load(kiosk->hall, id, true, &advance->tasks);

	for (size_t i = 0; i < advance->tasks.count; i++) {
		const struct task *task = &advance->tasks.list[i];

		snprintf(advance->numbers[i], NUMBER, "%lld", (long long)task->id);
		advance->labels[i] = xasprintf("%s  %s", task->party, task->criterion);
	}
	journey_start(kiosk, &advance->form.journey, questions);
	return err != OK ? err : advance->tasks.count > 0 ? OK : ERR_MOVE;
}

static void leave(void *state)
{
	struct advance *advance = state;

	for (size_t i = 0; i < advance->tasks.count; i++)
		free(advance->labels[i]);
	tasks_release(&advance->tasks);
}

const struct screen staff_progress_screen = {
	.name = "staff-progress", .title = N_("Progress"), .state_size = sizeof(struct advance),
	.enter = enter, .draw = form_draw, .typed = form_typed, .back = form_back,
	.typing = form_typing, .again = form_again, .leave = leave,
};
