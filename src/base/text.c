/* text.c - memory that dies rather than fails, and a text that grows. */
#include <config.h>

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/text.h"

void (*die_callback)(void);

void die(const char *format, ...)
{
	char why[512];
	va_list args;

	va_start(args, format);
	vsnprintf(why, sizeof why, format, args);
	va_end(args);
	log_line("died: %s", why);
	if (die_callback)
		die_callback();
	fprintf(stderr, "yishi: %s\n", why);
	exit(70);
}

void *xcalloc(size_t count, size_t size)
{
	void *p = calloc(count ? count : 1, size ? size : 1);

	if (!p)
		die("out of memory");
	return p;
}

void *xrealloc(void *old, size_t count, size_t size)
{
	void *p = reallocarray(old, count ? count : 1, size ? size : 1);

	if (!p)
		die("out of memory");
	return p;
}

char *xstrdup(const char *s)
{
	char *p;

	if (!s)
		return NULL;
	p = strdup(s);
	if (!p)
		die("out of memory");
	return p;
}

char *xasprintf(const char *format, ...)
{
	char *s;
	va_list args;

	va_start(args, format);
	if (vasprintf(&s, format, args) < 0)
		die("out of memory");
	va_end(args);
	return s;
}

void wipe(void *bytes, size_t size)
{
	if (bytes && size)
		explicit_bzero(bytes, size);
}

void wipe_free(char *s)
{
	if (s)
		wipe(s, strlen(s));
	free(s);
}

void copy_text(char *out, size_t size, const char *s)
{
	size_t length = strlen(s);

	if (length >= size) {
		length = size - 1;
		while (length > 0 && ((unsigned char)s[length] & 0xC0) == 0x80)
			length--;
	}
	memmove(out, s, length);
	out[length] = '\0';
}

/* Grows by a fresh block, so that no copy of what was written is left behind unwiped. */
static void make_room(struct text *text, size_t more)
{
	size_t want = text->length + more + 1;
	char *grown;

	if (want <= text->room)
		return;
	if (want < text->room * 2)
		want = text->room * 2;
	if (want < 64)
		want = 64;
	grown = xcalloc(want, 1);
	if (text->at) {
		memcpy(grown, text->at, text->length);
		wipe(text->at, text->room);
		free(text->at);
	}
	text->at = grown;
	text->room = want;
}

void text_add_bytes(struct text *text, const void *bytes, size_t size)
{
	make_room(text, size);
	if (size)
		memcpy(text->at + text->length, bytes, size);
	text->length += size;
	text->at[text->length] = '\0';
}

void text_add(struct text *text, const char *s)
{
	text_add_bytes(text, s, strlen(s));
}

void text_addf(struct text *text, const char *format, ...)
{
	va_list args, again;
	int length;

	va_start(args, format);
	va_copy(again, args);
	length = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (length < 0)
		die("a format that cannot be printed");
	make_room(text, (size_t)length);
	vsnprintf(text->at + text->length, (size_t)length + 1, format, again);
	va_end(again);
	text->length += (size_t)length;
}

char *text_take(struct text *text)
{
	char *s;

	make_room(text, 0);
	s = text->at;
	*text = (struct text){0};
	return s;
}

void text_clear(struct text *text)
{
	wipe(text->at, text->length);
	text->length = 0;
}

void text_release(struct text *text)
{
	wipe(text->at, text->room);
	free(text->at);
	*text = (struct text){0};
}
