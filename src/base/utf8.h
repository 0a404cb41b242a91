/*
 * utf8.h - UTF-8 as a terminal sees it: characters, columns, lines.
 *
 * Widths are those of wcwidth() in C.UTF-8, which ncurses and the proven terminals agree
 * with; breaks are Unicode's (UAX 14, by libunistring), so no line starts with 。 or ，.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Reads one character at s (not at its NUL) into *ch and yields its bytes, 1 to 4. A byte
 * that is not UTF-8 reads as U+FFFD of one byte. */
size_t utf8_next(const char *s, uint32_t *ch);
/* Writes ch and yields its bytes, 1 to 4; no NUL. */
size_t utf8_put(char out[4], uint32_t ch);
/* Columns of a character: 0 for combining ones, 1, or 2; 0 too for what cannot be shown. */
int utf8_columns(uint32_t ch);
int utf8_width(const char *s);                       /* columns of a string */
size_t utf8_count(const char *s);                    /* characters of a string */
/* Bytes from the start of s that fill at most so many columns, never half a character. */
size_t utf8_fit(const char *s, int columns);
/* Bytes of s that make its next line in so many columns (at least one character); *next is
 * set to where the line after it starts. Breaks at '\n' too. */
size_t utf8_line(const char *s, int columns, const char **next);
/* May this character be stored and shown? No to controls, bidi and zero-width marks. */
bool utf8_plain(uint32_t ch);
/* A copy that holds nothing but plain characters, trimmed at both ends; '\n' stays where
 * lines is true and becomes a space elsewhere. What is not UTF-8 is left out. The caller frees. */
char *utf8_clean(const char *s, bool lines);
bool utf8_valid(const char *s);

#endif
