/* told-vote.c - a vote's opening, its counts and its end without a result, in plain words. */
#include <config.h>

#include <stdlib.h>

#include "base/text.h"
#include "domain/need.h"
#include "domain/told.h"
#include "domain/vote.h"

enum err told_polled(const struct told *told, char **words)
{
	char *method = told_field(told, "method");

	*words = xstrdup(_("A vote was opened."));
	told_note(told, _("Taken"), method ? vote_method_label(vote_method_named(method)) : NULL);
	free(method);
	return OK;
}

enum err told_unpolled(const struct told *told, char **words)
{
	*words = xstrdup(told_says(told, "second", NULL) ? _("The vote was annulled, uncounted.") :
		_("The vote ended without a result."));
	told_note_field(told, "reason", _(needs[NEED_REASON].label));
	return OK;
}

/* Not what it was: the other one counts without knowing. */
enum err told_tallied(const struct told *told, char **words)
{
	*words = xstrdup(told_says(told, "agrees", "0") ?
		_("Two counts of the vote differ: it is counted again.") :
		_("A count of the vote was entered."));
	return OK;
}
