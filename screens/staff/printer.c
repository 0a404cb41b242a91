/* printer.c - how the printer is, and what became of the latest slips. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "base/utf8.h"
#include "domain/document.h"
#include "domain/hall.h"
#include "domain/kind.h"
#include "domain/paper.h"
#include "screens/staff/console.h"
#include "screens/staff/slip.h"
#include "screens/table.h"

enum { ABOVE = PAGE_HEAD + 3, KIND_COLUMNS = 11, STATE_COLUMNS = 23 };
/* On a narrow page the date must show whole too, which takes what it takes. */
enum { NARROW = 70, KIND_AND_DATE = 28, STATE_NARROW = 21 };

struct lines { const struct slips *slips; bool narrow; };

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
	const struct lines *lines = from;
	const struct job *job = &lines->slips->jobs.list[index];
	char moment[CLOCK_TEXT], *state = slip_state(job);
	int date = utf8_width(clock_moment(job->created_at, moment));
	struct text out = {0};

	line_add(&out, lines->narrow ? KIND_AND_DATE - date : KIND_COLUMNS, kind_label(job->kind));
	line_add(&out, lines->narrow ? STATE_NARROW : STATE_COLUMNS, state);
	text_add(&out, moment);
	free(state);
	return text_take(&out);
}

static enum style style_of(const struct printer *printer)
{
	return printer->alive && printer->fault == FAULT_NONE ? STYLE_STRONG : STYLE_WARN;
}

static void draw_printer(const struct printer *printer, struct canvas *canvas, struct page *page)
{
	const char *queue = *printer->queue ? printer->queue : "-";
	char *how = xasprintf(printer->a4 ? _("A4 printer %s: %s") : _("Printer %s: %s"), queue,
		printer_text(printer));

	canvas_cut(canvas, page->row, page->left, page->width, style_of(printer), how);
	canvas_cut(canvas, page->row + 1, page->left, page->width, STYLE_NOTE, printer->detail);
	page->row += *printer->detail ? 2 : 1;
	free(how);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct slips *slips = state;
	struct page page = page_of(canvas);
	struct lines lines = { slips, page.width < NARROW };
	struct list shown = slips->list;
	int top = page.row;

	if (slips->chosen >= 0) {
		slip_draw(kiosk, slips, canvas, &page);
		return;
	}
	draw_printer(&slips->printer, canvas, &page);
	if (*slips->a4.queue || *hall_text(kiosk->hall, "printer", "a4", ""))
		draw_printer(&slips->a4, canvas, &page);
	page.row = top + ABOVE;
	shown.count = (int)slips->jobs.count;
	if (shown.count == 0)
		page_text(canvas, &page, STYLE_NOTE, _("There is no slip yet."));
	page_list(canvas, &page, &shown, line, &lines);
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

static bool lists(const struct kiosk *kiosk, const void *state)
{
	const struct slips *slips = state;

	return slips->chosen < 0;
}

/* What becomes of it shows as the first line of the list. The queue may have been changed since
 * the console read hall.conf: the print service knows it. */
static struct step try_out(struct kiosk *kiosk, void *state)
{
	const struct printer *printer = &((struct slips *)state)->printer;
	char uid[JOB_UID];
	struct slip slip;
	enum err err;

	paper_test(kiosk->hall, *printer->queue ? printer->queue : NULL, 0, &slip);
	err = outbox_add(kiosk->hall, kinds[KIND_TEST].name, 0, 0, &slip, uid);
	slip_release(&slip);
	if (err == OK)
		err = slips_load(kiosk, state);
	if (err == OK)
		kiosk_say(kiosk, false, "%s", _("The test slip is on its way. Look at its rulers and greys."));
	return (struct step){ .err = err };
}

/* Made: the composer's answer. */
static struct step print(struct kiosk *kiosk, enum kind kind, enum err made, struct slip *slip)
{
	enum err err = made == OK ? console_print(kiosk, kind, 0, slip) : made;

	slip_release(slip);
	return (struct step){ .err = err };
}

static struct step print_board(struct kiosk *kiosk, void *state)
{
	struct slip slip;
	enum err made = document_board(kiosk->hall, &slip);

	return print(kiosk, KIND_BOARD, made, &slip);
}

/* Of the last month that is over. */
static struct step print_review(struct kiosk *kiosk, void *state)
{
	struct slip slip;
	enum err made = document_review(kiosk->hall, clock_month(clock_now(), -1), &slip);

	return print(kiosk, KIND_REVIEW, made, &slip);
}

static const struct action actions[] = {
	/* TRANSLATORS: at the foot, at most 8 columns: print a slip to try the printer out. */
	{ 't', N_("Try it"), try_out, lists },
	/* TRANSLATORS: at the foot, at most 8 columns: prints the execution board. */
	{ 'b', N_("Board"), print_board, lists },
	/* TRANSLATORS: at the foot, at most 8 columns: prints the review of last month. */
	{ 'm', N_("Month"), print_review, lists }, { 0 }
};

static void leave(void *state)
{
	struct slips *slips = state;

	jobs_release(&slips->jobs);
}

const struct screen staff_printer_screen = {
	.name = "staff-printer", .title = N_("Printer and slips"),
	.state_size = sizeof(struct slips), .actions = actions, .enter = enter, .draw = draw,
	.typed = typed, .back = back, .tick = tick, .leave = leave,
};
