/* work.c - what is written into a matter on its way: tasks and assessments. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/utf8.h"
#include "domain/guard.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/move.h"
#include "store/db.h"

/* Appends where the matter is in one of these states. */
static enum err append_in(struct hall *hall, struct event *event, const enum state *allowed,
	size_t count)
{
	struct matter matter;
	bool fits = false;
	enum err err = db_begin(hall->store->db);

	if (err != OK)
		return err;
	err = matter_load(hall, event->subject, &matter);
	for (size_t i = 0; err == OK && i < count; i++)
		fits = fits || matter.state == allowed[i];
	matter_release(&matter);
	if (err == OK)
		err = fits ? event_append(hall->store, event) : ERR_MOVE;
	return db_end(hall->store->db, err);
}

enum err matter_assign(struct hall *hall, int64_t by, unsigned who, int64_t matter,
	const char *party, const char *deadline, const char *criterion)
{
	static const enum state allowed[] = { PASSED, PUBLICITY, EXECUTING };
	char *clean = utf8_clean(party, false), *done_when = utf8_clean(criterion, false);
	int64_t at = 0;
	enum err err = !*clean || !*deadline || !*done_when ? ERR_MISSING : guard_date(deadline, &at);
	struct event event = { .kind = "matter.tasked", .subject = matter,
		.by = { by, role_name(who) }, .fields = { { "party", .text = clean },
			{ "deadline", .number = at }, { "criterion", .text = done_when } } };

	if (err == OK && !(who & (ROLE_CLERK | ROLE_CHAIR | ROLE_OVERSEER)))
		err = ERR_ROLE;
	if (err == OK && at <= clock_now())
		err = ERR_INPUT;
	if (err == OK)
		err = append_in(hall, &event, allowed, sizeof allowed / sizeof allowed[0]);
	free(clean);
	free(done_when);
	return err;
}

static bool in_range(int score)
{
	return score >= 0 && score <= 5;
}

enum err matter_assess(struct hall *hall, int64_t by, unsigned who, int64_t matter,
	const struct scores *scores)
{
	static const enum state allowed[] = { ASSESSING };
	char *note = utf8_clean(scores->note ? scores->note : "", false);
	struct event event = { .kind = "matter.assessed", .subject = matter,
		.by = { by, role_name(who) }, .fields = {
			{ "necessity", .number = scores->necessity },
			{ "feasibility", .number = scores->feasibility },
			{ "representativeness", .number = scores->representativeness },
			{ "note", .text = note } } };
	enum err err = ERR_INPUT;

	if (!(who & ROLES_OF_STAFF))
		err = ERR_ROLE;
	else if (!*note)
		err = ERR_MISSING;
	else if (in_range(scores->necessity) && in_range(scores->feasibility) &&
		 in_range(scores->representativeness))
		err = append_in(hall, &event, allowed, 1);
	free(note);
	return err;
}
