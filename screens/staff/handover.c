/* handover.c - which voucher: scanned, or its number keyed in. */
#include <config.h>

#include "domain/graph.h"
#include "domain/voucher.h"
#include "screens/form.h"
#include "screens/screens.h"
#include "screens/staff/console.h"
#include "screens/table.h"

struct handover { struct form form; int64_t voucher; };

static enum err find(struct kiosk *kiosk, struct journey *journey)
{
	struct handover *handover = (struct handover *)journey;
	struct voucher voucher;
	enum err err = voucher_by_code(kiosk->hall, journey_answer(journey, "code"), &voucher);

	handover->voucher = voucher.id;
	voucher_release(&voucher);
	if (err == ERR_INPUT)
		kiosk_say(kiosk, true, "%s", _("The number of a voucher has 12 digits."));
	return err;
}

static enum err scan(struct kiosk *kiosk, struct journey *journey, const char *tag)
{
	return form_tag(kiosk, journey, tag, TAG_VOUCHER);
}

static const struct question questions[] = {
	{ .name = "code", .title = N_("Please scan the voucher, or key its 12 digits in."),
	  .kind = ASK_DIGITS, .limit = CODE_DIGITS, .check = find, .scanned = scan },
	{ 0 }
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct handover *handover = state;
	struct actor by;

	journey_start(kiosk, &handover->form.journey, questions);
	return console_may(kiosk, ROLE_CLERK | ROLE_KEEPER, &by);
}

/* The field is empty again for the next voucher. */
static struct step follow(struct kiosk *kiosk, struct handover *handover, struct step step,
	bool done)
{
	if (!done)
		return step;
	journey_start(kiosk, &handover->form.journey, questions);
	return (struct step){ .kind = GO, .screen = STAFF_VOUCHER, .id = handover->voucher };
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct handover *handover = state;
	bool done = false;
	struct step step = journey_typed(kiosk, &handover->form.journey, key, &done);

	return follow(kiosk, handover, step, done);
}

static struct step scanned(struct kiosk *kiosk, void *state, const char *tag)
{
	struct handover *handover = state;
	bool done = false;
	struct step step = journey_scanned(kiosk, &handover->form.journey, tag, &done);

	return follow(kiosk, handover, step, done);
}

const struct screen staff_handover_screen = {
	.name = "staff-handover", .title = N_("Hand over a reward"),
	.state_size = sizeof(struct handover), .enter = enter, .draw = form_draw,
	.typed = typed, .back = form_back, .scanned = scanned, .typing = form_typing,
	.again = form_again,
};
