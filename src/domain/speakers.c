/* speakers.c - who wishes to speak, in the order in which the floor is given. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "domain/debate-inside.h"
#include "domain/hall.h"
#include "domain/invite.h"
#include "domain/speakers.h"
#include "store/db.h"
#include "store/store.h"

static const char *const names[] = { [SIDE_FOR] = "for", [SIDE_AGAINST] = "against" };

const char *side_name(enum side side)
{
	return names[side];
}

enum side side_read(const char *name)
{
	return strcmp(name, names[SIDE_AGAINST]) == 0 ? SIDE_AGAINST : SIDE_FOR;
}

const char *side_label(enum side side)
{
	/* TRANSLATORS: how somebody will speak about a motion. */
	return side == SIDE_AGAINST ? _("against") : _("for");
}

void speakers_release(struct speakers *speakers)
{
	for (size_t i = 0; i < speakers->count; i++)
		wipe_free(speakers->list[i].called);
	free(speakers->list);
	*speakers = (struct speakers){0};
}

static enum err name_them(struct hall *hall, int64_t meeting, struct speakers *speakers)
{
	enum err err = OK;

	for (size_t i = 0; err == OK && i < speakers->count; i++)
		err = guest_name(hall, meeting, speakers->list[i].resident,
			&speakers->list[i].called);
	return err;
}

enum err speakers_load(struct hall *hall, const struct debate *debate, struct speakers *out)
{
	struct ask q = ask(hall->store->db, "SELECT h.resident, h.side, (SELECT COUNT(*) FROM turn t"
		"  WHERE t.motion = :motion AND t.resident = h.resident) AS turns FROM hand h"
		" JOIN attendance a ON a.meeting = h.meeting AND a.resident = h.resident"
		" WHERE h.meeting = :meeting AND h.motion = :motion AND a.left_at = 0 AND NOT EXISTS (SELECT 1 FROM recusal r"
		"  WHERE r.matter = :matter AND r.person = 'resident/' || h.resident)"
		" ORDER BY turns, h.side = COALESCE((SELECT side FROM turn WHERE motion = :motion"
		"  ORDER BY id DESC LIMIT 1), 'against'), h.seq");
	enum err err;

	*out = (struct speakers){0};
	ask_int(&q, ":meeting", debate->meeting);
	ask_int(&q, ":matter", debate->matter);
	ask_int(&q, ":motion", debate_topic(debate));
	while (ask_next(&q)) {
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		out->list[out->count++] = (struct speaker){ .resident = got_int(&q, 0),
			.side = side_read(got_text(&q, 1)), .turns = got_int(&q, 2) };
	}
	err = ask_done(&q);
	return err == OK ? name_them(hall, debate->meeting, out) : err;
}

enum err speaker_turns(struct hall *hall, const struct debate *debate, int64_t resident,
	int64_t *out)
{
	struct ask q = ask(hall->store->db, "SELECT COUNT(*) FROM turn WHERE motion = :motion"
		" AND resident = :resident");

	ask_int(&q, ":motion", debate_topic(debate));
	ask_int(&q, ":resident", resident);
	return ask_number(&q, out);
}
