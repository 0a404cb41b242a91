/* hall.c - one community's hall: a folder with hall.db, hall.conf, key and paper/. */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/log.h"
#include "base/text.h"
#include "domain/appliers.h"
#include "domain/hall.h"
#include "store/db.h"
#include "store/store.h"
#include "store/vault.h"

/* As shipped, byte by byte; made from src/domain/hall.conf and boards.conf. */
static const char hall_conf[] = {
#include "domain/hall-conf.inc"
	0
};
static const char boards_conf[] = {
#include "domain/boards-conf.inc"
	0
};
/* usual: a hall may do without it (one of an older version has none); the shipped one counts. */
static const struct conf { const char *name, *shipped; size_t size; bool usual; } confs[] = {
	{ "hall.conf", hall_conf, sizeof hall_conf - 1, false },
	{ "boards.conf", boards_conf, sizeof boards_conf - 1, true },
};
enum { CONFS = sizeof confs / sizeof *confs };

static FILE *open_conf(const struct hall *hall, const struct conf *conf)
{
	char *path = hall->dir ? hall_path(hall, conf->name) : NULL;
	FILE *file = path ? fopen(path, "re") : NULL;

	if (!path || (!file && errno == ENOENT && conf->usual))
		file = fmemopen((void *)conf->shipped, conf->size, "r");
	free(path);
	return file;
}

static enum err read_settings(const struct hall *hall, struct settings *out)
{
	enum err err = OK;

	*out = (struct settings){0};
	for (int i = 0; err == OK && i < CONFS; i++) {
		FILE *file = open_conf(hall, &confs[i]);

		if (!file)
			return fail(ERR_HALL, "%s cannot be read", confs[i].name);
		err = settings_read(file, confs[i].name, out);
		fclose(file);
	}
	return err;
}

enum err hall_read_again(struct hall *hall)
{
	struct settings fresh;
	enum err err = read_settings(hall, &fresh);

	if (err == OK) {
		settings_release(&hall->settings);
		hall->settings = fresh;
	} else {
		settings_release(&fresh);
	}
	return err;
}

/* Only what can be read back takes the place of what is there. */
enum err hall_set(struct hall *hall, const char *section, const char *key, const char *value)
{
	char *path = hall_path(hall, "hall.conf");
	struct text conf = {0};
	enum err err = OK;

	if (!hall->dir || file_read(path, &conf) != OK)
		err = fail(ERR_HALL, "hall.conf cannot be read");
	if (err == OK)
		err = settings_put(&conf, section, key, value);
	if (err == OK)
		err = file_replace(&conf, path);
	if (err == OK)
		err = hall_read_again(hall);
	text_release(&conf);
	free(path);
	return err;
}

static void set_zone(const struct hall *hall)
{
	if (!getenv("TZ"))
		setenv("TZ", hall_text(hall, "hall", "timezone", "CST-8"), 1);
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
		err = read_settings(hall, &hall->settings);
	if (err == OK)
		set_zone(hall);
	else
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

static enum err write_shipped(const char *dir, const struct conf *conf)
{
	char *path = xasprintf("%s/%s", dir, conf->name);
	struct text text = {0};
	enum err err;

	text_add(&text, conf->shipped);
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
	for (int i = 0; err == OK && i < CONFS; i++)
		err = write_shipped(dir, &confs[i]);
	return err;
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

const char *hall_text(const struct hall *hall, const char *section, const char *key,
	const char *fallback)
{
	const struct setting *setting = settings_find(&hall->settings, section, key);

	return setting && (*setting->zh || *setting->en) ? i18n_either(setting->zh, setting->en) : fallback;
}

int hall_number(const struct hall *hall, const char *section, const char *key, int fallback)
{
	const struct setting *setting = settings_find(&hall->settings, section, key);
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

void hall_only_reads(struct hall *hall)
{
	db_only_reads(hall->store->db);
}

enum err hall_each(struct hall *hall, enum err (*next)(struct hall *hall))
{
	enum err err;

	do {
		err = db_begin(hall->store->db);
		if (err == OK)
			err = db_end(hall->store->db, next(hall));
	} while (err == OK);
	return err == ERR_NOT_FOUND ? OK : err;
}

char *hall_path(const struct hall *hall, const char *name)
{
	return xasprintf("%s/%s", hall->dir ? hall->dir : ".", name);
}
