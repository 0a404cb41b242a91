/*
 * later.h - programs that are started on a later day, by libfaketime.
 */
#ifndef TESTS_E2E_LATER_H
#define TESTS_E2E_LATER_H

#include <stdbool.h>

/* What is started from now on believes that it is so many days later; only forward. False where
 * there is no faketime. The first call begins: with 0, at ten o'clock of the day after the real one. */
bool days_later(int days);
/* The day so many from theirs, as it is typed: eight digits and Enter. Good until the next call. */
const char *day_later(int days);

#endif
