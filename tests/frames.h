/*
 * frames.h - what a .play showed, frame by frame, kept in a file for other tests.
 */
#ifndef TESTS_FRAMES_H
#define TESTS_FRAMES_H

#include <stdbool.h>
#include <stdio.h>

#include "term/canvas.h"

void frame_write(FILE *to, const struct canvas *canvas);
/* The next one, into a canvas of its size; false at the end of the file. */
bool frame_read(FILE *from, struct canvas *out);

#endif
