/* hall.c - one community's hall: a folder with hall.db, hall.conf, key and paper/. */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <ini.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/log.h"
#include "base/text.h"
#include "base/utf8.h"
#include "domain/appliers.h"
#include "domain/hall.h"
#include "store/store.h"
#include "store/vault.h"

/* hall.conf as shipped, byte by byte; made from src/domain/hall.conf. */
static const char shipped[] = {
#include "domain/hall-conf.inc"
	0
};

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

static void settings_release(struct settings *settings)
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

static FILE *open_settings(const struct hall *hall)
{
	char *path = hall->dir ? hall_path(hall, "hall.conf") : NULL;
	FILE *file = path ? fopen(path, "re") : fmemopen((void *)shipped, sizeof shipped - 1, "r");

	free(path);
	return file;
}

static enum err read_settings(struct hall *hall)
{
	struct reading reading = { .file = open_settings(hall) };
	int line;

	if (!reading.file)
		return fail(ERR_HALL, "hall.conf cannot be read");
	line = ini_parse_stream(read_line, &reading, add_setting, &hall->settings);
	fclose(reading.file);
	if (line != 0 || reading.too_long)
		return fail(ERR_CONF, "hall.conf: line %d", line ? line : reading.too_long);
	if (!getenv("TZ"))
		setenv("TZ", hall_text(hall, "hall", "timezone", "CST-8"), 1);
	return OK;
}

enum err hall_lock(const char *dir, bool alone, int *fd)
{
	char *path = xasprintf("%s/lock", dir);

	*fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0640);
	free(path);
	if (*fd < 0)
		return fail(ERR_HALL, "%s: %s", dir, strerror(errno));
	if (flock(*fd, (alone ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0)
		return OK;
	close(*fd);
	*fd = -1;
	return ERR_BUSY;
}

static bool hall_stands(const char *dir)
{
	char *data = xasprintf("%s/hall.db", dir);
	bool there = access(data, F_OK) == 0;

	free(data);
	return there;
}

static enum err open_store(struct hall *hall, const char *origin, bool create)
{
	/* The lock before the store: what a restore puts aside meanwhile is never opened. */
	enum err err = hall->dir ? hall_lock(hall->dir, false, &hall->lock) : OK;

	if (err == OK)
		err = store_open(hall->dir, origin, create, appliers, &hall->store);
	if (err == OK)
		err = read_settings(hall);
	if (err != OK)
		hall_close(hall);
	return err;
}

enum err hall_open(const char *dir, const char *origin, struct hall *out)
{
	char *log;

	*out = (struct hall){ .dir = xstrdup(dir) };
	if (!hall_stands(dir)) {
		hall_close(out);
		return fail(ERR_HALL, "hall.db: %s", strerror(errno));
	}
	log = hall_path(out, "yishi.log");
	if (access(dir, W_OK) == 0)
		log_to(log);
	free(log);
	return open_store(out, origin, false);
}

enum err hall_open_memory(const char *origin, struct hall *out)
{
	*out = (struct hall){0};
	return open_store(out, origin, true);
}

static enum err write_shipped(const char *dir)
{
	char *path = xasprintf("%s/hall.conf", dir);
	struct text text = {0};
	enum err err;

	text_add(&text, shipped);
	err = access(path, F_OK) == 0 ? OK : file_save(&text, path);
	text_release(&text);
	free(path);
	return err;
}

enum err hall_furnish(const char *dir)
{
	char *paper = xasprintf("%s/paper", dir);
	enum err err = OK;

	if ((mkdir(dir, 0750) != 0 && errno != EEXIST) ||
	    (mkdir(paper, 0750) != 0 && errno != EEXIST))
		err = fail(ERR_HALL, "%s: %s", dir, strerror(errno));
	free(paper);
	return err == OK ? write_shipped(dir) : err;
}

enum err hall_create(const char *dir, struct hall *out)
{
	char *key = xasprintf("%s/key", dir), *log = xasprintf("%s/yishi.log", dir);
	bool keyed = access(key, F_OK) == 0;
	enum err err = hall_stands(dir) ? ERR_TWICE : hall_furnish(dir);

	*out = (struct hall){ .dir = xstrdup(dir) };
	/* A key without a store: an earlier creation was cut short, and goes on. */
	if (err == OK && !keyed)
		err = vault_create(key);
	if (err == OK)
		log_to(log);
	free(key);
	free(log);
	if (err == OK)
		return open_store(out, "cli", true);
	hall_close(out);
	return err;
}

void hall_close(struct hall *hall)
{
	store_close(hall->store);
	if (hall->lock > 0)
		close(hall->lock);
	settings_release(&hall->settings);
	free(hall->dir);
	*hall = (struct hall){0};
}

static const struct setting *find(const struct hall *hall, const char *section, const char *key)
{
	for (size_t i = 0; i < hall->settings.count; i++) {
		const struct setting *setting = &hall->settings.list[i];

		if (strcmp(setting->section, section) == 0 && strcmp(setting->key, key) == 0)
			return setting;
	}
	return NULL;
}

const char *hall_text(const struct hall *hall, const char *section, const char *key,
	const char *fallback)
{
	const struct setting *setting = find(hall, section, key);

	return setting && (*setting->zh || *setting->en) ? i18n_either(setting->zh, setting->en) : fallback;
}

int hall_number(const struct hall *hall, const char *section, const char *key, int fallback)
{
	const struct setting *setting = find(hall, section, key);
	char *end;
	long number;

	if (!setting || !*setting->zh)
		return fallback;
	number = strtol(setting->zh, &end, 10);
	return *end || number < 0 || number > 1000000 ? fallback : (int)number;
}

size_t hall_section(const struct hall *hall, const char *section,
	const struct setting *out[], size_t room)
{
	size_t count = 0;

	for (size_t i = 0; i < hall->settings.count && count < room; i++)
		if (strcmp(hall->settings.list[i].section, section) == 0)
			out[count++] = &hall->settings.list[i];
	return count;
}

char *hall_path(const struct hall *hall, const char *name)
{
	return xasprintf("%s/%s", hall->dir ? hall->dir : ".", name);
}
