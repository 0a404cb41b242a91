/*
 * escpos-status.h - what a receipt printer says of itself, and how CUPS is told.
 *
 * DLE EOT 1, 2 and 4 ask at any time between two commands and are answered at once; GS r 1
 * is answered in its turn: what came before it has been taken to paper. CUPS keeps a
 * reason until somebody takes it away, the next job too, so those that a job finds are its own.
 */
#ifndef ESCPOS_STATUS_H
#define ESCPOS_STATUS_H

#include <stdbool.h>

#include "escpos-device.h"

enum reason { REASON_PAPER, REASON_COVER, REASON_BROKEN, REASON_OFFLINE, REASON_LOW, REASONS };

struct status {
	struct device *device;
	bool told[REASONS];                  /* what CUPS believes */
	bool quiet;                          /* nobody is told: no job runs */
	int taken;                           /* answers to GS r 1; set to 0 before asking */
	int skip;                            /* bytes left of what the printer sent unasked */
};

enum health { HEALTHY, ILL, GONE };

/* From the environment's PRINTER_STATE_REASONS. */
void status_adopt(struct status *status, const char *reasons);
void status_tell(struct status *status, enum reason reason, bool holds);
bool status_is_bad(const struct status *status);     /* as told last: nothing can be printed */
/* Asks, and tells CUPS. ILL: nothing can be printed now, silence too. */
CHECKED enum health status_ask(struct status *status);
/* Waits until so many GS r 1 are answered, at most so long; ILL where they are not. */
CHECKED enum health status_listen(struct status *status, int taken, int ms);
/* On standard output, a line for each reason that holds, by its name in CUPS; or "none". */
void status_list(const struct status *status);

#endif
