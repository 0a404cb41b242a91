/* backup.c - the commands backup and restore: the store and its key, there and back. */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/log.h"
#include "base/text.h"
#include "cli/commands.h"
#include "domain/appliers.h"
#include "store/db.h"
#include "store/store.h"
#include "store/verify.h"

static bool copy_bytes(int from, int to)
{
	char bytes[65536];
	ssize_t got;

	while ((got = read(from, bytes, sizeof bytes)) > 0 && file_put(to, bytes, (size_t)got))
		continue;
	wipe(bytes, sizeof bytes);
	return got == 0 && fsync(to) == 0;
}

/* A new file, mode 0600; never over one that is there. */
static enum err copy_file(const char *from, const char *to)
{
	int in = open(from, O_RDONLY | O_CLOEXEC);
	int out = in < 0 ? -1 : open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	bool copied = out >= 0 && copy_bytes(in, out);
	int why = errno;

	if (in >= 0)
		close(in);
	if (out >= 0)
		close(out);
	if (out >= 0 && !copied)
		(void)unlink(to);
	return copied ? OK : fail(ERR_FULL, "%s", strerror(why));
}

/* The name is taken first: nobody else's file is written over, or removed after a fault. */
static enum err take_name(struct cli *cli, const char *file, const char *key_file)
{
	int fd = access(key_file, F_OK) == 0 ? -1 :
		open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	if (fd >= 0)
		return close(fd) == 0 ? OK : ERR_FULL;
	if (access(file, F_OK) == 0 || access(key_file, F_OK) == 0)
		return cli_say(cli, ERR_TWICE, _("%s is there already; choose another name."), file);
	return cli_say(cli, ERR_FULL, _("%s could not be written."), file);
}

static enum err copy_both(struct cli *cli, const char *file, const char *key_file)
{
	char *key = hall_path(&cli->hall, "key");
	enum err err = db_copy_to(cli->hall.store->db, file);

	if (err == OK)
		err = copy_file(key, key_file);
	if (err != OK) {
		(void)unlink(file);
		(void)cli_say(cli, err, _("%s could not be written."), file);
	}
	free(key);
	return err;
}

enum err command_backup(struct cli *cli)
{
	const char *file = cli->words[0];
	char *key_file = xasprintf("%s.key", file);
	enum err err = take_name(cli, file, key_file);

	if (err == OK)
		err = copy_both(cli, file, key_file);
	if (err == OK) {
		printf(_("Saved: %s, and its key in %s. Keep the two apart: together they show everything."),
			file, key_file);
		printf("\n");
	}
	free(key_file);
	return err;
}

/* The names a restore works with. */
struct places {
	char *data, *wal, *shm, *key, *room, *room_data, *room_key;
	char *aside, *aside_wal, *aside_key, *from_key;
};

static bool is_there(const char *dir, const char *what, const char *name)
{
	char *path = xasprintf("%s/%s.%s", dir, what, name);
	bool there = access(path, F_OK) == 0;

	free(path);
	return there;
}

/* "before-2026-11-23T07-00-00Z", with a number behind it where that is taken: what an earlier
 * restore kept is never written over. */
static char *name_aside(const char *dir)
{
	char when[CLOCK_TEXT], *name;

	clock_iso(clock_now(), when);
	for (char *c = when; *c; c++)
		if (*c == ':')
			*c = '-';
	name = xasprintf("before-%s", when);
	for (int n = 2; is_there(dir, "hall.db", name) || is_there(dir, "key", name); n++) {
		free(name);
		name = xasprintf("before-%s.%d", when, n);
	}
	return name;
}

static struct places places_of(const char *dir, const char *file)
{
	char *aside = name_aside(dir);
	struct places places = {
		.data = xasprintf("%s/hall.db", dir), .wal = xasprintf("%s/hall.db-wal", dir),
		.shm = xasprintf("%s/hall.db-shm", dir), .key = xasprintf("%s/key", dir),
		.room = xasprintf("%s/restoring", dir),
		.room_data = xasprintf("%s/restoring/hall.db", dir),
		.room_key = xasprintf("%s/restoring/key", dir),
		.aside = xasprintf("%s/hall.db.%s", dir, aside),
		.aside_wal = xasprintf("%s/hall.db.%s-wal", dir, aside),
		.aside_key = xasprintf("%s/key.%s", dir, aside),
		.from_key = xasprintf("%s.key", file),
	};

	free(aside);
	return places;
}

static void places_release(struct places *places)
{
	char **each[] = { &places->data, &places->wal, &places->shm, &places->key, &places->room,
		&places->room_data, &places->room_key, &places->aside, &places->aside_wal,
		&places->aside_key, &places->from_key };

	for (size_t i = 0; i < sizeof each / sizeof each[0]; i++)
		free(*each[i]);
}

static void clear_room(const struct places *places)
{
	static const char *const left[] = { "hall.db", "hall.db-wal", "hall.db-shm", "key" };

	for (size_t i = 0; i < sizeof left / sizeof left[0]; i++) {
		char *path = xasprintf("%s/%s", places->room, left[i]);

		(void)unlink(path);
		free(path);
	}
	(void)rmdir(places->room);
}

/* Copies the backup into a room of its own and checks it there, before anything is touched. */
static enum err check_backup(struct cli *cli, const struct places *places)
{
	struct store *store = NULL;
	struct verdict verdict = {0};
	const char *key = access(places->from_key, R_OK) == 0 ? places->from_key : places->key;
	enum err err;

	clear_room(places);
	if (mkdir(places->room, 0700) != 0)
		return fail(ERR_FULL, "%s", strerror(errno));
	err = copy_file(cli->words[0], places->room_data);
	if (err == OK)
		err = copy_file(key, places->room_key);
	if (err != OK)
		return cli_say(cli, err, _("The backup or its key (%s) cannot be read."), places->from_key);
	err = store_open(places->room, "cli", false, appliers, &store);
	if (err == OK)
		err = store_verify(store, &verdict);
	store_close(store);
	if (err != OK || !verdict.good)
		return cli_say(cli, ERR_INPUT, _("The backup is damaged, or its key is another hall's: %s"),
			*verdict.what ? verdict.what : log_last());
	return OK;
}

/* The store that was there goes aside with its WAL, and the backup takes its place; a fault puts
 * all back. The key never leaves its place, so that after a crash in between the same command
 * ends what it began. */
static enum err swap(const struct places *places)
{
	const struct { const char *from, *to; } moves[] = {
		{ places->data, places->aside }, { places->wal, places->aside_wal },
		{ places->room_key, places->key }, { places->room_data, places->data },
	};
	enum { OLD = 2, ALL = 4 };
	int done = 0, why;

	(void)unlink(places->shm);
	while (done < ALL && (rename(moves[done].from, moves[done].to) == 0 ||
	       (done < OLD && errno == ENOENT)))
		done++;
	if (done == ALL)
		return OK;
	why = errno;
	while (done-- > 0)
		(void)rename(moves[done].to, moves[done].from);
	(void)rename(places->aside_key, places->key);
	return fail(ERR_BROKEN, "restore: %s", strerror(why));
}

static enum err put_in_place(struct cli *cli, const struct places *places)
{
	enum err err = access(places->key, F_OK) == 0 ?
		copy_file(places->key, places->aside_key) : OK;

	if (err == OK)
		err = swap(places);
	if (err == OK && !file_sync_folder(cli->dir))
		err = fail(ERR_BROKEN, "restore: %s", strerror(errno));
	return err;
}

/* Alone with the hall: the names are chosen now, when nobody else takes one. */
static enum err restore_alone(struct cli *cli)
{
	struct places places = places_of(cli->dir, cli->words[0]);
	enum err err = check_backup(cli, &places);

	if (err == OK)
		err = put_in_place(cli, &places);
	clear_room(&places);
	places_release(&places);
	return err == OK ? hall_furnish(cli->dir) : err;
}

enum err command_restore(struct cli *cli)
{
	int lock;
	enum err err;

	if (access(cli->words[0], R_OK) != 0)
		return cli_say(cli, ERR_INPUT, _("%s cannot be read: %s"), cli->words[0], strerror(errno));
	if (mkdir(cli->dir, 0750) != 0 && errno != EEXIST)
		return cli_say(cli, ERR_HALL, _("A hall cannot be made in %s: %s"), cli->dir, strerror(errno));
	err = hall_lock(cli->dir, true, &lock);
	if (err == ERR_BUSY)
		(void)cli_say(cli, err, "%s", _("The hall is in use. Stop the kiosk, the console and yishi-printd first."));
	if (err != OK)
		return err;
	err = restore_alone(cli);
	close(lock);
	if (err == OK) {
		printf(_("The hall in %s is as it was when %s was made."), cli->dir, cli->words[0]);
		printf("\n");
	}
	return err;
}
