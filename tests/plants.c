/* plants.c - screens with one fault each: what the walk looks for, it finds. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "screens/page.h"
#include "tests/plants.h"
#include "tests/sizes.h"

static void draw_choices(struct canvas *canvas, int count, int column)
{
	struct page page = page_of(canvas);

	for (int i = 0; i < count; i++)
		list_draw_choice(canvas, &(struct box){ page.row + i * CHOICE_ROWS, i ? column : 0,
			CHOICE_ROWS, 20 }, &(struct list_choice){ '1' + i, i ? "plum" : "pear", !i });
}

static void good(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	draw_choices(canvas, 2, 0);
}

static void cuts(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	draw_choices(canvas, 2, 0);
	canvas_text(canvas, kiosk_top(canvas), 30, STYLE_PLAIN, "the end of this is past the edge of sixty columns");
}

static void shortens(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	canvas_cut(canvas, kiosk_top(canvas), 30, 10, STYLE_PLAIN, _("Hello. Please press a number."));
}

static void covers(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	draw_choices(canvas, 2, 0);
	canvas_text(canvas, kiosk_top(canvas) + 1, 30, STYLE_PLAIN, "under");
	canvas_text(canvas, kiosk_top(canvas) + 1, 33, STYLE_PLAIN, "over");
}

static void misses(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	draw_choices(canvas, canvas->columns < 80 ? 1 : 2, 0);
}

static void staggers(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	draw_choices(canvas, 2, 3);
}

static void narrows(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	canvas_text(canvas, kiosk_top(canvas), 2, STYLE_PLAIN, "1");
	canvas_touch(canvas, &(struct box){ kiosk_top(canvas), 2, 3, 9 }, '1');
}

static void breaks(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	canvas_frame(canvas, &(struct box){ kiosk_top(canvas), 2, 4, 20 }, STYLE_PLAIN);
	canvas_fill(canvas, kiosk_top(canvas) + 2, 21, 1, ' ', STYLE_PLAIN);
}

static const struct {
	const char *name;
	void (*draw)(const struct kiosk *, const void *, struct canvas *);
	const char *fault;                   /* NULL: there is none */
} plants[] = {
	{ "good", good, NULL },
	{ "cuts", cuts, "at 24x60: cut: the end of this" },
	{ "shortens", shortens, "at 24x80: shortened: " },
	{ "covers", covers, "at 12x60: words are covered at row 1, column 33" },
	{ "misses", misses, "at 18x60: nowhere can be pressed: plum" },
	{ "staggers", staggers, "choice 2 begins in column 3, the one before in 0" },
	{ "narrows", narrows, "at 12x60: the target of 1 is 3 x 9" },
	{ "breaks", breaks, "the frame at row 2, column 2 does not close" },
};

int plants_missed(void)
{
	int missed = 0;

	for (size_t i = 0; i < sizeof plants / sizeof *plants; i++) {
		const struct screen screen = { .name = plants[i].name, .draw = plants[i].draw };
		const struct screen *const screens[] = { &screen };
		const struct kiosk_setup setup = { .screens = screens, .name_zh = "", .name_en = "" };
		struct text faults = {0};
		struct kiosk kiosk;
		bool found;

		kiosk_init(&kiosk, &setup);
		sizes_look(&kiosk, "plants", &faults);
		found = plants[i].fault && faults.length > 0 && strstr(faults.at, plants[i].fault);
		if (plants[i].fault ? !found : faults.length > 0) {
			fprintf(stderr, "the walk is wrong about \"%s\": %s\n", plants[i].name,
				faults.length > 0 ? faults.at : "it finds nothing");
			missed++;
		}
		text_release(&faults);
		kiosk_release(&kiosk);
	}
	return missed;
}
