/* stock.c - the pieces of a reward and the days of a service: delivered, offered, gone. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/hall.h"
#include "domain/reward.h"
#include "store/db.h"

void reward_days_release(struct reward_days *days)
{
	free(days->list);
	*days = (struct reward_days){0};
}

enum err reward_days_load(struct hall *hall, int64_t id, struct reward_days *out)
{
	struct ask q = ask(hall->store->db, "SELECT day, places FROM reward_day"
		" WHERE reward = :id AND day > :now AND places > 0 ORDER BY day");

	*out = (struct reward_days){0};
	ask_int(&q, ":id", id);
	ask_int(&q, ":now", clock_now());
	while (ask_next(&q)) {
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		out->list[out->count++] = (struct reward_day){ got_int(&q, 0), got_int(&q, 1) };
	}
	return ask_done(&q);
}

/* How many there are: on the shelf, or on that day. ERR_INPUT: goods have no days, services
 * nothing else. */
static enum err pieces_there(struct hall *hall, int64_t id, int64_t day, int64_t *out)
{
	struct rewards one;
	struct ask q = ask(hall->store->db, "SELECT COALESCE(SUM(places), 0) FROM reward_day"
		" WHERE reward = :id AND day = :day");
	enum err err, done;

	ask_int(&q, ":id", id);
	ask_int(&q, ":day", day);
	done = ask_number(&q, out);
	err = reward_load(hall, id, &one);
	if (err == OK && one.list[0].service != (day > 0))
		err = ERR_INPUT;
	else if (err == OK && day == 0)
		*out = one.list[0].stock;
	rewards_release(&one);
	return err != OK ? err : done;
}

static enum err move_inside(struct hall *hall, struct event *event, int64_t day, int64_t pieces)
{
	int64_t there;
	enum err err = pieces_there(hall, event->subject, day, &there);

	if (err == OK && there + pieces < 0)
		err = ERR_STOCK;
	return err == OK ? event_append(hall->store, event) : err;
}

static void moving(struct event *event, const struct reward_day *by_day)
{
	event->kind = "reward.stocked";
	event->fields[0] = (struct event_field){ "pieces", .number = by_day->places };
	event->fields[1] = (struct event_field){ "day", .number = by_day->day };
}

static enum err move(struct hall *hall, struct actor by, int64_t id, const struct reward_day *by_day)
{
	struct event event = { .subject = id, .by = by };
	enum err err;

	moving(&event, by_day);
	if (by_day->places == 0 || by_day->places > REWARD_MOST || by_day->places < -REWARD_MOST)
		return ERR_INPUT;
	err = db_begin(hall->store->db);
	return err != OK ? err :
		db_end(hall->store->db, move_inside(hall, &event, by_day->day, by_day->places));
}

enum err reward_stock(struct hall *hall, struct actor by, int64_t id, int64_t pieces)
{
	return move(hall, by, id, &(struct reward_day){ 0, pieces });
}

enum err reward_offer(struct hall *hall, struct actor by, int64_t id,
	const struct reward_day *places)
{
	struct reward_day midnight = { clock_day(places->day, 0, 0), places->places };

	return midnight.day > clock_now() ? move(hall, by, id, &midnight) : ERR_INPUT;
}

/* A day that began and still has places. */
static enum err first_passed(struct hall *hall, int64_t *id, struct reward_day *out)
{
	struct ask q = ask(hall->store->db, "SELECT reward, day, places FROM reward_day"
		" WHERE places > 0 AND day <= :now ORDER BY day, reward LIMIT 1");
	bool found;
	enum err err;

	ask_int(&q, ":now", clock_now());
	found = ask_next(&q);
	if (found) {
		*id = got_int(&q, 0);
		*out = (struct reward_day){ got_int(&q, 1), -got_int(&q, 2) };
	}
	err = ask_done(&q);
	return err != OK ? err : found ? OK : ERR_NOT_FOUND;
}

static enum err pass_next(struct hall *hall)
{
	struct reward_day passed;
	struct event event = { .by = { 0, "clock" } };
	enum err err = first_passed(hall, &event.subject, &passed);

	if (err != OK)
		return err;
	moving(&event, &passed);
	return event_append(hall->store, &event);
}

enum err reward_days_pass(struct hall *hall)
{
	return hall_each(hall, pass_next);
}
