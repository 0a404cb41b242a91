/* guard.c - what must hold for a way of the graph beside what is recorded. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "domain/guard.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/move.h"
#include "domain/poll.h"
#include "store/db.h"

enum err guard_date(const char *text, int64_t *at)
{
	char iso[16];

	if (strlen(text) == 8 && strspn(text, "0123456789") == 8) {
		snprintf(iso, sizeof iso, "%.4s-%.2s-%.2s", text, text + 4, text + 6);
		return clock_parse(iso, at);
	}
	return strlen(text) == 10 ? clock_parse(text, at) : ERR_INPUT;
}

static enum err at_least(struct ask *q, int64_t matter, int64_t least)
{
	int64_t count;
	enum err err;

	ask_int(q, ":matter", matter);
	err = ask_number(q, &count);
	return err != OK ? err : count >= least ? OK : ERR_MOVE;
}

static enum err assessed(struct hall *hall, const struct matter *matter, const struct move *move)
{
	struct ask q = ask(hall->store->db, "SELECT COUNT(*) FROM assessment WHERE matter = :matter");

	return at_least(&q, matter->id, GUARD_ASSESSORS);
}

/* A day until which something waits is still to come. */
static enum err date_to_come(const struct way *way, const struct move *move)
{
	int64_t until;
	enum err err;

	if (!(way->needs & NEED(NEED_DATE)))
		return OK;
	err = guard_date(move->values[NEED_DATE], &until);
	return err != OK ? err : until > clock_now() ? OK : ERR_INPUT;
}

static enum err has_task(struct hall *hall, const struct matter *matter, const struct move *move)
{
	struct ask q = ask(hall->store->db, "SELECT COUNT(*) FROM task WHERE matter = :matter");

	return at_least(&q, matter->id, 1);
}

static int count_in(const struct move *move, enum need need)
{
	return move->values[need] ? atoi(move->values[need]) : 0;
}

static struct poll poll_of(const struct move *move)
{
	return (struct poll){ .entitled = count_in(move, NEED_ENTITLED),
		.recused = count_in(move, NEED_RECUSED), .present = count_in(move, NEED_PRESENT),
		.yes = count_in(move, NEED_FOR), .no = count_in(move, NEED_AGAINST),
		.abstained = count_in(move, NEED_ABSTAIN) };
}

/* The agenda has been out for days, or it is an emergency with its reason on record. */
static enum err notice(struct hall *hall, const struct matter *matter, const struct move *move)
{
	struct poll poll = poll_of(move);
	const char *emergency = move->values[NEED_EMERGENCY];
	int64_t sent, days = hall_number(hall, "days", "notice", 3);
	enum err err = guard_date(move->values[NEED_AGENDA], &sent);

	if (err != OK)
		return err;
	if (sent > clock_now())
		return ERR_INPUT;
	if (clock_now() - sent < days * DAY && (!emergency || !*emergency))
		return ERR_MISSING;
	return poll_quorum(hall, &poll);
}

static enum err within(const struct matter *matter, int days)
{
	return clock_now() - matter->moved_at <= days * (int64_t)DAY ? OK : ERR_MOVE;
}

/* No earlier event took this matter there. */
static enum err first_time(struct hall *hall, const struct matter *matter, enum state to)
{
	struct ask q = ask(hall->store->db, "SELECT COUNT(*) = 0 FROM event WHERE subject = :matter"
		" AND kind = 'matter.moved' AND body->>'$.to' = :to");

	ask_text(&q, ":to", states[to].name);
	return at_least(&q, matter->id, 1);
}

static enum err veto(struct hall *hall, const struct matter *matter, const struct move *move)
{
	enum err err = within(matter, hall_number(hall, "days", "veto", 3));

	return err == OK ? first_time(hall, matter, VETO_HOLD) : err;
}

static enum err objection(struct hall *hall, const struct matter *matter, const struct move *move)
{
	enum err err = within(matter, OBJECTION_DAYS);

	return err == OK ? first_time(hall, matter, OBJECTION) : err;
}

/* Whoever reported the work done does not accept it. */
static enum err not_self(struct hall *hall, const struct matter *matter, const struct move *move)
{
	struct ask q = ask(hall->store->db, "SELECT actor FROM event WHERE subject = :matter"
		" AND kind = 'matter.moved' AND body->>'$.to' = 'acceptance' ORDER BY seq DESC LIMIT 1");
	int64_t reporter;
	enum err err;

	ask_int(&q, ":matter", matter->id);
	err = ask_number(&q, &reporter);
	return err != OK ? err : reporter != move->by ? OK : ERR_ROLE;
}

static enum err decide(struct hall *hall, const struct way **way, const struct move *move)
{
	struct poll poll = poll_of(move);
	bool passed;
	enum err err = poll_result(hall, &poll, &passed);

	if (err == OK)
		*way = way_find(DELIBERATING, passed ? PASSED : NOT_PASSED, move->roles);
	return err;
}

enum err guard_holds(struct hall *hall, const struct matter *matter, const struct way **way,
	const struct move *move)
{
	static enum err (*const checks[])(struct hall *, const struct matter *, const struct move *) = {
		[GUARD_ASSESSED] = assessed, [GUARD_NOTICE] = notice, [GUARD_VETO] = veto,
		[GUARD_OBJECTION] = objection, [GUARD_TASK] = has_task, [GUARD_NOT_SELF] = not_self,
	};

	enum err err = date_to_come(*way, move);

	if (err != OK)
		return err;
	switch ((*way)->guard) {
	case GUARD_NONE: case GUARD_CORRECTION:
		return OK;
	case GUARD_POLL:
		return decide(hall, way, move);
	case GUARD_BACK:
		return (*way)->to == matter->before ? OK : ERR_MOVE;
	default:
		return checks[(*way)->guard](hall, matter, move);
	}
}

enum err guard_erase_texts(struct hall *hall, int64_t matter)
{
	struct ask q = ask(hall->store->db, "SELECT seq FROM event WHERE subject = :matter"
		" AND kind >= 'matter.' AND kind < 'matter/' AND digests <> '{}'");
	enum err err = OK, done;

	ask_int(&q, ":matter", matter);
	while (err == OK && ask_next(&q))
		err = personal_erase(hall->store, got_int(&q, 0), NULL);
	done = ask_done(&q);
	return err != OK ? err : done;
}
