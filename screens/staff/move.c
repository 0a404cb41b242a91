/* move.c - a step of a matter, made at the console. */
#include <config.h>

#include "screens/moving.h"
#include "screens/staff/console.h"
#include "screens/table.h"

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct moving *moving = state;
	enum err err;

	moving->matter = id;
	moving->by = kiosk->session.staff;
	err = console_roles(kiosk, &moving->roles);
	return err == OK ? moving_start(kiosk, moving) : err;
}

static void leave(void *state)
{
	moving_release(state);
}

const struct screen staff_move_screen = {
	.name = "staff-move", .title = N_("A step"), .state_size = sizeof(struct moving),
	.enter = enter, .draw = form_draw, .typed = form_typed, .back = form_back,
	.scanned = form_scanned,
	.typing = form_typing, .again = form_again, .leave = leave,
};
