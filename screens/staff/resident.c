/* resident.c - a resident at the counter, by the card: what they did, and what to do for them. */
#include <config.h>

#include <stdio.h>

#include "base/clock.h"
#include "domain/document.h"
#include "domain/grade.h"
#include "domain/graph.h"
#include "domain/paper.h"
#include "domain/points.h"
#include "domain/resident.h"
#include "screens/form.h"
#include "screens/page.h"
#include "screens/screens.h"
#include "screens/staff/console.h"
#include "screens/table.h"

/* The form asks for the card; finished: the resident shows. */
struct visit {
	struct form form;
	struct resident resident;
	struct merits merits;
	int64_t balance, owed;
	struct grading grading;
};

static enum err show(struct kiosk *kiosk, struct visit *visit)
{
	enum err err = merits_load(kiosk->hall, visit->resident.id, &visit->merits);

	if (err == OK)
		err = points_balance(kiosk->hall, visit->resident.id, &visit->balance);
	if (err == OK)
		err = points_owed(kiosk->hall, visit->resident.id, &visit->owed);
	if (err == OK)
		err = grade_load(kiosk->hall, visit->resident.id, &visit->grading);
	visit->form.finished = err == OK;
	return err;
}

static enum err find(struct kiosk *kiosk, struct journey *journey)
{
	struct visit *visit = (struct visit *)journey;
	enum err err;

	resident_release(&visit->resident);
	err = resident_by_card(kiosk->hall, journey_answer(journey, "card"), &visit->resident);
	return err == OK ? show(kiosk, visit) : err;
}

static enum err scan(struct kiosk *kiosk, struct journey *journey, const char *tag)
{
	return form_tag(kiosk, journey, tag, TAG_CARD);
}

static const struct question questions[] = {
	{ .name = "card", .title = N_("Please scan the card, or key its 8 digits in."),
	  .kind = ASK_DIGITS, .limit = CARD_DIGITS, .check = find, .scanned = scan },
	{ 0 }
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct visit *visit = state;
	struct actor by;
	enum err err = console_may(kiosk, ROLE_CLERK | ROLE_CHAIR | ROLE_KEEPER, &by);

	journey_start(kiosk, &visit->form.journey, questions);
	if (err != OK || id == 0)
		return err;
	err = resident_load(kiosk->hall, id, &visit->resident);
	return err == OK ? show(kiosk, visit) : err;
}

static bool has_served(const struct kiosk *kiosk, const void *state)
{
	const struct visit *visit = state;

	return visit->merits.meetings > 0;
}

static struct step print_certificate(struct kiosk *kiosk, void *state)
{
	struct visit *visit = state;
	struct slip slip;
	enum err err = document_service(kiosk->hall, visit->resident.id, &slip);

	if (err == OK)
		err = console_print(kiosk, KIND_CERTIFICATE, visit->resident.id, &slip);
	slip_release(&slip);
	return (struct step){ .err = err };
}

static struct step print_card(struct kiosk *kiosk, void *state)
{
	struct visit *visit = state;
	struct slip slip;
	enum err err = paper_card(kiosk->hall, &visit->resident, 0, &slip);

	if (err == OK)
		err = console_print(kiosk, KIND_CARD, visit->resident.id, &slip);
	slip_release(&slip);
	return (struct step){ .err = err };
}

static struct step go(void *state, int screen)
{
	const struct visit *visit = state;

	return (struct step){ .kind = GO, .screen = screen, .id = visit->resident.id };
}

static struct step see_lines(struct kiosk *kiosk, void *state)
{
	return go(state, STAFF_LINES);
}

static struct step enter_service(struct kiosk *kiosk, void *state)
{
	return go(state, STAFF_SERVE);
}

static struct step adjust(struct kiosk *kiosk, void *state)
{
	return go(state, STAFF_ADJUST);
}

static struct step to_stratum(struct kiosk *kiosk, void *state)
{
	return go(state, STAFF_STRATUM);
}

static const struct action choices[] = {
	{ '1', N_("Points, line by line"), see_lines },
	{ '2', N_("Enter hours, a panel or a mediation"), enter_service },
	{ '3', N_("Give or take points"), adjust },
	{ '4', N_("Print the card again"), print_card },
	{ '5', N_("Print a certificate of honour"), print_certificate, has_served },
	{ '6', N_("To which part of the residents they belong"), to_stratum },
	{ 0 }
};

static void draw_number(struct canvas *canvas, struct page *page, const char *label, int64_t number)
{
	char digits[24];

	snprintf(digits, sizeof digits, "%lld", (long long)number);
	page_fact(canvas, page, label, digits);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct visit *visit = state;
	struct page page = page_of(canvas);
	char spaced[CODE_SIZE + 4], date[CLOCK_TEXT], *whose;

	if (!visit->form.finished) {
		form_draw(kiosk, state, canvas);
		return;
	}
	whose = resident_masked(&visit->resident);
	page_head(canvas, &page, whose);
	page_fact(canvas, &page, _("Card"), code_spaced(visit->resident.card, spaced));
	page_fact(canvas, &page, _("Since"), clock_date(visit->resident.joined_at, date));
	draw_number(canvas, &page, _("Times attended"), visit->merits.meetings);
	draw_number(canvas, &page, _("Points earned"), visit->merits.points);
	draw_number(canvas, &page, _("Points there"), visit->balance);
	if (visit->owed > 0)
		draw_number(canvas, &page, _("Points owed"), visit->owed);
	page_fact(canvas, &page, _("Grade"), grade_label(visit->grading.grade));
	page.row += 2;
	if (!has_served(kiosk, state))
		page_text(canvas, &page, STYLE_NOTE,
			_("A certificate can be printed after the first meeting."));
	page_actions(kiosk, state, canvas, &page, choices);
	wipe_free(whose);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct visit *visit = state;
	bool done = false;

	if (visit->form.finished)
		return page_acted(kiosk, state, choices, key);
	return journey_typed(kiosk, &visit->form.journey, key, &done);
}

static struct step scanned(struct kiosk *kiosk, void *state, const char *tag)
{
	struct visit *visit = state;
	bool done = false;

	if (visit->form.finished)
		return (struct step){ .err = ERR_INPUT };
	return journey_scanned(kiosk, &visit->form.journey, tag, &done);
}

static void again(struct kiosk *kiosk, void *state)
{
	struct visit *visit = state;
	enum err err = visit->form.finished ? show(kiosk, visit) : OK;

	form_again(kiosk, state);
	if (err != OK)
		kiosk_say(kiosk, true, "%s", err_text(err));
}

static void leave(void *state)
{
	struct visit *visit = state;

	resident_release(&visit->resident);
}

const struct screen staff_resident_screen = {
	.name = "staff-resident", .title = N_("A resident"), .state_size = sizeof(struct visit),
	.enter = enter, .draw = draw, .typed = typed, .back = form_back, .scanned = scanned,
	.typing = form_typing, .again = again, .leave = leave,
};
