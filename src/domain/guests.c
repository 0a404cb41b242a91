/* guests.c - who is invited to a meeting, and which of them are here. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "domain/hall.h"
#include "domain/invite.h"
#include "domain/resident.h"
#include "domain/stratum.h"
#include "store/db.h"

void guests_release(struct guests *guests)
{
	for (size_t i = 0; i < guests->count; i++) {
		wipe_free(guests->list[i].who);
		free(guests->list[i].stratum);
	}
	free(guests->list);
	*guests = (struct guests){0};
}

char *guest_called(const struct guest *guest)
{
	/* TRANSLATORS: somebody at a meeting: the order in which they came, and the name. */
	return guest->number > 0 ? xasprintf(_("No. %d %s"), (int)guest->number, guest->who) :
		xstrdup(guest->who);
}

static enum err name_them(struct hall *hall, struct guest *guest)
{
	struct resident resident;
	enum err err = resident_load(hall, guest->resident, &resident);

	if (err == OK) {
		copy_text(guest->card, sizeof guest->card, resident.card);
		guest->who = resident_masked(&resident);
	}
	resident_release(&resident);
	return err;
}

static size_t rank_of(const struct stratum *all, size_t count, const char *key)
{
	size_t i = 0;

	while (i < count && strcmp(all[i].key, key) != 0)
		i++;
	return i;
}

/* By stratum in the order of hall.conf; a stable insertion, for they come by card. */
static void sort(const struct hall *hall, struct guests *guests)
{
	struct stratum all[STRATA];
	size_t count = strata(hall, all);

	for (size_t i = 1; i < guests->count; i++) {
		struct guest one = guests->list[i];
		size_t at = i, rank = rank_of(all, count, one.stratum);

		for (; at > 0 && rank_of(all, count, guests->list[at - 1].stratum) > rank; at--)
			guests->list[at] = guests->list[at - 1];
		guests->list[at] = one;
	}
}

enum err guests_load(struct hall *hall, int64_t meeting, int64_t matter, struct guests *out)
{
	struct ask q = ask(hall->store->db, "SELECT i.resident, COALESCE(a.number, 0),"
		" COALESCE(a.left_at = 0, 0), EXISTS (SELECT 1 FROM recusal r WHERE r.matter = :matter"
		"  AND r.person = 'resident/' || i.resident), i.stratum FROM invited i"
		" JOIN resident x ON x.id = i.resident LEFT JOIN attendance a"
		" ON a.meeting = i.meeting AND a.resident = i.resident"
		" WHERE i.meeting = :meeting ORDER BY x.card");
	enum err err = OK, done;

	*out = (struct guests){0};
	ask_int(&q, ":meeting", meeting);
	ask_int(&q, ":matter", matter);
	while (err == OK && ask_next(&q)) {
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		out->list[out->count] = (struct guest){ .resident = got_int(&q, 0),
			.number = got_int(&q, 1), .here = got_int(&q, 2) != 0,
			.aside = got_int(&q, 3) != 0, .stratum = got_copy(&q, 4) };
		err = name_them(hall, &out->list[out->count++]);
	}
	done = ask_done(&q);
	sort(hall, out);
	return err != OK ? err : done;
}

enum err guest_name(struct hall *hall, int64_t meeting, int64_t resident, char **out)
{
	struct ask q = ask(hall->store->db, "SELECT number FROM attendance"
		" WHERE meeting = :meeting AND resident = :resident");
	struct guest guest = { .resident = resident };
	enum err err;

	*out = NULL;
	ask_int(&q, ":meeting", meeting);
	ask_int(&q, ":resident", resident);
	if (ask_next(&q))
		guest.number = got_int(&q, 0);
	err = ask_done(&q);
	if (err == OK && resident > 0)
		err = name_them(hall, &guest);
	*out = err != OK ? NULL : guest.who ? guest_called(&guest) : xstrdup("");
	wipe_free(guest.who);
	return err;
}
