/*
 * mouse.h - where on the screen the terminal's mouse is: in its cells, or finer in pixels.
 */
#ifndef TERM_MOUSE_H
#define TERM_MOUSE_H

#include <stdbool.h>
#include <sys/ioctl.h>

#include "term/pointer.h"

/* pixels: the terminal was told to report them */
struct mouse { struct winsize size; bool pixels; };

/* Asks the terminal how large it is; false where it does not say. */
bool mouse_measure(struct mouse *mouse);
/* True once, where the terminal can report pixels and says how many it has: then it is to be
 * told so. */
bool mouse_wants_pixels(struct mouse *mouse, bool it_can);
/* What it reported, in dots. */
struct pointer mouse_pointer(const struct mouse *mouse, const struct pointer *reported);

#endif
