/* random.c - the system's CSPRNG, and a seeded stand-in for tests. */
#include <config.h>

#include <errno.h>
#include <stdbool.h>
#include <sys/random.h>

#include "base/random.h"
#include "base/text.h"

static bool seeded;
static uint64_t state;

/* splitmix64 (Steele, Lea, Flood 2014): for tests only. */
static uint64_t next_of_seed(void)
{
	uint64_t z = (state += 0x9E3779B97F4A7C15u);

	z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
	z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
	return z ^ (z >> 31);
}

void random_seed(uint64_t seed)
{
	seeded = true;
	state = seed;
}

void random_bytes(void *out, size_t size)
{
	unsigned char *at = out;

	while (size > 0) {
		ssize_t got = 1;

		if (seeded)
			*at = (unsigned char)next_of_seed();
		else
			got = getrandom(at, size, 0);
		if (got < 0 && errno != EINTR)
			die("the system gives no random numbers");
		if (got > 0) {
			at += got;
			size -= (size_t)got;
		}
	}
}

uint32_t random_below(uint32_t bound)
{
	uint32_t limit = UINT32_MAX - UINT32_MAX % bound, drawn;

	do
		random_bytes(&drawn, sizeof drawn);
	while (drawn >= limit);
	return drawn % bound;
}
