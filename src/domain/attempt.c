/* attempt.c - wrong numbers and PINs: pauses and the notice to staff. */
#include <config.h>

#include "base/clock.h"
#include "domain/attempt.h"
#include "domain/hall.h"
#include "store/db.h"
#include "store/event.h"

struct tally { int64_t misses, until, hour_misses, hour; };

static enum err load(struct hall *hall, const char *scope, struct tally *tally)
{
	struct ask q = ask(hall->store->db, "SELECT misses, until, hour_misses, hour"
		" FROM attempt WHERE scope = :scope");

	*tally = (struct tally){0};
	ask_text(&q, ":scope", scope);
	if (ask_next(&q))
		*tally = (struct tally){ got_int(&q, 0), got_int(&q, 1), got_int(&q, 2), got_int(&q, 3) };
	return ask_done(&q);
}

static enum err save(struct hall *hall, const char *scope, const struct tally *tally)
{
	struct ask q = ask(hall->store->db, "INSERT OR REPLACE INTO attempt"
		" (scope, misses, until, hour_misses, hour)"
		" VALUES (:scope, :misses, :until, :hour_misses, :hour)");

	ask_text(&q, ":scope", scope);
	ask_int(&q, ":misses", tally->misses);
	ask_int(&q, ":until", tally->until);
	ask_int(&q, ":hour_misses", tally->hour_misses);
	ask_int(&q, ":hour", tally->hour);
	return ask_run(&q);
}

enum err attempt_allowed(struct hall *hall, const char *scope)
{
	struct tally tally;
	enum err err = load(hall, scope, &tally);
	int64_t left = tally.until - clock_now();

	/* More than a whole pause left: the clock was set back since. */
	return err != OK ? err : left > 0 && left <= ATTEMPT_PAUSE_S ? ERR_PAUSED : OK;
}

static enum err tell_staff(struct hall *hall, const char *scope)
{
	struct event event = { .kind = "alarm.raised", .by = { 0, "clock" },
		.fields = { { "about", .text = "guessing" }, { "scope", .text = scope } } };

	return event_append(hall->store, &event);
}

static enum err count_miss(struct hall *hall, const char *scope, struct tally *tally)
{
	int64_t now = clock_now();
	enum err err = load(hall, scope, tally);

	if (err != OK)
		return err;
	if (now - tally->hour >= HOUR || now < tally->hour)
		*tally = (struct tally){ .hour = now };
	tally->misses++;
	tally->hour_misses++;
	tally->until = 0;
	if (tally->misses >= ATTEMPT_MISSES) {
		tally->misses = 0;
		tally->until = now + ATTEMPT_PAUSE_S;
	}
	err = save(hall, scope, tally);
	if (err == OK && tally->hour_misses == ATTEMPT_HOUR_MISSES)
		err = tell_staff(hall, scope);
	return err;
}

enum err attempt_missed(struct hall *hall, const char *scope, enum err why)
{
	struct tally tally;
	enum err err = db_begin(hall->store->db);

	if (err != OK)
		return err;
	err = db_end(hall->store->db, count_miss(hall, scope, &tally));
	return err != OK ? err : tally.until > 0 ? ERR_PAUSED : why;
}

enum err attempt_cleared(struct hall *hall, const char *scope)
{
	struct tally tally;
	enum err err = load(hall, scope, &tally);

	if (err != OK || tally.misses == 0)
		return err;
	tally.misses = 0;
	return save(hall, scope, &tally);
}

enum err alarms_count(struct hall *hall, const char *about, int64_t since, int *out)
{
	struct ask q = ask(hall->store->db,
		"SELECT COUNT(*) FROM alarm WHERE about = :about AND at > :since");
	int64_t count = 0;
	enum err err;

	ask_text(&q, ":about", about);
	ask_int(&q, ":since", since);
	err = ask_number(&q, &count);
	*out = (int)count;
	return err;
}
