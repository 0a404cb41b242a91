/*
 * hall.h - a demonstration hall of a test's own, its people, and the programs run on it.
 *
 *         if (!hall_made())
 *                 return 99;
 *         kiosk = hall_runs("kiosk", 24, 80);
 *         CHECK(walks(kiosk, (const struct act[]){ { "1", "是哪方面的事" }, { 0 } }));
 *         CHECK(hall_ended(kiosk));
 *         hall_away();
 *
 * One hall a test program. The programs are those in $builddir, and speak Chinese.
 */
#ifndef TESTS_E2E_HALL_H
#define TESTS_E2E_HALL_H

#include <stdbool.h>
#include <stddef.h>

#include "tests/pty.h"

enum { HALL_PATIENCE = 60000 };      /* milliseconds; for what goes by way of a printer */

struct person { char number[16], pin[16]; };
/* Keys sent in one write, and what the screen then shows; { 0 } ends a table. */
struct act { const char *keys, *then; };

/* A new folder under /tmp (short: a socket may lie in it), in it a hall with --demo. */
bool hall_made(void);
void hall_away(void);                          /* removes the folder, hall and all */
const char *hall_dir(void);
const char *hall_room(void);                         /* the folder around the hall */
/* The [printer] queue of hall.conf, for programs started from then on. */
bool hall_queue(const char *queue);
/* As demo.txt has them, the first is 0: staff number and PIN, or card and PIN. */
struct person hall_colleague(int index);
struct person hall_resident(int index);

/* "kiosk" or "staff". */
struct pty *hall_runs(const char *program, int rows, int columns);
/* Shuts its terminal and frees it: true if it ended by itself, and its neighbour too. */
bool hall_ended(struct pty *pty);
/* How many programs run on this hall. */
int hall_alive(void);

/* `yishi` with this command line on this hall: its exit status, and what it printed. */
__attribute__((format(printf, 3, 4)))
int hall_asked(char *out, size_t size, const char *format, ...);
int hall_balance(const char *card);                  /* -1: it was not told */
int hall_matters(void);                              /* how many there are */
/* Does `yishi verify` say so, and has no sanitizer complained of a program so far? */
bool hall_is_whole(void);

/* So many milliseconds; much less once something was waited for in vain, so that a test
 * that fails does so soon. */
int patience(int usual_ms);
bool waited_in_vain(struct pty *pty, const char *what);     /* says so on stderr; false */
/* Sends and waits, row by row; false, with the screen on stderr, at the first in vain. */
bool walks(struct pty *pty, const struct act *acts);
/* Like pty_sees(), but for as long as a printer may take. */
bool shows(struct pty *pty, const char *text);
/* On the home screen: a matter of the ready sentences, without a name, by digits alone;
 * up to the screen with its code. */
bool puts_forward(struct pty *pty);
/* Card and PIN at the kiosk, up to the points. */
bool shows_card(struct pty *pty, const struct person *who);
/* Number and PIN at the console, up to its desk. */
bool logs_in(struct pty *pty, const struct person *who);
/* On a console that nobody worked at: makes the first account, and logs it in. */
bool opens_console(struct pty *pty);
#define KEEPER ((struct person){ "1004", "628415" })         /* that account */

#endif
