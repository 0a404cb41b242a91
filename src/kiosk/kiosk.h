/*
 * kiosk.h - the engine behind the screens: stack, bars, idle question, scanner, languages.
 *
 * Needs no terminal: keys go in, a canvas comes out. kiosk_loop() joins it to a tty. The
 * title bar shows the hall's name, the screen's title and the time; the foot bar the
 * actions. Back (0, or Esc) and the rows of own.c are the kiosk's own on every screen; while a
 * screen is typing only Esc and the function keys. Whoever points at what a digit does presses it.
 */
#ifndef KIOSK_KIOSK_H
#define KIOSK_KIOSK_H

#include "base/i18n.h"
#include "compose/composer.h"
#include "kiosk/screen.h"
#include "kiosk/session.h"
#include "term/palette.h"
#include "term/scan.h"

struct hall;                                 /* the domain's; the kiosk only carries it */
struct tty;

enum { KIOSK_DEPTH = 12, KIOSK_NOTICE = 256 };

struct kiosk_setup {
	const struct screen *const *screens; /* by number */
	int home;                            /* the screen that a session starts from */
	struct hall *hall;
	const char *name_zh, *name_en;       /* of the hall, for the title bar; borrowed */
	const char *scan_prefix;             /* the hall's track_url, or NULL */
	int idle_ms, question_ms;            /* 120000 and 30000; 0: never asks (no idle) */
	bool public;                         /* LEAVE is refused */
	const struct ime_port *ime;          /* whom a text field asks for characters; may be NULL */
	enum method method;                  /* what a Chinese text begins with */
	enum palette palette;                /* what every session begins with */
	struct step (*scanned)(struct kiosk *kiosk, const char *tag);
	/* May be NULL: called every two seconds, whatever shows; a kiosk without it sleeps longer. */
	void (*watch)(struct kiosk *kiosk);
	void (*every_minute)(struct kiosk *kiosk);   /* may be NULL: clocks that run while it stands */
	int help;                            /* the screen that calls for help; 0: there is none */
	void (*speak)(const char *text);     /* says it aloud, "" hushes; NULL: there is no voice */
	void (*ended)(struct kiosk *kiosk);          /* may be NULL: a session is over; before the wipe */
	/* Letters of which so many rows fill the screen; false: they stay as they are. NULL: this
	 * terminal cannot do that, and there is no key for it. */
	bool (*letters)(int rows);
};

/* What was said last: see reader.h. */
struct reader { bool on; char *heading, *marked; char notice[KIOSK_NOTICE]; };

struct kiosk {
	struct kiosk_setup setup;
	struct hall *hall;
	struct session session;
	char notice[KIOSK_NOTICE];           /* one line above the foot bar; "": none */
	bool notice_warns;
	struct { const struct screen *screen; void *state; } stack[KIOSK_DEPTH];
	int depth;
	struct scan scan;
	struct composer composer;            /* of whichever text field shows */
	int rows, columns;                   /* that a screen may draw on; kiosk_size() */
	int letters;                         /* how large they are: 0 as usual; see own.c */
	int window_rows;                     /* of the terminal: fewer where letters are large */
	int page;                            /* that shows of what does not fit: see view.h */
	uint32_t page_seen;                  /* what stood there at the last key, as a sum */
	enum palette palette;                /* of this session */
	struct glass glass;                  /* of the terminal; all zero: blocks, and no palettes */
	int64_t touched_ms, asked_ms, ticked_ms, watched_ms, minute;
	struct reader reader;
	bool used;                           /* a key came since the session began */
	bool asking;                         /* the idle question shows */
	bool wiped;                          /* a session ended: the real screen wants clearing */
	bool over;                           /* and its letters are still those of its visitor */
	bool rings;                          /* the terminal's bell is wanted */
	bool left;                           /* LEAVE was answered */
};

/* Shows the home screen, in the language of the moment, for 24 by 80. */
void kiosk_init(struct kiosk *kiosk, const struct kiosk_setup *setup);
/* Ends the session (ended() is called) and gives back every screen. */
void kiosk_release(struct kiosk *kiosk);
void kiosk_size(struct kiosk *kiosk, int rows, int columns);
void kiosk_fit(struct kiosk *kiosk);         /* what is left of it when a long notice shows */
/* One key, at clock_ms(). */
void kiosk_key(struct kiosk *kiosk, term_key key);
/* A finger or a mouse on what that canvas shows: pressing a label is pressing its key. */
void kiosk_point(struct kiosk *kiosk, const struct canvas *canvas,
	const struct pointer *pointer);
/* Time passed: late scanner keys, tick(), the idle question, the end of a session. */
void kiosk_time(struct kiosk *kiosk);
void kiosk_late_keys(struct kiosk *kiosk);   /* only what kiosk_time() does for the scanner */
void kiosk_listen(struct kiosk *kiosk);      /* only what it does for an answer that came */
/* Milliseconds until kiosk_time() has something to do: a minute at most. */
int kiosk_wait(const struct kiosk *kiosk);
void kiosk_draw(const struct kiosk *kiosk, struct canvas *canvas);
/* What was drawn is on the glass: of a visitor who went nothing is seen any more, and what may take
 * its time is done for them. */
void kiosk_shown(struct kiosk *kiosk);
/* Runs until LEAVE or until the terminal goes; ERR_INPUT where it went. */
CHECKED enum err kiosk_loop(struct kiosk *kiosk, struct tty *tty);

/* A remark above the foot bar until the next key; warns: in the colour of refusals. */
void kiosk_say(struct kiosk *kiosk, bool warns, const char *format, ...) PRINTF(3, 4);
/* The rows and columns that a screen may draw on: below the title, above the notice. */
int kiosk_top(const struct canvas *canvas);          /* first row */
int kiosk_left(const struct canvas *canvas);         /* first column, and as many are free at the right */
bool kiosk_large(const struct kiosk *kiosk);         /* few rows: choices are CHOICE_ROWS high */
int kiosk_bottom(const struct canvas *canvas);       /* the row after the last one */
enum typing kiosk_typing(const struct kiosk *kiosk);
int kiosk_seconds_left(const struct kiosk *kiosk);   /* of the idle question */
const char *kiosk_screen_name(const struct kiosk *kiosk);    /* of the one that shows */
const char *kiosk_below(const struct kiosk *kiosk);          /* of the one that Back leads to; home's at least */

#endif
