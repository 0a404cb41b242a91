/* desk.c - what there is to do at the console, with the counts that matter. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "domain/graph.h"
#include "screens/page.h"
#include "screens/screens.h"
#include "screens/staff/console.h"
#include "screens/staff/counts.h"
#include "screens/table.h"

enum { ABOVE = PAGE_HEAD + 2, LABELS = 22, REFRESH_S = 15 };

struct desk { struct list list; struct staff staff; struct counts counts; };

static const struct entry {
	const char *label;
	int screen;
	int64_t id;
	unsigned roles;                      /* who may go there; others are told */
	char *(*words)(const struct counts *counts);
} entries[] = {
	{ N_("Matters to do"), STAFF_INBOX, 0, ROLES_OF_STAFF, counts_matters },
	{ N_("All matters"), STAFF_INBOX, 1, ROLES_OF_STAFF },
	{ N_("A card for a resident"), STAFF_ENROL, 0, ROLE_CLERK | ROLE_KEEPER },
	{ N_("Hand over a reward"), STAFF_HANDOVER, 0, ROLE_CLERK | ROLE_KEEPER },
	{ N_("Meetings"), STAFF_MEETINGS, 0, ROLE_CLERK | ROLE_CHAIR | ROLE_KEEPER },
	{ N_("Printer and slips"), STAFF_PRINTER, 0, ROLES_OF_STAFF, counts_printer },
	{ N_("Rewards in stock"), STAFF_STOCK, 0, ROLE_CLERK | ROLE_KEEPER },
	{ N_("Change my PIN"), STAFF_PIN, 0, ROLES_OF_STAFF },
	{ N_("Questions about points"), STAFF_DISPUTES, 0, ROLE_CLERK | ROLE_KEEPER, counts_questions },
	{ N_("Add a colleague"), STAFF_ADD, 0, ROLE_KEEPER },
	{ N_("Protected seats"), STAFF_SEAT, 0, ROLE_CHAIR | ROLE_OVERSEER | ROLE_KEEPER },
	{ N_("Partners"), STAFF_SPONSORS, 0, ROLE_CLERK | ROLE_KEEPER },
	{ N_("Star of Deliberation"), STAFF_STAR, 0, ROLE_CLERK | ROLE_KEEPER },
	{ N_("Execution board"), STAFF_BOARD, 0, ROLES_OF_STAFF },
};
enum { ENTRIES = sizeof entries / sizeof *entries };

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct desk *desk = state;
	enum err err = staff_load(kiosk->hall, kiosk->session.staff, &desk->staff);

	return err == OK ? counts_load(kiosk->hall, &desk->counts) : err;
}

static void again(struct kiosk *kiosk, void *state)
{
	struct desk *desk = state;
	enum err err = counts_load(kiosk->hall, &desk->counts);

	if (err != OK)
		kiosk_say(kiosk, true, "%s", err_text(err));
}

static struct step tick(struct kiosk *kiosk, void *state)
{
	struct desk *desk = state;

	if (clock_now() - desk->counts.at < REFRESH_S)
		return (struct step){ .kind = STAY };
	return (struct step){ .err = counts_load(kiosk->hall, &desk->counts) };
}

static char *line(const void *from, int index)
{
	const struct desk *desk = from;
	const struct entry *entry = &entries[index];
	char *words = entry->words ? entry->words(&desk->counts) : NULL;
	struct text out = {0};

	line_add(&out, LABELS, _(entry->label));
	text_add(&out, words ? words : "");
	free(words);
	return text_take(&out);
}

static void draw_head(const struct desk *desk, struct canvas *canvas, struct page *page)
{
	const char *alarms = desk->counts.alarms;
	struct text who = {0};

	text_addf(&who, "%s  %s ", desk->staff.name ? desk->staff.name : "", desk->staff.number);
	for (int i = 0; i < ROLES; i++)
		if (desk->staff.roles & roles[i].role)
			text_addf(&who, " %s", _(roles[i].label));
	page_head(canvas, page, who.at);
	if (desk->counts.closed)
		canvas_cut(canvas, page->row, page->left, page->width, STYLE_WARN,
			_("No rewards: the points do not add up. Tell the keeper."));
	if (alarms && *alarms) {
		char *warning = xasprintf(_("In the last day: %s"), alarms);

		canvas_cut(canvas, page->row + desk->counts.closed, page->left, page->width,
			STYLE_WARN, warning);
		free(warning);
	}
	page->row += ABOVE - PAGE_HEAD;
	text_release(&who);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct desk *desk = state;
	struct page page = page_of(canvas);
	struct list list = desk->list;

	draw_head(desk, canvas, &page);
	list.count = ENTRIES;
	page_list(canvas, &page, &list, line, desk);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct desk *desk = state;
	int index;

	page_fit(kiosk, &desk->list, ENTRIES, ABOVE);
	index = list_typed(&desk->list, key);
	if (index < 0)
		return (struct step){ .kind = STAY };
	if (!(desk->staff.roles & entries[index].roles))
		return (struct step){ .err = ERR_ROLE };
	return (struct step){ .kind = GO, .screen = entries[index].screen,
		.id = entries[index].id };
}

static struct step log_out(struct kiosk *kiosk, void *state)
{
	return (struct step){ .kind = HOME };
}

static struct step ask_for_card(struct kiosk *kiosk, void *state)
{
	return (struct step){ .kind = GO, .screen = STAFF_RESIDENT };
}

static struct step library(struct kiosk *kiosk, void *state)
{
	return (struct step){ .kind = GO, .screen = STAFF_LIBRARY };
}

static const struct action actions[] = {
	/* TRANSLATORS: at the foot, at most 8 columns: a resident, by the card; matters by
	 * kind, people, cases. */
	{ 'c', N_("Card"), ask_for_card }, { 'l', N_("Library"), library }, { 0 }
};

static void leave(void *state)
{
	struct desk *desk = state;

	staff_release(&desk->staff);
	counts_release(&desk->counts);
}

const struct screen staff_desk_screen = {
	.name = "staff-desk", .title = N_("What is to do"), .state_size = sizeof(struct desk),
	.actions = actions, .enter = enter, .draw = draw, .typed = typed, .back = log_out,
	/* TRANSLATORS: at the foot, at most 8 columns. */
	.back_label = N_("Log out"), .tick = tick,
	.again = again, .leave = leave,
};
