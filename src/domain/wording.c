/* wording.c - the words in which a matter is put to the group, agreed from both sides. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/utf8.h"
#include "domain/calendar.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/wording.h"
#include "domain/work.h"
#include "store/db.h"

static const enum state open_to_words[] = { SCREENING, NEEDS_INFO, ASSESSING, DEFERRED };
enum { OPEN_TO_WORDS = sizeof open_to_words / sizeof *open_to_words, USUAL_DAYS = 15 };

static bool is_open(const struct matter *matter)
{
	for (int i = 0; i < OPEN_TO_WORDS; i++)
		if (matter->state == open_to_words[i])
			return true;
	return false;
}

bool wording_awaits_resident(const struct matter *matter)
{
	return is_open(matter) && matter->worded_at > 0 && matter->agreed_at == 0 &&
		!matter->worded_by_resident && matter->left_at == 0;
}

bool wording_awaits_clerk(const struct matter *matter)
{
	return is_open(matter) && matter->worded_at > 0 && matter->agreed_at == 0 &&
		matter->worded_by_resident;
}

/* What the resident wrote last nobody may let lie until it counts as agreed to. */
bool wording_stands(const struct hall *hall, const struct matter *matter)
{
	if (matter->agreed_at > 0)
		return true;
	return matter->worded_at > 0 && !matter->worded_by_resident && clock_now() >=
		calendar_days(hall, matter->worded_at, "wording", USUAL_DAYS);
}

enum err matter_word(struct hall *hall, int64_t by, unsigned who, int64_t matter,
	const char *words)
{
	char *clean = utf8_clean(words, false);
	struct event event = { .kind = "matter.worded", .subject = matter,
		.by = { by, role_name(who) }, .fields = { { "wording", .text = clean },
			{ "side", .text = who & ROLE_RESIDENT ? "resident" : "clerk" } } };
	enum err err = OK;

	if (!(who & (ROLE_CLERK | ROLE_CHAIR | ROLE_RESIDENT)))
		err = ERR_ROLE;
	else if (!*clean)
		err = ERR_MISSING;
	else if (utf8_count(clean) > WORDING_MOST)
		err = ERR_INPUT;
	if (err == OK)
		err = work_append(hall, &event, open_to_words, OPEN_TO_WORDS);
	free(clean);
	return err;
}

/* Nobody agrees to their own words: staff may for the resident, if they say how they know. */
static enum err may_agree(const struct matter *matter, unsigned who, const char *how)
{
	if (who & ROLE_RESIDENT)
		return wording_awaits_resident(matter) ? OK : ERR_MOVE;
	if (wording_awaits_clerk(matter))
		return OK;
	if (!is_open(matter) || matter->worded_at == 0 || matter->agreed_at > 0)
		return ERR_MOVE;
	return *how ? OK : ERR_MISSING;
}

static enum err agree_inside(struct hall *hall, struct event *event, unsigned who, const char *how)
{
	struct matter matter;
	enum err err = matter_load(hall, event->subject, &matter);

	if (err == OK)
		err = may_agree(&matter, who, how);
	matter_release(&matter);
	return err == OK ? event_append(hall->store, event) : err;
}

enum err matter_agree(struct hall *hall, int64_t by, unsigned who, int64_t matter,
	const char *how)
{
	char *clean = utf8_clean(how ? how : "", false);
	struct event event = { .kind = "matter.agreed", .subject = matter,
		.by = { by, role_name(who) }, .fields = { { "how", .text = clean } } };
	enum err err = who & (ROLE_CLERK | ROLE_CHAIR | ROLE_RESIDENT) ? OK : ERR_ROLE;

	if (err == OK)
		err = db_begin(hall->store->db);
	if (err == OK)
		err = db_end(hall->store->db, agree_inside(hall, &event, who, clean));
	free(clean);
	return err;
}
