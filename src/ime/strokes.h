/*
 * strokes.h - the five strokes of 42,000 ways to write 27,000 characters, and how often each
 * character is used: rime-data-stroke with the weights of rime-data-pinyin-simp.
 *
 * A stroke is a digit: 1 横 一, 2 竖 丨, 3 撇 丿, 4 捺 or 点 丶, 5 折 乛.
 */
#ifndef IME_STROKES_H
#define IME_STROKES_H

#include "base/err.h"
#include "wire/ime.h"

/* One way to write it; length of them from strokes.codes + code on. */
struct writing { uint16_t ch; uint8_t length; uint32_t code, weight; };
struct strokes { struct writing *writings; int count, room; char *codes; };

/* The most used character first. ERR_BROKEN: the tables are not there. */
CHECKED enum err strokes_open(struct strokes *out);
void strokes_close(struct strokes *strokes);
/* Adds the characters that begin with these strokes, 6 being any of them, the most used first;
 * one that is written with just these counts twenty times. */
void strokes_ask(const struct strokes *strokes, const struct ime_question *question,
	struct ime_answer *out);
/* Adds one character that stands for so many keys. */
void strokes_add(struct ime_answer *out, int used, const struct writing *writing);

#endif
