/* lots.c - points as they were earned: drawn soonest-ending first, given back where they were. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/hall.h"
#include "domain/ledger.h"
#include "store/db.h"

void portions_release(struct portions *portions)
{
	free(portions->list);
	*portions = (struct portions){0};
}

void portions_add(struct portions *portions, int64_t lot, int64_t amount)
{
	portions->list = xrealloc(portions->list, portions->count + 1, sizeof *portions->list);
	portions->list[portions->count++] = (struct portion){ lot, amount };
}

int64_t lots_until(const struct hall *hall, int64_t earned_at)
{
	return clock_day(earned_at, 1, hall_number(hall, "points", "months", 24)) - 1;
}

int64_t lots_grace(const struct hall *hall)
{
	return clock_day(clock_now(), 1 + hall_number(hall, "points", "grace", 30), 0) - 1;
}

enum err lots_draw(struct hall *hall, const struct draw *draw, struct portions *out)
{
	struct ask q = ask(hall->store->db, "SELECT seq, rest FROM lot WHERE resident = :resident"
		" AND rest > 0 ORDER BY seq <> :lot, expires_at, seq");
	int64_t amount = draw->amount;
	enum err err;

	*out = (struct portions){0};
	ask_int(&q, ":resident", draw->resident);
	ask_int(&q, ":lot", draw->lot);
	while (amount > 0 && ask_next(&q)) {
		int64_t rest = got_int(&q, 1), part = rest < amount ? rest : amount;

		portions_add(out, got_int(&q, 0), -part);
		amount -= part;
	}
	err = ask_done(&q);
	return err != OK ? err : amount > 0 ? ERR_POINTS : OK;
}

enum err lots_undo(struct hall *hall, int64_t posting, struct portions *out)
{
	struct ask q = ask(hall->store->db, "SELECT lot, -amount FROM lot_entry WHERE seq = :seq");

	*out = (struct portions){0};
	ask_int(&q, ":seq", posting);
	while (ask_next(&q))
		portions_add(out, got_int(&q, 0), got_int(&q, 1));
	return ask_done(&q);
}

enum err lots_next(struct hall *hall, int64_t resident, struct expiring *out)
{
	struct ask q = ask(hall->store->db, "SELECT SUM(rest), expires_at FROM lot"
		" WHERE resident = :resident AND rest > 0 GROUP BY expires_at ORDER BY expires_at LIMIT 1");

	*out = (struct expiring){0};
	ask_int(&q, ":resident", resident);
	if (ask_next(&q))
		*out = (struct expiring){ got_int(&q, 0), got_int(&q, 1) };
	return ask_done(&q);
}

struct old_lot { int64_t seq, resident, rest, expires_at; };

static enum err first_old(struct hall *hall, struct old_lot *out)
{
	struct ask q = ask(hall->store->db, "SELECT seq, resident, rest, expires_at FROM lot"
		" WHERE rest > 0 AND expires_at < :now ORDER BY expires_at, seq LIMIT 1");
	bool found;
	enum err err;

	ask_int(&q, ":now", clock_now());
	found = ask_next(&q);
	if (found)
		*out = (struct old_lot){ got_int(&q, 0), got_int(&q, 1), got_int(&q, 2), got_int(&q, 3) };
	err = ask_done(&q);
	return err != OK ? err : found ? OK : ERR_NOT_FOUND;
}

/* A lot that came back ends anew: the day is part of the cause. */
static enum err expire_one(struct hall *hall, const struct old_lot *lot)
{
	char cause[CAUSE], account[ACCOUNT];
	struct portion all = { lot->seq, -lot->rest };
	struct posting posting = { .cause = cause, .rule = "expired", .about = "",
		.portions = { &all, 1 } };
	struct event event = { .kind = "points.expired", .subject = lot->resident,
		.by = { 0, "clock" } };

	snprintf(cause, sizeof cause, "lot/%lld/%lld", (long long)lot->seq,
		(long long)lot->expires_at);
	ledger_account(account, "resident", lot->resident);
	ledger_move(&posting, account, "expired", lot->rest);
	return ledger_post(hall, &event, &posting);
}

static enum err expire_next(struct hall *hall)
{
	struct old_lot lot;
	enum err err = first_old(hall, &lot);

	return err == OK ? expire_one(hall, &lot) : err;
}

enum err lots_expire(struct hall *hall)
{
	return hall_each(hall, expire_next);
}
