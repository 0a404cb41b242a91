/* verify-replay.c - does a replay of the log yield the tables as they stand? */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "store/db.h"
#include "store/event.h"
#include "store/schema.h"
#include "store/verify-inside.h"

/* The row goes in first, as it stands, so that what refers to it finds it. */
static enum err replay_one(struct store *twin, const struct chain_link *link)
{
	struct logged logged = { .seq = link->seq, .at = link->at, .actor = link->actor,
		.subject = link->subject, .role = link->role, .kind = link->kind,
		.body = link->body };
	bool was = db_applying(twin->db, true);
	enum err err = chain_write(twin->db, link);

	db_applying(twin->db, was);
	return err == OK ? event_apply(twin, &logged) : err;
}

static enum err replay(struct store *store, struct store *twin, struct verdict *verdict)
{
	struct ask q = ask(store->db, "SELECT " EVENT_COLUMNS " FROM event ORDER BY seq");
	enum err err = db_begin(twin->db), done;
	bool whole;

	while (err == OK && verdict->good && ask_next(&q)) {
		struct chain_link link = verify_link(&q, &whole);

		if (replay_one(twin, &link) != OK)
			verdict_wrong(verdict, link.seq, _("Event %lld cannot be replayed."),
				(long long)link.seq);
	}
	done = ask_done(&q);
	return err == OK ? db_end(twin->db, done) : err;
}

/* "SELECT quote(a) || ',' || quote(b) ... FROM table ORDER BY 1": each row as one text; as
 * blobs, for quote() ends a text at its first NUL. */
static enum err rows_of(struct db *db, const char *table, struct ask *out)
{
	struct text sql = {0};
	struct ask q = ask(db, "SELECT name FROM pragma_table_info(:table) ORDER BY cid");
	enum err err;

	ask_text(&q, ":table", table);
	text_add(&sql, "SELECT ''");
	while (ask_next(&q))
		text_addf(&sql, " || ',' || quote(CAST(%s AS BLOB))", got_text(&q, 0));
	err = ask_done(&q);
	text_addf(&sql, " FROM %s ORDER BY 1", table);
	*out = ask_once(db, sql.at);
	text_release(&sql);
	return err;
}

static enum err compare(struct store *store, struct store *twin, const char *table,
	struct verdict *verdict)
{
	struct ask is = {0}, ought = {0};
	enum err err = rows_of(store->db, table, &is), one, two;
	bool more = true, same = true;

	if (err == OK)
		err = rows_of(twin->db, table, &ought);
	while (err == OK && more && same) {
		bool another = ask_next(&ought);

		more = ask_next(&is);
		same = more == another && (!more || strcmp(got_text(&is, 0), got_text(&ought, 0)) == 0);
	}
	if (!same)
		verdict_wrong(verdict, 0, _("The table %s is not what the log says."), table);
	one = ask_done(&is);
	two = ask_done(&ought);
	return err != OK ? err : one != OK ? one : two;
}

/* Tables, indexes and the triggers that guard them. */
static enum err compare_schema(struct store *store, struct store *twin, struct verdict *verdict)
{
	static const char sql[] = "SELECT COALESCE(group_concat(type || name || sql, char(10)), '')"
		" FROM (SELECT * FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name)";
	struct ask is = ask(store->db, sql), ought = ask(twin->db, sql);
	bool same = ask_next(&is) && ask_next(&ought) &&
		strcmp(got_text(&is, 0), got_text(&ought, 0)) == 0;
	enum err err = ask_done(&is), other = ask_done(&ought);

	if (err == OK && other == OK && !same)
		verdict_wrong(verdict, 0, _("The tables or what guards them were changed."));
	return err != OK ? err : other;
}

enum err verify_replay(struct store *store, struct verdict *verdict)
{
	struct store twin = *store;
	enum err err = db_open(NULL, true, &twin.db);

	if (err != OK)
		return err;
	err = replay(store, &twin, verdict);
	for (int i = 0; err == OK && verdict->good && schema_projections[i]; i++)
		err = compare(store, &twin, schema_projections[i], verdict);
	if (err == OK && verdict->good)
		err = compare_schema(store, &twin, verdict);
	db_close(twin.db);
	return err;
}
