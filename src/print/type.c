/* type.c - letters on paper: which font, how large, and how wide they come out. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "print/type.h"

enum { NARROWER = 8 };                       /* dots, when lines are balanced */

/* Sizes in dots. What may shrink to stay on one line goes down to least. On a roll body type is
 * for eyes of eighty years, and nothing is larger than a code at its least, whose digits are 48
 * dots high. On A4 it is that of an office: titles in a bold serif, heads in a bold sans, text in
 * a serif of 12 points; lines are pitch apart. */
struct look { int size, least; bool bold, serif; int pitch; };
static const struct look looks[BOOKS][STYLES] = {
	[BOOK_WIDE] = {
		[STYLE_TITLE] = { 50, 34, true },
		[STYLE_CODE] = { 76, 64, true },
		[STYLE_STRONG] = { 38, 34, true },
		[STYLE_BODY] = { 32, 32, false },
		[STYLE_VALUE] = { 32, 32, true },
		[STYLE_SMALL] = { 26, 26, false }
	},
	[BOOK_NARROW] = {
		[STYLE_TITLE] = { 42, 30, true },
		[STYLE_CODE] = { 74, 64, true },
		[STYLE_STRONG] = { 32, 29, true },
		[STYLE_BODY] = { 28, 28, false },
		[STYLE_VALUE] = { 28, 28, true },
		[STYLE_SMALL] = { 24, 24, false }
	},
	[BOOK_DOCUMENT] = {
		[STYLE_TITLE] = { 62, 44, true, false, 92 },
		[STYLE_CODE] = { 96, 60, true, false, 140 },
		[STYLE_STRONG] = { 36, 30, true, false, 56 },
		[STYLE_BODY] = { 34, 34, false, true, 54 },
		[STYLE_VALUE] = { 34, 34, false, true, 54 },
		[STYLE_SMALL] = { 26, 26, false, true, 38 },
		[STYLE_LABEL] = { 30, 30, true, false, 44 },
		[STYLE_CELL] = { 30, 30, false, true, 44 }
	},
	[BOOK_AWARD] = {
		[STYLE_TITLE] = { 144, 80, true, true, 220 },
		[STYLE_CODE] = { 96, 60, true, false, 140 },
		[STYLE_STRONG] = { 60, 40, true, true, 100 },
		[STYLE_BODY] = { 48, 48, false, true, 92 },
		[STYLE_VALUE] = { 48, 48, false, true, 92 },
		[STYLE_SMALL] = { 34, 34, false, true, 52 },
		[STYLE_LABEL] = { 44, 44, true, false, 92 },
		[STYLE_CELL] = { 34, 34, false, true, 52 }
	}
};

static const struct look *look_of(const struct type *type, enum style style)
{
	return &looks[type->book][style];
}

/* Unhinted, unrounded, and not asking on what it is drawn: a scaled PDF page would round the
 * lengths otherwise than the dots, and break a line elsewhere. */
struct type type_for(enum book book, int width)
{
	PangoFontMap *fonts = pango_cairo_font_map_get_default();
	PangoContext *context = pango_font_map_create_context(fonts);
	cairo_font_options_t *options = cairo_font_options_create();

	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
	pango_cairo_context_set_font_options(context, options);
	cairo_font_options_destroy(options);
	pango_context_set_round_glyph_positions(context, FALSE);
	pango_context_set_language(context, pango_language_from_string("zh-CN"));
	return (struct type){ .context = context, .book = book, .width = width };
}

void type_release(struct type *type)
{
	g_object_unref(type->context);
	*type = (struct type){0};
}

/* cairo's PDF loses 如 (U+5982) of Noto Sans CJK SC Regular: a blank on paper. The Japanese
 * glyph of the same font, which looks the same, it does not lose. */
static PangoAttrList *attributes_for(const char *s)
{
	static const char lost[] = "\xE5\xA6\x82";
	PangoAttrList *list = pango_attr_list_new();

	for (const char *at = strstr(s, lost); at; at = strstr(at + 3, lost)) {
		PangoLanguage *japanese = pango_language_from_string("ja");
		PangoAttribute *ja = pango_attr_language_new(japanese);

		ja->start_index = (guint)(at - s);
		ja->end_index = ja->start_index + 3;
		pango_attr_list_insert(list, ja);
	}
	return list;
}

static void set_size(PangoLayout *layout, const struct look *look, int size)
{
	PangoFontDescription *font = pango_font_description_new();

	pango_font_description_set_family_static(font,
		look->serif ? "Noto Serif CJK SC" : "Noto Sans CJK SC");
	pango_font_description_set_weight(font,
		look->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
	pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
	pango_layout_set_font_description(layout, font);
	pango_font_description_free(font);
}

PangoLayout *type_set(struct type *type, enum style style, const char *s, size_t bytes,
	int width)
{
	const struct look *look = look_of(type, style);
	PangoLayout *layout = pango_layout_new(type->context);
	char *copy = xcalloc(bytes + 1, 1);
	PangoAttrList *attributes;

	memcpy(copy, s, bytes);
	attributes = attributes_for(copy);
	set_size(layout, look, look->size);
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	pango_layout_set_width(layout, width == ON_ONE_LINE ? -1 : width * PANGO_SCALE);
	pango_layout_set_attributes(layout, attributes);
	pango_layout_set_text(layout, copy, -1);
	pango_attr_list_unref(attributes);
	wipe_free(copy);
	if (pango_layout_get_unknown_glyphs_count(layout) > 0)
		type->unknown = true;
	return layout;
}

static PangoRectangle box_of(PangoLayout *layout)
{
	PangoRectangle box;

	pango_layout_get_extents(layout, NULL, &box);
	return box;
}

double type_width(PangoLayout *layout)
{
	return (double)box_of(layout).width / PANGO_SCALE;
}

double type_height(PangoLayout *layout)
{
	return (double)box_of(layout).height / PANGO_SCALE;
}

int type_size(const struct type *type, enum style style)
{
	return look_of(type, style)->size;
}

int type_pitch(const struct type *type, enum style style)
{
	return look_of(type, style)->pitch;
}

double type_baseline(struct type *type, enum style style)
{
	PangoLayout *layout = type_set(type, style, "国", 3, ON_ONE_LINE);
	double above = (type_pitch(type, style) - type_height(layout)) / 2;
	double below_top = (double)pango_layout_get_baseline(layout) / PANGO_SCALE;

	g_object_unref(layout);
	return above + below_top;
}

bool type_shrink(const struct type *type, enum style style, PangoLayout *layout)
{
	const struct look *look = look_of(type, style);

	for (int size = look->size; size >= look->least; size--) {
		set_size(layout, look, size);
		if (type_width(layout) <= type->width)
			return true;
	}
	return false;
}

void type_centre(const struct type *type, PangoLayout *layout)
{
	pango_layout_set_width(layout, type->width * PANGO_SCALE);
	pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER);
}

int type_balance(const struct type *type, PangoLayout *layout)
{
	int width = type->width, lines = pango_layout_get_line_count(layout);

	while (lines > 1 && pango_layout_get_line_count(layout) == lines) {
		width -= NARROWER;
		pango_layout_set_width(layout, width * PANGO_SCALE);
	}
	if (lines > 1)
		width += NARROWER;
	pango_layout_set_width(layout, width * PANGO_SCALE);
	return (type->width - width) / 2;
}
