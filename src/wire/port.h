/*
 * port.h - whom the kiosk asks for characters: yishi-imed, or a test in its place.
 *
 * None of these ever waits. Of several questions only the last one has to be answered.
 */
#ifndef WIRE_PORT_H
#define WIRE_PORT_H

#include "wire/ime.h"

struct ime_port {
	void *self;
	void (*expect)(void *self);                  /* questions are to come */
	void (*ask)(void *self, const struct ime_question *question);
	bool (*answered)(void *self, struct ime_answer *out);       /* false: nothing came */
	void (*forget)(void *self);                  /* whoever asked is gone */
	int (*fd)(void *self);                       /* readable once an answer came; -1: none */
	int (*wait)(void *self);                     /* ms until answered() has news even so; -1 */
};

#endif
