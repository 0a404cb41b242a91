/*
 * play.c - plays one .play file: see player.h for its words.
 *
 * Where PLAY_FRAMES names a file, it gets every frame that was drawn (tests/frames.h), one at least
 * after each key.
 */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "tests/frames.h"
#include "tests/player.h"

static FILE *frames;

static void write_frame(struct kiosk *kiosk, const char *file, int line)
{
	struct canvas canvas;

	canvas_init(&canvas, kiosk->window_rows, kiosk->columns);
	kiosk_draw(kiosk, &canvas);
	frame_write(frames, &canvas);
	canvas_release(&canvas);
}

int main(int count, char **arguments)
{
	FILE *file = count == 2 ? fopen(arguments[1], "r") : NULL;
	int failed;

	if (!file) {
		fprintf(stderr, "usage: play FILE.play\n");
		return 2;
	}
	frames = getenv("PLAY_FRAMES") ? fopen(getenv("PLAY_FRAMES"), "w") : NULL;
	failed = play_file(file, arguments[1], frames ? write_frame : NULL);
	if (frames)
		fclose(frames);
	fclose(file);
	return failed > 0;
}
