/* printer.c - how the printer is, and what became of the latest slips. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "domain/kind.h"
#include "screens/staff/slip.h"
#include "screens/table.h"

enum { ABOVE = PAGE_HEAD + 2, KIND_COLUMNS = 11, STATE_COLUMNS = 22 };

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

static char *line(const void *from, int index)
{
	const struct slips *slips = from;
	const struct job *job = &slips->jobs.list[index];
	char moment[CLOCK_TEXT], *state = slip_state(job);
	struct text out = {0};

	line_add(&out, KIND_COLUMNS, kind_label(job->kind));
	line_add(&out, STATE_COLUMNS, state);
	text_add(&out, clock_moment(job->created_at, moment));
	free(state);
	return text_take(&out);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct slips *slips = state;
	bool trouble = !slips->printer.alive || slips->printer.fault != FAULT_NONE;
	struct page page = page_of(canvas);
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
	page_list(canvas, &page, &shown, line, slips);
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
	.state_size = sizeof(struct slips), .enter = enter, .draw = draw, .typed = typed,
	.back = back, .tick = tick, .leave = leave,
};
