/* member-lines.c - a member or expert as two lines of a list. */
#include <config.h>

#include <stdlib.h>

#include "base/when.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "screens/member-lines.h"

char *member_served(const struct member *member)
{
	char date[WHEN_TEXT];

	if (member->services == 0)
		return xstrdup(_("has not served yet"));
	return xasprintf(P_("served %d time, last on %s", "served %d times, last on %s",
		member->services), (int)member->services, when_date(member->served_at, date));
}

void member_lines(const struct hall *hall, const struct member *member, struct text *line,
	struct text *below)
{
	char *served = member_served(member);

	text_addf(line, "%s  %s", member->name ? member->name : "",
		member->expert ? _("Expert") : _("Member of the group"));
	if (*member->category)
		text_addf(line, "  %s", matter_category(hall, member->category));
	if (*member->knows)
		text_addf(line, "  %s", member->knows);
	text_add(below, served);
	free(served);
}
