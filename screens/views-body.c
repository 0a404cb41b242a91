/* views-body.c - the map of views on a screen: bars in words and cells, and who said what. */
#include <config.h>

#include <stdlib.h>

#include "base/utf8.h"
#include "base/when.h"
#include "screens/views-body.h"

enum { FULL_BLOCK = 0x2588, GAP = 2 };

/* The widest of the four labels, and a gap. */
static int label_columns(void)
{
	int widest = 0;

	for (int i = 0; i < STANCE_COUNT; i++) {
		int width = utf8_width(_(stances[i].label));

		widest = width > widest ? width : widest;
	}
	return widest + GAP;
}

static void draw_bar(const struct views *views, enum stance stance, struct canvas *canvas,
	const struct page *page)
{
	int columns = label_columns(), room = page->width - columns - 8;
	int cells = views_bar(views, stance, room < VIEWS_BAR ? room : VIEWS_BAR);
	char *count = xasprintf("%lld", (long long)views->counts[stance]);

	canvas_text(canvas, page->row, page->left, STYLE_NOTE, _(stances[stance].label));
	canvas_fill(canvas, page->row, page->left + columns, cells, FULL_BLOCK, STYLE_STRONG);
	canvas_text(canvas, page->row, page->left + columns + cells + (cells > 0), STYLE_PLAIN, count);
	free(count);
}

void views_bars(const struct views *views, struct canvas *canvas, struct page *page)
{
	if (views->total == 0)
		return;
	page_text(canvas, page, STYLE_STRONG, _("Map of views: how many spoke"));
	for (int i = 0; i < STANCE_COUNT; i++, page->row++)
		draw_bar(views, (enum stance)i, canvas, page);
}

/* who: the speaker, and what else is to be said of them. */
static void draw_statement(const struct statement *said, const char *who,
	struct canvas *canvas, struct page *page)
{
	char moment[WHEN_TEXT], *head = xasprintf(said->first ? _("%s  %s, the first to say so") :
		"%s  %s", when_near(said->at, moment), who);

	page_text(canvas, page, STYLE_NOTE, head);
	page_text(canvas, page, STYLE_PLAIN, said->words ? said->words : _("The words were erased."));
	free(head);
}

void views_said(const struct views *views, struct canvas *canvas, struct page *page)
{
	for (int stance = 0; views->said.count > 0 && stance < STANCE_COUNT; stance++) {
		if (views->counts[stance] > 0) {
			page->row++;
			page_text(canvas, page, STYLE_STRONG, _(stances[stance].label));
		}
		for (size_t i = 0; i < views->said.count; i++)
			if ((int)views->said.list[i].stance == stance)
				draw_statement(&views->said.list[i], views->speakers[i], canvas, page);
	}
}

void views_found(const struct views *views, struct canvas *canvas, struct page *page)
{
	for (size_t i = 0; i < views->said.count; i++) {
		const struct statement *said = &views->said.list[i];
		char *who = xasprintf("%s  %s", _(stances[said->stance].label), views->speakers[i]);

		draw_statement(said, who, canvas, page);
		free(who);
	}
}
