/* tty-looks.c - how each style looks on terminals rich and poor in colours. */
#include <config.h>

#include "term/tty-looks.h"

enum { RICH = 256, PALE = 230, WHITE = 231, BLACK = 16 };

/* Numbers of the fixed 6x6x6 cube and its greys, so nobody's palette is changed: dark on
 * white, each pair 10:1 or more. Elsewhere white on black and attributes say the same. */
static const struct look { short ink, paper; attr_t rich, plain; } table[STYLE_COUNT] = {
	[STYLE_PLAIN]  = { BLACK, WHITE, A_NORMAL, A_NORMAL },
	[STYLE_STRONG] = { 18, WHITE, A_BOLD, A_BOLD },
	[STYLE_TITLE]  = { WHITE, 18, A_BOLD, A_REVERSE },
	[STYLE_BAR]    = { BLACK, 252, A_NORMAL, A_NORMAL },
	[STYLE_KEY]    = { WHITE, 18, A_BOLD, A_REVERSE | A_BOLD },
	[STYLE_MARK]   = { BLACK, 226, A_BOLD, A_REVERSE },
	[STYLE_FIELD]  = { BLACK, PALE, A_UNDERLINE, A_UNDERLINE },
	[STYLE_INK]    = { BLACK, PALE, A_NORMAL, A_NORMAL },
	[STYLE_NOTE]   = { 237, WHITE, A_NORMAL, A_NORMAL },
	[STYLE_WARN]   = { WHITE, 88, A_BOLD, A_REVERSE | A_BOLD },
	[STYLE_NIGHT]  = { 250, BLACK, A_NORMAL, A_NORMAL },
	[STYLE_QR]     = { BLACK, WHITE, A_NORMAL, A_REVERSE },
};

static void choose_look(struct looks *chosen, int style, bool rich, bool white_paper)
{
	const struct look *look = table + style;
	short pair = (short)(style + 1);

	chosen->pairs[style] = pair;
	chosen->attributes[style] = rich ? look->rich : white_paper ? A_NORMAL : look->plain;
	if (rich)
		init_pair(pair, look->ink, look->paper);
	else if (white_paper)
		init_pair(pair, COLOR_BLACK, COLOR_WHITE + 8);
	else
		init_pair(pair, COLOR_WHITE, COLOR_BLACK);
}

void looks_choose(struct looks *chosen)
{
	bool colours = has_colors() && start_color() != ERR;

	for (int i = 0; i < STYLE_COUNT; i++) {
		chosen->attributes[i] = table[i].plain;
		if (colours)
			choose_look(chosen, i, COLORS >= RICH, i == STYLE_QR && COLORS >= 16);
	}
	if (colours && COLORS < RICH && can_change_color()) {
		init_color(COLOR_BLACK, 0, 0, 0);
		init_color(COLOR_WHITE, 1000, 1000, 1000);
	}
	wbkgdset(stdscr, chosen->attributes[STYLE_PLAIN] |
		(attr_t)COLOR_PAIR(chosen->pairs[STYLE_PLAIN]) | ' ');
}
