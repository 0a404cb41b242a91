/*
 * random.h - the system's CSPRNG, and a seeded stand-in for tests and the tour.
 */
#ifndef BASE_RANDOM_H
#define BASE_RANDOM_H

#include <stddef.h>
#include <stdint.h>

void random_bytes(void *out, size_t size);
uint32_t random_below(uint32_t bound);       /* uniform in [0, bound); bound > 0 */
void random_seed(uint64_t seed);             /* tests, tour: the same numbers every time from here on */

#endif
