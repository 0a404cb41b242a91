/*
 * escpos-job.h - one document on its way through a receipt printer, to the cut.
 *
 * A printer without paper, with an open cover, or away is waited for: the end of that is
 * CUPS's (SIGTERM), or an hour. It gets image by image, as it takes them (GS r): hardly a
 * centimetre of a slip that was taken back can come out later, for a stranger. One that dies
 * in mid-slip gets the whole of it once more, the torso cut off before; one that dies twice
 * gives the job up, so that a bad cable does not use up the roll.
 */
#ifndef ESCPOS_JOB_H
#define ESCPOS_JOB_H

#include <stddef.h>

#include "escpos-device.h"

/* What CUPS reads in a backend's exit status (cups/backend.h). */
enum backend { BACKEND_OK = 0, BACKEND_FAILED = 1, BACKEND_CANCEL = 5, BACKEND_RETRY = 6 };

struct once;
/* once is told as soon as all of it is on paper. Without bytes the printer is only asked. */
struct document { const unsigned char *bytes; size_t size; struct once *once; };

/* reasons: what CUPS believes of the printer, PRINTER_STATE_REASONS; NULL: nothing. */
enum backend job_print(struct device *device, const struct document *document,
	const char *reasons);

#endif
