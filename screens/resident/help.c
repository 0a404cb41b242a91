/* help.c - the visitor has called for help: who comes, and the draft stays as it is. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "domain/call.h"
#include "screens/page.h"
#include "screens/table.h"

struct help { struct call call; };

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct help *help = state;
	enum err err = call_help(kiosk->hall, kiosk_below(kiosk), &help->call);

	kiosk->session.call = help->call.id;
	return err;
}

static struct step tick(struct kiosk *kiosk, void *state)
{
	struct help *help = state;

	return (struct step){ .err = call_load(kiosk->hall, &help->call) };
}

static struct step no_more(struct kiosk *kiosk, void *state)
{
	enum err err = call_end(kiosk->hall, kiosk->session.call);

	if (err != OK)
		return (struct step){ .err = err };
	kiosk->session.call = 0;
	return (struct step){ .kind = BACK };
}

static struct step go_on(struct kiosk *kiosk, void *state)
{
	return (struct step){ .kind = BACK };
}

static const struct action choices[] = {
	{ '1', N_("Go on meanwhile; somebody comes all the same"), go_on },
	{ '2', N_("I need no help any more"), no_more },
	{ 0 }
};

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct help *help = state;
	struct page page = page_of(canvas);
	char *comes;

	if (help->call.staff > 0) {
		comes = xasprintf(_("%s is coming to you."), help->call.name);
		page_text(canvas, &page, STYLE_STRONG, comes);
		free(comes);
	} else {
		page_text(canvas, &page, STYLE_STRONG, _("The staff have been called. Please stay here."));
	}
	page.row++;
	page_text(canvas, &page, STYLE_PLAIN, _("What you have entered stays as it is."));
	if (help->call.staff == 0 && clock_now() - help->call.at >= MINUTE)
		page_text(canvas, &page, STYLE_WARN, _("Nobody has answered yet. You may also ask at the desk."));
	page.row++;
	page_actions(kiosk, state, canvas, &page, choices);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	return page_acted(kiosk, state, choices, key);
}

/* Whoever waits for help is there. */
static bool busy(const struct kiosk *kiosk, const void *state)
{
	const struct help *help = state;

	return clock_now() - help->call.at < 10 * MINUTE;
}

const struct screen help_screen = {
	.name = "help", .title = N_("Help"), .state_size = sizeof(struct help),
	.enter = enter, .draw = draw, .typed = typed, .tick = tick, .busy = busy,
};
