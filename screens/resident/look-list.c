/* look-list.c - what anybody may look at: open matters, tasks, cases, people; all or those found. */
#include <config.h>

#include <stdlib.h>

#include "base/when.h"
#include "domain/hall.h"
#include "domain/title.h"
#include "screens/board-body.h"
#include "screens/member-lines.h"
#include "screens/resident/look-list.h"
#include "screens/scroll.h"
#include "screens/standing.h"

void look_list_release(struct look_list *look)
{
	matters_release(&look->matters);
	members_release(&look->members);
	duties_release(&look->duties);
	look->page = 0;
	look->list = (struct list){ .most = LOOK_MOST };
}

static enum err find(struct kiosk *kiosk, struct look_list *look)
{
	struct wanted wanted = { .words = look->sought.words, .category = look->sought.category,
		.which = look->kind == LOOK_CASES ? CASES : OPEN_MATTERS, .public = true,
		.limit = FIND_MOST };
	bool more;
	enum err err = matters_find(kiosk->hall, &wanted, &look->matters, &more);

	if (err == OK && more && seek_any(&look->sought))
		kiosk_say(kiosk, false, "%s", _("There may be more. Another word finds fewer."));
	return err;
}

static enum err find_next(struct kiosk *kiosk, struct look_list *look)
{
	struct members all = {0};
	struct duties tasks = {0};
	enum err err = OK;

	look->next = look->kind == LOOK_PEOPLE ? LOOK_OPEN : look->kind + 1;
	if (look->next == LOOK_BOARD) {
		err = duties_load(kiosk->hall, 1, &tasks);
		look->next = tasks.count > 0 && !seek_any(&look->sought) ? LOOK_BOARD : LOOK_CASES;
		duties_release(&tasks);
	} else if (look->next == LOOK_PEOPLE) {
		err = members_load(kiosk->hall, &(struct roster){0}, &all);
		look->next = all.count > 0 ? LOOK_PEOPLE : LOOK_OPEN;
	}
	members_release(&all);
	return err;
}

enum err look_list_load(struct kiosk *kiosk, struct look_list *look)
{
	struct roster roster = { .words = look->sought.words, .category = look->sought.category };
	enum err err = find_next(kiosk, look);

	look_list_release(look);
	if (err != OK)
		return err;
	if (look->kind == LOOK_BOARD)
		return duties_load(kiosk->hall, 0, &look->duties);
	if (look->kind == LOOK_PEOPLE)
		return members_load(kiosk->hall, &roster, &look->members);
	if (look->kind == LOOK_CASES || seek_any(&look->sought))
		return find(kiosk, look);
	return matters_load(kiosk->hall, &(struct matter_filter){ .state = STATE_COUNT,
		.open_only = true, .heard = true, .limit = FIND_MOST }, &look->matters);
}

struct lines { const struct hall *hall; const struct look_list *look; };

static void matter_text_of(const void *from, int index, struct text *line, struct text *below)
{
	const struct lines *lines = from;
	const struct matter *matter = &lines->look->matters.list[index];
	char date[WHEN_TEXT];

	text_addf(line, "%s  %s", matter->file_number,
		matter_category(lines->hall, matter->category));
	if (matter->title)
		text_addf(line, "  %s", matter_title(lines->hall, matter));
	text_addf(below, "%s  %s  %s", standing_place(lines->hall, matter),
		_(states[matter->state].label), when_date(matter->received_at, date));
	if (matter->seconds > 0) {
		text_add(below, "  ");
		/* TRANSLATORS: how many people second the matter (附议). */
		text_addf(below, _("seconded by %lld"), (long long)matter->seconds);
	}
}

static void member_text_of(const void *from, int index, struct text *line, struct text *below)
{
	const struct lines *lines = from;

	member_lines(lines->hall, &lines->look->members.list[index], line, below);
}

static const struct { const char *all, *of, *nothing, *nothing_of; } headings[] = {
	[LOOK_OPEN] = { N_("What the community is dealing with:"),
		N_("What the community is dealing with: %s"),
		N_("Nothing at the moment. You can put the first matter forward."),
		N_("There is nothing of it at the moment. With 8 you see what was dealt with.") },
	[LOOK_CASES] = { N_("What was dealt with:"), N_("What was dealt with: %s"),
		N_("There is nothing of it among what was dealt with."),
		N_("There is nothing of it among what was dealt with.") },
	[LOOK_PEOPLE] = { N_("Members and experts, whose turn it is first"),
		N_("Members and experts: %s"), N_("There is nobody of that kind."),
		N_("There is nobody of that kind.") },
};

/* What the list is of; the caller frees. */
static char *heading(const struct hall *hall, const struct look_list *look)
{
	const char *what = look->sought.words[0] ? look->sought.words :
		matter_category(hall, look->sought.category);
	struct text out = {0};

	if (!seek_any(&look->sought))
		return xstrdup(_(headings[look->kind].all));
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	text_addf(&out, _(headings[look->kind].of), what);
#pragma GCC diagnostic pop
	return text_take(&out);
}

static int count_of(const struct look_list *look)
{
	return (int)(look->kind == LOOK_PEOPLE ? look->members.count : look->matters.count);
}

void look_list_draw(const struct kiosk *kiosk, const struct look_list *look,
	struct canvas *canvas, struct page *page)
{
	struct list list = look->list;
	struct lines lines = { kiosk->hall, look };
	char *head;

	if (look->kind == LOOK_BOARD) {
		scroll_draw(canvas, page, look->page, board_body, &look->duties);
		return;
	}
	head = heading(kiosk->hall, look);
	list.count = count_of(look);
	page_head(canvas, page, head);
	free(head);
	if (list.count == 0)
		page_text(canvas, page, STYLE_PLAIN, _(seek_any(&look->sought) ?
			headings[look->kind].nothing_of : headings[look->kind].nothing));
	pairs_draw(canvas, page, &list, look->kind == LOOK_PEOPLE ? member_text_of :
		matter_text_of, &lines);
}

int64_t look_list_typed(const struct kiosk *kiosk, struct look_list *look, term_key key)
{
	struct canvas size = { .rows = kiosk->rows, .columns = kiosk->columns };
	struct page page = page_of(&size);
	int index;

	if (look->kind == LOOK_BOARD) {
		scroll_turned(&look->page, scroll_pages(board_body, &look->duties, page.width,
			page.bottom - page.row), key);
		return 0;
	}
	pairs_fit(kiosk, &look->list, count_of(look), PAGE_HEAD);
	index = list_typed(&look->list, key);
	return index < 0 || look->kind == LOOK_PEOPLE ? 0 : look->matters.list[index].id;
}
