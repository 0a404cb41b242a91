/* mouse.c - where on the screen the terminal's mouse is. */
#include <config.h>

#include <unistd.h>

#include "term/mouse.h"

bool mouse_measure(struct mouse *mouse)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || !size.ws_row || !size.ws_col)
		return false;
	mouse->size = size;
	return true;
}

bool mouse_wants_pixels(struct mouse *mouse, bool it_can)
{
	if (mouse->pixels || !it_can || !mouse_measure(mouse))
		return false;
	mouse->pixels = mouse->size.ws_xpixel && mouse->size.ws_ypixel;
	return mouse->pixels;
}

struct pointer mouse_pointer(const struct mouse *mouse, const struct pointer *reported)
{
	const struct winsize *size = &mouse->size;

	if (!mouse->pixels || !size->ws_xpixel || !size->ws_ypixel)
		return pointer_at(reported->kind, reported->y, reported->x);
	return (struct pointer){ reported->kind,
		reported->x * size->ws_col * DOTS_ACROSS / size->ws_xpixel,
		reported->y * size->ws_row * DOTS_DOWN / size->ws_ypixel };
}
