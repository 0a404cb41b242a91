/*
 * printd-ask.h - the printer behind a queue asked how it is: yishi-printd --probe QUEUE.
 *
 * Tells by lines on standard output, one a reason as CUPS calls them ("media-empty-error"), or
 * "none". What a printer behind the backend yescpos says that backend asks; one behind ipp: or
 * ipps: tells itself. Bounded to some seconds.
 */
#ifndef PRINTD_ASK_H
#define PRINTD_ASK_H

enum { ASK_UNKNOWN = 3 };

/* Yields the exit status: 0, or ASK_UNKNOWN where this printer cannot be asked. */
int ask_printer(const char *queue);

#endif
