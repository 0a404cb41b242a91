/* loop.c - the kiosk joined to a terminal. */
#include <config.h>

#include "kiosk/kiosk.h"
#include "term/tty.h"

static void fit(struct kiosk *kiosk, struct tty *tty, struct canvas *canvas)
{
	int rows, columns;

	tty_size(tty, &rows, &columns);
	canvas_resize(canvas, rows, columns);
	canvas->blocks = kiosk->glass.blocks;
	kiosk_size(kiosk, rows, columns);
}

static void paint(struct kiosk *kiosk, struct tty *tty, struct canvas *canvas)
{
	if (kiosk->wiped)
		tty_wipe(tty);
	kiosk->wiped = false;
	kiosk_draw(kiosk, canvas);
	tty_palette(tty, kiosk->palette);
	tty_paint(tty, canvas);
	if (kiosk->rings)
		tty_ring(tty);
	kiosk->rings = false;
	kiosk_shown(kiosk);
}

static void point(struct kiosk *kiosk, struct tty *tty, const struct canvas *canvas)
{
	struct pointer pointer = tty_pointer(tty);

	kiosk_point(kiosk, canvas, &pointer);
}

enum err kiosk_loop(struct kiosk *kiosk, struct tty *tty)
{
	struct canvas canvas = {0};
	term_key key = K_NONE;

	kiosk->glass = tty_glass(tty);
	fit(kiosk, tty, &canvas);
	while (!kiosk->left && key != K_CLOSED) {
		paint(kiosk, tty, &canvas);
		key = tty_key(tty, kiosk_wait(kiosk), composer_fd(&kiosk->composer));
		if (key == K_RESIZE)
			fit(kiosk, tty, &canvas);
		if (key == K_POINTER)
			point(kiosk, tty, &canvas);
		kiosk_key(kiosk, key);
		kiosk_time(kiosk);
	}
	canvas_release(&canvas);
	return key == K_CLOSED ? fail(ERR_INPUT, "the terminal is gone") : OK;
}
