/* chair.c - the chair's screen: what stands before the meeting, and only the moves in order. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/graph.h"
#include "domain/matter.h"
#include "screens/screens.h"
#include "screens/staff/chair.h"
#include "screens/staff/console.h"
#include "screens/table.h"

static void put_away(struct chair *chair)
{
	meeting_release(&chair->meeting);
	motions_release(&chair->motions);
	speakers_release(&chair->speakers);
	guests_release(&chair->guests);
	agenda_release(&chair->agenda);
	free(chair->called);
	free(chair->wording);
	chair->called = chair->wording = NULL;
}

void chair_free_labels(struct chair *chair)
{
	for (int i = 0; i < JOURNEY_CHOICES; i++) {
		wipe_free(chair->labels[i]);
		chair->labels[i] = NULL;
	}
}

static enum err load_matter(struct kiosk *kiosk, struct chair *chair)
{
	const struct agenda *agenda = &chair->agenda;
	struct matter matter;
	enum err err = matter_load(kiosk->hall, chair->debate.matter, &matter);

	if (err == OK)
		chair->wording = xstrdup(matter.wording);
	for (size_t i = 0; err == OK && i < agenda->count; i++)
		if (agenda->list[i].matter == matter.id)
			chair->called = xasprintf("%s  %s", agenda->list[i].number,
				agenda->list[i].called);
	matter_release(&matter);
	return err;
}

static enum err load(struct kiosk *kiosk, struct chair *chair, int64_t id)
{
	struct debate *debate = &chair->debate;
	enum err err;

	put_away(chair);
	err = debate_load(kiosk->hall, id, debate);
	if (err == OK)
		err = meeting_load(kiosk->hall, id, &chair->meeting);
	if (err == OK)
		err = agenda_load(kiosk->hall, id, &chair->agenda);
	if (err == OK)
		err = guests_load(kiosk->hall, id, debate->matter, &chair->guests);
	if (err == OK && debate->matter > 0)
		err = load_matter(kiosk, chair);
	if (err == OK && debate->matter > 0)
		err = motions_load(kiosk->hall, id, debate->matter, &chair->motions);
	if (err == OK)
		err = speakers_load(kiosk->hall, debate, &chair->speakers);
	chair->rule_count = err == OK ? debate_moves(debate, chair->rules) : 0;
	return err;
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct actor by;
	enum err err = console_may(kiosk, ROLE_CHAIR, &by);

	return err == OK ? load(kiosk, state, id) : err;
}

/* What stood first in the old list may be another thing in the new one. */
static enum err load_anew(struct kiosk *kiosk, struct chair *chair)
{
	enum floor before = chair->debate.floor;
	enum err err = load(kiosk, chair, chair->debate.meeting);

	if (chair->debate.floor != before || chair->list.mark >= (int)chair->rule_count)
		chair->list.mark = 0;
	return err;
}

/* A meeting that is closed leaves this screen. */
static struct step shown_anew(struct kiosk *kiosk, struct chair *chair, struct step step)
{
	enum err err = chair->over.asking ? OK : load_anew(kiosk, chair);

	if (err == ERR_MOVE)
		return (struct step){ .kind = BACK };
	if (step.err == OK)
		step.err = err;
	return step;
}

static struct step note(struct kiosk *kiosk, void *state)
{
	return chair_note(kiosk, state);
}

static struct step to_guests(struct kiosk *kiosk, void *state)
{
	return (struct step){ .kind = GO, .screen = STAFF_GUESTS,
		.id = ((const struct chair *)state)->debate.meeting };
}

static struct step to_attend(struct kiosk *kiosk, void *state)
{
	return (struct step){ .kind = GO, .screen = STAFF_ATTEND,
		.id = ((const struct chair *)state)->debate.meeting };
}

static bool has_matter(const struct kiosk *kiosk, const void *state)
{
	return over_away(kiosk, state) && ((const struct chair *)state)->debate.matter > 0;
}

static const struct action actions[] = {
	/* TRANSLATORS: at the foot, at most 8 columns: what somebody said; who is here; sign
	 * somebody in who comes late. */
	{ 's', N_("Record"), note, has_matter }, { 'g', N_("Present"), to_guests, over_away },
	{ 'c', N_("Sign in"), to_attend, over_away }, { 0 }
};

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	if (!over_drawn(kiosk, state, canvas))
		chair_draw(kiosk, state, canvas);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct chair *chair = state;
	int index;

	if (over_took(kiosk, state, key))
		return shown_anew(kiosk, chair, (struct step){ .kind = STAY });
	list_fit(&chair->list, (int)chair->rule_count, (int)chair->rule_count);
	index = list_typed(&chair->list, key);
	if (index < 0)
		return (struct step){ .kind = STAY };
	return shown_anew(kiosk, chair, chair_move(kiosk, chair, chair->rules[index]));
}

/* The seconds go by, and people come and go. */
static struct step tick(struct kiosk *kiosk, void *state)
{
	return shown_anew(kiosk, state, (struct step){ .kind = STAY });
}

/* While a matter is before the meeting the chair listens, and types nothing for a long time. */
static bool busy(const struct kiosk *kiosk, const void *state)
{
	return ((const struct chair *)state)->debate.matter > 0;
}

static void again(struct kiosk *kiosk, void *state)
{
	struct chair *chair = state;

	over_again(kiosk, state, chair->over.asking ? OK : load_anew(kiosk, chair));
}

static void leave(void *state)
{
	put_away(state);
	chair_free_labels(state);
}

const struct screen staff_chair_screen = {
	.name = "staff-chair", .title = N_("Chair"), .state_size = sizeof(struct chair),
	.actions = actions, .enter = enter, .draw = draw, .typed = typed, .back = over_back,
	.typing = over_typing, .tick = tick, .busy = busy, .again = again, .leave = leave,
};
