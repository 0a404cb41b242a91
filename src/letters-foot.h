/*
 * letters-foot.h - a foot in letters of a certain size, and the terminal in it.
 */
#ifndef LETTERS_FOOT_H
#define LETTERS_FOOT_H

#include <stdbool.h>
#include <sys/types.h>

/* link: to the one in it that holds its terminal open; -1: there is none. */
struct foot { pid_t pid; int link; };

/* ini: its settings. width, height: of the screen in dots, for letters of which so many rows
 * fill it and LETTERS_COLUMNS fit beside each other; rows LETTERS_USUAL: as the settings say. */
struct foot_wish { const char *ini; int rows, width, height; };

/* *terminal is the caller's; false: it did not come. */
bool foot_start(const struct foot_wish *wish, struct foot *out, int *terminal);
void foot_end(struct foot *foot);
/* What runs inside it: hands its terminal over, then tells of its window's sizes until the other
 * end of the socket is closed. */
int foot_hold(int link);

#endif
