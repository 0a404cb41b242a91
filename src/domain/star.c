/* star.c - 协商之星: rounds, nominations, and votes that nobody can tell apart. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/hall.h"
#include "domain/points.h"
#include "domain/resident.h"
#include "domain/star.h"
#include "store/db.h"

enum { NOMINEES = 5, WINNERS = 3, NOMINEES_MOST = 20, LEAST = 2 };

static const char *const phases[] = { "", "nominating", "voting", "closed" };

enum err star_load(struct hall *hall, struct star *out)
{
	struct ask q = ask(hall->store->db, "SELECT id, from_at, until_at, winners, closed_at,"
		" (SELECT COUNT(*) FROM star_voter WHERE round = s.id), phase FROM star s"
		" ORDER BY id DESC LIMIT 1");

	*out = (struct star){0};
	if (ask_next(&q)) {
		*out = (struct star){ .id = got_int(&q, 0), .from_at = got_int(&q, 1),
			.until_at = got_int(&q, 2), .winners = got_int(&q, 3),
			.closed_at = got_int(&q, 4), .voted = got_int(&q, 5), .phase = STAR_CLOSED };
		while (strcmp(phases[out->phase], got_text(&q, 6)) != 0 && out->phase > STAR_NONE)
			out->phase--;
	}
	return ask_done(&q);
}

/* The round, if it is in that phase. */
static enum err in_phase(struct hall *hall, enum star_phase phase, struct star *out)
{
	enum err err = star_load(hall, out);

	return err == OK && out->phase != phase ? ERR_MOVE : err;
}

enum err star_did(struct hall *hall, const struct star *star, int64_t resident, bool *out)
{
	struct ask q = ask(hall->store->db, "SELECT 1 FROM nomination WHERE round = :round"
		" AND resident = :resident AND :phase = 1 UNION ALL SELECT 1 FROM star_voter"
		" WHERE round = :round AND resident = :resident AND :phase = 2");

	ask_int(&q, ":round", star->id);
	ask_int(&q, ":resident", resident);
	ask_int(&q, ":phase", (int64_t)star->phase);
	*out = ask_next(&q);
	return ask_done(&q);
}

/* [[resident, points], ...] of who earned most; the caller frees. */
static enum err by_rule(struct hall *hall, const int64_t span[2], char **out)
{
	struct contributors most;
	struct text json = {0};
	int limit = hall_number(hall, "star", "nominees", NOMINEES);
	enum err err = contributors_load(hall, span, limit < NOMINEES_MOST ? limit : NOMINEES_MOST,
		&most);

	text_add(&json, "[");
	for (size_t i = 0; i < most.count; i++)
		text_addf(&json, "%s[%lld,%lld]", i > 0 ? "," : "", (long long)most.list[i].resident,
			(long long)most.list[i].points);
	text_add(&json, "]");
	*out = text_take(&json);
	contributors_release(&most);
	return err;
}

static enum err open_inside(struct hall *hall, struct actor by, const int64_t span[2])
{
	struct event event = { .kind = "star.opened", .by = by };
	struct star last;
	char *nominees = NULL;
	enum err err = star_load(hall, &last);

	if (err == OK && last.id > 0 && last.phase != STAR_CLOSED)
		return ERR_TWICE;
	if (err == OK)
		err = by_rule(hall, span, &nominees);
	event.subject = last.id + 1;
	event.fields[0] = (struct event_field){ "from", .number = span[0] };
	event.fields[1] = (struct event_field){ "until", .number = span[1] };
	event.fields[2] = (struct event_field){ "winners",
		.number = hall_number(hall, "star", "winners", WINNERS) };
	event.fields[3] = (struct event_field){ "nominees", .text = nominees, .json = true };
	if (err == OK)
		err = event_append(hall->store, &event);
	free(nominees);
	return err;
}

enum err star_open(struct hall *hall, struct actor by, const int64_t span[2])
{
	enum err err = span[0] < span[1] ? db_begin(hall->store->db) : ERR_INPUT;

	return err == OK ? db_end(hall->store->db, open_inside(hall, by, span)) : err;
}

static enum err begin_inside(struct hall *hall, struct actor by)
{
	struct ask q = ask(hall->store->db, "SELECT COUNT(*) FROM nominee WHERE round = :round");
	struct event event = { .kind = "star.voting", .by = by };
	struct star star;
	int64_t count;
	enum err err = in_phase(hall, STAR_NOMINATING, &star), counted;

	ask_int(&q, ":round", star.id);
	counted = ask_number(&q, &count);
	event.subject = star.id;
	if (err == OK)
		err = counted;
	if (err == OK && count < LEAST)
		err = ERR_MISSING;
	return err == OK ? event_append(hall->store, &event) : err;
}

enum err star_begin_vote(struct hall *hall, struct actor by)
{
	enum err err = db_begin(hall->store->db);

	return err == OK ? db_end(hall->store->db, begin_inside(hall, by)) : err;
}

/* Once a person, by the tables' keys: ERR_TWICE. */
static enum err nominate_inside(struct hall *hall, int64_t resident, int64_t nominee)
{
	struct event event = { .kind = "star.nominated", .by = { 0, "resident" },
		.fields = { { "resident", .number = resident }, { "nominee", .number = nominee } } };
	struct star star;
	enum err err = in_phase(hall, STAR_NOMINATING, &star);

	event.subject = star.id;
	if (err == OK)
		err = resident_known(hall, resident);
	if (err == OK)
		err = resident_known(hall, nominee);
	return err == OK ? event_append(hall->store, &event) : err;
}

enum err star_nominate(struct hall *hall, int64_t resident, int64_t nominee)
{
	enum err err = resident != nominee ? db_begin(hall->store->db) : ERR_INPUT;

	return err == OK ? db_end(hall->store->db, nominate_inside(hall, resident, nominee)) : err;
}

static enum err into_urn(struct hall *hall, int64_t nominee)
{
	struct ask q = ask(hall->store->db, "INSERT INTO urn (nominee, votes) VALUES (:nominee, 1)"
		" ON CONFLICT (nominee) DO UPDATE SET votes = votes + 1");

	ask_int(&q, ":nominee", nominee);
	return ask_run(&q);
}

static enum err is_nominee(struct hall *hall, int64_t round, int64_t nominee)
{
	struct ask q = ask(hall->store->db, "SELECT 1 FROM nominee WHERE round = :round"
		" AND resident = :nominee");
	bool found;
	enum err err;

	ask_int(&q, ":round", round);
	ask_int(&q, ":nominee", nominee);
	found = ask_next(&q);
	err = ask_done(&q);
	return err != OK ? err : found ? OK : ERR_NOT_FOUND;
}

static enum err vote_inside(struct hall *hall, int64_t resident, int64_t nominee)
{
	struct event event = { .kind = "star.voted", .by = { 0, "resident" },
		.fields = { { "resident", .number = resident } } };
	struct star star;
	enum err err = in_phase(hall, STAR_VOTING, &star);

	event.subject = star.id;
	if (err == OK)
		err = resident_known(hall, resident);
	if (err == OK)
		err = is_nominee(hall, star.id, nominee);
	if (err == OK)
		err = event_append(hall->store, &event);
	return err == OK ? into_urn(hall, nominee) : err;
}

enum err star_vote(struct hall *hall, int64_t resident, int64_t nominee)
{
	enum err err = db_begin(hall->store->db);

	return err == OK ? db_end(hall->store->db, vote_inside(hall, resident, nominee)) : err;
}

/* [[nominee, votes], ...] by nominee, whatever the order they came in; the caller frees. */
static enum err counted(struct hall *hall, int64_t *votes, char **out)
{
	struct ask q = ask(hall->store->db, "SELECT nominee, votes FROM urn ORDER BY nominee");
	struct text json = {0};

	*votes = 0;
	text_add(&json, "[");
	while (ask_next(&q)) {
		text_addf(&json, "%s[%lld,%lld]", *votes > 0 ? "," : "", (long long)got_int(&q, 0),
			(long long)got_int(&q, 1));
		*votes += got_int(&q, 1);
	}
	text_add(&json, "]");
	*out = text_take(&json);
	return ask_done(&q);
}

static enum err close_inside(struct hall *hall, struct actor by)
{
	struct event event = { .kind = "star.closed", .by = by };
	struct ask q = ask(hall->store->db, "DELETE FROM urn");
	struct star star;
	char *tally = NULL;
	int64_t votes = 0;
	enum err err = in_phase(hall, STAR_VOTING, &star), emptied;

	if (err == OK)
		err = counted(hall, &votes, &tally);
	if (err == OK && votes != star.voted)
		err = fail(ERR_BROKEN, "%lld votes of %lld voters", (long long)votes,
			(long long)star.voted);
	event.subject = star.id;
	event.fields[0] = (struct event_field){ "tally", .text = tally, .json = true };
	if (err == OK)
		err = event_append(hall->store, &event);
	emptied = err == OK ? ask_run(&q) : ask_done(&q);
	free(tally);
	return err != OK ? err : emptied;
}

enum err star_close(struct hall *hall, struct actor by)
{
	enum err err = db_begin(hall->store->db);

	return err == OK ? db_end(hall->store->db, close_inside(hall, by)) : err;
}
