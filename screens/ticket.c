/* ticket.c - a number to keep: its digits giant, its QR beside them, a few facts. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "screens/page.h"
#include "screens/ticket.h"
#include "term/bigtext.h"

enum { GAP = 2, LINES = 3, LINE_DIGITS = 4, FACT_ROWS = 5, BIG_ROWS = 5, WIDEST = 80 };

enum err ticket_make(const struct kiosk *kiosk, enum tag_kind kind, const char *code,
	struct ticket *out)
{
	char *tag = tag_write(kind, code, kiosk->setup.scan_prefix);
	char *plain = tag_write(kind, code, NULL);
	enum err err = preview_qr(tag, &out->qr);

	copy_text(out->code, sizeof out->code, code);
	if (err == OK)
		err = preview_qr(plain, &out->small_qr);
	wipe_free(tag);
	wipe_free(plain);
	return err;
}

void ticket_release(struct ticket *ticket)
{
	preview_release(&ticket->qr);
	preview_release(&ticket->small_qr);
	wipe(ticket, sizeof *ticket);
}

static int qr_width(const struct preview *qr)
{
	return qr->count ? utf8_width(qr->lines[0]) : 0;
}

static bool fits(const struct preview *qr, const struct page *page)
{
	return (int)qr->count <= page->bottom - page->row;
}

/* Draws so many rows of it at the left edge and moves the page to the right of it. */
static void draw_qr(const struct preview *qr, int rows, struct canvas *canvas, struct page *page)
{
	for (int i = 0; i < rows; i++)
		canvas_text(canvas, page->row + i, page->left, STYLE_QR, qr->lines[i]);
	page->left += qr_width(qr) + GAP;
	page->width -= qr_width(qr) + GAP;
}

/* The larger one that there is room for, or none. */
static void draw_fitting_qr(const struct ticket *ticket, struct canvas *canvas, struct page *page)
{
	if (fits(&ticket->qr, page))
		draw_qr(&ticket->qr, (int)ticket->qr.count, canvas, page);
	else if (fits(&ticket->small_qr, page))
		draw_qr(&ticket->small_qr, (int)ticket->small_qr.count, canvas, page);
}

static int draw_digits(struct canvas *canvas, const struct page *page, int rows,
	const char *digits)
{
	return bigtext_middle(canvas, &(struct box){ page->row, page->left, rows, page->width },
		STYLE_STRONG, digits);
}

static void draw_lines(const struct ticket *ticket, struct canvas *canvas, struct page *page)
{
	int rows = (page->bottom - page->row - FACT_ROWS) / LINES;

	for (int i = 0; i < LINES; i++) {
		char digits[LINE_DIGITS + 1] = {0};

		memcpy(digits, ticket->code + i * LINE_DIGITS, LINE_DIGITS);
		page->row += draw_digits(canvas, page, rows < BIG_ROWS ? rows : BIG_ROWS, digits);
	}
}

/* The last ones are left out where that many rows are wanted below them. */
static void draw_facts(struct canvas *canvas, struct page *page, const struct fact *facts,
	int below)
{
	int labels = 0;

	for (const struct fact *fact = facts; fact->value; fact++)
		if (utf8_width(fact->label) > labels)
			labels = utf8_width(fact->label);
	for (; facts->value; facts++) {
		int width = page->width - labels - 1;
		bool brief = facts->brief && canvas_wrapped_rows(width, facts->value) > 1;
		const char *value = brief ? facts->brief : facts->value;
		int rows = canvas_wrapped_rows(width, value);

		if (rows == 0 || page->row + rows + below > page->bottom)
			continue;
		canvas_text(canvas, page->row, page->left, STYLE_NOTE, facts->label);
		page->row += canvas_wrap(canvas, page->row, page->left + labels + 1, width, rows,
			STYLE_PLAIN, value);
	}
}

/* All digits in one line may fill the screen from edge to edge. */
static struct page line_of(const struct canvas *canvas, const struct page *page)
{
	struct page line = *page;

	if (canvas->columns <= WIDEST) {
		line.left = 0;
		line.width = canvas->columns;
	}
	return line;
}

/* The rows of all digits in one line, above the QR, in the largest size that leaves it room; 0: they
 * want more lines. */
static int rows_in_line(const struct ticket *ticket, const struct canvas *canvas,
	const struct page *line)
{
	int left = line->bottom - line->row - 1 - (int)ticket->small_qr.count;
	const struct box room = { .rows = left < BIG_ROWS ? left : BIG_ROWS,
		.columns = line->width };
	char spaced[CODE_SIZE + 4];

	return bigtext_fits(canvas, &room, code_spaced(ticket->code, spaced));
}

/* Rows to spare go above the digits first, then below them, then above the title. */
static void draw_line(const struct ticket *ticket, struct canvas *canvas, struct page *page,
	const char *title)
{
	struct page line = line_of(canvas, page);
	int rows = rows_in_line(ticket, canvas, &line);
	int room = page->bottom - page->row - 1 - rows;
	bool large = (int)ticket->qr.count <= room;
	int spare = room - (int)(large ? ticket->qr.count : ticket->small_qr.count);
	char spaced[CODE_SIZE + 4];

	page->row += spare > 2;
	page_text(canvas, page, STYLE_STRONG, title);
	line.row = page->row + (spare > 0);
	page->row = line.row + (spare > 1) +
		draw_digits(canvas, &line, rows, code_spaced(ticket->code, spaced));
}

/* In large letters the digits and what belongs to them come first, and the QR, where it fits at
 * all, is a page of its own. */
struct told { const struct heading *heading; const struct fact *facts; };

static void draw_large(const struct ticket *ticket, struct canvas *canvas, struct page *page,
	const struct told *told)
{
	char spaced[CODE_SIZE + 4];
	struct page line = line_of(canvas, page);
	const struct preview *qr = &ticket->qr;
	int rows = (int)qr->count;

	page_text(canvas, page, STYLE_STRONG, told->heading->brief);
	line.row = page->row;
	page->row += draw_digits(canvas, &line, BIG_ROWS, code_spaced(ticket->code, spaced));
	draw_facts(canvas, page, told->facts, 0);
	page->row++;
	page->row += slipwatch_draw(&ticket->watch, canvas, page->row, page->left, page->width) + 1;
	/* Its last row is white, and so is what is below it. */
	rows = rows > canvas->seen ? (int)(qr = &ticket->small_qr)->count - 1 : rows;
	if (rows <= canvas->seen)
		draw_qr(qr, rows, canvas, page);
}

void ticket_draw(const struct ticket *ticket, struct canvas *canvas,
	const struct heading *heading, const struct fact *facts)
{
	struct page page = page_of(canvas), line;
	int below;

	page.row = kiosk_top(canvas);
	page.width = page.width > WIDEST ? WIDEST : page.width;
	if (canvas->large) {
		draw_large(ticket, canvas, &page, &(struct told){ heading, facts });
		return;
	}
	line = line_of(canvas, &page);
	if (rows_in_line(ticket, canvas, &line) > 0) {
		draw_line(ticket, canvas, &page, heading->title);
		draw_fitting_qr(ticket, canvas, &page);
	} else {
		draw_fitting_qr(ticket, canvas, &page);
		page_text(canvas, &page, STYLE_STRONG, heading->brief);
		draw_lines(ticket, canvas, &page);
	}
	below = slipwatch_draw(&ticket->watch, NULL, 0, 0, page.width);
	draw_facts(canvas, &page, facts, below);
	page.row += page.row + below < page.bottom;
	slipwatch_draw(&ticket->watch, canvas, page.row, page.left, page.width);
}

struct step ticket_typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct ticket *ticket = state;
	struct step step = { .kind = STAY };

	slipwatch_typed(&ticket->watch, kiosk, key, &step.err);
	return step;
}

struct step ticket_tick(struct kiosk *kiosk, void *state)
{
	struct ticket *ticket = state;

	return (struct step){ .err = slipwatch_tick(&ticket->watch, kiosk) };
}

bool ticket_busy(const struct kiosk *kiosk, const void *state)
{
	const struct ticket *ticket = state;

	return slipwatch_busy(&ticket->watch);
}
