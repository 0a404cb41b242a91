/* look.c - the open matters and the cases, without anybody's own words. */
#include <config.h>

#include "screens/resident/look-list.h"
#include "screens/resident/look-shown.h"
#include "screens/screens.h"
#include "screens/table.h"

/* asking: the form asks what to look for. One matter shows, else the list. */
struct look {
	struct form form;
	bool asking;
	struct look_list found;
	struct look_shown shown;
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct look *look = state;

	return look_list_load(kiosk, &look->found);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct look *look = state;
	struct page page = page_of(canvas);

	if (look->asking)
		form_draw(kiosk, state, canvas);
	else if (look->shown.standing.hall)
		look_shown_draw(kiosk, &look->shown, canvas);
	else
		look_list_draw(kiosk, &look->found, canvas, &page);
}

/* What is looked for is known: the list is of that. */
static struct step asked(struct kiosk *kiosk, struct look *look, term_key key)
{
	bool done = false;
	enum err err = OK;

	journey_typed(kiosk, &look->form.journey, key, &done);
	if (done) {
		look->asking = false;
		seek_answered(&look->form.journey, &look->found.sought);
		err = look_list_load(kiosk, &look->found);
	}
	return (struct step){ .err = err };
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct look *look = state;
	int64_t id;

	if (look->asking)
		return asked(kiosk, look, key);
	if (look->shown.standing.hall)
		return look_shown_typed(kiosk, &look->shown, key);
	id = look_list_typed(kiosk, &look->found, key);
	return (struct step){ .err = id > 0 ? look_shown_load(kiosk, id, &look->shown) : OK };
}

/* The language changed, or it was seconded. */
static void again(struct kiosk *kiosk, void *state)
{
	struct look *look = state;
	int64_t id = look->shown.standing.matter.id;
	enum err err = id ? look_shown_load(kiosk, id, &look->shown) : OK;

	if (look->asking)
		form_again(kiosk, state);
	if (err != OK)
		kiosk_say(kiosk, true, "%s", err_text(err));
}

/* From one matter to the list, from a question to the list, from what was found to all. */
static struct step back(struct kiosk *kiosk, void *state)
{
	struct look *look = state;
	struct step step = { .kind = STAY };

	if (look->asking) {
		look->asking = journey_back(kiosk, &look->form.journey).kind == STAY;
	} else if (look->shown.standing.hall) {
		look_shown_release(&look->shown);
	} else if (seek_any(&look->found.sought)) {
		look->found.sought = (struct sought){0};
		step.err = look_list_load(kiosk, &look->found);
	} else {
		step.kind = BACK;
	}
	return step;
}

static struct step ask(struct kiosk *kiosk, void *state)
{
	struct look *look = state;

	look->asking = true;
	journey_start(kiosk, &look->form.journey, seek_questions);
	return (struct step){ .kind = STAY };
}

static struct step turn_over(struct kiosk *kiosk, void *state)
{
	struct look *look = state;

	look->found.kind = look->found.next;
	return (struct step){ .err = look_list_load(kiosk, &look->found) };
}

static bool lists(const struct kiosk *kiosk, const void *state)
{
	const struct look *look = state;

	return !look->asking && !look->shown.standing.hall;
}

/* A task is found by its matter. */
static bool finds(const struct kiosk *kiosk, const void *state)
{
	return lists(kiosk, state) && ((const struct look *)state)->found.kind != LOOK_BOARD;
}

static bool leads_to(const struct kiosk *kiosk, const void *state, enum look_kind kind)
{
	return lists(kiosk, state) && ((const struct look *)state)->found.next == kind;
}

static bool to_board(const struct kiosk *kiosk, const void *state)
{
	return leads_to(kiosk, state, LOOK_BOARD);
}

static bool to_cases(const struct kiosk *kiosk, const void *state)
{
	return leads_to(kiosk, state, LOOK_CASES);
}

static bool to_people(const struct kiosk *kiosk, const void *state)
{
	return leads_to(kiosk, state, LOOK_PEOPLE);
}

static bool to_open(const struct kiosk *kiosk, const void *state)
{
	return leads_to(kiosk, state, LOOK_OPEN);
}

static const struct action actions[] = {
	/* TRANSLATORS: at the foot of the list, at most 8 columns: look for something; what
	 * is over; members and experts; what is open. */
	{ '9', N_("Find"), ask, finds },
	{ '8', N_("Board"), turn_over, to_board },
	{ '8', N_("Cases"), turn_over, to_cases },
	{ '8', N_("Experts"), turn_over, to_people },
	{ '8', N_("Open"), turn_over, to_open },
	{ 0 }
};

static enum typing typing(const struct kiosk *kiosk, const void *state)
{
	return ((const struct look *)state)->asking ? form_typing(kiosk, state) : TYPING_NOTHING;
}

static void leave(void *state)
{
	struct look *look = state;

	look_list_release(&look->found);
	look_shown_release(&look->shown);
}

const struct screen look_screen = {
	.name = "look", .title = N_("Look around"), .state_size = sizeof(struct look),
	.actions = actions, .enter = enter, .draw = draw, .typed = typed, .back = back,
	.again = again, .typing = typing, .leave = leave,
};
