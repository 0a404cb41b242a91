/* motion.c - what was moved at a meeting, by whom, who seconded it, what came of it. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "domain/hall.h"
#include "domain/invite.h"
#include "domain/motion.h"
#include "store/db.h"
#include "store/store.h"

static const struct { const char *name, *label; } kinds[] = {
	[MOTION_MAIN] = { "main", N_("Motion") },
	[MOTION_AMENDMENT] = { "amendment", N_("Amendment") },
	[MOTION_END] = { "end_debate", N_("To end the debate") },
	[MOTION_ADJOURN] = { "adjourn", N_("To put it off") },
	[MOTION_POINT] = { "point", N_("Point of order") },
};
enum { KINDS = sizeof kinds / sizeof *kinds };

static const struct { const char *name, *label; } outcomes[] = {
	[MOTION_MOVED] = { "moved", N_("not seconded yet") },
	[MOTION_OPEN] = { "open", N_("under debate") },
	[MOTION_CARRIED] = { "carried", N_("carried") },
	[MOTION_LOST] = { "lost", N_("lost") },
	[MOTION_FALLEN] = { "fallen", N_("fell") },
};

const char *motion_kind_label(enum motion_kind kind)
{
	return _(kinds[kind].label);
}

const char *motion_kind_name(enum motion_kind kind)
{
	return kinds[kind].name;
}

const char *motion_state_label(const struct motion *motion)
{
	if (motion->kind == MOTION_POINT && motion->state == MOTION_CARRIED)
		return _("upheld");
	if (motion->kind == MOTION_POINT && motion->state == MOTION_LOST)
		return _("not upheld");
	return _(outcomes[motion->state].label);
}

void motions_release(struct motions *motions)
{
	for (size_t i = 0; i < motions->count; i++) {
		free(motions->list[i].words);
		wipe_free(motions->list[i].by);
		wipe_free(motions->list[i].seconded);
	}
	free(motions->list);
	*motions = (struct motions){0};
}

static struct motion read_row(struct ask *q)
{
	struct motion motion = { .id = got_int(q, 0), .matter = got_int(q, 1),
		.resident = got_int(q, 3), .words = got_copy(q, 4), .seconder = got_int(q, 5),
		.yes = got_int(q, 7), .no = got_int(q, 8), .kind = MOTION_POINT,
		.state = MOTION_FALLEN };

	while (motion.kind > MOTION_MAIN && strcmp(kinds[motion.kind].name, got_text(q, 2)) != 0)
		motion.kind--;
	while (motion.state > MOTION_MOVED &&
	       strcmp(outcomes[motion.state].name, got_text(q, 6)) != 0)
		motion.state--;
	return motion;
}

static enum err name_them(struct hall *hall, int64_t meeting, struct motions *motions)
{
	enum err err = OK;

	for (size_t i = 0; err == OK && i < motions->count; i++) {
		struct motion *motion = &motions->list[i];

		err = guest_name(hall, meeting, motion->resident, &motion->by);
		if (err == OK)
			err = guest_name(hall, meeting, motion->seconder, &motion->seconded);
	}
	return err;
}

enum err motions_load(struct hall *hall, int64_t meeting, int64_t matter, struct motions *out)
{
	struct ask q = ask(hall->store->db, "SELECT id, matter, kind, resident, words, seconder,"
		" state, yes, no FROM motion WHERE meeting = :meeting"
		" AND (matter = :matter OR :matter = 0) ORDER BY id");
	enum err err;

	*out = (struct motions){0};
	ask_int(&q, ":meeting", meeting);
	ask_int(&q, ":matter", matter);
	while (ask_next(&q)) {
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		out->list[out->count++] = read_row(&q);
	}
	err = ask_done(&q);
	return err == OK ? name_them(hall, meeting, out) : err;
}

const struct motion *motion_find(const struct motions *motions, int64_t id)
{
	for (size_t i = 0; i < motions->count; i++)
		if (motions->list[i].id == id)
			return &motions->list[i];
	return NULL;
}

char *motions_question(const struct motions *motions, int64_t main)
{
	const struct motion *motion = motion_find(motions, main);
	struct text out = {0};

	text_add(&out, motion ? motion->words : "");
	for (size_t i = 0; motion && i < motions->count; i++) {
		const struct motion *one = &motions->list[i];

		if (one->id > main && one->matter == motion->matter &&
		    one->kind == MOTION_AMENDMENT && one->state == MOTION_CARRIED)
			/* TRANSLATORS: below a motion: an amendment of it that carried. */
			text_addf(&out, _("\nAmended: %s"), one->words);
	}
	return text_take(&out);
}
