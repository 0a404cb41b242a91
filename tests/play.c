/* play.c - plays one .play file: see player.h for its words. */
#include <config.h>

#include <stdio.h>

#include "tests/player.h"

int main(int count, char **arguments)
{
	FILE *file = count == 2 ? fopen(arguments[1], "r") : NULL;
	int failed;

	if (!file) {
		fprintf(stderr, "usage: play FILE.play\n");
		return 2;
	}
	failed = play_file(file, arguments[1], NULL);
	fclose(file);
	return failed > 0;
}
