/*
 * tour.h - the three journeys played by themselves, with captions, over the real screens.
 *
 * On a demonstration hall in memory with a clock of its own and the same numbers each time:
 * nothing is kept, nothing comes out of a printer. For whoever is new at the desk, and for the
 * pictures of the README, which are made by it.
 */
#ifndef TOUR_H
#define TOUR_H

#include "base/code.h"
#include "domain/hall.h"
#include "kiosk/kiosk.h"

struct cli;

/* What a tour knows by name while it is played: {code} {card} {pin} in its keys. */
struct tour {
	struct hall hall;
	struct kiosk kiosk;
	int64_t matter;                      /* the one that was put forward */
	char code[CODE_SIZE], card[CODE_SIZE], pin[16];
};

/* One thing at a time: the screen shows, says stands below it, and then it is done. */
struct tour_step {
	const char *says;                    /* N_() */
	const char *picture;                 /* what the picture of the screen is called; NULL: none is made */
	const char *keys;                    /* as .play files write them; NULL: none */
	const char *scan;                    /* a tag; NULL: none */
	enum err (*meanwhile)(struct tour *tour);    /* what happens behind the counter; NULL: nothing */
	bool visitor;                        /* begins with another visitor, at the home screen */
};
extern const struct tour_step tour_steps[];  /* ends with a row that says nothing */

/* The hall with its people, the clock at the beginning of a day. Give it back with
 * tour_end(), also where it fails. */
CHECKED enum err tour_begin(struct tour *tour);
void tour_end(struct tour *tour);
/* What happens meanwhile: a slip comes out; the matter goes its way until it is carried out. */
CHECKED enum err tour_slip_comes_out(struct tour *tour);
CHECKED enum err tour_weeks_pass(struct tour *tour);

/* yishi demo --tour: on the terminal; with --text or --pictures as text. */
CHECKED enum err tour_run(struct cli *cli);

#endif
