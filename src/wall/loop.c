/* loop.c - the board on the wall joined to a terminal. */
#include <config.h>

#include "term/tty.h"
#include "wall/wall.h"

static void fit(struct wall *wall, struct tty *tty, struct canvas *canvas)
{
	int rows, columns;

	tty_size(tty, &rows, &columns);
	canvas_resize(canvas, rows, columns);
	canvas->blocks = wall->blocks = tty_glass(tty).blocks;
	wall_size(wall, rows, columns);
}

enum err wall_loop(struct wall *wall, struct tty *tty)
{
	struct canvas canvas = {0};
	term_key key = K_NONE;

	fit(wall, tty, &canvas);
	while (!wall->left && key != K_CLOSED) {
		wall_draw(wall, &canvas);
		tty_paint(tty, &canvas);
		key = tty_key(tty, wall_wait(wall), -1);
		if (key == K_RESIZE)
			fit(wall, tty, &canvas);
		wall_key(wall, key);
		wall->left |= tty_broke(tty);
		wall_time(wall);
	}
	canvas_release(&canvas);
	return key == K_CLOSED ? fail(ERR_INPUT, "the terminal is gone") : OK;
}
