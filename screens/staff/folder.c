/* folder.c - what may be done with one matter at the console: offered, and done. */
#include <config.h>

#include "domain/document.h"
#include "domain/move.h"
#include "domain/notice.h"
#include "domain/paper.h"
#include "screens/screens.h"
#include "screens/staff/console.h"
#include "screens/staff/folder.h"

static char *about_new_code(const struct kiosk *kiosk, const struct journey *journey)
{
	return xstrdup(_("For a resident who has lost the receipt. The old code stops counting at"
		" once, and a new receipt is printed. Please be sure that it is their matter."));
}

static enum err issue(struct kiosk *kiosk, struct journey *journey)
{
	struct folder *folder = (struct folder *)journey;
	struct receipt receipt;
	struct actor by;
	enum err err = console_may(kiosk, ROLE_CLERK, &by);

	if (err == OK)
		err = matter_new_code(kiosk->hall, folder->sheet.matter.id, by, &receipt);
	if (err == OK) {
		copy_text(kiosk->session.code, sizeof kiosk->session.code, receipt.code);
		copy_text(kiosk->session.pin, sizeof kiosk->session.pin, receipt.pin);
		copy_text(kiosk->session.uid, sizeof kiosk->session.uid, receipt.uid);
		wipe(&receipt, sizeof receipt);
	}
	return err;
}

static const struct question questions[] = {
	{ .name = "code", .title = N_("Issue a new code?"), .kind = ASK_NOTICE,
	  .text = about_new_code, .label = N_("Issue a new code"), .check = issue },
	{ 0 }
};

static bool may_move(const struct kiosk *kiosk, const void *state)
{
	const struct folder *folder = state;

	return folder->moves;
}

static bool may_score(const struct kiosk *kiosk, const void *state)
{
	const struct folder *folder = state;

	return folder->sheet.matter.state == ASSESSING;
}

static bool may_vote(const struct kiosk *kiosk, const void *state)
{
	const struct folder *folder = state;

	return folder->sheet.matter.state == DELIBERATING;
}

static bool may_word(const struct kiosk *kiosk, const void *state)
{
	const struct folder *folder = state;
	enum state at = folder->sheet.matter.state;

	return (at == ASSESSING || at == DEFERRED) && (folder->roles & (ROLE_CLERK | ROLE_CHAIR));
}

static bool may_recuse(const struct kiosk *kiosk, const void *state)
{
	const struct folder *folder = state;
	enum state at = folder->sheet.matter.state;

	return at == ASSESSING || at == QUEUED || at == DELIBERATING;
}

static bool may_weigh(const struct kiosk *kiosk, const void *state)
{
	const struct folder *folder = state;
	const struct matter *matter = &folder->sheet.matter;

	return matter->state == SCREENING && matter->answered_at == 0 &&
		(folder->roles & ROLE_CLERK);
}

static bool may_notify(const struct kiosk *kiosk, const void *state)
{
	const struct folder *folder = state;

	return folder->sheet.decision != NULL && !folder->decided;
}

static bool may_task(const struct kiosk *kiosk, const void *state)
{
	const struct folder *folder = state;
	enum state at = folder->sheet.matter.state;

	return (at == PASSED || at == PUBLICITY || at == EXECUTING) &&
		(folder->roles & (ROLE_CLERK | ROLE_CHAIR | ROLE_OVERSEER));
}

static bool may_progress(const struct kiosk *kiosk, const void *state)
{
	const struct folder *folder = state;
	enum state at = folder->sheet.matter.state;

	return (at == EXECUTING || at == BLOCKED) && *folder->sheet.criteria &&
		(folder->roles & (ROLE_EXECUTOR | ROLE_CLERK | ROLE_OVERSEER));
}

static bool has_views(const struct kiosk *kiosk, const void *state)
{
	return ((const struct folder *)state)->spoken;
}

static bool may_recode(const struct kiosk *kiosk, const void *state)
{
	const struct folder *folder = state;

	return folder->sheet.matter.has_code && folder->sheet.matter.left_at == 0 &&
		(folder->roles & ROLE_CLERK);
}

static struct step go(const struct folder *folder, int screen)
{
	return (struct step){ .kind = GO, .screen = screen, .id = folder->sheet.matter.id };
}

static struct step move(struct kiosk *kiosk, void *state)
{
	return go(state, STAFF_MOVE);
}

static struct step score(struct kiosk *kiosk, void *state)
{
	return go(state, STAFF_SCORE);
}

static struct step vote(struct kiosk *kiosk, void *state)
{
	return go(state, STAFF_POLL);
}

static struct step task(struct kiosk *kiosk, void *state)
{
	return go(state, STAFF_TASK);
}

static struct step progress(struct kiosk *kiosk, void *state)
{
	return go(state, STAFF_PROGRESS);
}

static struct step show_views(struct kiosk *kiosk, void *state)
{
	return go(state, STAFF_VIEWS);
}

static struct step word(struct kiosk *kiosk, void *state)
{
	return go(state, STAFF_WORD);
}

static struct step recuse(struct kiosk *kiosk, void *state)
{
	return go(state, STAFF_RECUSE);
}

static struct step weigh(struct kiosk *kiosk, void *state)
{
	return go(state, STAFF_WEIGH);
}

static struct step ask_for_code(struct kiosk *kiosk, void *state)
{
	struct folder *folder = state;

	folder->asking = true;
	journey_start(kiosk, &folder->form.journey, questions);
	return (struct step){ .kind = STAY };
}

/* Gives the slip to the printer, once composing it went well; releases it. */
static struct step send(struct kiosk *kiosk, const struct folder *folder, enum kind kind,
	struct slip *slip, enum err err)
{
	if (err == OK)
		err = console_print(kiosk, kind, folder->sheet.matter.id, slip);
	slip_release(slip);
	return (struct step){ .err = err };
}

static struct step print(struct kiosk *kiosk, void *state)
{
	struct folder *folder = state;
	struct slip slip = {0};
	enum err err = paper_progress(kiosk->hall, &folder->sheet.matter, NULL, 0, &slip);

	return send(kiosk, folder, KIND_PROGRESS, &slip, err);
}

static struct step notify(struct kiosk *kiosk, void *state)
{
	struct folder *folder = state;
	struct slip slip = {0};
	enum err err = paper_notice(kiosk->hall, &folder->sheet.matter, &slip);

	return send(kiosk, folder, KIND_NOTICE, &slip, err);
}

static bool is_decided(const struct kiosk *kiosk, const void *state)
{
	const struct folder *folder = state;

	return folder->decided;
}

static struct step print_decision(struct kiosk *kiosk, void *state)
{
	struct folder *folder = state;
	struct slip slip;
	enum err err = document_decision(kiosk->hall, &folder->sheet.matter, &slip);

	return send(kiosk, folder, KIND_DECISION, &slip, err);
}

const struct action folder_choices[] = {
	{ '1', N_("Take the next step"), move, may_move },
	{ '2', N_("Give my scores"), score, may_score },
	{ '2', N_("The vote"), vote, may_vote },
	{ '3', N_("Give out a task"), task, may_task },
	{ '4', N_("New code for a lost receipt"), ask_for_code, may_recode },
	{ '5', N_("Print how it stands"), print },
	{ '6', N_("Print the decision"), print_decision, is_decided },
	{ '6', N_("Print the notice of the decision"), notify, may_notify },
	{ '7', N_("The wording for the group"), word, may_word },
	{ '7', N_("Write down the progress"), progress, may_progress },
	{ '8', N_("Stand aside from it"), recuse, may_recuse },
	{ '9', N_("Change how urgent it is"), weigh, may_weigh },
	{ '9', N_("Map of views"), show_views, has_views },
	{ 0 }
};
