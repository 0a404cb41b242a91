/*
 * input.h - what a terminal sends, byte by byte, made into keys.
 *
 * Knows no terminal and never allocates. Escape sequences that are not in its tables are
 * swallowed up to their last byte, and so are pasted blocks, Alt with a key, control bytes
 * other than Enter, Backspace, Tab, Esc and Ctrl+Z, and whatever is not UTF-8 or not plain:
 * nothing of them comes out as something typed. An all-zero struct input is ready.
 */
#ifndef TERM_INPUT_H
#define TERM_INPUT_H

#include "term/key.h"
#include "term/pointer.h"

struct input {
	int state;                           /* where within a sequence */
	char params[16];                     /* of a CSI sequence */
	int count;                           /* of them; or bytes of the paste's end seen */
	unsigned char utf8[4];
	int have, want;                      /* bytes of a character; want 0: none is begun */
	bool after_cr;
	struct pointer pointer;              /* of the last K_POINTER, in the terminal's own units */
	bool knows_pixels;                   /* the terminal said that it can report them */
	bool broke;                          /* Ctrl+C came, which is no key */
};

/* The key that this byte completes, or K_NONE. */
term_key input_byte(struct input *input, unsigned char byte);
bool input_broke(struct input *input);               /* since the last call */
/* Milliseconds of silence after which what was begun is over; -1: nothing was begun. */
int input_patience(const struct input *input);
/* That much silence passed: a lone Esc is K_ESC, anything else begun is forgotten. */
term_key input_late(struct input *input);

#endif
