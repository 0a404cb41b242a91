/* printer.c - how the printer is, and what became of the latest slips. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "domain/paper.h"
#include "screens/staff/slip.h"
#include "screens/table.h"

enum { ABOVE = PAGE_HEAD + 2, NARROW = 70 };

/* What a line is made of: the date must show whole on a narrow screen too. */
struct lines { const struct slips *slips; int kind_columns, state_columns; };

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct slips *slips = state;

	slips->chosen = -1;
	return slips_load(kiosk, slips);
}

/* Not while one is asked about: it must stay the one that was chosen. */
static struct step tick(struct kiosk *kiosk, void *state)
{
	struct slips *slips = state;

	return (struct step){ .err = slips->chosen < 0 ? slips_load(kiosk, slips) : OK };
}

static bool lists(const struct kiosk *kiosk, const void *state)
{
	const struct slips *slips = state;

	return slips->chosen < 0;
}

/* What becomes of it shows as the first line of the list. */
static struct step try_out(struct kiosk *kiosk, void *state)
{
	char uid[JOB_UID];
	struct slip slip;
	enum err err;

	paper_test(kiosk->hall, 0, &slip);
	err = outbox_add(kiosk->hall, "test", 0, 0, &slip, uid);
	slip_release(&slip);
	if (err == OK)
		err = slips_load(kiosk, state);
	if (err == OK)
		kiosk_say(kiosk, false, "%s", _("The test slip is on its way. Look at its rulers and greys."));
	return (struct step){ .err = err };
}

static const struct action actions[] = {
	/* TRANSLATORS: at the foot, at most 8 columns: print a slip to try the printer out. */
	{ 't', N_("Try it"), try_out, lists }, { 0 }
};

static char *line(const void *from, int index)
{
	const struct lines *lines = from;
	const struct job *job = &lines->slips->jobs.list[index];
	char moment[CLOCK_TEXT], *state = slip_state(job);
	struct text out = {0};

	line_add(&out, lines->kind_columns, slip_kind(job));
	line_add(&out, lines->state_columns, state);
	text_add(&out, clock_moment(job->created_at, moment));
	free(state);
	return text_take(&out);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct slips *slips = state;
	bool trouble = !slips->printer.alive || slips->printer.fault != FAULT_NONE;
	struct page page = page_of(canvas);
	bool narrow = page.width < NARROW;
	struct lines lines = { slips, narrow ? 8 : 10, narrow ? 21 : 22 };
	struct list shown = slips->list;
	char *how;

	if (slips->chosen >= 0) {
		slip_draw(kiosk, slips, canvas, &page);
		return;
	}
	how = xasprintf(_("Printer %s: %s"), *slips->printer.queue ? slips->printer.queue : "-",
		printer_text(&slips->printer));
	canvas_cut(canvas, page.row, page.left, page.width, trouble ? STYLE_WARN : STYLE_STRONG, how);
	canvas_cut(canvas, page.row + 1, page.left, page.width, STYLE_NOTE, slips->printer.detail);
	page.row += ABOVE;
	shown.count = (int)slips->jobs.count;
	if (shown.count == 0)
		page_text(canvas, &page, STYLE_NOTE, _("There is no slip yet."));
	page_list(canvas, &page, &shown, line, &lines);
	free(how);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct slips *slips = state;
	int index;

	if (slips->chosen >= 0)
		return page_acted(kiosk, state, slip_choices, key);
	page_fit(kiosk, &slips->list, (int)slips->jobs.count, ABOVE);
	index = list_typed(&slips->list, key);
	if (index >= 0)
		slips->chosen = index;
	return (struct step){ .kind = STAY };
}

static struct step back(struct kiosk *kiosk, void *state)
{
	struct slips *slips = state;
	bool asked = slips->chosen >= 0;

	slips->chosen = -1;
	return (struct step){ .kind = asked ? STAY : BACK };
}

static void leave(void *state)
{
	struct slips *slips = state;

	jobs_release(&slips->jobs);
}

const struct screen staff_printer_screen = {
	.name = "staff-printer", .title = N_("Printer and slips"),
	.state_size = sizeof(struct slips), .actions = actions, .enter = enter, .draw = draw, .typed = typed,
	.back = back, .tick = tick, .leave = leave,
};
