/*
 * rime.h - the tables of rime's dictionaries, line by line: "停车<TAB>ting che<TAB>1234".
 */
#ifndef IME_RIME_H
#define IME_RIME_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

/* text and code are no strings: they end where the line goes on. ch: the text where that is one
 * character of the basic plane, else 0. weight: 0 where there is none. */
struct rime_line {
	const char *text, *code;
	size_t bytes, length;                /* of the text, and of the code */
	uint16_t ch;
	uint32_t weight;
};

/* Hands over each line of such a file. ERR_BROKEN: it is not there. */
CHECKED enum err rime_read(const char *path, void (*take)(void *into,
	const struct rime_line *line), void *into);

#endif
