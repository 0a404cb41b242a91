/* look-list.c - the matters that anybody may look at: open ones or cases, all or those found. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "domain/hall.h"
#include "domain/title.h"
#include "screens/resident/look-list.h"
#include "screens/scroll.h"
#include "screens/standing.h"

enum err look_list_load(struct kiosk *kiosk, struct look_list *look)
{
	struct wanted wanted = { .words = look->sought.words, .category = look->sought.category, .public = true,
		.which = look->cases ? CASES : OPEN_MATTERS, .limit = FIND_MOST };
	bool more = false;

	matters_release(&look->matters);
	look->list = (struct list){0};
	if (look->cases || seek_any(&look->sought)) {
		enum err err = matters_find(kiosk->hall, &wanted, &look->matters, &more);

		if (more && seek_any(&look->sought))
			kiosk_say(kiosk, false, "%s", _("There may be more. Another word finds fewer."));
		return err;
	}
	return matters_load(kiosk->hall, &(struct matter_filter){ .state = STATE_COUNT,
		.open_only = true, .limit = FIND_MOST }, &look->matters);
}

struct lines { const struct hall *hall; const struct look_list *look; };

static void matter_text_of(const void *from, int index, struct text *line, struct text *below)
{
	const struct lines *lines = from;
	const struct matter *matter = &lines->look->matters.list[index];
	char date[CLOCK_TEXT];

	text_addf(line, "%s  %s", matter->file_number,
		matter_category(lines->hall, matter->category));
	if (matter->title)
		text_addf(line, "  %s", matter_title(lines->hall, matter));
	text_addf(below, "%s  %s  %s", standing_place(lines->hall, matter),
		_(states[matter->state].label), clock_date(matter->received_at, date));
	if (matter->seconds > 0) {
		text_add(below, "  ");
		/* TRANSLATORS: how many people second the matter (附议). */
		text_addf(below, _("seconded by %lld"), (long long)matter->seconds);
	}
}

/* What the list is of; the caller frees. */
static char *heading(const struct hall *hall, const struct look_list *look)
{
	const char *what = look->sought.words[0] ? look->sought.words : matter_category(hall, look->sought.category);

	if (seek_any(&look->sought))
		return xasprintf(look->cases ? _("What was dealt with: %s") :
			_("What the community is dealing with: %s"), what);
	return xstrdup(look->cases ? _("What was dealt with:") :
		_("What the community is dealing with:"));
}

static const char *nothing(const struct look_list *look)
{
	if (look->cases)
		return _("There is nothing of it among what was dealt with.");
	return seek_any(&look->sought) ?
		_("There is nothing of it at the moment. With . you see what was dealt with.") :
		_("Nothing at the moment. You can put the first matter forward.");
}

void look_list_draw(const struct kiosk *kiosk, const struct look_list *look,
	struct canvas *canvas, struct page *page)
{
	struct list list = look->list;
	struct lines lines = { kiosk->hall, look };
	char *head = heading(kiosk->hall, look);

	list.count = (int)look->matters.count;
	page_head(canvas, page, head);
	free(head);
	if (list.count == 0)
		page_text(canvas, page, STYLE_PLAIN, nothing(look));
	pairs_draw(canvas, page, &list, matter_text_of, &lines);
}

int64_t look_list_typed(const struct kiosk *kiosk, struct look_list *look, term_key key)
{
	int index;

	pairs_fit(kiosk, &look->list, (int)look->matters.count, PAGE_HEAD);
	index = list_typed(&look->list, key);
	return index < 0 ? 0 : look->matters.list[index].id;
}
