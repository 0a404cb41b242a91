/*
 * text.h - memory that dies rather than fails, and a text that grows.
 *
 * Out of memory ends the program through die(): the kiosk's supervisor starts it again
 * and transactions keep the data whole. An all-zero struct text is empty and valid.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

/* Called by die() before it ends the program; the terminal sets it to give the screen back. */
extern void (*die_callback)(void);
__attribute__((noreturn)) void die(const char *format, ...) PRINTF(1, 2);

__attribute__((malloc)) void *xcalloc(size_t count, size_t size);
void *xrealloc(void *old, size_t count, size_t size);
__attribute__((malloc)) char *xstrdup(const char *s);        /* NULL stays NULL */
__attribute__((malloc)) char *xasprintf(const char *format, ...) PRINTF(1, 2);

/* Overwrites personal or secret bytes so that the compiler cannot leave it out. */
void wipe(void *bytes, size_t size);
/* Wipes a string and frees it; NULL is fine. */
void wipe_free(char *s);
/* Copies with a certain NUL; cuts between characters of UTF-8. */
void copy_text(char *out, size_t size, const char *s);

struct text { char *at; size_t length, room; };      /* at: NUL-terminated once not NULL */

void text_add(struct text *text, const char *s);
void text_add_bytes(struct text *text, const void *bytes, size_t size);
void text_addf(struct text *text, const char *format, ...) PRINTF(2, 3);
/* Gives the string away (never NULL) and leaves the text empty; the caller frees. */
char *text_take(struct text *text);
void text_clear(struct text *text);                  /* keeps the room */
void text_release(struct text *text);                /* wipes and frees */

#endif
