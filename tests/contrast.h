/*
 * contrast.h - how well a colour stands out from another, as WCAG 2 has it: 1 (not at all) to 21.
 */
#ifndef TESTS_CONTRAST_H
#define TESTS_CONTRAST_H

#include <math.h>
#include <stdint.h>

static inline double contrast_light(uint32_t rgb)
{
	static const double shares[] = { 0.0722, 0.7152, 0.2126 };
	double sum = 0;

	for (int i = 0; i < 3; i++) {
		double part = (rgb >> 8 * i & 0xFF) / 255.0;

		sum += shares[i] * (part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4));
	}
	return sum;
}

/* Of two colours 0xRRGGBB, in either order. */
static inline double contrast(uint32_t one, uint32_t other)
{
	double a = contrast_light(one), b = contrast_light(other);

	return a > b ? (a + 0.05) / (b + 0.05) : (b + 0.05) / (a + 0.05);
}

#endif
