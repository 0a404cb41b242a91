/*
 * member.h - the people's library: members of the group and experts. Tables: member, service.
 *
 * Whoever is on it agreed that everybody may read name, subject and how often they served. It is
 * a rota: those whose turn it is come first, who served least and longest ago. Names are
 * sealed, phones are for staff, and both are erased when somebody leaves the list.
 */
#ifndef DOMAIN_MEMBER_H
#define DOMAIN_MEMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "domain/graph.h"

struct hall;

enum { MEMBER_NAME = 20, MEMBER_KNOWS = 60 };        /* characters */

/* category: of hall.conf, what they are asked about; "" for all. knows: in words. Owns its
 * strings; served_at: when last, 0: never yet. */
struct member {
	int64_t id, services, served_at;
	bool expert;
	char *name, *category, *knows;
};
struct members { struct member *list; size_t count; };
/* words: in name, subject or category; category: theirs or all. NULL or "": whatever. */
struct roster { const char *words, *category; };

void members_release(struct members *members);
void member_release(struct member *member);
/* On to the list: id comes out. phone may be "". ERR_MISSING: no name, or an expert without a
 * subject; ERR_INPUT: too long; ERR_ROLE. */
CHECKED enum err member_add(struct hall *hall, int64_t by, unsigned who,
	const struct member *member, const char *phone, int64_t *id);
/* They served in that matter. ERR_TWICE: it is on record; ERR_NOT_FOUND. */
CHECKED enum err member_serve(struct hall *hall, int64_t by, unsigned who, int64_t id,
	int64_t matter);
/* Off the list. ERR_NOT_FOUND: they are not on it. */
CHECKED enum err member_leave(struct hall *hall, int64_t by, unsigned who, int64_t id);
CHECKED enum err member_load(struct hall *hall, int64_t id, struct member *out);
/* Their phone, for staff; NULL: none. The caller gives it back with wipe_free(). */
CHECKED enum err member_phone(struct hall *hall, int64_t id, char **out);
/* Whose turn it is comes first. */
CHECKED enum err members_load(struct hall *hall, const struct roster *roster,
	struct members *out);

#endif
