/* page.c - how the parts of a screen lie on the canvas, one below the other. */
#include <config.h>

#include <stdlib.h>

#include "base/utf8.h"
#include "screens/page.h"
#include "term/bigtext.h"

enum { ROOMY = 22, ENDLESS = 10000, LINES = 9, LABELS = 14,
	BIG_ROWS = 8 };

struct page page_of(const struct canvas *canvas)
{
	bool airy = canvas->rows >= ROOMY && !canvas->large;
	int left = kiosk_left(canvas);

	return (struct page){ left, canvas->columns - 2 * left, kiosk_top(canvas) + airy,
		kiosk_bottom(canvas) };
}

struct page page_sheet(int width)
{
	return (struct page){ .width = width, .bottom = ENDLESS };
}

void page_head(struct canvas *canvas, struct page *page, const char *text)
{
	struct box box = { page->row, page->left, canvas->large ? PAGE_HEAD : 1, page->width };

	canvas_wrap_cut(canvas, &box, STYLE_STRONG, text);
	page->row += PAGE_HEAD;
	canvas->pinned = page->row;
}

void page_headline(struct canvas *canvas, struct page *page, int below, const char *text)
{
	int rows = page->bottom - page->row - below - 1;
	struct box room = { page->row, page->left, rows < BIG_ROWS ? rows : BIG_ROWS, page->width };

	if (!canvas->large && bigtext_fits(canvas, &room, text) > 0)
		page->row += bigtext_left(canvas, &room, STYLE_STRONG, text) + 1;
	else
		page_text(canvas, page, STYLE_STRONG, text);
}

void page_text(struct canvas *canvas, struct page *page, enum style style, const char *text)
{
	page->row += canvas_wrap(canvas, page->row, page->left, page->width,
		page->bottom - page->row, style, text);
}

void page_fact(struct canvas *canvas, struct page *page, const char *label, const char *value)
{
	int labels = page->width < 4 * LABELS ? page->width / 4 : LABELS;
	int beside = page->left + labels + 2;

	if (!value || !*value)
		return;
	canvas_cut(canvas, page->row, page->left, labels, STYLE_NOTE, label);
	page->row += canvas_wrap(canvas, page->row, beside, page->width - labels - 2,
		page->bottom - page->row, STYLE_PLAIN, value);
}

void page_number(struct canvas *canvas, struct page *page, const char *digits)
{
	int room = page->bottom - page->row - 8, rows = room < BIG_ROWS ? room : BIG_ROWS;

	page->row += 1 + bigtext_draw(canvas, page->row + 1, rows, STYLE_STRONG, digits) + 1;
}

void page_fit(const struct kiosk *kiosk, struct list *list, int count, int above)
{
	struct canvas size = { .rows = kiosk->rows, .columns = kiosk->columns };
	struct page page = page_of(&size);

	list_fit(list, count, list_page_rows(count, page.bottom - page.row - above));
}

struct made { char *line[LINES]; int first; };

static const char *made_line(const void *from, int index)
{
	const struct made *made = from;

	return made->line[index - made->first];
}

int page_list(struct canvas *canvas, const struct page *page, const struct list *list,
	char *(*line)(const void *from, int index), const void *from)
{
	int rows = page->bottom - page->row, step;
	struct list shown = *list;
	struct made made = {0};

	list_fit(&shown, shown.count, list_page_rows(shown.count, rows));
	step = list_step(&shown, canvas, 1, rows);
	made.first = list_first(&shown);
	for (int i = 0; i < shown.page_rows && made.first + i < shown.count; i++)
		made.line[i] = line(from, made.first + i);
	list_draw(&shown, canvas, page->row, page->left - 2, step, made_line, &made);
	for (int i = 0; i < LINES; i++)
		wipe_free(made.line[i]);
	return step;
}

void line_add(struct text *line, int columns, const char *s)
{
	size_t before = line->length, fits = utf8_fit(s, columns);

	if (s[fits]) {
		text_add_bytes(line, s, utf8_fit(s, columns - 1));
		text_add(line, "…");
	} else {
		text_add(line, s);
	}
	columns -= utf8_width(line->at + before);
	text_addf(line, "%*s", columns + 2, "");
}

int page_actions_rows(const struct kiosk *kiosk, const void *state, const struct action *actions)
{
	int each = kiosk_large(kiosk) ? CHOICE_ROWS : 1, rows = 0;

	for (; actions->key; actions++)
		rows += !actions->when || actions->when(kiosk, state) ? each : 0;
	return rows;
}

void page_actions(const struct kiosk *kiosk, const void *state, struct canvas *canvas,
	struct page *page, const struct action *actions)
{
	struct box box = { page->row, page->left - 2, canvas->large ? CHOICE_ROWS : 1,
		page->width + 1 };

	for (; actions->key; actions++) {
		if (actions->when && !actions->when(kiosk, state))
			continue;
		list_draw_choice(canvas, &box, &(struct list_choice){ .key = actions->key,
			.text = _(actions->label) });
		box.row += box.rows;
	}
	page->row = box.row;
}

struct step page_acted(struct kiosk *kiosk, void *state, const struct action *actions,
	term_key key)
{
	for (; actions->key; actions++)
		if (actions->key == key && (!actions->when || actions->when(kiosk, state)))
			return actions->act(kiosk, state);
	return (struct step){ .kind = STAY };
}
