/*
 * rime.h - the tables of rime's dictionaries, line by line: "字<TAB>code<TAB>weight".
 */
#ifndef IME_RIME_H
#define IME_RIME_H

#include <stdint.h>

#include "base/err.h"

enum { RIME_PLANE = 0x10000 };               /* characters beyond are passed over */

/* One line about one character: code is what stands behind its TAB. */
struct rime_line { uint16_t ch; const char *code; size_t length; uint32_t weight; };

/* Hands over each line of such a file that is about a single character. ERR_BROKEN: it is not
 * there. */
CHECKED enum err rime_read(const char *path, void (*take)(void *into,
	const struct rime_line *line), void *into);

#endif
