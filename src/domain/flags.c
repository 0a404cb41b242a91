/* flags.c - what else is true of a matter beside its state: computed, never stored. */
#include <config.h>

#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/flags.h"
#include "domain/matter.h"

static const struct { unsigned flag; const char *word; } words[] = {
	{ FLAG_OVERDUE, N_("overdue") }, { FLAG_EXTENDED, N_("held up three times or more") },
	{ FLAG_DANGER, N_("danger") }, { FLAG_URGENT, N_("urgent") },
	{ FLAG_HARD, N_("hard to solve") }, { FLAG_ASSISTED, N_("put in with help") },
	{ FLAG_ANONYMOUS, N_("anonymous") },
};

unsigned matter_flags(const struct matter *matter, int64_t by)
{
	bool open = !states[matter->state].closed;
	unsigned flags = 0;

	if (open && by > 0 && by < clock_now())
		flags |= FLAG_OVERDUE;
	if (open && matter->extensions >= EXTENSIONS_MANY)
		flags |= FLAG_EXTENDED;
	if (strcmp(matter->urgency, "danger") == 0)
		flags |= FLAG_DANGER;
	if (strcmp(matter->urgency, "urgent") == 0)
		flags |= FLAG_URGENT;
	if (strcmp(matter->urgency, "hard") == 0)
		flags |= FLAG_HARD;
	if (matter->assisted > 0)
		flags |= FLAG_ASSISTED;
	if (matter->who == WHO_ANONYMOUS && matter->left_at == 0)
		flags |= FLAG_ANONYMOUS;
	return flags;
}

char *flags_words(unsigned flags)
{
	struct text out = {0};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (flags & words[i].flag)
			/* TRANSLATORS: between two words of a list, such as "overdue, urgent". */
			text_addf(&out, "%s%s", out.length > 0 ? _(", ") : "", _(words[i].word));
	return text_take(&out);
}
