/* danger.c - words of danger stop here first: whom to call at once. */
#include <config.h>

#include <stdio.h>

#include "screens/page.h"
#include "screens/screens.h"
#include "screens/table.h"
#include "term/bigtext.h"

enum { BIG_ROWS = 7 };

struct danger { int64_t number; };

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct danger *danger = state;

	danger->number = id;
	return OK;
}

static struct step go_on(struct kiosk *kiosk, void *state)
{
	return (struct step){ .kind = BACK };
}

static struct step stop(struct kiosk *kiosk, void *state)
{
	return (struct step){ .kind = HOME };
}

/* Only an explicit answer leads on from here. */
static struct step back(struct kiosk *kiosk, void *state)
{
	kiosk_say(kiosk, true, "%s", _("Please press 1 or 2."));
	return (struct step){ .kind = STAY };
}

static bool stuck(const struct kiosk *kiosk, const void *state)
{
	return true;
}

static const struct action answers[] = {
	{ '1', N_("No danger now: go on, all I entered is kept"), go_on },
	{ '2', N_("I go and call now: end here"), stop },
	{ 0 }
};

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct danger *danger = state;
	struct page page = page_of(canvas);
	char number[24];

	snprintf(number, sizeof number, "%lld", (long long)danger->number);
	page_text(canvas, &page, STYLE_WARN,
		_("Is somebody in danger now? Then please call at once:"));
	page.row += 1 + bigtext_draw(canvas, page.row + 1, BIG_ROWS, STYLE_WARN, number) + 1;
	page_text(canvas, &page, STYLE_STRONG, _("The staff here will help you to call."));
	page.row++;
	page_actions(kiosk, state, canvas, &page, answers);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	return page_acted(kiosk, state, answers, key);
}

const struct screen danger_screen = {
	.name = "danger", .title = N_("In danger?"), .state_size = sizeof(struct danger),
	.enter = enter, .draw = draw, .typed = typed, .back = back, .stuck = stuck,
};
