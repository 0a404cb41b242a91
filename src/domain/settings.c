/* settings.c - hall.conf as its settings: read, and one of them changed in its place. */
#include <config.h>

#include <ini.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "domain/settings.h"

/* "中文 | English" into its two halves; one half alone stands for both. */
static void split(const char *value, struct setting *out)
{
	const char *bar = strchr(value, '|');
	char *zh = xstrdup(value);

	if (bar)
		zh[bar - value] = '\0';
	out->zh = utf8_clean(zh, false);
	out->en = utf8_clean(bar ? bar + 1 : value, false);
	free(zh);
}

static int add_setting(void *into, const char *section, const char *key, const char *value)
{
	struct settings *settings = into;
	struct setting *setting;

	if (!*key || !utf8_valid(value) || !utf8_valid(key))
		return 0;
	settings->list = xrealloc(settings->list, settings->count + 1, sizeof *settings->list);
	setting = &settings->list[settings->count++];
	setting->section = xstrdup(section);
	setting->key = xstrdup(key);
	split(value, setting);
	return 1;
}

void settings_release(struct settings *settings)
{
	for (size_t i = 0; i < settings->count; i++) {
		free(settings->list[i].section);
		free(settings->list[i].key);
		free(settings->list[i].zh);
		free(settings->list[i].en);
	}
	free(settings->list);
	*settings = (struct settings){0};
}

struct reading { FILE *file; int line, too_long; };

/* inih would take the rest of a longer line, or an indented one, for a line of its own kind. */
static char *read_line(char *out, int size, void *from)
{
	struct reading *reading = from;
	size_t length;
	int next;

	if (!fgets(out, size, reading->file))
		return NULL;
	reading->line++;
	length = strlen(out);
	if (length + 1 == (size_t)size && out[length - 1] != '\n' &&
	    (next = fgetc(reading->file)) != EOF && next != '\n') {
		reading->too_long = reading->line;
		return NULL;
	}
	memmove(out, out + strspn(out, " \t"), length + 1 - strspn(out, " \t"));
	return out;
}

enum err settings_read(FILE *file, const char *name, struct settings *out)
{
	struct reading reading = { .file = file };
	int line = ini_parse_stream(read_line, &reading, add_setting, out);

	if (line == 0 && !reading.too_long)
		return OK;
	return fail(ERR_CONF, "%s: line %d", name, line ? line : reading.too_long);
}

const struct setting *settings_find(const struct settings *settings, const char *section,
	const char *key)
{
	for (size_t i = 0; i < settings->count; i++) {
		const struct setting *setting = &settings->list[i];

		if (strcmp(setting->section, section) == 0 && strcmp(setting->key, key) == 0)
			return setting;
	}
	return NULL;
}

static bool opens(const char *line, const char *section)
{
	size_t length = strlen(section);

	return *line == '[' && strncmp(line + 1, section, length) == 0 && line[1 + length] == ']';
}

/* Where its value starts, with the blanks before it; NULL: this line is not of that key. */
static const char *value_of(const char *line, const char *key)
{
	size_t length = strlen(key);

	if (strncmp(line, key, length) != 0)
		return NULL;
	line += length + strspn(line + length, " \t");
	return *line == '=' || *line == ':' ? line + 1 : NULL;
}

/* A remark behind the value stays: '; ...' after a blank, as inih has it. */
static size_t value_bytes(const char *value)
{
	size_t bytes = strcspn(value, "\r\n");

	for (size_t i = 1; i < bytes; i++)
		if (value[i] == ';' && strchr(" \t", value[i - 1]))
			bytes = i;
	while (bytes > 0 && strchr(" \t", value[bytes - 1]))
		bytes--;
	return bytes;
}

/* Where the setting goes: in place of an old value; behind the last line of its section; into
 * a section of its own at the end. */
struct spot { enum { VALUE, LINE, SECTION } kind; const char *at; };

static struct spot find_spot(const struct text *conf, const char *section, const char *key)
{
	struct spot spot = { SECTION, conf->at + conf->length };
	bool inside = false;

	for (const char *line = conf->at; *line; ) {
		const char *end = line + strcspn(line, "\n"), *value;

		line += strncmp(line, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
		line += strspn(line, " \t");
		inside = *line == '[' ? opens(line, section) : inside;
		value = inside ? value_of(line, key) : NULL;
		if (value)
			return (struct spot){ VALUE, value };
		end += *end == '\n';
		if (inside && !strchr("#;\r\n", *line))
			spot = (struct spot){ LINE, end };
		line = end;
	}
	return spot;
}

/* Yields how many bytes it takes the place of. */
static size_t write_value(struct text *out, const char *old, const char *value)
{
	size_t blanks = strspn(old, " \t"), bytes = value_bytes(old);

	text_add_bytes(out, blanks > 0 ? old : " ", blanks > 0 ? blanks : 1);
	text_add(out, value);
	return bytes > blanks ? bytes : blanks;
}

static void write_line(struct text *out, const char *section, const char *key, const char *value)
{
	if (out->length > 0 && out->at[out->length - 1] != '\n')
		text_add(out, "\n");
	if (section)
		text_addf(out, "%s[%s]\n", out->length > 0 ? "\n" : "", section);
	text_addf(out, "%s = %s\n", key, value);
}

static bool is_plain(const char *value)
{
	char *plain = utf8_clean(value, false);
	bool same = strcmp(plain, value) == 0;

	free(plain);
	return same;
}

/* Is it read back as it was meant, and is all else still what can be read? */
static bool reads_back(const struct text *conf, const char *section, const char *key,
	const char *value)
{
	FILE *file = fmemopen(conf->at, conf->length, "r");
	struct settings settings = {0};
	struct setting meant;
	const struct setting *is;
	bool same;

	split(value, &meant);
	same = file && settings_read(file, "hall.conf", &settings) == OK;
	is = same ? settings_find(&settings, section, key) : NULL;
	same = is && strcmp(is->zh, meant.zh) == 0 && strcmp(is->en, meant.en) == 0;
	settings_release(&settings);
	free(meant.zh);
	free(meant.en);
	if (file)
		fclose(file);
	return same;
}

enum err settings_put(struct text *conf, const char *section, const char *key,
	const char *value)
{
	struct text out = {0};
	struct spot spot;
	const char *rest;

	text_add(conf, "");
	spot = find_spot(conf, section, key);
	rest = spot.at;
	text_add_bytes(&out, conf->at, (size_t)(spot.at - conf->at));
	if (spot.kind == VALUE)
		rest += write_value(&out, spot.at, value);
	else
		write_line(&out, spot.kind == SECTION ? section : NULL, key, value);
	text_add(&out, rest);
	if (!is_plain(value) || !reads_back(&out, section, key, value)) {
		text_release(&out);
		return fail(ERR_INPUT, "hall.conf cannot hold [%s] %s = %s", section, key, value);
	}
	text_release(conf);
	*conf = out;
	return OK;
}
