/*
 * wall.h - the board on the wall: pages that turn by themselves, dark while the hall is closed.
 *
 * Needs no terminal: time passes, a canvas comes out. wall_loop() joins it to a tty. It only
 * reads the hall, anew each minute, and shows nothing personal (domain/display.h). Where the
 * hall cannot be read it says so, and goes on with what it read last.
 */
#ifndef WALL_WALL_H
#define WALL_WALL_H

#include <stdbool.h>
#include <stdint.h>

#include "domain/display.h"
#include "term/canvas.h"

struct tty;

enum { WALL_PAGES = 64 };

enum wall_kind { WALL_STEPS, WALL_TASKS, WALL_RULINGS };
/* first, count: of the tasks or decisions that stand on it. */
struct wall_page { enum wall_kind kind; size_t first, count; };

struct wall {
	struct hall *hall;                   /* borrowed */
	struct display display;
	int64_t read_at;                     /* when the hall was read last; 0: never yet */
	bool stale;                          /* it cannot be read now */
	struct wall_page pages[WALL_PAGES];
	int count, at;
	int rows, columns;                   /* of the canvas to come */
	enum blocks blocks;                  /* what large words are drawn with */
	int64_t turned_ms, tried_ms, minute, conf_changed;
	bool asleep;
	bool left;                           /* the keeper wants it to end */
};

/* Reads the hall for the first time, for 24 by 80. */
void wall_init(struct wall *wall, struct hall *hall);
void wall_release(struct wall *wall);
void wall_size(struct wall *wall, int rows, int columns);
/* Time passed: pages turn, the hall is read again, the board falls asleep or wakes. */
void wall_time(struct wall *wall);
/* Milliseconds until wall_time() has something to do: little more than a minute at most. */
int wall_wait(const struct wall *wall);
/* q ends it; the arrows turn pages. */
void wall_key(struct wall *wall, term_key key);
void wall_draw(const struct wall *wall, struct canvas *canvas);

/* Runs until q, Ctrl+C, or until the terminal goes; ERR_INPUT where it went. */
CHECKED enum err wall_loop(struct wall *wall, struct tty *tty);

#endif
