/* find.c - a file number leads to its matter; words or a category to those that have it. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "domain/hall.h"
#include "screens/form.h"
#include "screens/screens.h"
#include "screens/seek.h"
#include "screens/staff/console.h"
#include "screens/staff/found.h"
#include "screens/table.h"

enum { WORDS_LIMIT = 20 };

/* listing: what was found shows, else the question. matter: a file number led there. */
struct find {
	struct form form;
	int64_t kind, matter;
	bool listing;
	struct sought sought;
	struct found found;
};

static bool is_number(const char *words)
{
	return *words && strspn(words, "0123456789") == strlen(words);
}

static enum err look_up(struct kiosk *kiosk, struct journey *journey)
{
	struct find *find = (struct find *)journey;
	const char *words = journey_answer(journey, "words");

	return is_number(words) ? console_matter(kiosk, words, &find->matter) : OK;
}

static const struct question questions[] = {
	{ .name = "words", .title = N_("Which file number, or which words?"), .kind = ASK_TEXT,
	  .hint = N_("12 is number 12 of this year; 20250012 is that of the year 2025. Or a word or"
		" two that it says."),
	  .limit = WORDS_LIMIT, .check = look_up },
	{ 0 }
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct find *find = state;

	find->kind = id;
	journey_start(kiosk, &find->form.journey, id == FIND_ANY ? questions : seek_questions);
	return OK;
}

static enum err load(struct kiosk *kiosk, struct find *find)
{
	struct wanted wanted = { .words = find->sought.words, .category = find->sought.category,
		.which = find->kind == FIND_CASES ? CLOSED_MATTERS : EVERY_MATTER, .limit = FIND_MOST };

	found_release(&find->found);
	return found_load(kiosk, &wanted, &find->found);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct find *find = state;
	const char *what = find->sought.words[0] ? find->sought.words :
		matter_category(kiosk->hall, find->sought.category);
	char *heading;

	if (!find->listing) {
		form_draw(kiosk, state, canvas);
		return;
	}
	heading = xasprintf(find->kind == FIND_CASES ? _("Cases: %s") : _("Matters: %s"), what);
	found_draw(kiosk, &find->found, heading, canvas);
	free(heading);
}

static struct step answered(struct kiosk *kiosk, struct find *find)
{
	if (find->matter > 0)
		return (struct step){ .kind = SWAP, .screen = STAFF_CASE, .id = find->matter };
	find->listing = true;
	seek_answered(&find->form.journey, &find->sought);
	return (struct step){ .err = load(kiosk, find) };
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct find *find = state;
	bool done = false;
	int64_t id;

	if (find->listing) {
		id = found_typed(kiosk, &find->found, key);
		return (struct step){ .kind = id > 0 ? GO : STAY, .screen = STAFF_CASE, .id = id };
	}
	journey_typed(kiosk, &find->form.journey, key, &done);
	return done ? answered(kiosk, find) : (struct step){ .kind = STAY };
}

static struct step back(struct kiosk *kiosk, void *state)
{
	struct find *find = state;

	if (!find->listing)
		return form_back(kiosk, state);
	find->listing = false;
	form_again(kiosk, state);
	return (struct step){ .kind = STAY };
}

/* A matter of the list may have gone on meanwhile. */
static void again(struct kiosk *kiosk, void *state)
{
	struct find *find = state;
	struct list list = find->found.list;
	enum err err = find->listing ? load(kiosk, find) : OK;

	find->found.list = list;
	if (!find->listing)
		form_again(kiosk, state);
	if (err != OK)
		kiosk_say(kiosk, true, "%s", err_text(err));
}

static enum typing typing(const struct kiosk *kiosk, const void *state)
{
	return !((const struct find *)state)->listing ? form_typing(kiosk, state) : TYPING_NOTHING;
}

static void leave(void *state)
{
	struct find *find = state;

	found_release(&find->found);
}

const struct screen staff_find_screen = {
	.name = "staff-find", .title = N_("Find a matter"), .state_size = sizeof(struct find),
	.enter = enter, .draw = draw, .typed = typed, .back = back, .typing = typing,
	.again = again, .leave = leave,
};
