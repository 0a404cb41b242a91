/*
 * device.h - the printer behind a queue, and an IPP printer asked itself how it is.
 *
 * CUPS learns what a printer lacks while a job runs, and then never again: an empty roll is
 * unknown to it until somebody prints, and a full one too after a job was taken back.
 */
#ifndef PRINT_DEVICE_H
#define PRINT_DEVICE_H

#include "base/err.h"
#include "base/text.h"

enum { DEVICE_URI = 1024 };

/* device-uri, as CUPS tells it. ERR_NOT_FOUND: no such queue, or CUPS does not answer. */
CHECKED enum err device_of(const char *queue, char uri[DEVICE_URI]);
/* A line for each of its printer-state-reasons ("none": there is none); offline-report where it
 * does not answer within three seconds. ERR_PRINTER: it answers, but not to that; or it is no
 * ipp: or ipps: at all. */
CHECKED enum err device_reasons(const char *uri, struct text *out);

#endif
