/* step.c - a resident's own step: add, object, rate, say it is not solved, withdraw. */
#include <config.h>

#include "screens/moving.h"
#include "screens/page.h"
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

static struct step unlock(struct kiosk *kiosk, void *state)
{
	const struct moving *moving = state;

	return (struct step){ .kind = GO, .screen = SCREEN_UNLOCK, .id = moving->matter };
}

static const struct action answers[] = { { '1', N_("Enter the PIN"), unlock }, { 0 } };

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	struct page page = page_of(canvas);

	if (!locked(kiosk, state)) {
		form_draw(kiosk, state, canvas);
		return;
	}
	page_text(canvas, &page, STYLE_STRONG,
		_("For this the PIN of the matter is needed, so that nobody else can do it."));
	page.row++;
	page_actions(kiosk, state, canvas, &page, answers);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	if (!locked(kiosk, state))
		return form_typed(kiosk, state, key);
	return page_acted(kiosk, state, answers, key == K_ENTER ? '1' : key);
}

static struct step back(struct kiosk *kiosk, void *state)
{
	return locked(kiosk, state) ? (struct step){ .kind = BACK } : form_back(kiosk, state);
}

static enum typing typing(const struct kiosk *kiosk, const void *state)
{
	return locked(kiosk, state) ? TYPING_NOTHING : form_typing(kiosk, state);
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
