/* reuse.c - what a matter's screen at the console offers of the libraries. */
#include <config.h>

#include "domain/graph.h"
#include "screens/screens.h"
#include "screens/staff/folder.h"
#include "screens/staff/reuse.h"

static struct step go(const void *state, int screen)
{
	const struct folder *folder = state;

	return (struct step){ .kind = GO, .screen = screen, .id = folder->sheet.matter.id };
}

static struct step title(struct kiosk *kiosk, void *state)
{
	return go(state, STAFF_TITLE);
}

static struct step similar(struct kiosk *kiosk, void *state)
{
	return go(state, STAFF_SIMILAR);
}

static struct step like_it(struct kiosk *kiosk, void *state)
{
	return go(state, SCREEN_SUBMIT);
}

static bool shows(const struct kiosk *kiosk, const void *state)
{
	return !((const struct folder *)state)->asking;
}

static bool by_clerk(const struct kiosk *kiosk, const void *state)
{
	return shows(kiosk, state) && (((const struct folder *)state)->roles & ROLE_CLERK);
}

const struct action reuse_actions[] = {
	/* TRANSLATORS: at the foot of a matter, at most 8 columns: write its public title; show
	 * similar ones; put a new one forward that begins with what this one says. */
	{ 't', N_("Title"), title, by_clerk },
	{ 's', N_("Similar"), similar, shows },
	{ 'n', N_("Like it"), like_it, by_clerk },
	{ 0 }
};
