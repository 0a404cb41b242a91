/* step.c - a resident's own step: add, object, rate, say it is not solved, withdraw. */
#include <config.h>

#include "screens/moving.h"
#include "screens/screens.h"
#include "screens/table.h"

/* Code alone may look; only code and PIN may do. */
static bool locked(const struct kiosk *kiosk, const struct moving *moving)
{
	return !kiosk->session.opened || kiosk->session.matter != moving->matter;
}

static enum err start(struct kiosk *kiosk, struct moving *moving)
{
	moving->by = kiosk->session.resident;
	moving->roles = ROLE_RESIDENT;
	return moving_start(kiosk, moving);
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct moving *moving = state;

	moving->matter = id;
	return start(kiosk, moving);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct moving *moving = state;
	int left = canvas->columns < 80 ? 2 : 4, row = kiosk_top(canvas) + 1;

	if (!locked(kiosk, moving)) {
		form_draw(kiosk, state, canvas);
		return;
	}
	row += 1 + canvas_wrap(canvas, row, left, canvas->columns - 2 * left, 3, STYLE_STRONG,
		_("For this the PIN of the matter is needed, so that nobody else can do it."));
	canvas_text(canvas, row, left - 1, STYLE_KEY, " 1 ");
	canvas_text(canvas, row, left + 3, STYLE_PLAIN, _("Enter the PIN"));
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct moving *moving = state;

	if (!locked(kiosk, moving))
		return form_typed(kiosk, state, key);
	if (key != '1' && key != K_ENTER)
		return (struct step){ .kind = STAY };
	return (struct step){ .kind = GO, .screen = SCREEN_UNLOCK, .id = moving->matter };
}

static struct step back(struct kiosk *kiosk, void *state)
{
	return locked(kiosk, state) ? (struct step){ .kind = BACK } : form_back(kiosk, state);
}

static bool typing(const struct kiosk *kiosk, const void *state)
{
	return !locked(kiosk, state) && form_typing(kiosk, state);
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
