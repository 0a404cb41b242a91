/* told-elsewhere.c - in words: what happened elsewhere and belongs to a matter's timeline. */
#include <config.h>

#include <stdlib.h>

#include "domain/alarm.h"
#include "domain/kind.h"
#include "domain/rules.h"
#include "domain/told.h"

enum err told_served(const struct told *told, char **words)
{
	*words = xstrdup(_("An expert or a member was called in."));
	return OK;
}

enum err told_helped(const struct told *told, char **words)
{
	*words = xstrdup(told_says(told, "rule", rules[RULE_MEDIATED].name) ?
		_("A resident mediated.") : _("A resident was thanked for sitting on the panel."));
	return OK;
}

enum err told_alarm(const struct told *told, char **words)
{
	char *about = told_field(told, "about");

	*words = xstrdup(_("The staff were warned."));
	told_note(told, _("Warning"), about ? alarm_label(about) : NULL);
	free(about);
	return OK;
}

static void note_paper(const struct told *told)
{
	char *kind = told_field(told, "slip");

	told_note(told, _("Which paper"), kind ? kind_label(kind) : NULL);
	free(kind);
}

enum err told_reprinted(const struct told *told, char **words)
{
	*words = xstrdup(_("A paper was printed again."));
	note_paper(told);
	return OK;
}

enum err told_released(const struct told *told, char **words)
{
	*words = xstrdup(_("The staff let a held paper out."));
	note_paper(told);
	return OK;
}
