/* inbox.c - matters as a list: those to do by date, or all of them. */
#include <config.h>

#include <stdlib.h>

#include "domain/flags.h"
#include "domain/hall.h"
#include "screens/page.h"
#include "screens/screens.h"
#include "screens/scroll.h"
#include "screens/staff/rows.h"
#include "screens/table.h"

enum { FILE_COLUMNS = 16, DUE_COLUMNS = 12 };

struct inbox { bool all, mine; struct rows rows; struct list list; struct hall *hall; };

static enum err load(struct kiosk *kiosk, struct inbox *inbox)
{
	rows_release(&inbox->rows);
	return rows_load(kiosk, inbox->all, inbox->mine, &inbox->rows);
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct inbox *inbox = state;

	inbox->all = id == 1;
	inbox->hall = kiosk->hall;
	return load(kiosk, inbox);
}

static void again(struct kiosk *kiosk, void *state)
{
	enum err err = load(kiosk, state);

	if (err != OK)
		kiosk_say(kiosk, true, "%s", err_text(err));
}

static void matter_line(const void *from, int index, struct text *line, struct text *below)
{
	const struct inbox *inbox = from;
	const struct row *row = &inbox->rows.list[index];
	char *due = row_due(row);
	/* What is late says so itself. */
	char *marks = flags_words(matter_flags(&row->matter, 0) & ~(unsigned)FLAG_ANONYMOUS);

	line_add(line, FILE_COLUMNS, row->matter.file_number);
	line_add(line, DUE_COLUMNS, due);
	text_addf(line, "%s%s%s", _(states[row->matter.state].label), *marks ? "  " : "", marks);
	text_addf(below, "%s %s%s%s", matter_category(inbox->hall, row->matter.category),
		matter_place(inbox->hall, row->matter.place), *row->matter.place ? " " : "",
		row->matter.subject ? row->matter.subject : "");
	free(marks);
	free(due);
}

/* Over the list: what is late stands in the colour of warnings too. */
static void draw_overdue(const struct inbox *inbox, struct canvas *canvas, const struct page *page,
	const struct list *list, int step)
{
	int first = list_first(list), column = page->left + 3 + FILE_COLUMNS + 2;

	for (int i = first; i < inbox->rows.count && i < first + list->page_rows; i++) {
		const struct row *row = &inbox->rows.list[i];
		char *due = row_overdue(row) ? row_due(row) : xstrdup("");

		canvas_text(canvas, page->row + (i - first) * step, column, STYLE_WARN, due);
		free(due);
	}
}

static const char *heading(const struct inbox *inbox)
{
	if (inbox->mine)
		return inbox->all ? _("All matters in my hands") : _("In my hands, soonest first");
	return inbox->all ? _("All matters, open ones first") : _("Open matters, soonest first");
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct inbox *inbox = state;
	struct page page = page_of(canvas);
	struct list list = inbox->list;

	page_head(canvas, &page, heading(inbox));
	if (inbox->rows.count == 0)
		page_text(canvas, &page, STYLE_NOTE, _("There is nothing here."));
	pairs_fit(kiosk, &list, inbox->rows.count, PAGE_HEAD);
	draw_overdue(inbox, canvas, &page, &list,
		pairs_draw(canvas, &page, &list, matter_line, inbox));
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct inbox *inbox = state;
	int index;

	pairs_fit(kiosk, &inbox->list, inbox->rows.count, PAGE_HEAD);
	index = list_typed(&inbox->list, key);
	if (index < 0)
		return (struct step){ .kind = STAY };
	return (struct step){ .kind = GO, .screen = STAFF_CASE,
		.id = inbox->rows.list[index].matter.id };
}

static struct step switch_mine(struct kiosk *kiosk, void *state)
{
	struct inbox *inbox = state;

	inbox->mine = !inbox->mine;
	inbox->list = (struct list){0};
	return (struct step){ .err = load(kiosk, inbox) };
}

static struct step find(struct kiosk *kiosk, void *state)
{
	return (struct step){ .kind = GO, .screen = STAFF_FIND };
}

static bool shows_mine(const struct kiosk *kiosk, const void *state)
{
	const struct inbox *inbox = state;

	return inbox->mine;
}

static bool shows_everyones(const struct kiosk *kiosk, const void *state)
{
	return !shows_mine(kiosk, state);
}

static const struct action actions[] = {
	/* TRANSLATORS: at the foot of the list, at most 8 columns: only mine, everybody's, and
	 * to find one by number or words. */
	{ K_TAB, N_("Mine"), switch_mine, shows_everyones },
	{ K_TAB, N_("All"), switch_mine, shows_mine },
	{ 'f', N_("Find"), find },
	{ 0 }
};

static void leave(void *state)
{
	struct inbox *inbox = state;

	rows_release(&inbox->rows);
}

const struct screen staff_inbox_screen = {
	.name = "staff-inbox", .title = N_("Matters"), .state_size = sizeof(struct inbox),
	.actions = actions, .enter = enter, .draw = draw, .typed = typed, .again = again,
	.leave = leave,
};
