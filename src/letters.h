/*
 * letters.h - larger letters on the machine's own screen: what is said between the kiosk,
 * yishi-letters, and the one that holds a terminal open for it.
 *
 * foot cannot change its letters while it runs. So yishi-letters starts another foot with a larger
 * font and hands that one's terminal over to the kiosk, which goes on as it was; then the first
 * foot ends. Whoever holds the other end of LETTERS_ENV, a socket, is told how many rows are wanted.
 */
#ifndef LETTERS_H
#define LETTERS_H

#include <stdbool.h>

#define LETTERS_ENV "YISHI_LETTERS"

/* TERMINAL and its descriptor: here it is. WINDOW: it has another size. NO: it stays as it is.
 * From the kiosk: the rows that are wanted, LETTERS_USUAL as foot.ini has them. */
enum { LETTERS_TERMINAL = 'T', LETTERS_WINDOW = 'W', LETTERS_NO = 'N' };
enum { LETTERS_USUAL = 24, LETTERS_LARGE = 18, LETTERS_LARGEST = 12, LETTERS_COLUMNS = 60 };

/* One message with a descriptor or without (-1). */
bool letters_pass(int socket, unsigned char what, int descriptor);
/* Waits for one at most so long (-1: for ever); *descriptor: what came with it, or -1. */
bool letters_take(int socket, int wait_ms, unsigned char *what, int *descriptor);

#endif
