/* slip.c - one slip of the printer's list: what became of it, print it again or hold it back. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "domain/kind.h"
#include "domain/reprint.h"
#include "screens/staff/slip.h"

enum err slips_load(struct kiosk *kiosk, struct slips *slips)
{
	enum err err = printer_load(kiosk->hall, &slips->printer);

	if (err == OK)
		err = printer_load_a4(kiosk->hall, &slips->a4);
	jobs_release(&slips->jobs);
	return err == OK ? outbox_list(kiosk->hall, false, &slips->jobs) : err;
}

char *slip_state(const struct job *job)
{
	const char *fault = job->state == JOB_PRINTED ? "" : fault_label(job->fault);

	return *fault ? xasprintf(_("%s: %s"), job_state_text(job->state), fault) :
		xstrdup(job_state_text(job->state));
}

static const struct job *chosen(const struct slips *slips)
{
	return &slips->jobs.list[slips->chosen];
}

static bool may_print(const struct kiosk *kiosk, const void *state)
{
	enum job_state at = chosen(state)->state;

	return at == JOB_HELD || at == JOB_FAILED;
}

static bool may_hold(const struct kiosk *kiosk, const void *state)
{
	return chosen(state)->state < JOB_PRINTED;
}

static struct step settled(struct kiosk *kiosk, struct slips *slips, enum err err, const char *said)
{
	enum err seen;

	slips->chosen = -1;
	if (err == OK)
		kiosk_say(kiosk, false, "%s", said);
	if (err == ERR_MOVE)
		kiosk_say(kiosk, true, "%s",
			_("This slip is gone for the sake of privacy. Please have a new one made."));
	seen = slips_load(kiosk, slips);
	return (struct step){ .err = err == ERR_MOVE ? seen : err };
}

static struct step print(struct kiosk *kiosk, void *state)
{
	struct actor by = { kiosk->session.staff, "clerk" };

	return settled(kiosk, state, reprint_release(kiosk->hall, by, chosen(state)->uid),
		_("The slip is on its way to the printer."));
}

static struct step hold(struct kiosk *kiosk, void *state)
{
	return settled(kiosk, state, outbox_hold(kiosk->hall, chosen(state)->uid),
		_("The slip is held back."));
}

const struct action slip_choices[] = {
	{ '1', N_("Print it again"), print, may_print },
	{ '1', N_("Hold it back"), hold, may_hold },
	{ 0 }
};

void slip_draw(const struct kiosk *kiosk, const struct slips *slips,
	struct canvas *canvas, struct page *page)
{
	const struct job *job = chosen(slips);
	char moment[CLOCK_TEXT], copy[16] = "", *state = slip_state(job);

	if (job->copy > 0)
		snprintf(copy, sizeof copy, "%d", job->copy);
	page_head(canvas, page, kind_label(job->kind));
	page_fact(canvas, page, _("Slip"), job->uid);
	page_fact(canvas, page, _("State"), state);
	page_fact(canvas, page, _("Reprint no."), copy);
	page_fact(canvas, page, _("Remark"), job->detail);
	page_fact(canvas, page, _("Made"), clock_moment(job->created_at, moment));
	page_fact(canvas, page, _("Changed"), clock_moment(job->updated_at, moment));
	page->row += 2;
	if (page_actions_rows(kiosk, slips, slip_choices) == 0)
		page_text(canvas, page, STYLE_NOTE, job->state == JOB_KEPT ?
			_("It lies in the folder paper under the name above.") :
			_("It has come out; a slip that is printed is not kept."));
	page_actions(kiosk, slips, canvas, page, slip_choices);
	free(state);
}
