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
	int taken;                           /* GS r 1 answered; set to 0 before asking */
	int skip;                            /* bytes left of what the printer sent unasked */
};

enum health { HEALTHY, ILL, GONE };

/* From the environment's PRINTER_STATE_REASONS. */
void status_adopt(struct status *status, const char *reasons);
void status_tell(struct status *status, enum reason reason, bool holds);
/* Asks, and tells CUPS. ILL: nothing can be printed now, silence too. */
CHECKED enum health status_ask(struct status *status);
/* Waits for the answer to a GS r 1, at most so long. */
CHECKED enum health status_listen(struct status *status, int ms);

#endif
