/* amend.c - what staff put right in the points bank: adjust, reverse. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/utf8.h"
#include "domain/amend.h"
#include "domain/hall.h"
#include "domain/ledger.h"
#include "domain/points.h"
#include "domain/resident.h"
#include "store/db.h"

bool amend_wants_two(const struct hall *hall, int64_t points)
{
	int limit = hall_number(hall, "points", "two_people", 100);

	return points > limit || points < -limit;
}

enum err amend_allowed(struct hall *hall, int64_t points, const struct amendment *why,
	struct allowed *out)
{
	enum err err;

	out->reason = utf8_clean(why->reason ? why->reason : "", false);
	err = !*out->reason ? ERR_MISSING : utf8_count(out->reason) > AMEND_REASON ? ERR_INPUT :
		second_check(hall, out->by.id, &why->second, &out->second);
	return err == OK && amend_wants_two(hall, points) && out->second.id == 0 ? ERR_MISSING : err;
}

void allowed_release(struct allowed *allowed)
{
	free(allowed->reason);
	*allowed = (struct allowed){0};
}

/* The event of an amendment, its reason as what the line is about. */
static struct event amending(const char *kind, int64_t resident, const struct allowed *allowed)
{
	struct event event = { .kind = kind, .subject = resident, .by = allowed->by };

	if (allowed->second.id > 0)
		event.fields[0] = (struct event_field){ "second", .number = allowed->second.id };
	return event;
}

static enum err adjust_up(struct hall *hall, const struct adjustment *adjustment,
	struct event *event, struct posting *posting)
{
	char account[ACCOUNT];
	enum err err;

	posting->expires = lots_until(hall, clock_now());
	portions_add(&posting->portions, 0, adjustment->points);
	ledger_account(account, "resident", adjustment->resident);
	ledger_move(posting, "adjust", account, adjustment->points);
	err = ledger_post(hall, event, posting);
	return err == OK ? points_settle(hall, adjustment->resident, event->seq) : err;
}

static enum err adjust_down(struct hall *hall, const struct adjustment *adjustment,
	struct event *event, struct posting *posting)
{
	char account[ACCOUNT];
	enum err err = lots_draw(hall, &(struct draw){ adjustment->resident, -adjustment->points },
		&posting->portions);

	ledger_account(account, "resident", adjustment->resident);
	ledger_move(posting, account, "adjust", -adjustment->points);
	return err == OK ? ledger_post(hall, event, posting) : err;
}

static enum err adjust_inside(struct hall *hall, const struct adjustment *adjustment,
	const struct allowed *allowed)
{
	struct event event = amending("points.adjusted", adjustment->resident, allowed);
	struct posting posting = { .cause = adjustment->key, .rule = "adjusted",
		.about = allowed->reason };
	int64_t before;
	enum err err = ledger_find(hall, adjustment->key, &before);

	if (err != OK || before > 0)
		return err;
	err = resident_known(hall, adjustment->resident);
	if (err == OK)
		err = (adjustment->points > 0 ? adjust_up : adjust_down)(hall, adjustment, &event,
			&posting);
	portions_release(&posting.portions);
	return err;
}

enum err points_adjust(struct hall *hall, struct actor by, const struct adjustment *adjustment)
{
	struct allowed allowed = { .by = by };
	enum err err;

	if (adjustment->points == 0 || adjustment->points > ADJUST_MOST ||
	    adjustment->points < -ADJUST_MOST)
		return ERR_INPUT;
	err = amend_allowed(hall, adjustment->points, &adjustment->why, &allowed);
	if (err == OK)
		err = db_begin(hall->store->db);
	if (err == OK)
		err = db_end(hall->store->db, adjust_inside(hall, adjustment, &allowed));
	allowed_release(&allowed);
	return err;
}

/* A posting that gave a resident points or took some: whose, how many, the other account. */
struct mirrored { int64_t posting, resident, amount; char other[ACCOUNT]; };

/* ERR_INPUT: its kind cannot be reversed; ERR_NOT_FOUND: there is none. */
static enum err mirrored_load(struct hall *hall, int64_t posting, struct mirrored *out)
{
	struct ask q = ask(hall->store->db, "SELECT v.subject, r.amount, o.account,"
		" v.kind IN ('points.earned', 'points.adjusted', 'points.expired', 'points.posted')"
		" FROM event v JOIN entry o ON o.seq = v.seq AND o.account NOT GLOB 'resident/*'"
		" LEFT JOIN entry r ON r.seq = v.seq AND r.account GLOB 'resident/*' WHERE v.seq = :seq");
	enum err err = ERR_NOT_FOUND, done;

	ask_int(&q, ":seq", posting);
	if (ask_next(&q)) {
		*out = (struct mirrored){ posting, got_int(&q, 0), got_int(&q, 1), "" };
		copy_text(out->other, ACCOUNT, got_text(&q, 2));
		err = got_int(&q, 3) ? OK : ERR_INPUT;
	}
	done = ask_done(&q);
	return done != OK ? done : err;
}

/* What was given goes back; what is not there any more is owed. */
static enum err take(struct hall *hall, const struct mirrored *of, struct posting *posting,
	int64_t *owed)
{
	int64_t there, taken;
	enum err err = points_balance(hall, of->resident, &there);

	taken = there < of->amount ? there : of->amount;
	*owed = of->amount - taken;
	if (err == OK)
		err = lots_draw(hall, &(struct draw){ of->resident, taken, of->posting },
			&posting->portions);
	copy_text(posting->legs[0].account, ACCOUNT, of->other);
	posting->legs[0].amount = of->amount;
	ledger_account(posting->legs[1].account, "resident", of->resident);
	posting->legs[1].amount = -taken;
	ledger_account(posting->legs[2].account, "clawback", of->resident);
	posting->legs[2].amount = -*owed;
	return err;
}

/* What was taken comes back into the same lots. */
static enum err give_back(struct hall *hall, const struct mirrored *of, struct posting *posting)
{
	char account[ACCOUNT];

	posting->grace = lots_grace(hall);
	ledger_account(account, "resident", of->resident);
	ledger_move(posting, of->other, account, -of->amount);
	return lots_undo(hall, of->posting, &posting->portions);
}

static enum err reverse_inside(struct hall *hall, int64_t seq, const struct allowed *allowed,
	int64_t *owed)
{
	char cause[CAUSE];
	struct posting posting = { .cause = cause, .rule = "reversed", .about = allowed->reason };
	struct mirrored of;
	struct event event;
	enum err err = mirrored_load(hall, seq, &of);

	if (err != OK)
		return err;
	snprintf(cause, sizeof cause, "reverse/%lld", (long long)seq);
	event = amending("points.reversed", of.resident, allowed);
	err = of.amount > 0 ? take(hall, &of, &posting, owed) : give_back(hall, &of, &posting);
	if (err == OK)
		err = ledger_post(hall, &event, &posting);
	if (err == OK)
		err = points_settle(hall, of.resident, event.seq);
	portions_release(&posting.portions);
	return err;
}

enum err points_reverse(struct hall *hall, struct actor by, int64_t posting,
	const struct amendment *why, int64_t *owed)
{
	struct allowed allowed = { .by = by };
	struct mirrored of;
	int64_t missing = 0;
	enum err err = mirrored_load(hall, posting, &of);

	if (err == OK)
		err = amend_allowed(hall, of.amount, why, &allowed);
	if (err == OK)
		err = db_begin(hall->store->db);
	if (err == OK)
		err = db_end(hall->store->db, reverse_inside(hall, posting, &allowed, &missing));
	if (owed)
		*owed = missing;
	allowed_release(&allowed);
	return err;
}

static enum err counting(struct hall *hall, const char *cause, int64_t *posting)
{
	struct ask q = ask(hall->store->db, "SELECT COALESCE(MAX(seq), 0) FROM posting p"
		" WHERE (cause = :cause OR cause GLOB :cause || '#*')"
		" AND NOT EXISTS (SELECT 1 FROM posting WHERE cause = 'reverse/' || p.seq)");

	ask_text(&q, ":cause", cause);
	return ask_number(&q, posting);
}

enum err points_take_back(struct hall *hall, struct actor by, const char *cause,
	const char *reason)
{
	struct allowed allowed = { .by = by, .reason = xstrdup(reason) };
	int64_t posting = 0, owed;
	enum err err = counting(hall, cause, &posting);

	if (err == OK && posting > 0)
		err = reverse_inside(hall, posting, &allowed, &owed);
	allowed_release(&allowed);
	return err;
}
