/* points.c - a resident's balance, and what to do with it. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/points.h"
#include "screens/page.h"
#include "screens/screens.h"
#include "screens/table.h"
#include "term/bigtext.h"

enum { CHOICES = 2, BIG_ROWS = 4, DIGIT_COLUMNS = 6 };

static const struct { const char *label; int screen; } choices[CHOICES] = {
	{ N_("Choose a reward"), SCREEN_REWARDS },
	{ N_("What they came from"), SCREEN_HISTORY },
};

struct points { int64_t balance; struct rule_version attended, admitted; struct list list; };

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct points *points = state;
	enum err err = points_balance(kiosk->hall, kiosk->session.resident, &points->balance);

	if (err == OK)
		err = rule_in_force(kiosk->hall, RULE_ATTENDED, clock_now(), &points->attended);
	return err != OK ? err :
		rule_in_force(kiosk->hall, RULE_ADMITTED, clock_now(), &points->admitted);
}

static void again(struct kiosk *kiosk, void *state)
{
	enum err err = enter(kiosk, state, 0);

	if (err != OK)
		kiosk_say(kiosk, true, "%s", err_text(err));
}

/* bigtext centres in what it is given: a strip at the left edge, just so wide. */
static void draw_balance(const struct points *points, struct canvas *canvas, struct page *page)
{
	struct canvas strip;
	char digits[24];
	int rows, count = snprintf(digits, sizeof digits, "%lld", (long long)points->balance);

	canvas_init(&strip, BIG_ROWS, count * DIGIT_COLUMNS);
	rows = bigtext_draw(&strip, 0, BIG_ROWS, STYLE_STRONG, digits);
	canvas_window(canvas, page->row, page->left, rows, &strip, 0);
	canvas_release(&strip);
	page->row += rows;
}

static char *what_earns(const struct points *points)
{
	return xasprintf(_("Each meeting you attend earns %d points, each matter of yours that is"
		" admitted to deliberation %d."),
		(int)points->attended.worth, (int)points->admitted.worth);
}

static char *line(const void *from, int index)
{
	return xstrdup(_(choices[index].label));
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct points *points = state;
	struct page page = page_of(canvas);
	struct list list = points->list;
	char *earning = what_earns(points);

	page_head(canvas, &page, _("Your points:"));
	draw_balance(points, canvas, &page);
	page.row++;
	page_text(canvas, &page, STYLE_NOTE, earning);
	page.row++;
	list.count = CHOICES;
	page_list(canvas, &page, &list, line, NULL);
	free(earning);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct points *points = state;
	int index;

	list_fit(&points->list, CHOICES, CHOICES);
	index = list_typed(&points->list, key);
	if (index < 0)
		return (struct step){ .kind = STAY };
	return (struct step){ .kind = GO, .screen = choices[index].screen };
}

const struct screen points_screen = {
	.name = "points", .title = N_("My points"), .state_size = sizeof(struct points),
	.enter = enter, .draw = draw, .typed = typed, .again = again,
};
