/* keys.c - the keys that mean the same everywhere are nobody else's: no screen would hear them. */
#include <config.h>

#include "kiosk/own.h"
#include "screens/screens.h"
#include "tests/check.h"

/* A digit is one on the first screen only, which has no use for it. */
static bool is_own(term_key key)
{
	for (const struct own *own = owns; own->always; own++)
		if ((key == own->plain && (key < '0' || key > '9')) || key == own->always)
			return true;
	return false;
}

static bool keeps_off(const struct screen *screen)
{
	bool off = true;

	for (const struct action *action = screen->actions; off && action && action->key; action++) {
		off = !is_own(action->key);
		if (!off)
			fprintf(stderr, "%s: %c means something else\n", screen->name,
				(char)action->key);
	}
	return off;
}

int main(void)
{
	static const struct action taken[] = { { '1' }, { '*' }, { 0 } };
	const struct screen planted = { .name = "planted", .actions = taken };

	CHECK(!keeps_off(&planted));
	for (int i = 0; i < SCREEN_COUNT; i++)
		if (screens[i])
			CHECK(keeps_off(screens[i]));
	return checked();
}
