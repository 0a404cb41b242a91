/* people.c - the people's library: members and experts, those whose turn it is first. */
#include <config.h>

#include <stdlib.h>

#include "screens/member-lines.h"
#include "screens/screens.h"
#include "screens/scroll.h"
#include "screens/staff/folk.h"
#include "screens/table.h"

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	return folk_load(kiosk, state);
}

static void again(struct kiosk *kiosk, void *state)
{
	struct folk *folk = state;
	enum err err = folk_load(kiosk, folk);

	if (folk->asking)
		form_again(kiosk, state);
	if (err != OK)
		kiosk_say(kiosk, true, "%s", err_text(err));
}

static struct step ask(struct kiosk *kiosk, struct folk *folk, const struct question *questions)
{
	folk->asking = true;
	journey_start(kiosk, &folk->form.journey, questions);
	return (struct step){ .kind = STAY };
}

static struct step ask_for_new(struct kiosk *kiosk, void *state)
{
	return ask(kiosk, state, folk_new);
}

static struct step ask_for_words(struct kiosk *kiosk, void *state)
{
	return ask(kiosk, state, folk_find);
}

static bool lists(const struct kiosk *kiosk, const void *state)
{
	return !((const struct folk *)state)->asking;
}

static const struct action actions[] = {
	/* TRANSLATORS: at the foot, at most 8 columns: somebody new; look for somebody. */
	{ 'n', N_("New one"), ask_for_new, lists }, { 'f', N_("Find"), ask_for_words, lists }, { 0 }
};

struct lines { const struct hall *hall; const struct folk *folk; };

static void row_text(const void *from, int index, struct text *line, struct text *below)
{
	const struct lines *lines = from;

	member_lines(lines->hall, &lines->folk->members.list[index], line, below);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct folk *folk = state;
	struct page page = page_of(canvas);
	struct lines lines = { kiosk->hall, folk };
	struct list list = folk->list;
	char *heading;

	if (folk->asking) {
		form_draw(kiosk, state, canvas);
		return;
	}
	heading = folk->words[0] ? xasprintf(_("Members and experts: %s"), folk->words) :
		xstrdup(_("Members and experts, whose turn it is first"));
	page_head(canvas, &page, heading);
	free(heading);
	if (folk->members.count == 0)
		page_text(canvas, &page, STYLE_NOTE, _("There is nobody here. Press n to add somebody."));
	pairs_fit(kiosk, &list, (int)folk->members.count, PAGE_HEAD);
	pairs_draw(canvas, &page, &list, row_text, &lines);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct folk *folk = state;
	bool done = false;
	int index;

	if (folk->asking) {
		journey_typed(kiosk, &folk->form.journey, key, &done);
		folk->asking = !done;
		return (struct step){ .kind = STAY };
	}
	pairs_fit(kiosk, &folk->list, (int)folk->members.count, PAGE_HEAD);
	index = list_typed(&folk->list, key);
	if (index < 0)
		return (struct step){ .kind = STAY };
	return (struct step){ .kind = GO, .screen = STAFF_MEMBER,
		.id = folk->members.list[index].id };
}

/* Out of the first question back to the list, from what was found to all. */
static struct step back(struct kiosk *kiosk, void *state)
{
	struct folk *folk = state;

	if (folk->asking)
		folk->asking = form_back(kiosk, state).kind == STAY;
	else if (folk->words[0])
		folk->words[0] = '\0';
	else
		return (struct step){ .kind = BACK };
	return (struct step){ .err = folk_load(kiosk, folk) };
}

static enum typing typing(const struct kiosk *kiosk, const void *state)
{
	return !lists(kiosk, state) ? form_typing(kiosk, state) : TYPING_NOTHING;
}

static void leave(void *state)
{
	struct folk *folk = state;

	members_release(&folk->members);
}

const struct screen staff_people_screen = {
	.name = "staff-people", .title = N_("People"), .state_size = sizeof(struct folk),
	.actions = actions, .enter = enter, .draw = draw, .typed = typed, .back = back,
	.typing = typing, .again = again, .leave = leave,
};
