/* laid.c - texts of an A4 page laid out in lines, kept for when they come again. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "print/laid.h"

enum { KEPT_MOST = 2048 };

static void forget_text(gpointer key)
{
	wipe_free(key);
}

struct laid laid_for(enum book book, int width)
{
	return (struct laid){ .type = type_for(book, width),
		.kept = g_hash_table_new_full(g_str_hash, g_str_equal, forget_text, g_object_unref) };
}

void laid_release(struct laid *laid)
{
	g_hash_table_unref(laid->kept);
	type_release(&laid->type);
	*laid = (struct laid){0};
}

/* Everything that makes a layout other than another of the same text, and the text. */
static char *key_of(const struct words *words)
{
	return xasprintf("%d %d %d %d%d %.*s", (int)words->style, (int)words->side, words->width,
		words->shrinks, words->indents, (int)words->bytes, words->s);
}

static PangoLayout *lay(struct type *type, const struct words *words)
{
	static const PangoAlignment sides[] = { PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER,
		PANGO_ALIGN_RIGHT };
	PangoLayout *layout = type_set(type, words->style, words->s, words->bytes,
		words->shrinks ? ON_ONE_LINE : words->width);

	if (words->shrinks)
		(void)type_shrink(type, words->style, layout);
	if (words->indents)
		pango_layout_set_indent(layout, 2 * type_size(type, words->style) * PANGO_SCALE);
	pango_layout_set_width(layout, words->width * PANGO_SCALE);
	pango_layout_set_alignment(layout, sides[words->side]);
	return layout;
}

PangoLayout *laid_words(struct laid *laid, const struct words *words)
{
	char *key = key_of(words);
	PangoLayout *layout = g_hash_table_lookup(laid->kept, key);

	if (layout) {
		wipe_free(key);
		return layout;
	}
	if (g_hash_table_size(laid->kept) >= KEPT_MOST)
		g_hash_table_remove_all(laid->kept);
	layout = lay(&laid->type, words);
	g_hash_table_insert(laid->kept, key, layout);
	return layout;
}

/* Each by itself: kerning is less than the slack that surely_fits() leaves. */
static void measure_ascii(struct laid *laid, enum style style)
{
	for (int i = 0; i < ASCII; i++) {
		char ch = (char)(' ' + i);
		PangoLayout *layout = type_set(&laid->type, style, &ch, 1, ON_ONE_LINE);

		laid->advances[style][i] = type_width(layout);
		g_object_unref(layout);
	}
}

/* Ideographs, their punctuation and the full-width forms: one em each. */
static bool is_square(uint32_t ch)
{
	return (ch >= 0x4E00 && ch <= 0x9FFF) || (ch >= 0x3001 && ch <= 0x301F) ||
		(ch >= 0xFF01 && ch <= 0xFF5E);
}

/* On one line, whatever pango thinks of it? No for all that is not quite certain. */
static bool surely_fits(struct laid *laid, const struct words *words)
{
	const double *advances = laid->advances[words->style];
	int em = type_size(&laid->type, words->style);
	double used = em * (words->indents ? 2.5 : 0.5);
	uint32_t ch;

	if (advances[0] <= 0)
		measure_ascii(laid, words->style);
	for (size_t i = 0; i < words->bytes && used <= words->width; ) {
		i += utf8_next(words->s + i, &ch);
		if (ch >= ' ' && ch < 0x7F)
			used += advances[ch - ' '];
		else if (is_square(ch))
			used += em;
		else
			return false;
	}
	return used <= words->width;
}

int laid_lines(struct laid *laid, const struct words *words)
{
	return surely_fits(laid, words) ? 1 : pango_layout_get_line_count(laid_words(laid, words));
}

double laid_baseline(struct laid *laid, enum style style)
{
	if (laid->baselines[style] <= 0)
		laid->baselines[style] = type_baseline(&laid->type, style);
	return laid->baselines[style];
}
