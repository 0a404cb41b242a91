/*
 * imed-link.h - the kiosk's end of yishi-imed: started when a text field shows, asked over
 * a socket pair, started again if it dies or says nothing; nobody ever waits for it.
 *
 * With whoever asked it goes too, and so does all that was typed: the next field starts
 * another one.
 */
#ifndef IMED_LINK_H
#define IMED_LINK_H

#include "cli/child.h"
#include "wire/port.h"

enum { IMED_PATIENCE_MS = 5000, IMED_TRIES = 2 };

struct imed_link {
	struct child child;
	struct ime_port port;                /* for the kiosk; its self is this link */
	int fd;                              /* -1: none runs */
	char packet[IME_PACKET];             /* the question asked last, to be asked again */
	size_t size;
	uint32_t number;
	int tries;                           /* of that question; 0: nothing is to be answered */
	int64_t asked_ms;
	int patience_ms;                     /* IMED_PATIENCE_MS; tests have less */
};

/* program: "yishi-imed", or a test's; dir: the hall's folder. Both are borrowed. */
void imed_link_init(struct imed_link *link, const char *program, const char *dir);
void imed_link_end(struct imed_link *link);

#endif
