/* palette.c - tests that every ink can be told from its paper: the ratio of WCAG 2, pair by pair. */
#include <config.h>

#include <math.h>
#include <stdio.h>

#include "term/palette.h"
#include "tests/check.h"
#include "tests/contrast.h"

static const struct { const char *name; double least; } palettes[PALETTE_COUNT] = {
	[PALETTE_NORMAL] = { "normal", 10 }, [PALETTE_HIGH] = { "high", 14 },
	[PALETTE_DARK] = { "dark", 10 },
};

/* The figures that WCAG's own calculators give. */
static void the_measure_is_right(void)
{
	CHECK_INT(lround(contrast(0x000000, 0xFFFFFF) * 100), 2100);
	CHECK_INT(lround(contrast(0xFFFFFF, 0x000000) * 100), 2100);
	CHECK_INT(lround(contrast(0x777777, 0xFFFFFF) * 100), 448);
	CHECK_INT(lround(contrast(0xFF0000, 0xFFFFFF) * 100), 400);
	CHECK_INT(lround(contrast(0x123456, 0x123456) * 100), 100);
}

static void the_cube_is_the_terminals(void)
{
	CHECK_INT(palette_rgb(16), 0x000000);
	CHECK_INT(palette_rgb(18), 0x000087);
	CHECK_INT(palette_rgb(88), 0x870000);
	CHECK_INT(palette_rgb(153), 0xAFD7FF);
	CHECK_INT(palette_rgb(226), 0xFFFF00);
	CHECK_INT(palette_rgb(231), 0xFFFFFF);
	CHECK_INT(palette_rgb(232), 0x080808);
	CHECK_INT(palette_rgb(255), 0xEEEEEE);
}

static void every_pair_can_be_read(enum palette palette)
{
	for (int style = 0; style < STYLE_COUNT; style++) {
		struct tint tint = palette_tint(palette, (enum style)style);
		double ratio = contrast(palette_rgb(tint.ink), palette_rgb(tint.paper));

		if (ratio < palettes[palette].least)
			printf("%s, style %d: %d on %d is %.2f:1\n", palettes[palette].name, style,
				tint.ink, tint.paper, ratio);
		CHECK(ratio >= palettes[palette].least);
		CHECK(tint.ink >= 16 && tint.paper >= 16);
	}
}

/* A scanner wants dark on light; and what is chosen or refused is told from text by its paper too. */
static void some_styles_stand_out(enum palette palette)
{
	struct tint plain = palette_tint(palette, STYLE_PLAIN), qr = palette_tint(palette, STYLE_QR);

	CHECK_INT(palette_rgb(qr.ink), 0x000000);
	CHECK_INT(palette_rgb(qr.paper), 0xFFFFFF);
	CHECK_INT(qr.weight, 0);
	CHECK(palette_tint(palette, STYLE_MARK).paper != plain.paper);
	CHECK(palette_tint(palette, STYLE_WARN).paper != plain.paper);
	CHECK(palette_tint(palette, STYLE_FIELD).paper != plain.paper);
	CHECK(palette_tint(palette, STYLE_MARK).paper != palette_tint(palette, STYLE_WARN).paper);
}

static void without_colours_attributes_do(void)
{
	CHECK_INT(palette_poor(STYLE_PLAIN), 0);
	CHECK(palette_poor(STYLE_MARK) & LOOK_TURNED);
	CHECK(palette_poor(STYLE_WARN) & LOOK_TURNED);
	CHECK(palette_poor(STYLE_WARN) != palette_poor(STYLE_MARK));
	CHECK(palette_poor(STYLE_STRONG) & LOOK_BOLD);
	CHECK(palette_poor(STYLE_QR) & LOOK_TURNED);
}

static void each_has_a_name(void)
{
	enum palette found = PALETTE_COUNT;

	for (int i = 0; i < PALETTE_COUNT; i++) {
		CHECK(palette_named(palettes[i].name, &found));
		CHECK_INT(found, i);
	}
	CHECK(!palette_named("red", &found));
	CHECK_INT(found, PALETTE_DARK);
}

int main(void)
{
	the_measure_is_right();
	the_cube_is_the_terminals();
	for (int palette = 0; palette < PALETTE_COUNT; palette++) {
		every_pair_can_be_read((enum palette)palette);
		some_styles_stand_out((enum palette)palette);
	}
	without_colours_attributes_do();
	each_has_a_name();
	return checked();
}
