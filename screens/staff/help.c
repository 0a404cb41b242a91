/* help.c - somebody at the kiosk calls for help: say that you come. */
#include <config.h>

#include "base/clock.h"
#include "domain/call.h"
#include "domain/graph.h"
#include "screens/page.h"
#include "screens/screens.h"
#include "screens/staff/console.h"
#include "screens/table.h"

struct help { struct call call; };

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct help *help = state;

	return kiosk->session.staff ? call_load(kiosk->hall, &help->call) : ERR_ROLE;
}

static struct step tick(struct kiosk *kiosk, void *state)
{
	struct help *help = state;

	return (struct step){ .err = call_load(kiosk->hall, &help->call) };
}

static bool waits(const struct kiosk *kiosk, const void *state)
{
	const struct help *help = state;

	return help->call.id > 0 && help->call.staff == 0;
}

static bool mine(const struct kiosk *kiosk, const void *state)
{
	const struct help *help = state;

	return help->call.id > 0 && help->call.staff == kiosk->session.staff;
}

static struct step come(struct kiosk *kiosk, void *state)
{
	struct help *help = state;
	struct actor by;
	enum err err = console_may(kiosk, ROLES_OF_STAFF, &by);

	if (err == OK)
		err = call_answer(kiosk->hall, by, help->call.id);
	if (err == OK)
		err = call_load(kiosk->hall, &help->call);
	return (struct step){ .err = err };
}

static struct step over(struct kiosk *kiosk, void *state)
{
	struct help *help = state;
	enum err err = call_end(kiosk->hall, help->call.id);

	return (struct step){ .kind = err == OK ? BACK : STAY, .err = err };
}

static const struct action choices[] = {
	{ '1', N_("I am coming"), come, waits },
	{ '1', N_("It is done"), over, mine },
	{ 0 }
};

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct help *help = state;
	struct page page = page_of(canvas);
	char moment[CLOCK_TEXT];

	if (help->call.id == 0) {
		page_text(canvas, &page, STYLE_STRONG, _("Nobody calls for help at the moment."));
		return;
	}
	page_head(canvas, &page, _("Somebody at the kiosk calls for help."));
	page_fact(canvas, &page, _("Called at"), clock_moment(help->call.at, moment));
	page_fact(canvas, &page, _("Who comes"), help->call.name);
	page.row++;
	page_actions(kiosk, state, canvas, &page, choices);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	return page_acted(kiosk, state, choices, key);
}

const struct screen staff_help_screen = {
	.name = "staff-help", .title = N_("Help"), .state_size = sizeof(struct help),
	.enter = enter, .draw = draw, .typed = typed, .tick = tick,
};
