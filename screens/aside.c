/* aside.c - a resident stands aside from a matter of an agenda (回避): which, why, and their PIN. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/agenda.h"
#include "domain/assess.h"
#include "domain/graph.h"
#include "domain/resident.h"
#include "screens/form.h"
#include "screens/staff/console.h"
#include "screens/table.h"

enum { REASON_LIMIT = 120 };

/* At the console whoever is there has their say-so; at the kiosk the PIN does. */
struct aside_form {
	struct form form;
	struct resident resident;
	struct agenda agenda;
};

static const char other[] = "-other";

static void items(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	const struct agenda *agenda = &((const struct aside_form *)journey)->agenda;

	for (size_t i = 0; i < agenda->count && out->count < JOURNEY_CHOICES; i++) {
		out->label[out->count] = agenda->list[i].called;
		out->value[out->count++] = agenda->list[i].number;
	}
}

static void reasons(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	*out = (struct choices){ .count = 4, .label = { _("It concerns me or my family more than others"),
		_("I am a relative of whoever put it forward"), _("I have to do with it in my work"),
		_("Another reason") }, .value = { NULL, NULL, NULL, other } };
}

static bool is_other(struct kiosk *kiosk, const struct journey *journey)
{
	return strcmp(journey_answer(journey, "why"), other) == 0;
}

static bool at_kiosk(struct kiosk *kiosk, const struct journey *journey)
{
	return kiosk->setup.public;
}

static char *closing(const struct kiosk *kiosk, const struct journey *journey)
{
	return xstrdup(_("You then neither speak nor vote on it. It cannot be taken back."));
}

static enum err who(const struct kiosk *kiosk, const struct aside_form *form, struct actor *by)
{
	if (!kiosk->setup.public)
		return console_may(kiosk, ROLE_CLERK | ROLE_CHAIR | ROLE_KEEPER, by);
	*by = (struct actor){ form->resident.id, "resident" };
	return OK;
}

static enum err prove(struct kiosk *kiosk, struct journey *journey)
{
	const struct aside_form *form = (const struct aside_form *)journey;
	int64_t id;

	return resident_login(kiosk->hall, form->resident.card, journey_answer(journey, "pin"), &id);
}

static enum err settle(struct kiosk *kiosk, struct journey *journey)
{
	const struct aside_form *form = (const struct aside_form *)journey;
	const struct item *item = &form->agenda.list[journey->answers[0].choice];
	const char *reason = journey_answer(journey, is_other(kiosk, journey) ? "reason" : "why");
	struct actor by;
	enum err err = who(kiosk, form, &by);

	if (err == OK)
		err = matter_stand_aside(kiosk->hall, by, item->matter,
			&(struct aside){ form->resident.id, reason });
	if (err == OK)
		kiosk_say(kiosk, false, "%s", _("Recorded: you stand aside from this matter."));
	return err;
}

static const struct question questions[] = {
	{ .name = "matter", .title = N_("Which matter do you stand aside from?"),
	  .hint = N_("Whoever is concerned themselves leaves it to the others."),
	  .label = N_("Matter"), .kind = ASK_CHOICE, .choices = items },
	{ .name = "why", .title = N_("For what reason?"), .label = N_("Reason"), .kind = ASK_CHOICE,
	  .choices = reasons },
	{ .name = "reason", .title = N_("Please write the reason."), .label = N_("Reason"),
	  .kind = ASK_TEXT, .limit = REASON_LIMIT, .asked = is_other },
	{ .name = "pin", .title = N_("The card's PIN?"),
	  .hint = N_("Six digits. Nobody here will ever ask you for it."), .kind = ASK_PIN,
	  .limit = RESIDENT_PIN_DIGITS, .asked = at_kiosk, .check = prove },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK, .text = closing,
	  .check = settle },
	{ 0 }
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct aside_form *form = state;
	enum err err = resident_load(kiosk->hall, id, &form->resident);

	if (err == OK)
		err = agenda_of_guest(kiosk->hall, id, &form->agenda);
	if (err == OK && form->agenda.count == 0) {
		kiosk_say(kiosk, true, "%s", _("There is no matter here to stand aside from."));
		return ERR_NOT_FOUND;
	}
	if (err == OK)
		journey_start(kiosk, &form->form.journey, questions);
	return err;
}

/* What the matters are called is said in the language of the moment. */
static void again(struct kiosk *kiosk, void *state)
{
	struct aside_form *form = state;
	struct agenda agenda = {0};

	if (agenda_of_guest(kiosk->hall, form->resident.id, &agenda) == OK &&
	    agenda.count == form->agenda.count) {
		agenda_release(&form->agenda);
		form->agenda = agenda;
	} else {
		agenda_release(&agenda);
	}
	form_again(kiosk, state);
}

static void leave(void *state)
{
	struct aside_form *form = state;

	resident_release(&form->resident);
	agenda_release(&form->agenda);
}

const struct screen aside_screen = {
	.name = "aside", .title = N_("Stand aside"), .state_size = sizeof(struct aside_form),
	.enter = enter, .draw = form_draw, .typed = form_typed, .back = form_back,
	.typing = form_typing, .again = again, .leave = leave,
};
