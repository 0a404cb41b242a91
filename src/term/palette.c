/* palette.c - the colours of the screen: three palettes, and what each style is in each of them. */
#include <config.h>

#include <stddef.h>
#include <string.h>

#include "term/palette.h"

enum { BLACK = 16, NAVY = 18, RED = 88, SKY = 153, ROSE = 217, SAND = 222, YELLOW = 226, PALE = 230,
	WHITE = 231, GREYS = 232, NIGHT = 234, DUSK = 235, SLATE = 237, STONE = 252, FOG = 253, SNOW = 254 };

static const struct tint tints[PALETTE_COUNT][STYLE_COUNT] = {
	[PALETTE_NORMAL] = {
		[STYLE_PLAIN]  = { BLACK, WHITE },
		[STYLE_STRONG] = { NAVY, WHITE, LOOK_BOLD },
		[STYLE_TITLE]  = { WHITE, NAVY, LOOK_BOLD },
		[STYLE_BAR]    = { BLACK, STONE },
		[STYLE_KEY]    = { WHITE, NAVY, LOOK_BOLD },
		[STYLE_MARK]   = { BLACK, YELLOW, LOOK_BOLD },
		[STYLE_FIELD]  = { BLACK, PALE, LOOK_LINE },
		[STYLE_INK]    = { BLACK, PALE },
		[STYLE_NOTE]   = { SLATE, WHITE },
		[STYLE_WARN]   = { WHITE, RED, LOOK_BOLD },
		[STYLE_NIGHT]  = { STONE, BLACK },
		[STYLE_QR]     = { BLACK, WHITE },
	},
	[PALETTE_HIGH] = {
		[STYLE_PLAIN]  = { WHITE, BLACK, LOOK_BOLD },
		[STYLE_STRONG] = { YELLOW, BLACK, LOOK_BOLD },
		[STYLE_TITLE]  = { BLACK, WHITE, LOOK_BOLD },
		[STYLE_BAR]    = { WHITE, DUSK, LOOK_BOLD },
		[STYLE_KEY]    = { BLACK, YELLOW, LOOK_BOLD },
		[STYLE_MARK]   = { BLACK, WHITE, LOOK_BOLD },
		[STYLE_FIELD]  = { BLACK, WHITE, LOOK_BOLD | LOOK_LINE },
		[STYLE_INK]    = { BLACK, WHITE },
		[STYLE_NOTE]   = { WHITE, BLACK },
		[STYLE_WARN]   = { BLACK, YELLOW, LOOK_BOLD },
		[STYLE_NIGHT]  = { SNOW, BLACK },
		[STYLE_QR]     = { BLACK, WHITE },
	},
	[PALETTE_DARK] = {
		[STYLE_PLAIN]  = { FOG, NIGHT },
		[STYLE_STRONG] = { PALE, NIGHT, LOOK_BOLD },
		[STYLE_TITLE]  = { NIGHT, SKY, LOOK_BOLD },
		[STYLE_BAR]    = { SNOW, DUSK },
		[STYLE_KEY]    = { NIGHT, SKY, LOOK_BOLD },
		[STYLE_MARK]   = { BLACK, SAND, LOOK_BOLD },
		[STYLE_FIELD]  = { SNOW, BLACK, LOOK_LINE },
		[STYLE_INK]    = { SNOW, BLACK },
		[STYLE_NOTE]   = { STONE, NIGHT },
		[STYLE_WARN]   = { BLACK, ROSE, LOOK_BOLD },
		[STYLE_NIGHT]  = { STONE, BLACK },
		[STYLE_QR]     = { BLACK, WHITE },
	},
};

static const uint8_t poor[STYLE_COUNT] = {
	[STYLE_STRONG] = LOOK_BOLD, [STYLE_TITLE] = LOOK_TURNED, [STYLE_KEY] = LOOK_TURNED | LOOK_BOLD,
	[STYLE_MARK] = LOOK_TURNED, [STYLE_FIELD] = LOOK_LINE, [STYLE_WARN] = LOOK_TURNED | LOOK_BOLD,
	[STYLE_QR] = LOOK_TURNED,
};

struct tint palette_tint(enum palette palette, enum style style)
{
	return tints[palette][style];
}

unsigned palette_poor(enum style style)
{
	return poor[style];
}

/* One side of the cube: 0, 95, 135 ... 255. */
static uint32_t level(int step)
{
	return step > 0 ? (uint32_t)(55 + 40 * step) : 0;
}

uint32_t palette_rgb(int colour)
{
	int cube = colour - BLACK;
	uint32_t grey = (uint32_t)(8 + 10 * (colour - GREYS));

	if (colour >= GREYS)
		return grey << 16 | grey << 8 | grey;
	return level(cube / 36) << 16 | level(cube / 6 % 6) << 8 | level(cube % 6);
}

bool palette_named(const char *name, enum palette *out)
{
	static const char *const names[PALETTE_COUNT] = { "normal", "high", "dark" };

	for (size_t i = 0; i < PALETTE_COUNT; i++)
		if (strcmp(name, names[i]) == 0) {
			*out = (enum palette)i;
			return true;
		}
	return false;
}
