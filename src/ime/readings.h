/*
 * readings.h - the characters of a syllable, those first that people use most.
 *
 * libpinyin counts as newspapers write (号 before 好); these are rime-data-pinyin-simp's.
 */
#ifndef IME_READINGS_H
#define IME_READINGS_H

#include "base/err.h"
#include "wire/ime.h"

enum { SYLLABLE = 7 };
struct reading { char syllable[SYLLABLE]; uint16_t ch; uint32_t weight; };
struct readings { struct reading *readings; int count, room; };

/* ERR_BROKEN: the table is not there, and the readings are empty. */
CHECKED enum err readings_open(struct readings *out);
void readings_close(struct readings *readings);
/* Adds the characters that so many letters are the syllable of, at most so many of them. pairs:
 * zh is z, sh s, ch c, and n l. */
struct letters { const char *at; int count, most; bool pairs; };
void readings_add(const struct readings *readings, const struct letters *letters,
	struct ime_answer *out);

#endif
