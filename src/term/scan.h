/*
 * scan.h - tells a scanner from a typist.
 *
 * A scanner types a whole tag within milliseconds and ends it with Enter. Keys that begin
 * like a tag (YS1..., or the hall's track_url) are held back until they are no tag after
 * all or come too slowly; then the screen gets them as typed. Times are monotonic ms.
 */
#ifndef TERM_SCAN_H
#define TERM_SCAN_H

#include <stdint.h>

#include "term/key.h"

enum { SCAN_BYTES = 128, SCAN_GAP_MS = 25 };
enum scan_answer {
	SCAN_TYPED,                          /* hand over keys[0..count) as typed */
	SCAN_HELD,                           /* wait for more */
	SCAN_TAG                             /* text holds a whole tag */
};
struct scan {
	const char *prefix;                  /* a second prefix beside YS1; borrowed, may be NULL */
	term_key keys[SCAN_BYTES];
	int count;                           /* keys held, or to hand over */
	char text[SCAN_BYTES];
	int64_t last_ms;
};

/* One key. Ask scan_late() first: what is late then does not hide the start of a tag. */
enum scan_answer scan_key(struct scan *scan, term_key key, int64_t now_ms);
/* When nothing came: SCAN_TYPED hands over what was held too long, else SCAN_HELD. */
enum scan_answer scan_late(struct scan *scan, int64_t now_ms);
/* Milliseconds until scan_late() has something to say; -1: nothing is held. */
int scan_wait(const struct scan *scan, int64_t now_ms);
void scan_clear(struct scan *scan);                  /* after its keys or text were used */

#endif
