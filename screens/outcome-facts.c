/* outcome-facts.c - what became of a matter, as facts on a page. */
#include <config.h>

#include <stdlib.h>

#include "screens/outcome-facts.h"

static void draw_deed(const struct deed *deed, struct canvas *canvas, struct page *page)
{
	/* TRANSLATORS: who did it, and what counted as done. */
	char *words = xasprintf(_("%s: %s"), deed->party, deed->criterion);

	page_fact(canvas, page, _("Was done"), words);
	free(words);
}

void outcome_facts(const struct outcome *outcome, struct canvas *canvas, struct page *page)
{
	if (!states[outcome->end].closed)
		return;
	page_fact(canvas, page, _("Outcome"), _(states[outcome->end].label));
	page_fact(canvas, page, _("Vote"), outcome->decision);
	page_fact(canvas, page, _("Item"), outcome->item);
	page_fact(canvas, page, _("Taken over by"), outcome->body);
	for (size_t i = 0; i < outcome->deeds_count; i++)
		draw_deed(&outcome->deeds[i], canvas, page);
	page_fact(canvas, page, _("Reply"), outcome->reply);
}
