/*
 * settings.h - hall.conf as its settings: read, and one of them changed in its place.
 *
 * An INI file; every value in it may be written "中文 | English". A line is at most 190 bytes.
 */
#ifndef DOMAIN_SETTINGS_H
#define DOMAIN_SETTINGS_H

#include <stddef.h>
#include <stdio.h>

#include "base/err.h"
#include "base/text.h"

/* One line: [section] key = zh | en. */
struct setting { char *section, *key, *zh, *en; };
struct settings { struct setting *list; size_t count; };

/* Adds those of a file of that name. ERR_CONF where a line is none, or too long; the log names
 * it. Release also then. */
CHECKED enum err settings_read(FILE *file, const char *name, struct settings *out);
void settings_release(struct settings *settings);
/* The first of that name; NULL where there is none. */
const struct setting *settings_find(const struct settings *settings, const char *section,
	const char *key);
/* Changes the text of such a file, or adds to it; every other byte stays. ERR_INPUT, and
 * nothing is changed, where the value would not be read back as it is. */
CHECKED enum err settings_put(struct text *conf, const char *section, const char *key,
	const char *value);

#endif
