/*
 * tty.h - the terminal itself: the only file that knows curses.
 *
 * raw(), IXON off, signals of the keyboard ignored: no key kills, stops or freezes the
 * kiosk. Residents' text only ever reaches it through cells.
 */
#ifndef TERM_TTY_H
#define TERM_TTY_H

#include "base/err.h"
#include "term/canvas.h"
#include "term/key.h"
#include "term/palette.h"
#include "term/pointer.h"

struct tty;

/* Takes the terminal over; ERR_INPUT where there is none that can be used (log_last() says
 * why). Sets die_callback, so that a death gives the screen back. One at a time. */
CHECKED enum err tty_open(struct tty **out);
void tty_close(struct tty *tty);
void tty_size(struct tty *tty, int *rows, int *columns);
struct glass tty_glass(const struct tty *tty);
/* PALETTE_NORMAL at first; all is sent again by the next tty_paint() where it is another one. */
void tty_palette(struct tty *tty, enum palette palette);
/* Sends what differs from the last canvas painted; nothing differs: not a byte. */
void tty_paint(struct tty *tty, const struct canvas *canvas);
/* Clears the real screen and its scrollback, and repaints all next time. */
void tty_wipe(struct tty *tty);
void tty_ring(struct tty *tty);                      /* the terminal's bell */
/* The next key, waiting at most so many milliseconds (-1: for ever) and only until that
 * descriptor (-1: none) has something to read; K_NONE: none came, or what came was none (see
 * input.h). K_CLOSED: the terminal hung up, or SIGTERM. */
term_key tty_key(struct tty *tty, int timeout_ms, int fd);
/* Was Ctrl+C pressed since the last call? It is no key, and the kiosk does not ask. */
bool tty_broke(struct tty *tty);
/* What the last K_POINTER was: in pixels where the terminal reports them, else in cells. */
struct pointer tty_pointer(const struct tty *tty);

#endif
