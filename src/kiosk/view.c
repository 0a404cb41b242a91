/* view.c - a screen in large letters: drawn whole on a sheet, and seen a page at a time. */
#include <config.h>

#include <stdio.h>

#include "base/utf8.h"
#include "kiosk/bars.h"
#include "kiosk/kiosk.h"
#include "kiosk/own.h"
#include "kiosk/pages.h"
#include "kiosk/stack.h"
#include "kiosk/view.h"
#include "term/list.h"

/* Rows kept for what the kiosk puts below the screen. */
enum { BELOW_ROWS = 30, TITLE_ROWS = 1 };

/* mark: the row that counts most, -1 none; page: the one to show. */
struct view { struct canvas sheet; struct pages pages; int mark, page; };

bool kiosk_large(const struct kiosk *kiosk)
{
	return kiosk->window_rows < VIEW_LARGE_BELOW;
}

static int body_rows(const struct kiosk *kiosk)
{
	int rows = kiosk->window_rows - TITLE_ROWS - VIEW_FOOT;

	return rows > 1 ? rows : 1;
}

static void draw_choice(struct canvas *sheet, struct box *box, term_key key, const char *label)
{
	list_draw_choice(sheet, box, &(struct list_choice){ .key = key, .text = label });
	box->row += box->rows;
}

/* What has no room in the bar: the screen's actions, and those of the kiosk's that are rare. */
static void draw_actions(const struct kiosk *kiosk, struct canvas *sheet, int row)
{
	const struct action *action = stack_screen(kiosk)->actions;
	bool typing = kiosk_typing(kiosk);
	struct box box = { row, kiosk_left(sheet) - 2, CHOICE_ROWS, sheet->columns };

	for (; action && action->key; action++)
		if (action->label && (!typing || !key_prints(action->key)) &&
		    (!action->when || action->when(kiosk, stack_state(kiosk))))
			draw_choice(sheet, &box, action->key, _(action->label));
	for (const struct own *own = owns; own->always; own++)
		if (own->rare && own_key(kiosk, own) != K_NONE)
			draw_choice(sheet, &box, own_key(kiosk, own), own_label(own, true));
}

static int mark_row(const struct canvas *sheet)
{
	if (sheet->cursor_row >= 0)
		return sheet->cursor_row;
	for (int i = 0; i < sheet->rows * sheet->columns; i++)
		if (sheet->cells[i].style == STYLE_MARK)
			return i / sheet->columns;
	return -1;
}

static void make(const struct kiosk *kiosk, const struct canvas *whole, struct view *out)
{
	bool text = kiosk_typing(kiosk) == TYPING_TEXT;
	int rows = text ? body_rows(kiosk) : VIEW_ROWS;
	struct canvas *sheet = &out->sheet;

	canvas_init_part(sheet, whole, rows + BELOW_ROWS, kiosk->columns);
	sheet->rows = rows;
	sheet->large = true;
	sheet->seen = body_rows(kiosk);
	stack_screen(kiosk)->draw(kiosk, stack_state(kiosk), sheet);
	sheet->rows += BELOW_ROWS;
	if (!text)
		draw_actions(kiosk, sheet, pages_used_rows(sheet) + 1);
	pages_break(sheet, sheet->seen, &out->pages);
	out->mark = mark_row(sheet);
	out->page = kiosk->page < out->pages.count ? kiosk->page : out->pages.count - 1;
}

static void measure(const struct kiosk *kiosk, struct view *out)
{
	static const struct canvas unheard;

	make(kiosk, &unheard, out);
}

/* The keys to turn pages stand in the bar, large enough for a finger. */
static void drop_turning_keys(struct canvas *sheet)
{
	for (int i = 0; i < sheet->rows * sheet->columns; i++)
		if (sheet->cells[i].touch == '+' || sheet->cells[i].touch == '-')
			sheet->cells[i].touch = K_NONE;
}

static void draw_count(const struct view *view, struct canvas *canvas)
{
	char line[80];

	if (view->pages.count < 2)
		return;
	/* TRANSLATORS: at the right, above the bar; at most 30 columns. */
	snprintf(line, sizeof line, _("Page %d of %d"), view->page + 1, view->pages.count);
	canvas_text(canvas, canvas->rows - 2, canvas->columns - utf8_width(line) - 1, STYLE_NOTE,
		line);
}

static void show_cursor(const struct view *view, struct canvas *canvas)
{
	const struct canvas *sheet = &view->sheet;
	int row = sheet->cursor_row, from = view->pages.first[view->page];

	if (row >= 0 && row < sheet->pinned)
		canvas_cursor(canvas, TITLE_ROWS + row, sheet->cursor_column);
	else if (row >= from && row < view->pages.first[view->page + 1])
		canvas_cursor(canvas, TITLE_ROWS + sheet->pinned + row - from, sheet->cursor_column);
}

void view_draw(const struct kiosk *kiosk, struct canvas *canvas)
{
	struct view view;
	int from, pinned;

	make(kiosk, canvas, &view);
	from = view.pages.first[view.page];
	pinned = view.sheet.pinned;
	if (kiosk_typing(kiosk) != TYPING_TEXT)
		drop_turning_keys(&view.sheet);
	canvas_window(canvas, TITLE_ROWS, 0, pinned, &view.sheet, 0);
	canvas_window(canvas, TITLE_ROWS + pinned, 0, view.pages.first[view.page + 1] - from,
		&view.sheet, from);
	show_cursor(&view, canvas);
	if (!kiosk->notice[0])
		draw_count(&view, canvas);
	canvas_release(&view.sheet);
}

/* Beyond the sheet's ends the screen may have more of its own. */
struct turns view_turns(const struct kiosk *kiosk)
{
	struct view view;
	struct turns turns;
	struct box box;

	if (!kiosk_large(kiosk) || kiosk_typing(kiosk) == TYPING_TEXT)
		return (struct turns){0};
	measure(kiosk, &view);
	turns.on = view.page + 1 < view.pages.count || canvas_touch_box(&view.sheet, '+', &box);
	turns.before = view.page > 0 || canvas_touch_box(&view.sheet, '-', &box);
	canvas_release(&view.sheet);
	return turns;
}

static int turning(const struct view *view, term_key key)
{
	bool arrows = view->mark < 0;

	if (key == '+' || key == K_PAGE_DOWN || (arrows && key == K_DOWN))
		return 1;
	return key == '-' || key == K_PAGE_UP || (arrows && key == K_UP) ? -1 : 0;
}

/* Where the key leads; what Enter would pick is shown before it is picked. */
static int page_for(const struct view *view, term_key key, bool typing)
{
	if (key != K_ENTER)
		return view->page + turning(view, key);
	return typing || view->mark < view->sheet.pinned ? view->page :
		pages_with(&view->pages, view->mark);
}

bool view_took(struct kiosk *kiosk, term_key key)
{
	enum typing typing = kiosk_typing(kiosk);
	struct view view;
	bool took;
	int to;

	if (!kiosk_large(kiosk) || typing == TYPING_TEXT)
		return false;
	measure(kiosk, &view);
	to = page_for(&view, key, typing);
	took = to != view.page && to >= 0 && to < view.pages.count;
	if (took)
		kiosk->page = to;
	canvas_release(&view.sheet);
	return took;
}

/* FNV-1a; a sum, so that nothing of what stood there is kept. */
static uint32_t sum_of(const struct canvas *sheet)
{
	uint32_t sum = 2166136261u;

	for (int i = 0; i < sheet->rows * sheet->columns; i++)
		sum = (sum ^ sheet->cells[i].ch ^ (uint32_t)sheet->cells[i].style << 24) * 16777619u;
	return sum;
}

/* What is new is read from its beginning. */
static int page_to_follow(const struct view *view, term_key key)
{
	bool moved = key == K_UP || key == K_DOWN || key == K_HOME || key == K_END;

	return view->mark >= 0 && (moved || view->sheet.cursor_row >= 0) ?
		pages_with(&view->pages, view->mark) : 0;
}

void view_follow(struct kiosk *kiosk, term_key key)
{
	struct view view;
	uint32_t sum;

	if (!kiosk_large(kiosk))
		return;
	measure(kiosk, &view);
	sum = sum_of(&view.sheet);
	if (sum != kiosk->page_seen)
		kiosk->page = page_to_follow(&view, key);
	kiosk->page_seen = sum;
	canvas_release(&view.sheet);
}
