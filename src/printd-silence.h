/*
 * printd-silence.h - says that CUPS is silent while its answer is still waited for.
 *
 * A call gives up after three seconds; whoever stands before the kiosk hears of it within one.
 */
#ifndef PRINTD_SILENCE_H
#define PRINTD_SILENCE_H

struct worker;

/* From here on, until the next worker's turn or this one's end. */
void silence_is_told(struct worker *worker);

#endif
