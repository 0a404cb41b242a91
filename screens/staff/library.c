/* library.c - the three libraries: matters by kind, people, closed cases. */
#include <config.h>

#include "base/text.h"
#include "screens/screens.h"
#include "screens/scroll.h"
#include "screens/table.h"

static const struct { const char *label, *remark; int screen; int64_t id; } shelves[] = {
	{ N_("Matters by kind"), N_("All there are, by category or by words"), STAFF_FIND, FIND_BY_KIND },
	{ N_("People"), N_("Members and experts: what they know, whose turn it is"), STAFF_PEOPLE, 0 },
	{ N_("Closed cases"), N_("What is over: how it ended, and what was done"), STAFF_FIND, FIND_CASES },
};
enum { SHELVES = sizeof shelves / sizeof *shelves };

struct library { struct list list; };

static void shelf_text(const void *from, int index, struct text *line, struct text *below)
{
	text_add(line, _(shelves[index].label));
	text_add(below, _(shelves[index].remark));
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct library *library = state;
	struct page page = page_of(canvas);
	struct list list = library->list;

	page_head(canvas, &page, _("What the hall knows"));
	list_fit(&list, SHELVES, SHELVES);
	pairs_draw(canvas, &page, &list, shelf_text, NULL);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct library *library = state;
	int index;

	list_fit(&library->list, SHELVES, SHELVES);
	index = list_typed(&library->list, key);
	if (index < 0)
		return (struct step){ .kind = STAY };
	return (struct step){ .kind = GO, .screen = shelves[index].screen, .id = shelves[index].id };
}

const struct screen staff_library_screen = {
	.name = "staff-library", .title = N_("Libraries"), .state_size = sizeof(struct library),
	.draw = draw, .typed = typed,
};
