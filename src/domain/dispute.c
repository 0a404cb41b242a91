/* dispute.c - 有疑问: a resident asks about a line of their points, staff answer. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/utf8.h"
#include "domain/dispute.h"
#include "domain/hall.h"
#include "domain/points.h"
#include "store/db.h"

static const char *const state_names[] = { "", "open", "explained", "corrected" };

enum dispute_state dispute_state_read(const char *name)
{
	int state = DISPUTE_CORRECTED;

	while (state > DISPUTE_NONE && strcmp(state_names[state], name) != 0)
		state--;
	return (enum dispute_state)state;
}

void disputes_release(struct disputes *disputes)
{
	for (size_t i = 0; i < disputes->count; i++) {
		wipe_free(disputes->list[i].question);
		free(disputes->list[i].answer);
		free(disputes->list[i].about);
	}
	free(disputes->list);
	*disputes = (struct disputes){0};
}

#define COLUMNS "SELECT d.id, d.posting, d.resident, d.state, d.raised_at, d.answered_at, d.answer," \
	" p.rule, p.about, e.amount FROM dispute d JOIN posting p ON p.seq = d.posting" \
	" JOIN entry e ON e.seq = d.posting AND e.account = 'resident/' || d.resident"

static enum err load_all(struct hall *hall, struct ask *q, struct disputes *out)
{
	enum err err = OK, done;

	*out = (struct disputes){0};
	while (err == OK && ask_next(q)) {
		struct dispute *one;

		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		one = &out->list[out->count++];
		*one = (struct dispute){ .id = got_int(q, 0), .posting = got_int(q, 1),
			.resident = got_int(q, 2), .state = dispute_state_read(got_text(q, 3)),
			.raised_at = got_int(q, 4), .answered_at = got_int(q, 5),
			.answer = got_copy(q, 6), .what = points_what(got_text(q, 7)),
			.about = got_copy(q, 8), .amount = got_int(q, 9) };
		err = personal_load(hall->store, one->id, "question", &one->question);
	}
	done = ask_done(q);
	return err != OK ? err : done;
}

enum err disputes_open(struct hall *hall, struct disputes *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " WHERE d.state = 'open' ORDER BY d.id");

	return load_all(hall, &q, out);
}

enum err disputes_of(struct hall *hall, int64_t resident, struct disputes *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " WHERE d.resident = :resident ORDER BY d.id DESC");

	ask_int(&q, ":resident", resident);
	return load_all(hall, &q, out);
}

static enum err one_or_none(enum err err, const struct disputes *disputes)
{
	return err == OK && disputes->count == 0 ? ERR_NOT_FOUND : err;
}

enum err dispute_load(struct hall *hall, int64_t id, struct disputes *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " WHERE d.id = :id");

	ask_int(&q, ":id", id);
	return one_or_none(load_all(hall, &q, out), out);
}

enum err dispute_about(struct hall *hall, int64_t resident, int64_t posting, struct disputes *out)
{
	struct ask q = ask(hall->store->db, COLUMNS
		" WHERE d.resident = :resident AND d.posting = :posting");

	ask_int(&q, ":resident", resident);
	ask_int(&q, ":posting", posting);
	return one_or_none(load_all(hall, &q, out), out);
}

/* When the resident's line was written. */
static enum err written_at(struct hall *hall, int64_t resident, int64_t posting, int64_t *at)
{
	struct ask q = ask(hall->store->db, "SELECT p.at FROM posting p JOIN entry e ON e.seq = p.seq"
		" WHERE p.seq = :posting AND e.account = 'resident/' || :resident");

	ask_int(&q, ":posting", posting);
	ask_int(&q, ":resident", resident);
	return ask_number(&q, at);
}

static enum err raise_inside(struct hall *hall, struct event *event)
{
	int64_t at;
	enum err err = written_at(hall, event->subject, event->fields[0].number, &at);

	if (err == OK && clock_now() - at > DISPUTE_DAYS * (int64_t)DAY)
		err = ERR_LATE;
	return err == OK ? event_append(hall->store, event) : err;
}

static bool fits(const char *words)
{
	return *words && utf8_count(words) <= DISPUTE_TEXT;
}

enum err dispute_raise(struct hall *hall, int64_t resident, int64_t posting, const char *question)
{
	char *clean = utf8_clean(question, false);
	struct event event = { .kind = "points.disputed", .subject = resident,
		.by = { resident, "resident" }, .fields = { { "posting", .number = posting } },
		.personal = { { "question", clean, false } } };
	enum err err = fits(clean) ? db_begin(hall->store->db) : ERR_INPUT;

	if (err == OK)
		err = db_end(hall->store->db, raise_inside(hall, &event));
	wipe_free(clean);
	return err;
}

static enum err answer_inside(struct hall *hall, struct event *event)
{
	struct disputes one;
	enum err err = dispute_load(hall, event->subject, &one);

	if (err == OK && one.list[0].state != DISPUTE_OPEN)
		err = ERR_TWICE;
	disputes_release(&one);
	return err == OK ? event_append(hall->store, event) : err;
}

enum err dispute_answer(struct hall *hall, struct actor by, int64_t id, const struct reply *reply)
{
	char *clean = utf8_clean(reply->words, false);
	struct event event = { .kind = "points.answered", .subject = id, .by = by, .fields = {
		{ "state", .text = state_names[reply->corrected ? DISPUTE_CORRECTED : DISPUTE_EXPLAINED] },
		{ "answer", .text = clean } } };
	enum err err = fits(clean) ? db_begin(hall->store->db) : ERR_INPUT;

	if (err == OK)
		err = db_end(hall->store->db, answer_inside(hall, &event));
	free(clean);
	return err;
}
