/* intent.c - keys of what is about to be done, made and stored before it is tried. */
#include <config.h>

#include <stdio.h>

#include "base/clock.h"
#include "base/random.h"
#include "base/text.h"
#include "domain/hall.h"
#include "domain/intent.h"
#include "store/db.h"
#include "store/store.h"
#include "store/vault.h"

enum { LUCK = 8, WISH = 40 };        /* bytes of a key that are chance; of one that is not */

static enum err stored(struct hall *hall, const char *wish, char key[INTENT_KEY])
{
	struct ask q = ask(hall->store->db, "SELECT key FROM intent WHERE wish = :wish");
	bool found;
	enum err err;

	ask_text(&q, ":wish", wish);
	found = ask_next(&q);
	if (found)
		copy_text(key, INTENT_KEY, got_text(&q, 0));
	err = ask_done(&q);
	return err != OK ? err : found ? OK : ERR_NOT_FOUND;
}

static enum err make_inside(struct hall *hall, const char *wish, char key[INTENT_KEY])
{
	unsigned char luck[LUCK];
	char digits[2 * LUCK + 1];
	struct ask q;
	enum err err = stored(hall, wish, key);

	if (err != ERR_NOT_FOUND)
		return err;
	random_bytes(luck, sizeof luck);
	hex(luck, sizeof luck, digits);
	snprintf(key, INTENT_KEY, "%.*s/%s", WISH, wish, digits);
	q = ask(hall->store->db, "INSERT INTO intent (wish, key, made_at) VALUES (:wish, :key, :now)");
	ask_text(&q, ":wish", wish);
	ask_text(&q, ":key", key);
	ask_int(&q, ":now", clock_now());
	return ask_run(&q);
}

enum err intent_make(struct hall *hall, const char *wish, char key[INTENT_KEY])
{
	enum err err = db_begin(hall->store->db);

	return err == OK ? db_end(hall->store->db, make_inside(hall, wish, key)) : err;
}

enum err intent_done(struct hall *hall, const char *key)
{
	struct ask q = ask(hall->store->db, "DELETE FROM intent WHERE key = :key");

	ask_text(&q, ":key", key);
	return ask_run(&q);
}

enum err intents_sweep(struct hall *hall)
{
	struct ask q = ask(hall->store->db, "DELETE FROM intent WHERE made_at < :then");

	ask_int(&q, ":then", clock_now() - DAY);
	return ask_run(&q);
}
