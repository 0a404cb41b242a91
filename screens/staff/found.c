/* found.c - matters that staff looked for, as a list to pick from. */
#include <config.h>

#include <stdlib.h>

#include "domain/hall.h"
#include "domain/title.h"
#include "screens/scroll.h"
#include "screens/staff/found.h"

enum { FILE_COLUMNS = 16, STATE_COLUMNS = 20, SIMILAR_MOST = 9, SHARE_LEAST = 10 };

void found_release(struct found *found)
{
	for (int i = 0; i < found->count; i++)
		matter_release(&found->rows[i].matter);
	free(found->rows);
	*found = (struct found){0};
}

/* Takes the matter over. */
static void add(struct found *found, struct matter *matter, int share)
{
	found->rows = xrealloc(found->rows, (size_t)found->count + 1, sizeof *found->rows);
	found->rows[found->count++] = (struct found_row){ *matter, share };
	*matter = (struct matter){0};
}

enum err found_load(struct kiosk *kiosk, const struct wanted *wanted, struct found *out)
{
	struct matters matters;
	bool more;
	enum err err = matters_find(kiosk->hall, wanted, &matters, &more);

	*out = (struct found){0};
	for (size_t i = 0; err == OK && i < matters.count; i++)
		add(out, &matters.list[i], 0);
	if (err == OK && more)
		kiosk_say(kiosk, false, "%s", _("There may be more. Another word finds fewer."));
	matters_release(&matters);
	return err;
}

static enum err words_of(struct hall *hall, int64_t id, char **out)
{
	struct matter matter;
	char *text = NULL;
	enum err err = matter_load(hall, id, &matter);

	if (err == OK)
		err = matter_text(hall, &matter, &text);
	*out = xasprintf("%s\n%s\n%s", matter.title ? matter.title : "",
		matter.subject ? matter.subject : "", text ? text : "");
	wipe_free(text);
	matter_release(&matter);
	return err;
}

enum err found_similar(struct hall *hall, int64_t id, struct found *out)
{
	char *words;
	struct similars similars = {0};
	enum err err = words_of(hall, id, &words);

	*out = (struct found){0};
	if (err == OK)
		err = matters_similar(hall, &(struct likeness){ .text = words, .except = id,
			.limit = SIMILAR_MOST }, &similars);
	for (size_t i = 0; err == OK && i < similars.count; i++) {
		int share = (int)(similars.list[i].share * 100);

		if (share >= SHARE_LEAST)
			add(out, &similars.list[i].matter, share);
	}
	similars_release(&similars);
	wipe_free(words);
	return err;
}

struct lines { const struct hall *hall; const struct found *found; };

static void row_text(const void *from, int index, struct text *line, struct text *below)
{
	const struct lines *lines = from;
	const struct found_row *row = &lines->found->rows[index];
	const struct matter *matter = &row->matter;

	line_add(line, FILE_COLUMNS, matter->file_number);
	line_add(line, STATE_COLUMNS, _(states[matter->state].label));
	if (row->share > 0)
		/* TRANSLATORS: how much of what one matter says another says too. */
		text_addf(line, _("%d%% alike"), row->share);
	text_addf(below, "%s %s%s%s", matter_category(lines->hall, matter->category),
		matter_place(lines->hall, matter->place), *matter->place ? " " : "",
		matter->title ? matter_title(lines->hall, matter) :
		matter->subject ? matter->subject : "");
}

void found_draw(const struct kiosk *kiosk, const struct found *found, const char *heading,
	struct canvas *canvas)
{
	struct page page = page_of(canvas);
	struct lines lines = { kiosk->hall, found };
	struct list list = found->list;

	page_head(canvas, &page, heading);
	if (found->count == 0)
		page_text(canvas, &page, STYLE_NOTE, _("There is nothing here."));
	pairs_fit(kiosk, &list, found->count, PAGE_HEAD);
	pairs_draw(canvas, &page, &list, row_text, &lines);
}

int64_t found_typed(const struct kiosk *kiosk, struct found *found, term_key key)
{
	int index;

	pairs_fit(kiosk, &found->list, found->count, PAGE_HEAD);
	index = list_typed(&found->list, key);
	return index < 0 ? 0 : found->rows[index].matter.id;
}
