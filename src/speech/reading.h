/*
 * reading.h - how a text is said: what a voice would read wrongly, written so that it cannot.
 *
 * espeak-ng's voice cmn-latn-pinyin takes pinyin with tones among the characters; the voice cmn is broken
 * in Debian 12. Numbers that are names (codes, years, telephones) are said digit by digit, others as
 * amounts; times as people say them; what is only drawn is left out.
 */
#ifndef SPEECH_READING_H
#define SPEECH_READING_H

#include <stdbool.h>

#include "base/text.h"

/* Appends s as it is said. */
void reading_write(const char *s, bool chinese, struct text *out);
/* The bytes of the sentence that s begins with, its mark included; 0 at the end. */
size_t reading_sentence(const char *s);

#endif
