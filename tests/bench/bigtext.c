/* bigtext.c - a headline in large characters, the first time and from then on, against clearing the canvas. */
#include <config.h>

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "term/bigtext.h"
#include "term/glyph.h"

enum { ROUNDS = 501, ROWS = 38, COLUMNS = 136 };

static const char headline[] = "您好，请按数字键选择。";

static double now_us(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

static double draw(struct canvas *canvas)
{
	double start = now_us();

	bigtext_draw(canvas, 3, 8, STYLE_STRONG, headline);
	return now_us() - start;
}

static int by_size(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static double middle(double values[ROUNDS])
{
	qsort(values, ROUNDS, sizeof *values, by_size);
	return values[ROUNDS / 2];
}

static void report(const char *name, enum blocks blocks)
{
	static double first[ROUNDS], then[ROUNDS], clear[ROUNDS];
	struct canvas canvas;
	double floor_us, warm_us;

	canvas_init(&canvas, ROWS, COLUMNS);
	canvas.blocks = blocks;
	for (int i = 0; i < ROUNDS; i++) {
		double start = now_us();

		canvas_clear(&canvas);
		clear[i] = now_us() - start;
		glyph_file(NULL);
		first[i] = draw(&canvas);
		then[i] = draw(&canvas);
	}
	floor_us = middle(clear);
	warm_us = middle(then);
	printf("%-8s headline first %7.1f us, then %6.1f us   clearing the canvas %5.1f us   %.2f x the floor\n",
		name, middle(first), warm_us, floor_us, warm_us / floor_us);
	canvas_release(&canvas);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	report("sextants", BLOCKS_SEXTANT);
	report("none", BLOCKS_NONE);
	return 0;
}
