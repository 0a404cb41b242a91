/* tty-looks.c - how each style looks on terminals rich and poor in colours. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "term/tty-looks.h"

enum { DIRECT = 1 << 24, RICH = 256, BRIGHT = 8, PAIR_LIGHT = 1, PAIR_DARK = 2, PAIR_FIRST = 1 };

/* What curses calls the colour: its number, or the colour itself, where 0 to 7 still are numbers. */
static int curses_colour(int colour)
{
	int rgb = (int)palette_rgb(colour);

	if (COLORS < DIRECT)
		return colour;
	return rgb < BRIGHT ? BRIGHT : rgb;
}

static int pair_of(enum palette palette, int style)
{
	return PAIR_FIRST + (int)palette * STYLE_COUNT + style;
}

static void make_pairs(void)
{
	for (int palette = 0; palette < PALETTE_COUNT; palette++)
		for (int style = 0; style < STYLE_COUNT; style++) {
			struct tint tint = palette_tint((enum palette)palette, (enum style)style);

			init_extended_pair(pair_of((enum palette)palette, style),
				curses_colour(tint.ink), curses_colour(tint.paper));
		}
}

/* Of 16 colours, or 8: nobody knows what they are, only that these two are far apart. On black, for
 * bold black is grey on many a terminal. */
static void make_poor_pairs(void)
{
	short white = COLORS >= 2 * BRIGHT ? COLOR_WHITE + BRIGHT : COLOR_WHITE;

	init_pair(PAIR_DARK, white, COLOR_BLACK);
	init_pair(PAIR_LIGHT, COLOR_BLACK, white);
	if (!can_change_color())
		return;
	init_color(COLOR_BLACK, 0, 0, 0);
	init_color(white, 1000, 1000, 1000);
}

static attr_t attributes_of(unsigned weight)
{
	return (weight & LOOK_BOLD ? A_BOLD : A_NORMAL) |
		(weight & LOOK_LINE ? A_UNDERLINE : A_NORMAL) |
		(weight & LOOK_TURNED ? A_REVERSE : A_NORMAL);
}

static void choose_poor(struct looks *looks)
{
	bool colours = has_colors();

	for (int i = 0; i < STYLE_COUNT; i++) {
		bool light = colours && i == STYLE_QR;

		looks->pairs[i] = light ? PAIR_LIGHT : colours ? PAIR_DARK : 0;
		looks->attributes[i] = attributes_of(light ? 0 : palette_poor((enum style)i));
	}
}

static void choose_rich(struct looks *looks, enum palette palette)
{
	for (int i = 0; i < STYLE_COUNT; i++) {
		looks->pairs[i] = (short)pair_of(palette, i);
		looks->attributes[i] = attributes_of(palette_tint(palette, (enum style)i).weight);
	}
}

/* Past curses, which knows only cells: fewer pixels than one are left at the edges. */
static void paint_frame(enum palette palette)
{
	struct tint tint = palette_tint(palette, STYLE_PLAIN);

	fflush(stdout);
	printf("\033]10;#%06x\033\\\033]11;#%06x\033\\", palette_rgb(tint.ink),
		palette_rgb(tint.paper));
	fflush(stdout);
}

void looks_choose(struct looks *looks, enum palette palette)
{
	looks->palette = palette;
	if (looks->rich)
		choose_rich(looks, palette);
	else
		choose_poor(looks);
	/* Its colours only: curses would add its weight to everything. */
	wbkgdset(stdscr, (attr_t)COLOR_PAIR(looks->pairs[STYLE_PLAIN]) | ' ');
	if (looks->framed)
		paint_frame(palette);
}

static bool begins(const char *type, const char *name)
{
	return strncmp(type, name, strlen(name)) == 0;
}

/* foot draws sextants itself, without gaps; what has no colours has no blocks either. */
void looks_start(struct looks *looks, const char *type)
{
	bool colours = has_colors() && start_color() != ERR;

	looks->rich = colours && COLORS >= RICH;
	looks->framed = looks->rich && (begins(type, "foot") || begins(type, "xterm"));
	looks->blocks = begins(type, "foot") ? BLOCKS_SEXTANT : colours ? BLOCKS_HALF : BLOCKS_NONE;
	if (looks->rich)
		make_pairs();
	else if (colours)
		make_poor_pairs();
	looks_choose(looks, PALETTE_NORMAL);
}

void looks_end(const struct looks *looks)
{
	if (!looks->framed)
		return;
	fputs("\033]110\033\\\033]111\033\\", stdout);
	fflush(stdout);
}

void looks_row(const struct looks *looks, const struct canvas *canvas, int row)
{
	const struct cell *cell = canvas->cells + row * canvas->columns;

	for (int column = 0; column < canvas->columns; column++, cell++) {
		wchar_t text[] = { (wchar_t)cell->ch, L'\0' };
		cchar_t shown;

		if (!cell->ch)
			continue;
		setcchar(&shown, text, looks->attributes[cell->style], looks->pairs[cell->style], NULL);
		mvadd_wch(row, column, &shown);
	}
}
