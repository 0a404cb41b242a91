/* polling.c - a poll on a matter, from its opening to its close. */
#include <config.h>

#include <stdlib.h>

#include "base/text.h"
#include "base/utf8.h"
#include "domain/debate.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/move.h"
#include "domain/person.h"
#include "domain/polling.h"
#include "domain/staff.h"
#include "domain/trail.h"
#include "store/db.h"

enum err polling_usual(struct hall *hall, int64_t matter, struct vote *out)
{
	struct trail trail;
	struct poll usual = { .rule = poll_rule_named(hall_text(hall, "rules", "rule", "")),
		.base = poll_base_named(hall_text(hall, "rules", "base", "")) };
	enum err err = trail_load(hall, matter, &trail);

	usual.again = err == OK && trail_since(&trail, VETO_HOLD, ASSESSING);
	if (usual.again)
		usual.rule = POLL_MAJORITY;
	*out = (struct vote){ .method = vote_method_named(hall_text(hall, "rules", "method", "")),
		.poll = poll_by_rules(hall, &usual) };
	if (out->method == VOTE_UNKNOWN)
		out->method = VOTE_HANDS;
	trail_release(&trail);
	return err;
}

/* Whoever stood aside from the matter takes no part in its vote, not even in counting. */
enum err polling_taking_part(struct hall *hall, int64_t by, int64_t matter, unsigned wanted,
	struct actor *out)
{
	struct person person = person_staff(by);
	bool aside = false;
	enum err err = staff_may(hall, by, wanted, out);

	if (err == OK)
		err = person_recused(hall, matter, &person, &aside);
	return err == OK && aside ? ERR_ROLE : err;
}

/* Either nothing was moved, and the matter as it is worded is voted on, or the motion was put. */
static enum err debate_is_over(struct hall *hall, int64_t meeting)
{
	struct debate debate;
	enum err err = debate_load(hall, meeting, &debate);

	return err == OK && debate.floor != FLOOR_PUT && debate.floor != FLOOR_PRESENTED ?
		ERR_MOVE : err;
}

static enum err before_meeting(struct hall *hall, int64_t matter, int64_t *meeting)
{
	struct matter loaded;
	enum err err = matter_load(hall, matter, &loaded);

	if (err == OK && loaded.state != DELIBERATING)
		err = ERR_MOVE;
	matter_release(&loaded);
	if (err != OK)
		return err;
	err = meeting_of(hall, matter, meeting);
	if (err == OK)
		err = debate_is_over(hall, *meeting);
	return err == ERR_NOT_FOUND ? ERR_MISSING : err;
}

/* The chair's terms, but in the second round only how it is taken. ERR_INPUT: more than all. */
static enum err settle(struct hall *hall, int64_t matter, const struct vote *terms,
	struct vote *out)
{
	enum err err = polling_usual(hall, matter, out);

	out->method = terms->method;
	if (err == OK && !out->poll.again)
		out->poll = poll_by_rules(hall, &(struct poll){ .rule = terms->poll.rule,
			.base = terms->poll.base, .majority = terms->poll.majority });
	if (err == OK && !out->poll.again &&
	    out->poll.majority.over >= out->poll.majority.under)
		err = ERR_INPUT;
	return err == OK && terms->method == VOTE_UNKNOWN ? ERR_INPUT : err;
}

static enum err open_inside(struct hall *hall, struct actor by, int64_t matter,
	const struct vote *terms)
{
	struct event event = { .kind = "matter.polled", .subject = matter, .by = by };
	struct vote_words words;
	struct vote vote;
	int64_t meeting = 0;
	enum err err = before_meeting(hall, matter, &meeting);

	if (err == OK)
		err = settle(hall, matter, terms, &vote);
	if (err != OK)
		return err;
	event_add(&event, (struct event_field){ "meeting", .number = meeting });
	vote_terms(&vote, &words, &event);
	return event_append(hall->store, &event);
}

enum err polling_open(struct hall *hall, int64_t by, int64_t matter, const struct vote *terms)
{
	struct actor actor;
	enum err err = polling_taking_part(hall, by, matter, ROLE_CHAIR, &actor);

	if (err == OK)
		err = db_begin(hall->store->db);
	return err == OK ? db_end(hall->store->db, open_inside(hall, actor, matter, terms)) : err;
}

enum err polling_close(struct hall *hall, int64_t by, int64_t matter)
{
	struct actor actor;
	enum err err = polling_taking_part(hall, by, matter, ROLE_CHAIR, &actor);

	if (err == OK)
		err = matter_move(hall, &(struct move){ .matter = matter, .to = PASSED, .by = by,
			.roles = ROLE_CHAIR });
	if (err == OK)
		db_forget(hall->store->db);
	return err;
}

static enum err annul_inside(struct hall *hall, struct actor by, int64_t matter,
	const struct polling_end *end)
{
	enum err err = polling_lapse(hall, matter, by, end);

	return err == ERR_NOT_FOUND ? ERR_MISSING : err;
}

enum err polling_annul(struct hall *hall, int64_t by, int64_t matter,
	const struct annulment *annulment)
{
	char *reason = utf8_clean(annulment->reason ? annulment->reason : "", true);
	struct second second = {0};
	struct actor actor;
	enum err err = polling_taking_part(hall, by, matter, ROLE_CHAIR, &actor);

	if (err == OK)
		err = second_check(hall, by, &annulment->second, &second);
	if (err == OK && (!*reason || second.id == 0))
		err = ERR_MISSING;
	if (err == OK)
		err = db_begin(hall->store->db);
	if (err == OK)
		err = db_end(hall->store->db, annul_inside(hall, actor, matter,
			&(struct polling_end){ reason, second.id }));
	if (err == OK)
		db_forget(hall->store->db);
	free(reason);
	return err;
}

const char *polling_why(enum err err)
{
	static const struct { enum err err; const char *sentence; } whys[] = {
		{ ERR_MOVE, N_("No vote can be taken now: the matter is not deliberated, or its debate is not over.") },
		{ ERR_MISSING, N_("First the matter must be before an open meeting.") },
		{ ERR_TWICE, N_("A vote on it is open already.") },
		{ ERR_INPUT, N_("Nobody could ever reach such a majority.") },
		{ ERR_ROLE, N_("This is for a chair who did not stand aside from the matter.") },
	};

	for (size_t i = 0; i < sizeof whys / sizeof *whys; i++)
		if (whys[i].err == err)
			return _(whys[i].sentence);
	return err_text(err);
}
