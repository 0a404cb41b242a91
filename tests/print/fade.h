/*
 * fade.h - a slip after a year in a purse: what thermal paper suffers, the same at every run.
 *
 * In this order: elements of the head that are dead leave white lines along the paper; dots
 * that did not take; a fold across, white, behind which the paper lies a dot aside; edges that
 * bleed, and a camera that is not quite sharp; ink that goes grey, and paper that does too.
 */
#ifndef TESTS_PRINT_FADE_H
#define TESTS_PRINT_FADE_H

#include "tests/print/picture.h"

struct fade {
	int dead_columns;                    /* one in so many; 0: none */
	int dead_dots;                       /* of a hundred black ones */
	int bleeds;                          /* passes of a blur over 3 by 3 */
	int ink, paper;                      /* how grey, 0 is black, 255 white */
	int fold;                            /* rows lost to the fold */
};

static inline unsigned fade_chance(unsigned *seed)
{
	*seed = *seed * 1103515245u + 12345u;
	return *seed >> 16 & 0x7FFF;
}

static inline void fade_dots(struct picture *picture, const struct fade *fade)
{
	unsigned seed = 20261123;

	for (int i = 0; i < picture->width * picture->height; i++) {
		int x = i % picture->width;

		if (fade_chance(&seed) % 100 < (unsigned)fade->dead_dots ||
		    (fade->dead_columns && x % fade->dead_columns == fade->dead_columns / 2))
			picture->grey[i] = 255;
	}
}

static inline void fade_bleed(struct picture *picture)
{
	size_t size = (size_t)picture->width * (size_t)picture->height;
	unsigned char *blurred = xcalloc(size, 1);

	for (int y = 0; y < picture->height; y++)
		for (int x = 0; x < picture->width; x++) {
			int sum = 0;

			for (int i = 0; i < 9; i++)
				sum += grey_of(picture, x + i % 3 - 1, y + i / 3 - 1);
			blurred[y * picture->width + x] = (unsigned char)(sum / 9);
		}
	memcpy(picture->grey, blurred, size);
	free(blurred);
}

static inline void fade_levels(struct picture *picture, const struct fade *fade)
{
	for (int i = 0; i < picture->width * picture->height; i++)
		picture->grey[i] = (unsigned char)(fade->ink +
			(fade->paper - fade->ink) * picture->grey[i] / 255);
}

static inline void fade_fold(struct picture *picture, const struct fade *fade, int at)
{
	size_t width = (size_t)picture->width;

	for (int y = at; y < picture->height; y++) {
		unsigned char *row = picture->grey + (size_t)y * width;

		if (y < at + fade->fold)
			memset(row, 255, width);
		else
			memmove(row + 1, row, width - 1);
	}
}

/* The dots as NAME in the folder, a pixel a dot, folded in the middle of their QR. */
static inline void fade_save(const struct bitmap *bitmap, const struct fade *fade,
	const char *name)
{
	struct picture picture = { .width = bitmap->width, .height = bitmap->height,
		.grey = xcalloc((size_t)bitmap->width, (size_t)bitmap->height) };
	char path[96];
	int left = 0, top = 0;
	FILE *file;

	for (int i = 0; i < picture.width * picture.height; i++)
		picture.grey[i] = dot(bitmap, i % picture.width, i / picture.width) ? 0 : 255;
	fade_dots(&picture, fade);
	if (fade->fold && qr_corner(bitmap, &left, &top))
		fade_fold(&picture, fade, top + bitmap->width / 2 - left);
	for (int i = 0; i < fade->bleeds; i++)
		fade_bleed(&picture);
	fade_levels(&picture, fade);
	snprintf(path, sizeof path, "%s/%s", folder, name);
	file = fopen(path, "w");
	CHECK(file && fprintf(file, "P5\n%d %d\n255\n", picture.width, picture.height) > 0 &&
		fwrite(picture.grey, (size_t)picture.width, (size_t)picture.height, file) ==
		(size_t)picture.height && fclose(file) == 0);
	free(picture.grey);
}

#endif
