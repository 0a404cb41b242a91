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

	while ((got = read(from, bytes, sizeof bytes)) > 0)
		if (write(to, bytes, (size_t)got) != got)
			return false;
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

enum err command_backup(struct cli *cli)
{
	const char *file = cli->words[0];
	char *key_file = xasprintf("%s.key", file), *key = hall_path(&cli->hall, "key");
	enum err err = OK;

	if (access(file, F_OK) == 0 || access(key_file, F_OK) == 0)
		err = cli_say(cli, ERR_TWICE, _("%s is there already; choose another name."), file);
	if (err == OK) {
		err = db_copy_to(cli->hall.store->db, file);
		if (err == OK && chmod(file, 0600) != 0)
			err = fail(ERR_BROKEN, "chmod: %s", strerror(errno));
		if (err == OK)
			err = copy_file(key, key_file);
		if (err != OK)
			(void)cli_say(cli, err, _("%s could not be written."), file);
	}
	if (err == OK) {
		printf(_("Saved: %s, and its key in %s. Keep the two apart: together they show everything."),
			file, key_file);
		printf("\n");
	}
	free(key_file);
	free(key);
	return err;
}

/* The names a restore works with. */
struct places {
	char *data, *wal, *shm, *key, *room, *room_data, *room_key;
	char *aside, *aside_wal, *aside_key, *from_key;
};

static struct places places_of(const char *dir, const char *file)
{
	char when[CLOCK_TEXT];
	
	clock_iso(clock_now(), when);
	for (char *c = when; *c; c++)
		if (*c == ':')
			*c = '-';
	return (struct places){
		.data = xasprintf("%s/hall.db", dir), .wal = xasprintf("%s/hall.db-wal", dir),
		.shm = xasprintf("%s/hall.db-shm", dir), .key = xasprintf("%s/key", dir),
		.room = xasprintf("%s/restoring", dir),
		.room_data = xasprintf("%s/restoring/hall.db", dir),
		.room_key = xasprintf("%s/restoring/key", dir),
		.aside = xasprintf("%s/hall.db.before-%s", dir, when),
		.aside_wal = xasprintf("%s/hall.db.before-%s-wal", dir, when),
		.aside_key = xasprintf("%s/key.before-%s", dir, when),
		.from_key = xasprintf("%s.key", file),
	};
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
			verdict.what);
	return OK;
}

static bool move_file(const char *from, const char *to)
{
	return rename(from, to) == 0 || errno == ENOENT;
}

/* What was there goes aside, its WAL beside it; then the backup takes its place. */
static enum err put_in_place(const struct places *places)
{
	if (!move_file(places->data, places->aside) || !move_file(places->wal, places->aside_wal) ||
	    !move_file(places->key, places->aside_key))
		return fail(ERR_BROKEN, "restore: %s", strerror(errno));
	(void)unlink(places->shm);
	if (rename(places->room_key, places->key) != 0 || rename(places->room_data, places->data) != 0)
		return fail(ERR_BROKEN, "restore: %s", strerror(errno));
	return OK;
}

enum err command_restore(struct cli *cli)
{
	struct places places = places_of(cli->dir, cli->words[0]);
	int lock = -1;
	enum err err;

	if (mkdir(cli->dir, 0750) != 0 && errno != EEXIST)
		err = cli_say(cli, ERR_HALL, _("A hall cannot be made in %s: %s"), cli->dir, strerror(errno));
	else
		err = hall_lock(cli->dir, true, &lock);
	if (err == ERR_BUSY)
		(void)cli_say(cli, err, "%s", _("The hall is in use. Stop the kiosk, the console and yishi-printd first."));
	if (err == OK)
		err = check_backup(cli, &places);
	if (err == OK)
		err = put_in_place(&places);
	clear_room(&places);
	if (err == OK)
		err = hall_furnish(cli->dir);
	if (lock >= 0)
		close(lock);
	if (err == OK) {
		printf(_("The hall in %s is as it was when %s was made."), cli->dir, cli->words[0]);
		printf("\n");
	}
	places_release(&places);
	return err;
}
