/* board-body.c - the execution board on a screen, for residents and staff alike. */
#include <config.h>

#include <stdlib.h>

#include "base/when.h"
#include "screens/board-body.h"

static void draw_duty(const struct duty *duty, struct canvas *canvas, struct page *page)
{
	char *head = xasprintf("%s  %s", duty->file_number, duty->called);
	char *standing = duty_standing(duty), *progress = duty_progress(duty), date[WHEN_TEXT];

	page_text(canvas, page, STYLE_STRONG, head);
	page_text(canvas, page, duty_warns(duty) ? STYLE_WARN : STYLE_PLAIN, standing);
	page_fact(canvas, page, _("In charge"), duty->party);
	page_fact(canvas, page, _("By"), when_day(duty->deadline, date));
	page_fact(canvas, page, _("Done when"), duty->criterion);
	page_fact(canvas, page, _("Held up by"), *duty->cause ? duty->cause : NULL);
	page_fact(canvas, page, _("Progress"), progress);
	page->row++;
	free(progress);
	free(standing);
	free(head);
}

void board_body(const void *from, struct canvas *canvas, struct page *page)
{
	const struct duties *duties = from;
	char *words = duties_words(duties);
	int overdue, blocked;

	duties_count(duties, &overdue, &blocked);
	page_text(canvas, page, overdue > 0 ? STYLE_WARN : STYLE_PLAIN, words);
	page->row++;
	for (size_t i = 0; i < duties->count; i++)
		draw_duty(&duties->list[i], canvas, page);
	free(words);
}
