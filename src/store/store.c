/* store.c - a hall's database, key and appliers, opened together. */
#include <config.h>

#include <stdlib.h>

#include "base/text.h"
#include "store/db.h"
#include "store/event.h"
#include "store/store.h"
#include "store/vault.h"

static enum err open_both(const char *folder, bool create, struct store *store)
{
	char *key = xasprintf("%s/key", folder), *data = xasprintf("%s/hall.db", folder);
	enum err err = vault_open(key, &store->vault);

	if (err == OK)
		err = db_open(data, create, &store->db);
	free(key);
	free(data);
	return err == ERR_NOT_FOUND ? ERR_HALL : err;
}

static enum err is_behind(struct store *store, bool *out)
{
	struct ask q = ask(store->db, "SELECT 1 FROM head WHERE replayed = 0");

	*out = ask_next(&q);
	return ask_done(&q);
}

static enum err replay(struct store *store)
{
	struct ask q = ask(store->db, "SELECT seq, at, actor, subject, role, kind, body"
		" FROM event ORDER BY seq");
	enum err err = OK, done;

	while (err == OK && ask_next(&q)) {
		struct logged logged = { .seq = got_int(&q, 0), .at = got_int(&q, 1),
			.actor = got_int(&q, 2), .subject = got_int(&q, 3),
			.role = got_text(&q, 4), .kind = got_text(&q, 5), .body = got_text(&q, 6) };

		err = event_apply(store, &logged);
	}
	done = ask_done(&q);
	return err != OK ? err : done;
}

static enum err catch_up_inside(struct store *store)
{
	bool behind, was;
	struct ask q;
	/* Another process may have done it meanwhile. */
	enum err err = is_behind(store, &behind);

	if (err != OK || !behind)
		return err;
	err = replay(store);
	was = db_applying(store->db, true);
	q = ask_once(store->db, "UPDATE head SET replayed = 1");
	if (err == OK)
		err = ask_run(&q);
	else
		(void)ask_done(&q);
	db_applying(store->db, was);
	return err;
}

/* A step of the schema emptied what follows from the log: it is made again, once. */
static enum err catch_up(struct store *store)
{
	bool behind;
	enum err err = is_behind(store, &behind);

	if (err != OK || !behind)
		return err;
	err = db_begin(store->db);
	return err == OK ? db_end(store->db, catch_up_inside(store)) : err;
}

enum err store_open(const char *folder, const char *origin, bool create,
	const struct applier *appliers, struct store **out)
{
	struct store *store = xcalloc(1, sizeof *store);
	enum err err;

	store->appliers = appliers;
	copy_text(store->origin, sizeof store->origin, origin);
	if (folder) {
		err = open_both(folder, create, store);
	} else {
		store->vault = vault_of_tests();
		err = db_open(NULL, true, &store->db);
	}
	if (err == OK)
		err = catch_up(store);
	*out = store;
	if (err != OK) {
		store_close(store);
		*out = NULL;
	}
	return err;
}

void store_close(struct store *store)
{
	if (!store)
		return;
	db_close(store->db);
	vault_close(store->vault);
	free(store);
}
