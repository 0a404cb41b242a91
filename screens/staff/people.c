/* people.c - the people's library: members and experts, those whose turn it is first. */
#include <config.h>

#include <stdlib.h>

#include "screens/member-lines.h"
#include "screens/screens.h"
#include "screens/scroll.h"
#include "screens/staff/roll.h"
#include "screens/table.h"

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	return roll_load(kiosk, state);
}

static void again(struct kiosk *kiosk, void *state)
{
	struct roll *roll = state;
	enum err err = roll_load(kiosk, roll);

	if (roll->asking)
		form_again(kiosk, state);
	if (err != OK)
		kiosk_say(kiosk, true, "%s", err_text(err));
}

static struct step ask(struct kiosk *kiosk, struct roll *roll, const struct question *questions)
{
	roll->asking = true;
	journey_start(kiosk, &roll->form.journey, questions);
	return (struct step){ .kind = STAY };
}

static struct step ask_for_new(struct kiosk *kiosk, void *state)
{
	return ask(kiosk, state, roll_new);
}

static struct step ask_for_words(struct kiosk *kiosk, void *state)
{
	return ask(kiosk, state, roll_find);
}

static bool lists(const struct kiosk *kiosk, const void *state)
{
	return !((const struct roll *)state)->asking;
}

static const struct action actions[] = {
	/* TRANSLATORS: at the foot, at most 8 columns: somebody new; look for somebody. */
	{ 'n', N_("New one"), ask_for_new, lists }, { 'f', N_("Find"), ask_for_words, lists }, { 0 }
};

struct lines { const struct hall *hall; const struct roll *roll; };

static void row_text(const void *from, int index, struct text *line, struct text *below)
{
	const struct lines *lines = from;

	member_lines(lines->hall, &lines->roll->members.list[index], line, below);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct roll *roll = state;
	struct page page = page_of(canvas);
	struct lines lines = { kiosk->hall, roll };
	struct list list = roll->list;
	char *heading;

	if (roll->asking) {
		form_draw(kiosk, state, canvas);
		return;
	}
	heading = roll->words[0] ? xasprintf(_("Members and experts: %s"), roll->words) :
		xstrdup(_("Members and experts, whose turn it is first"));
	page_head(canvas, &page, heading);
	free(heading);
	if (roll->members.count == 0)
		page_text(canvas, &page, STYLE_NOTE, _("There is nobody here. Press n to add somebody."));
	pairs_fit(kiosk, &list, (int)roll->members.count, PAGE_HEAD);
	pairs_draw(canvas, &page, &list, row_text, &lines);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct roll *roll = state;
	bool done = false;
	int index;

	if (roll->asking) {
		journey_typed(kiosk, &roll->form.journey, key, &done);
		roll->asking = !done;
		return (struct step){ .kind = STAY };
	}
	pairs_fit(kiosk, &roll->list, (int)roll->members.count, PAGE_HEAD);
	index = list_typed(&roll->list, key);
	if (index < 0)
		return (struct step){ .kind = STAY };
	return (struct step){ .kind = GO, .screen = STAFF_MEMBER,
		.id = roll->members.list[index].id };
}

/* Out of the first question back to the list, from what was found to all. */
static struct step back(struct kiosk *kiosk, void *state)
{
	struct roll *roll = state;

	if (roll->asking)
		roll->asking = form_back(kiosk, state).kind == STAY;
	else if (roll->words[0])
		roll->words[0] = '\0';
	else
		return (struct step){ .kind = BACK };
	return (struct step){ .err = roll_load(kiosk, roll) };
}

static enum typing typing(const struct kiosk *kiosk, const void *state)
{
	return !lists(kiosk, state) ? form_typing(kiosk, state) : TYPING_NOTHING;
}

static void leave(void *state)
{
	struct roll *roll = state;

	members_release(&roll->members);
}

const struct screen staff_people_screen = {
	.name = "staff-people", .title = N_("People"), .state_size = sizeof(struct roll),
	.actions = actions, .enter = enter, .draw = draw, .typed = typed, .back = back,
	.typing = typing, .again = again, .leave = leave,
};
