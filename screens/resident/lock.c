/* lock.c - what only the PIN of a matter opens: code alone may look, code and PIN may do. */
#include <config.h>

#include "screens/form.h"
#include "screens/page.h"
#include "screens/resident/lock.h"
#include "screens/screens.h"

bool lock_is_on(const struct kiosk *kiosk, int64_t matter)
{
	return !kiosk->session.opened || kiosk->session.matter != matter;
}

static struct step unlock(struct kiosk *kiosk, void *state)
{
	const int64_t *matter = state;

	return (struct step){ .kind = GO, .screen = SCREEN_UNLOCK, .id = *matter };
}

static const struct action answers[] = { { '1', N_("Enter the PIN"), unlock }, { 0 } };

void lock_draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas, int64_t matter)
{
	struct page page = page_of(canvas);

	if (!lock_is_on(kiosk, matter)) {
		form_draw(kiosk, state, canvas);
		return;
	}
	page_text(canvas, &page, STYLE_STRONG,
		_("For this the PIN of the matter is needed, so that nobody else can do it."));
	page.row++;
	page_actions(kiosk, state, canvas, &page, answers);
}

struct step lock_typed(struct kiosk *kiosk, void *state, term_key key, int64_t matter)
{
	if (!lock_is_on(kiosk, matter))
		return form_typed(kiosk, state, key);
	return page_acted(kiosk, &matter, answers, key == K_ENTER ? '1' : key);
}

struct step lock_back(struct kiosk *kiosk, void *state, int64_t matter)
{
	return lock_is_on(kiosk, matter) ? (struct step){ .kind = BACK } : form_back(kiosk, state);
}

enum typing lock_typing(const struct kiosk *kiosk, const void *state, int64_t matter)
{
	return lock_is_on(kiosk, matter) ? TYPING_NOTHING : form_typing(kiosk, state);
}
