/* random.c - random numbers: fresh ones from the system, the same ones for tests. */
#include <config.h>

#include "base/random.h"
#include "tests/check.h"

static void the_system_gives_fresh_ones(void)
{
	unsigned char one[32] = {0}, other[32] = {0}, large[4096] = {0};
	int seen[256] = {0}, kinds = 0;

	random_bytes(one, sizeof one);
	random_bytes(other, sizeof other);
	CHECK(memcmp(one, other, sizeof one) != 0);
	random_bytes(large, sizeof large);
	for (size_t i = 0; i < sizeof large; i++)
		kinds += seen[large[i]]++ == 0;
	CHECK(kinds > 240);
}

static void no_byte_too_many_is_written(void)
{
	unsigned char bytes[6] = { 1, 1, 1, 1, 0xA5, 0xA5 };

	random_bytes(bytes, 4);
	CHECK_INT(bytes[4], 0xA5);
	CHECK_INT(bytes[5], 0xA5);
	random_bytes(bytes, 0);
	CHECK_INT(bytes[4], 0xA5);
}

/* The first outputs of splitmix64 seeded with 0 are published; fixtures rest on them. */
static void a_seed_gives_the_same_every_time(void)
{
	unsigned char first[3], again[3];

	random_seed(0);
	random_bytes(first, sizeof first);
	CHECK_INT(first[0], 0xAF);
	CHECK_INT(first[1], 0xF4);
	CHECK_INT(first[2], 0x4F);
	random_seed(0);
	random_bytes(again, sizeof again);
	CHECK(memcmp(first, again, sizeof first) == 0);
	random_seed(1);
	random_bytes(again, sizeof again);
	CHECK(memcmp(first, again, sizeof first) != 0);
}

static void below_is_below_and_even(void)
{
	static const uint32_t bounds[] = { 1, 2, 3, 9, 10, 1000, 0x80000001u, UINT32_MAX };
	int drawn[10] = {0};

	random_seed(2026);
	for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++)
		for (int n = 0; n < 200; n++)
			CHECK(random_below(bounds[i]) < bounds[i]);
	for (int n = 0; n < 100000; n++)
		drawn[random_below(10)]++;
	for (int digit = 0; digit < 10; digit++)
		CHECK(drawn[digit] > 9600 && drawn[digit] < 10400);
}

int main(void)
{
	the_system_gives_fresh_ones();
	no_byte_too_many_is_written();
	a_seed_gives_the_same_every_time();
	below_is_below_and_even();
	return checked();
}
