/*
 * pty.h - a program run on a terminal in memory, as somebody at the machine would use it.
 *
 *         struct pty *pty = pty_start(argv, NULL, 24, 80);
 *
 *         CHECK(pty_sees(pty, "提交议题"));
 *         pty_send(pty, "1");
 *         CHECK(pty_sees(pty, "哪一类"));
 *         CHECK_INT(pty_end(pty, 2000), 0);
 *         pty_free(pty);
 *
 * The terminal is libvterm's, an xterm-256color of UTF-8. Rows and columns count from 0.
 * What fails in the harness itself (no pty, no program) ends the test with a line on stderr.
 */
#ifndef TESTS_PTY_H
#define TESTS_PTY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct pty;
/* ink, paper: how bright the character and what is behind it are, 255 is white. The same as they were
 * sent: a number of the 256, or 0xRRGGBB beyond them (PTY_MIXED); PTY_OWN: the terminal's own. */
enum { PTY_MIXED = 1 << 24, PTY_OWN = -1 };
struct pty_cell {
	uint32_t ch;
	int width;
	bool bold, reverse, underline;
	uint8_t ink, paper;
	int ink_sent, paper_sent;
};

enum { PTY_PATIENCE = 10000, PTY_QUIET = 15 };      /* milliseconds */

/* argv ends in NULL, argv[0] is looked up in PATH unless it has a slash. env (may be NULL)
 * ends in NULL: "NAME=value" sets, "NAME" unsets, all else is inherited, TERM given. */
struct pty *pty_start(const char *const argv[], const char *const env[], int rows, int columns);
/* Waits for the program's end, up to so many ms; what it still writes is shown. Its exit
 * status; 128 + the signal that ended it; -1 if it had to be killed, and then the screen is
 * printed. May be asked again. The screen stays readable. */
int pty_end(struct pty *pty, int ms);
void pty_free(struct pty *pty);                      /* kills what still runs; NULL is fine */

/* Waits until a row shows the text, then until the program has been quiet for PTY_QUIET, so
 * that the frame is whole. pty_sees() waits for PTY_PATIENCE and prints the screen in vain;
 * pty_loses() waits as long for the text to go. */
bool pty_wait(struct pty *pty, const char *text, int ms);
bool pty_sees(struct pty *pty, const char *text);
bool pty_loses(struct pty *pty, const char *text);
/* Reads until that holds; false once so many ms have passed without, or the program has let go. */
bool pty_until(struct pty *pty, bool (*holds)(struct pty *pty, const void *with), const void *with,
	int ms);
void pty_settle(struct pty *pty, int quiet_ms);      /* reads until nothing came for so long */
void pty_pass(struct pty *pty, int ms);              /* lets time pass, reading all the while */

/* Sends bytes at once, as a scanner or a key with a sequence does. */
void pty_send(struct pty *pty, const char *bytes);
/* Sends one character after the other, as a person types. */
void pty_type(struct pty *pty, const char *text, int gap_ms);
void pty_click(struct pty *pty, int row, int column);         /* SGR mouse, or a finger */
void pty_resize(struct pty *pty, int rows, int columns);      /* with SIGWINCH, as a terminal */
void pty_signal(struct pty *pty, int signal);
void pty_hang_up(struct pty *pty);                   /* as a window is shut */

/* A row without blanks at its end; "" outside. Good until the next call. */
const char *pty_row(struct pty *pty, int row);
int pty_find(struct pty *pty, const char *text);     /* the first row that shows it now, or -1 */
struct pty_cell pty_cell(const struct pty *pty, int row, int column);
bool pty_cursor(const struct pty *pty, int *row, int *column);   /* false: hidden */
bool pty_alternate(const struct pty *pty);           /* is it on the full-screen page? */
size_t pty_written(const struct pty *pty);           /* bytes that the program wrote so far */
int pty_pid(const struct pty *pty);
void pty_show(struct pty *pty, FILE *out);           /* the whole screen, in a frame */

#endif
