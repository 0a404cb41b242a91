/*
 * later.h - programs that are started on a later day, by libfaketime.
 */
#ifndef TESTS_E2E_LATER_H
#define TESTS_E2E_LATER_H

#include <stdbool.h>

/* What is started from now on believes that it is so many days later; only forward. False where
 * there is no faketime. */
bool days_later(int days);

#endif
