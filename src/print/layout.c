/* layout.c - where everything stands on a slip: one code measures and draws it. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "print/layout-inside.h"
#include "print/layout.h"
#include "print/modules.h"
#include "slip/narrow.h"
#include "slip/qr.h"
#include "slip/slip.h"

enum { EDGE = 16, GAP = 20, LEADING = 6, RULE = 2, BLANK = 28, WHOLE = 4 };  /* dots */
enum { WIDE = 512 };                         /* the dots of the least head for 80 mm */

/* Whole dots for where it starts: the PDF and the bitmap then cut the same grid. */
void pen_show(struct pen *pen, PangoLayout *layout, double x, double y)
{
	cairo_move_to(pen->cairo, (double)(int)x, (double)(int)y);
	pango_cairo_show_layout(pen->cairo, layout);
}

/* Takes the layout over. */
static void put_down(struct pen *pen, PangoLayout *layout, int x)
{
	pen_show(pen, layout, x, pen->y);
	pen->y += type_height(layout);
	g_object_unref(layout);
}

static void draw_text(struct pen *pen, enum style style, const char *s)
{
	put_down(pen, type_set(&pen->type, style, s, strlen(s), pen->type.width), 0);
}

/* In the middle, on one line; what even the least size cannot hold wraps at that size. */
static PangoLayout *set_centred(struct pen *pen, enum style style, const char *s)
{
	PangoLayout *layout = type_set(&pen->type, style, s, strlen(s), ON_ONE_LINE);

	(void)type_shrink(&pen->type, style, layout);
	type_centre(&pen->type, layout);
	return layout;
}

static void draw_centred(struct pen *pen, enum style style, const char *s)
{
	PangoLayout *layout = set_centred(pen, style, s);

	put_down(pen, layout, type_balance(&pen->type, layout));
}

static void draw_title(struct pen *pen, const char *s)
{
	draw_centred(pen, STYLE_TITLE, s);
}

static void draw_head(struct pen *pen, const char *s)
{
	draw_centred(pen, STYLE_STRONG, s);
}

/* A line that is hardly too long shrinks rather than leave one character to the next. */
static void draw_strong(struct pen *pen, const char *s)
{
	PangoLayout *layout = type_set(&pen->type, STYLE_STRONG, s, strlen(s), ON_ONE_LINE);

	if (type_shrink(&pen->type, STYLE_STRONG, layout)) {
		put_down(pen, layout, 0);
		return;
	}
	g_object_unref(layout);
	draw_text(pen, STYLE_STRONG, s);
}

static void draw_body(struct pen *pen, const char *s)
{
	draw_text(pen, STYLE_BODY, s);
}

static void draw_small(struct pen *pen, const char *s)
{
	pen->y += LEADING;
	draw_text(pen, STYLE_SMALL, s);
}

/* Groups stand apart by an en space, so that nobody reads on over the gap. */
static void draw_code(struct pen *pen, const char *digits)
{
	char *grouped = slip_grouped(digits);
	struct text apart = {0};

	for (const char *c = grouped; *c; c++)
		text_add_bytes(&apart, *c == ' ' ? "\u2002" : c, *c == ' ' ? 3 : 1);
	put_down(pen, set_centred(pen, STYLE_CODE, apart.at ? apart.at : ""), 0);
	text_release(&apart);
	wipe_free(grouped);
}

static void draw_rule(struct pen *pen, const char *nothing)
{
	cairo_set_antialias(pen->cairo, CAIRO_ANTIALIAS_NONE);
	cairo_rectangle(pen->cairo, 0, (int)pen->y + EDGE, pen->type.width, RULE);
	cairo_fill(pen->cairo);
	pen->y += 2 * EDGE + RULE;
}

static void draw_space(struct pen *pen, const char *nothing)
{
	pen->y += BLANK;
}

/* The widest label of all pairs, so that their values stand in one line; half at most. */
static void measure_labels(struct pen *pen, const struct slip *slip)
{
	for (size_t i = 0; i < slip->count; i++) {
		const char *s = slip->items[i].text;
		PangoLayout *label;
		int wanted;

		if (slip->items[i].kind != SLIP_PAIR)
			continue;
		label = type_set(&pen->type, STYLE_BODY, s, strcspn(s, "\n"), ON_ONE_LINE);
		wanted = (int)type_width(label) + 1;
		g_object_unref(label);
		if (wanted > pen->labels)
			pen->labels = wanted;
	}
	if (pen->labels > pen->type.width / 2)
		pen->labels = pen->type.width / 2;
}

static void draw_pair(struct pen *pen, const char *s)
{
	size_t bytes = strcspn(s, "\n");
	const char *words = s[bytes] ? s + bytes + 1 : "";
	int column = pen->labels + GAP;
	int room = pen->type.width - column;
	PangoLayout *label = type_set(&pen->type, STYLE_BODY, s, bytes, pen->labels);
	PangoLayout *value = type_set(&pen->type, STYLE_VALUE, words, strlen(words), room);
	double left = type_height(label), right = type_height(value);

	pen_show(pen, label, 0, pen->y);
	pen_show(pen, value, column, pen->y);
	pen->y += (left > right ? left : right) + LEADING;
	g_object_unref(label);
	g_object_unref(value);
}

static enum err draw_qr(struct pen *pen, const char *s)
{
	struct qr qr;
	enum err err = qr_make(s, &qr);
	int dots = modules_dots(&qr, pen->type.width);
	int x = (pen->type.width - qr.size * dots) / 2;

	if (err == OK && dots == 0)
		err = fail(ERR_INPUT, "a QR of %d modules is too wide for the paper", qr.size);
	if (err == OK)
		modules_fill(pen->cairo, &qr, x, (int)pen->y + QR_QUIET * dots, dots);
	pen->y += (qr.size + 2 * QR_QUIET) * dots;
	qr_release(&qr);
	return err;
}

static enum err draw_item(struct pen *pen, const struct slip_item *item)
{
	static const struct {
		enum slip_kind kind;
		void (*draw)(struct pen *, const char *);
	} draws[] = {
		{ SLIP_TITLE, draw_title }, { SLIP_HEAD, draw_head }, { SLIP_TEXT, draw_body },
		{ SLIP_STRONG, draw_strong }, { SLIP_SMALL, draw_small }, { SLIP_PAIR, draw_pair },
		{ SLIP_CODE, draw_code }, { SLIP_RULE, draw_rule }, { SLIP_SPACE, draw_space },
		{ SLIP_RULER, gauge_ruler }, { SLIP_PATCHES, gauge_patches }
	};

	if (item->kind == SLIP_QR)
		return draw_qr(pen, item->text);
	if (item->kind == SLIP_SIZES)
		return gauge_sizes(pen, item->text);
	for (size_t i = 0; i < sizeof draws / sizeof *draws; i++)
		if (draws[i].kind == item->kind)
			draws[i].draw(pen, item->text);
	return OK;
}

enum err layout_draw(cairo_t *cairo, const struct slip *slip, int width, int *length)
{
	struct pen pen = {
		.cairo = cairo, .type = type_for(width >= WIDE ? BOOK_WIDE : BOOK_NARROW, width),
		.y = EDGE
	};
	struct slip narrow;
	enum err err = OK;

	slip_narrow(slip, &narrow);
	cairo_set_source_rgb(cairo, 0, 0, 0);
	measure_labels(&pen, &narrow);
	for (size_t i = 0; err == OK && i < narrow.count; i++)
		err = draw_item(&pen, &narrow.items[i]);
	*length = ((int)pen.y + EDGE + WHOLE) / WHOLE * WHOLE;
	if (err == OK && pen.type.unknown)
		err = fail(ERR_INPUT, "a slip holds a character that no font has");
	type_release(&pen.type);
	slip_release(&narrow);
	return err;
}
