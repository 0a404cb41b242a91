/* mouse.c - tests where on the screen a mouse is, in cells and in pixels. */
#include <config.h>

#include "term/mouse.h"
#include "tests/check.h"

static void check_at(const struct mouse *mouse, struct pointer reported, int x, int y)
{
	struct pointer pointer = mouse_pointer(mouse, &reported);

	CHECK_INT(pointer.kind, reported.kind);
	CHECK_INT(pointer.x, x);
	CHECK_INT(pointer.y, y);
}

static void a_cell_is_its_middle(void)
{
	const struct mouse mouse = { .size = { .ws_row = 24, .ws_col = 80 } };
	struct pointer pointer = pointer_at(POINTER_MOVE, 5, 11);

	check_at(&mouse, (struct pointer){ POINTER_PRESS, 11, 5 }, 11 * 8 + 4, 5 * 16 + 8);
	CHECK_INT(pointer_row(&pointer), 5);
	CHECK_INT(pointer_column(&pointer), 11);
}

/* 80 by 24 cells of 16 by 30 pixels: twice as fine as the dots. */
static void pixels_are_dots(void)
{
	const struct mouse mouse = { .pixels = true, .size = { .ws_row = 24, .ws_col = 80,
		.ws_xpixel = 1280, .ws_ypixel = 720 } };
	struct pointer pointer = mouse_pointer(&mouse, &(struct pointer){ POINTER_MOVE, 183, 170 });

	check_at(&mouse, (struct pointer){ POINTER_MOVE, 0, 0 }, 0, 0);
	check_at(&mouse, (struct pointer){ POINTER_RELEASE, 1279, 719 }, 639, 383);
	CHECK_INT(pointer_row(&pointer), 5);
	CHECK_INT(pointer_column(&pointer), 11);
}

static void pixels_without_a_size_are_never_wanted(void)
{
	struct mouse mouse = {0};

	CHECK(!mouse_wants_pixels(&mouse, false));
	mouse.pixels = true;
	CHECK(!mouse_wants_pixels(&mouse, true));
	check_at(&mouse, (struct pointer){ POINTER_PRESS, 1, 1 }, 12, 24);
}

int main(void)
{
	a_cell_is_its_middle();
	pixels_are_dots();
	pixels_without_a_size_are_never_wanted();
	return checked();
}
