/* moving-prepare.c - what a step's questions want to know of the matter beforehand. */
#include <config.h>

#include <stdio.h>

#include "base/text.h"
#include "domain/hall.h"
#include "domain/joint.h"
#include "domain/matter.h"
#include "domain/timeline.h"
#include "domain/trail.h"
#include "kiosk/kiosk.h"
#include "screens/alike.h"
#include "screens/moving-needs.h"

/* What the resident was asked last, as the timeline has it. */
static enum err recall_question(struct kiosk *kiosk, struct moving *moving,
	const struct matter *matter)
{
	struct timeline timeline = {0};
	enum err err = matter->state == NEEDS_INFO ?
		timeline_load(kiosk->hall, matter, VIEW_CODE, &timeline) : OK;

	for (size_t i = timeline.count; err == OK && i > 0 && !moving->asked; i--)
		if (*timeline.list[i - 1].note)
			moving->asked = xstrdup(timeline.list[i - 1].note);
	timeline_release(&timeline);
	return err;
}

static enum err suspect_items(struct kiosk *kiosk, struct moving *moving,
	const struct matter *matter)
{
	char *text = NULL;
	enum err err = moving->roles & ROLE_CLERK ? matter_text(kiosk->hall, matter, &text) : OK;

	moving->suspicion_count = text ?
		negative_suspects(kiosk->hall, text, moving->suspicions) : 0;
	for (size_t i = 0; i < moving->suspicion_count; i++)
		/* TRANSLATORS: an item of the negative list, and the phrase of the text that
		 * suggests it. */
		snprintf(moving->suspected[i], JOURNEY_LABEL, _("%s (the text says \"%s\")"),
			hall_text(kiosk->hall, "negative", moving->suspicions[i].item, ""),
			moving->suspicions[i].phrase);
	wipe_free(text);
	return err;
}

static enum err find_way_back(struct kiosk *kiosk, struct moving *moving,
	const struct matter *matter)
{
	struct trail trail;
	enum err err = trail_load(kiosk->hall, matter->id, &trail);

	if (err == OK)
		moving->back_count = trail_back(&trail, moving->back);
	trail_release(&trail);
	return err;
}

enum err moving_prepare(struct kiosk *kiosk, struct moving *moving, const struct matter *matter)
{
	enum err err = recall_question(kiosk, moving, matter);

	if (err == OK)
		err = suspect_items(kiosk, moving, matter);
	if (err == OK)
		err = find_way_back(kiosk, moving, matter);
	if (err == OK && way_find(matter->state, MERGED, moving->roles))
		err = alike_lines(kiosk->hall, matter->id, &moving->alike);
	if (err == OK)
		err = matter_supporters(kiosk->hall, matter->id, &moving->supporters);
	return err == OK ? tasks_load(kiosk->hall, matter->id, true, &moving->tasks) : err;
}
