/*
 * member-lines.h - a member or expert as two lines of a list: name and subject, and the rota.
 */
#ifndef SCREENS_MEMBER_LINES_H
#define SCREENS_MEMBER_LINES_H

#include "base/text.h"
#include "domain/member.h"

/* How often, and when last; the caller frees. */
char *member_served(const struct member *member);
void member_lines(const struct hall *hall, const struct member *member, struct text *line,
	struct text *below);

#endif
