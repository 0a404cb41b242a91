/*
 * ime-inside.h - an imed inside a test: it answers at once, and in the same way every time.
 */
#ifndef TESTS_IME_INSIDE_H
#define TESTS_IME_INSIDE_H

#include "wire/port.h"

/* Reads what a kind of question needs at the first one of that kind. One a program. */
const struct ime_port *ime_inside(void);
void ime_inside_end(void);

#endif
