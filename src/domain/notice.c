/* notice.c - slips that tell of a decision: a refusal, and the answer to an objection. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/when.h"
#include "domain/hall.h"
#include "domain/happening.h"
#include "domain/matter.h"
#include "domain/notice.h"
#include "domain/paper.h"
#include "store/db.h"

static enum err decision_of(struct hall *hall, const struct matter *matter,
	struct happening *out)
{
	struct ask q = ask(hall->store->db, "SELECT " HAPPENING_COLUMNS ", 1 FROM event"
		" WHERE subject = :id AND kind = 'matter.moved' AND body->>'$.stays' IS NULL"
		" AND (body->>'$.to' IN ('not_accepted', 'not_passed') OR body->>'$.from' = 'objection')"
		" ORDER BY seq DESC LIMIT 1");
	enum err err = ERR_MOVE, done;

	*out = (struct happening){0};
	ask_int(&q, ":id", matter->id);
	if (ask_next(&q))
		err = happening_read(hall, &q, VIEW_CODE, out);
	done = ask_done(&q);
	return done != OK ? done : err;
}

enum err notice_words(struct hall *hall, const struct matter *matter, char **out)
{
	struct happening decision;
	enum err err = decision_of(hall, matter, &decision);

	*out = err == OK ? xstrdup(decision.note) : NULL;
	happening_release(&decision);
	return err == ERR_MOVE ? OK : err;
}

static void about(const struct hall *hall, const struct matter *matter, struct slip *slip)
{
	slip_pair(slip, _("File number"), matter->file_number);
	slip_pair(slip, _("Category"), matter_category(hall, matter->category));
	slip_pair(slip, _("State"), _(states[matter->state].label));
}

/* Every "no" says how to object to it. */
static void how_to_object(const struct hall *hall, const struct matter *matter,
	struct slip *slip)
{
	int64_t until = matter_window(hall, matter);
	char moment[WHEN_TEXT];

	if (until < clock_now())
		return;
	slip_add(slip, SLIP_RULE, "");
	slip_add(slip, SLIP_STRONG, _("If you do not agree"));
	slip_addf(slip, SLIP_TEXT, _("Anyone may object once, until %s: at the machine in the hall,"
		" with this file number, or with the slip and its PIN; or ask %s."),
		when_moment(until, moment), hall_text(hall, "hall", "desk", ""));
	slip_add(slip, SLIP_TEXT, _("The overseer and two members who had nothing to do with it"
		" answer with reasons."));
}

enum err paper_notice(struct hall *hall, const struct matter *matter, struct slip *out)
{
	struct happening decision;
	char moment[WHEN_TEXT];
	enum err err = decision_of(hall, matter, &decision);

	*out = (struct slip){0};
	if (err == OK) {
		paper_begin(hall, out, _("Notice"));
		about(hall, matter, out);
		slip_pair(out, _("Decided on"), when_stamp(decision.at, moment));
		slip_pair(out, _("Decided by"), decision.who);
		slip_add(out, SLIP_RULE, "");
		slip_add(out, SLIP_STRONG, decision.words);
		slip_add(out, SLIP_TEXT, decision.note);
		how_to_object(hall, matter, out);
		paper_end(hall, out);
	}
	happening_release(&decision);
	return err;
}

enum err paper_objection(struct hall *hall, const struct matter *matter, struct slip *out)
{
	char moment[WHEN_TEXT];

	*out = (struct slip){0};
	paper_begin(hall, out, _("Your objection"));
	about(hall, matter, out);
	slip_pair(out, _("Objected on"), when_stamp(clock_now(), moment));
	if (matter->wake_at > 0)
		slip_pair(out, _("Answer by"), when_day(matter->wake_at, moment));
	slip_add(out, SLIP_RULE, "");
	slip_add(out, SLIP_TEXT, _("The overseer and two members who had nothing to do with it"
		" answer with reasons."));
	slip_addf(out, SLIP_TEXT, _("See the answer here under Look around, or ask %s for it on paper."),
		hall_text(hall, "hall", "desk", ""));
	paper_end(hall, out);
	return OK;
}
