/* pulse.c - may the calendar act by this machine's clock? */
#include <config.h>

#include "base/clock.h"
#include "domain/alarm.h"
#include "domain/hall.h"
#include "domain/pulse.h"
#include "store/db.h"
#include "store/store.h"

enum { LEAP = 366 * DAY, LITTLE = HOUR };

struct pulse { int64_t at, leapt_at; };

static enum err load(struct hall *hall, struct pulse *out)
{
	struct ask q = ask(hall->store->db, "SELECT at, leapt_at FROM pulse");

	*out = (struct pulse){0};
	if (ask_next(&q))
		*out = (struct pulse){ got_int(&q, 0), got_int(&q, 1) };
	return ask_done(&q);
}

static enum err save(struct hall *hall, const struct pulse *pulse)
{
	struct ask q = ask(hall->store->db, "INSERT INTO pulse (one, at, leapt_at)"
		" VALUES (1, :at, :leapt) ON CONFLICT (one) DO UPDATE SET at = :at, leapt_at = :leapt");

	ask_int(&q, ":at", pulse->at);
	ask_int(&q, ":leapt", pulse->leapt_at);
	return ask_run(&q);
}

/* What is new since the last look: told, and remembered. */
static enum err remember(struct hall *hall, struct pulse *pulse)
{
	int64_t now = clock_now(), passed = pulse->at > 0 ? now - pulse->at : 0;
	enum err err = OK;

	if (passed > LEAP)
		err = alarm_raise(hall, "clock_ahead", 0);
	else if (-passed > LITTLE)
		err = alarm_raise(hall, "clock_behind", 0);
	if (passed > LEAP)
		pulse->leapt_at = now;
	else if (now < pulse->leapt_at || now - pulse->leapt_at >= DAY)
		pulse->leapt_at = 0;
	pulse->at = now;
	return err == OK ? save(hall, pulse) : err;
}

static enum err remember_alone(struct hall *hall, struct pulse *pulse)
{
	enum err err = db_begin(hall->store->db);

	if (err != OK)
		return err;
	err = load(hall, pulse);             /* another program may have looked meanwhile */
	if (err == OK)
		err = remember(hall, pulse);
	return db_end(hall->store->db, err);
}

enum err pulse_take(struct hall *hall, bool *trust)
{
	struct pulse pulse;
	int64_t now = clock_now();
	enum err err = load(hall, &pulse);

	if (err == OK && (now - pulse.at >= LITTLE || pulse.at - now > LITTLE ||
			  (pulse.leapt_at > 0 && now - pulse.leapt_at >= DAY)))
		err = remember_alone(hall, &pulse);
	*trust = err == OK && pulse.leapt_at == 0;
	return err;
}
