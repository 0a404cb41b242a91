/* earning.c - what taking part is worth: the rules in force, in plain words. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/when.h"
#include "domain/rules.h"
#include "screens/page.h"
#include "screens/scroll.h"
#include "screens/table.h"

struct earning { struct rule_versions rules; int at; };

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct earning *earning = state;

	return rules_load(kiosk->hall, &earning->rules);
}

static void draw_rule(const struct rule_version *rule, struct canvas *canvas, struct page *page)
{
	const struct rule_row *row = &rules[rule->rule];
	char date[WHEN_TEXT], *row_words = xasprintf(_("%s (%s)"), _(row->label), _(row->unit));
	char *worth = xasprintf(_("%lld points"), (long long)rule->worth);
	char *most = rule->most > 0 ? xasprintf(_("counted at most %lld times a month"), (long long)rule->most) :
		NULL;

	page_fact(canvas, page, worth, row_words);
	page_fact(canvas, page, "", rule->from > clock_now() ? when_date(rule->from, date) : NULL);
	page_fact(canvas, page, "", most);
	free(most);
	free(worth);
	free(row_words);
}

static void body(const void *from, struct canvas *canvas, struct page *page)
{
	const struct earning *earning = from;

	for (size_t i = 0; i < earning->rules.count; i++)
		if (earning->rules.list[i].worth > 0)
			draw_rule(&earning->rules.list[i], canvas, page);
	page->row++;
	page_text(canvas, page, STYLE_NOTE, _("How you vote or what you think never counts."));
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct earning *earning = state;
	struct page page = page_of(canvas);

	page_head(canvas, &page, _("What taking part is worth:"));
	scroll_draw(canvas, &page, earning->at, body, earning);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct earning *earning = state;
	struct canvas size = { .rows = kiosk->rows, .columns = kiosk->columns };
	struct page page = page_of(&size);
	int rows = page.bottom - page.row - PAGE_HEAD;

	scroll_turned(&earning->at, scroll_pages(body, earning, page.width, rows), key);
	return (struct step){ .kind = STAY };
}

static void leave(void *state)
{
	struct earning *earning = state;

	rule_versions_release(&earning->rules);
}

const struct screen earning_screen = {
	.name = "earning", .title = N_("My points"), .state_size = sizeof(struct earning),
	.enter = enter, .draw = draw, .typed = typed, .leave = leave,
};
