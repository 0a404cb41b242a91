/* display.c - what the board on the wall shows of the hall. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/display.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/title.h"
#include "store/db.h"
#include "store/store.h"

void display_release(struct display *display)
{
	duties_release(&display->duties);
	for (size_t i = 0; i < display->rulings_count; i++) {
		free(display->rulings[i].file_number);
		free(display->rulings[i].called);
	}
	free(display->meeting);
	free(display->meeting_place);
	*display = (struct display){0};
}

static enum err load_steps(struct hall *hall, struct display *out)
{
	struct ask q = ask(hall->store->db, "SELECT state, COUNT(*) FROM matter"
		" WHERE state <> 'objection' GROUP BY state UNION ALL"
		" SELECT before, COUNT(*) FROM matter WHERE state = 'objection' GROUP BY before");
	enum state state;

	while (ask_next(&q))
		if (state_read(got_text(&q, 0), &state) && !states[state].closed &&
		    (int)states[state].phase < DISPLAY_STEPS)
			out->steps[states[state].phase] += got_int(&q, 1);
	return ask_done(&q);
}

static void take_ruling(struct hall *hall, struct ask *q, struct display *out)
{
	char *category = got_copy(q, 3), *title = got_null(q, 4) ? NULL : got_copy(q, 4);
	struct ruling *ruling = &out->rulings[out->rulings_count++];

	*ruling = (struct ruling){ .at = got_int(q, 0), .state = PASSED,
		.file_number = got_copy(q, 2), .called = title_called(hall,
			&(struct phrase){ category, got_text(q, 5), title }) };
	if (!state_read(got_text(q, 1), &ruling->state))
		ruling->state = PASSED;
	free(category);
	free(title);
}

static enum err load_rulings(struct hall *hall, struct display *out)
{
	struct ask q = ask(hall->store->db, "SELECT moved_at, state, file_number, category,"
		" (SELECT words FROM title WHERE matter = m.id), place FROM matter m"
		" WHERE state IN ('passed', 'not_passed', 'publicity', 'closed') AND moved_at > :since"
		" ORDER BY moved_at DESC, id DESC LIMIT :limit");

	ask_int(&q, ":since", clock_now() - LATELY_DAYS * (int64_t)DAY);
	ask_int(&q, ":limit", DISPLAY_RULINGS);
	while (ask_next(&q))
		take_ruling(hall, &q, out);
	return ask_done(&q);
}

static enum err load_meeting(struct hall *hall, struct display *out)
{
	struct ask q = ask(hall->store->db, "SELECT title, held_at, place FROM meeting"
		" WHERE state = 'planned' AND held_at > :now ORDER BY held_at LIMIT 1");

	ask_int(&q, ":now", clock_now());
	if (ask_next(&q)) {
		out->meeting = got_copy(&q, 0);
		out->meeting_at = got_int(&q, 1);
		out->meeting_place = got_copy(&q, 2);
	}
	return ask_done(&q);
}

enum err display_load(struct hall *hall, struct display *out)
{
	enum err err;

	*out = (struct display){0};
	err = duties_load(hall, 0, &out->duties);
	if (err == OK)
		err = load_steps(hall, out);
	if (err == OK)
		err = load_rulings(hall, out);
	if (err == OK)
		err = load_meeting(hall, out);
	if (err != OK)
		display_release(out);
	return err;
}
