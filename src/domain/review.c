/* review.c - a month on one sheet: what came in, what became of it, who took part. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/document-inside.h"
#include "domain/hall.h"
#include "store/db.h"
#include "store/store.h"

/* A calendar month; end: where it stops counting, now at the latest. */
struct month { int64_t from, until, end; };

#define RECEIVED "FROM matter WHERE received_at >= :from AND received_at < :end"
#define MOVED "SELECT COUNT(*) FROM event WHERE kind = 'matter.moved' AND at >= :from AND at < :end"
#define MOVED_TO(state) MOVED " AND body->>'$.to' = '" state "'"
/* A vote that was not corrected at once. */
#define VOTED(result) "SELECT COUNT(*) FROM event v WHERE kind = 'matter.moved' AND at >= :from" \
	" AND at < :end AND body->>'$.to' = '" result "' AND body->>'$.for' IS NOT NULL" \
	" AND (SELECT next.body->>'$.correction' FROM event next WHERE next.subject = v.subject" \
	"  AND next.kind = v.kind AND next.seq > v.seq ORDER BY next.seq LIMIT 1) IS NULL"
#define POINTS(account) "SELECT COALESCE(SUM(amount), 0) FROM entry JOIN posting USING (seq)" \
	" WHERE at >= :from AND at < :end AND account = '" account "'"
#define ANSWERED RECEIVED " AND answered_at > 0"
/* Late: answered after its date, or not at all though that is past. */
#define LATE "(CASE WHEN answered_at > 0 THEN answered_at > due_at ELSE due_at < :end" \
	" AND paused_at = 0 AND state <> 'withdrawn' END)"

enum unit { COUNT, PERCENT, SPAN };

/* The sections in their order, each with its lines; NULL is drawn as a dash. */
static const struct line { const char *section, *label; enum unit unit; const char *sql; } lines[] = {
	{ N_("2. First answers"), N_("Answered in time"), COUNT,
	  "SELECT COUNT(*) " ANSWERED " AND NOT " LATE },
	{ NULL, N_("Answered late"), COUNT, "SELECT COUNT(*) " ANSWERED " AND " LATE },
	{ NULL, N_("Not answered, and overdue"), COUNT,
	  "SELECT COUNT(*) " RECEIVED " AND answered_at = 0 AND " LATE },
	{ NULL, N_("In time, of those due"), PERCENT,
	  "SELECT 100 * SUM(answered_at > 0 AND NOT " LATE ") / NULLIF(SUM(answered_at > 0 OR " LATE "), 0) "
	  RECEIVED },
	{ NULL, N_("Median time to the answer"), SPAN,
	  "SELECT CAST(AVG(span) AS INTEGER) FROM (SELECT answered_at - received_at AS span " ANSWERED
	  "  ORDER BY span LIMIT 2 - (SELECT COUNT(*) " ANSWERED ") % 2"
	  "  OFFSET (SELECT MAX(COUNT(*) - 1, 0) / 2 " ANSWERED "))" },
	{ NULL, N_("Not accepted"), COUNT, MOVED_TO("not_accepted") },
	{ NULL, N_("Passed on to other bodies"), COUNT, MOVED_TO("referred") },

	{ N_("3. Deliberation"), N_("Meetings held"), COUNT,
	  "SELECT COUNT(*) FROM meeting WHERE held_at >= :from AND held_at < :end" },
	{ NULL, N_("Residents who came, all meetings together"), COUNT,
	  "SELECT COUNT(*) FROM attendance WHERE at >= :from AND at < :end" },
	{ NULL, N_("Matters passed"), COUNT, VOTED("passed") },
	{ NULL, N_("Matters not passed"), COUNT, VOTED("not_passed") },

	{ N_("4. Carrying out"), N_("Tasks given out"), COUNT,
	  "SELECT COUNT(*) FROM event WHERE kind = 'matter.tasked' AND at >= :from AND at < :end" },
	{ NULL, N_("Work accepted"), COUNT,
	  MOVED_TO("evaluating") " AND body->>'$.from' = 'acceptance'" },
	{ NULL, N_("Tasks overdue at the end"), COUNT,
	  "SELECT COUNT(*) FROM task JOIN event given ON given.seq = task.id WHERE given.at < :end"
	  " AND deadline < :end AND (SELECT body->>'$.to' FROM event WHERE subject = task.matter"
	  "  AND kind = 'matter.moved' AND at < :end ORDER BY seq DESC LIMIT 1)"
	  "  IN ('executing', 'blocked', 'acceptance')" },

	{ N_("5. Satisfaction"), N_("Satisfied"), COUNT,
	  MOVED_TO("closed") " AND body->>'$.rating' = 'satisfied'" },
	{ NULL, N_("Mostly satisfied"), COUNT,
	  MOVED_TO("closed") " AND body->>'$.rating' = 'mostly'" },
	{ NULL, N_("Not solved, taken up again"), COUNT,
	  MOVED_TO("executing") " AND body->>'$.from' = 'evaluating'" },
	{ NULL, N_("Closed without an answer"), COUNT,
	  MOVED_TO("closed") " AND body->>'$.rating' IS NULL" },

	{ N_("6. Points"), N_("Given"), COUNT, "SELECT -(" POINTS("issue") ")" },
	{ NULL, N_("Redeemed"), COUNT, POINTS("redeemed") },
};

static void bind(struct ask *q, const struct month *month)
{
	ask_int(q, ":from", month->from);
	ask_int(q, ":end", month->end);
}

static const struct slip_column columns[] = {
	{ 3, false, N_("What") }, { 1, true, N_("How many") }
};
enum { COLUMNS = sizeof columns / sizeof *columns };

static char *written(struct ask *q, enum unit unit)
{
	if (got_null(q, 0))
		return xstrdup("—");
	if (unit == SPAN)
		return document_span(got_int(q, 0));
	return xasprintf(unit == PERCENT ? "%lld%%" : "%lld", (long long)got_int(q, 0));
}

static enum err add_line(struct hall *hall, const struct month *month, const struct line *line,
	struct slip *out)
{
	struct ask q = ask(hall->store->db, line->sql);
	char *value;
	const char *cells[COLUMNS] = { _(line->label) };

	bind(&q, month);
	if (line->section) {
		slip_add(out, SLIP_STRONG, _(line->section));
		document_table(out, columns, COLUMNS);
	}
	if (ask_next(&q)) {
		cells[1] = value = written(&q, line->unit);
		slip_cells(out, SLIP_ROW, cells, COLUMNS);
		free(value);
	}
	return ask_done(&q);
}

static void add_count(struct slip *out, const char *label, int64_t count)
{
	char *number = xasprintf("%lld", (long long)count);
	const char *cells[COLUMNS] = { label, number };

	slip_cells(out, SLIP_ROW, cells, COLUMNS);
	free(number);
}

/* The hall's own categories in its own order; free words, which may tell of anybody, together. */
static enum err add_categories(struct hall *hall, const struct month *month, struct slip *out)
{
	const struct setting *settings[64];
	size_t count = hall_section(hall, "categories", settings, 64);
	int64_t all, rest;
	struct ask q = ask(hall->store->db, "SELECT COUNT(*) " RECEIVED);
	enum err err;

	bind(&q, month);
	err = ask_number(&q, &all);
	rest = all;
	slip_add(out, SLIP_STRONG, _("1. Received"));
	document_table(out, columns, COLUMNS);
	for (size_t i = 0; err == OK && i < count; i++) {
		int64_t of_it;

		q = ask(hall->store->db, "SELECT COUNT(*) " RECEIVED " AND category = :category");
		bind(&q, month);
		ask_text(&q, ":category", settings[i]->key);
		err = ask_number(&q, &of_it);
		rest -= of_it;
		if (err == OK && of_it > 0)
			add_count(out, hall_text(hall, "categories", settings[i]->key, ""), of_it);
	}
	if (rest > 0)
		add_count(out, _("of no category"), rest);
	add_count(out, _("All together"), all);
	return err;
}

static char *about(const struct month *month)
{
	char from[CLOCK_TEXT], to[CLOCK_TEXT];

	clock_date(month->from, from);
	clock_date(month->end - 1, to);
	/* TRANSLATORS: from a day to a day. */
	return xasprintf(_("%s to %s"), from, to);
}

static void add_closing(const struct hall *hall, struct slip *out)
{
	const char *who[] = { _("Drawn up by:"), _("Checked by:"), _("Date:") };

	slip_cells(out, SLIP_SIGN, who, sizeof who / sizeof *who);
	document_foot(hall, out);
}

enum err document_review(struct hall *hall, int64_t at, struct slip *out)
{
	struct month month = { clock_month(at, 0), clock_month(at, 1), 0 };
	char *words;
	enum err err;

	month.end = month.until < clock_now() + 1 ? month.until : clock_now() + 1;
	*out = (struct slip){0};
	if (month.end <= month.from)
		return ERR_INPUT;
	words = about(&month);
	document_head(hall, out, _("Monthly review"), words);
	free(words);
	err = add_categories(hall, &month, out);
	for (size_t i = 0; err == OK && i < sizeof lines / sizeof *lines; i++)
		err = add_line(hall, &month, &lines[i], out);
	add_closing(hall, out);
	if (err != OK)
		slip_release(out);
	return err;
}
