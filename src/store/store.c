/* store.c - a hall's database, key and appliers, opened together. */
#include <config.h>

#include <stdlib.h>

#include "base/text.h"
#include "store/db.h"
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
