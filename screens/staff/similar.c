/* similar.c - the matters that are like one, for joining them or to see what was done then. */
#include <config.h>

#include "screens/screens.h"
#include "screens/staff/found.h"
#include "screens/table.h"

struct similar_shown { int64_t matter; struct found found; };

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct similar_shown *shown = state;

	shown->matter = id;
	return found_similar(kiosk->hall, id, &shown->found);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct similar_shown *shown = state;

	found_draw(kiosk, &shown->found, _("What is most like it, open or over"), canvas);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct similar_shown *shown = state;
	int64_t id = found_typed(kiosk, &shown->found, key);

	return (struct step){ .kind = id > 0 ? GO : STAY, .screen = STAFF_CASE, .id = id };
}

static void leave(void *state)
{
	struct similar_shown *shown = state;

	found_release(&shown->found);
}

const struct screen staff_similar_screen = {
	.name = "staff-similar", .title = N_("Similar matters"),
	.state_size = sizeof(struct similar_shown), .enter = enter, .draw = draw, .typed = typed,
	.leave = leave,
};
