/* step.c - a resident's own step: add, object, rate, withdraw; also where theirs was joined. */
#include <config.h>

#include "domain/joint.h"
#include "screens/moving.h"
#include "screens/resident/lock.h"
#include "screens/table.h"

static int64_t holder_of(const void *state)
{
	const struct moving *moving = state;

	return moving->holder;
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct moving *moving = state;
	struct matter own, lead = {0};
	enum err err = matter_load(kiosk->hall, id, &own);

	if (err == OK)
		err = matter_lead(kiosk->hall, &own, &lead);
	moving->holder = id;
	moving->matter = lead.id;
	moving->by = own.resident;
	moving->roles = ROLE_RESIDENT;
	matter_release(&lead);
	matter_release(&own);
	return err == OK ? moving_start(kiosk, moving) : err;
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	lock_draw(kiosk, state, canvas, holder_of(state));
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	return lock_typed(kiosk, state, key, holder_of(state));
}

static struct step back(struct kiosk *kiosk, void *state)
{
	return lock_back(kiosk, state, holder_of(state));
}

static enum typing typing(const struct kiosk *kiosk, const void *state)
{
	return lock_typing(kiosk, state, holder_of(state));
}

static void leave(void *state)
{
	moving_release(state);
}

const struct screen step_screen = {
	.name = "step", .title = N_("Your step"), .state_size = sizeof(struct moving),
	.enter = enter, .draw = draw, .typed = typed, .back = back, .typing = typing,
	.again = form_again, .leave = leave,
};
