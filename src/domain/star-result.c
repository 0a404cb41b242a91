/* star-result.c - who is nominated for 协商之星, who won, and the certificate for it. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/document.h"
#include "domain/hall.h"
#include "domain/resident.h"
#include "domain/star.h"
#include "store/db.h"

void nominees_release(struct nominees *nominees)
{
	for (size_t i = 0; i < nominees->count; i++)
		wipe_free(nominees->list[i].who);
	free(nominees->list);
	*nominees = (struct nominees){0};
}

static enum err name_them(struct hall *hall, struct nominee *nominee)
{
	struct resident resident;
	enum err err = resident_load(hall, nominee->resident, &resident);

	if (err == OK) {
		copy_text(nominee->card, sizeof nominee->card, resident.card);
		nominee->who = resident_masked(&resident);
	}
	resident_release(&resident);
	return err;
}

/* Equal votes share a place, and nobody wins without a vote. */
static void judge(const struct star *star, struct nominees *nominees)
{
	for (size_t i = 0; i < nominees->count; i++) {
		struct nominee *one = &nominees->list[i];
		bool as_before = i > 0 && one[-1].votes == one->votes;

		one->place = as_before ? one[-1].place : (int64_t)i + 1;
		one->tied = as_before;
		if (as_before)
			one[-1].tied = true;
		one->wins = star->phase == STAR_CLOSED && one->votes > 0 &&
			one->place <= star->winners;
	}
}

enum err nominees_load(struct hall *hall, const struct star *star, struct nominees *out)
{
	struct ask q = ask(hall->store->db, "SELECT resident, points, votes, (SELECT COUNT(*)"
		" FROM nomination WHERE round = n.round AND nominee = n.resident) FROM nominee n"
		" JOIN resident r ON r.id = n.resident WHERE round = :round ORDER BY votes DESC, card");
	enum err err = OK, done;

	*out = (struct nominees){0};
	ask_int(&q, ":round", star->id);
	while (err == OK && ask_next(&q)) {
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		out->list[out->count] = (struct nominee){ .resident = got_int(&q, 0),
			.points = got_int(&q, 1), .votes = got_int(&q, 2),
			.nominated = got_int(&q, 3) };
		err = name_them(hall, &out->list[out->count++]);
	}
	judge(star, out);
	done = ask_done(&q);
	return err != OK ? err : done;
}

static enum err compose(struct hall *hall, const struct star *star,
	const struct resident *resident, struct slip *out)
{
	char from[CLOCK_TEXT], until[CLOCK_TEXT], number[48];
	char *text = xasprintf(_("For taking part in the deliberation of our community from %s to %s,"
		" and by the votes of your neighbours, you are a Star of Deliberation."),
		clock_date(star->from_at, from), clock_date(star->until_at - 1, until));
	enum err err;

	snprintf(number, sizeof number, "星〔%d〕%02lld-%04lld号", clock_year(star->closed_at),
		(long long)star->id, (long long)resident->id);
	err = document_certificate(hall, &(struct award){ .title = _("Star of Deliberation"),
		.number = number, .person = resident->name ? resident->name : "", .text = text,
		.at = star->closed_at }, out);
	free(text);
	return err;
}

enum err document_star(struct hall *hall, const struct star *star, int64_t id, struct slip *out)
{
	struct nominees nominees;
	struct resident resident = {0};
	bool won = false;
	enum err err = nominees_load(hall, star, &nominees);

	*out = (struct slip){0};
	for (size_t i = 0; i < nominees.count; i++)
		won = won || (nominees.list[i].resident == id && nominees.list[i].wins);
	nominees_release(&nominees);
	if (err == OK)
		err = won ? resident_load(hall, id, &resident) : ERR_NOT_FOUND;
	if (err == OK)
		err = compose(hall, star, &resident, out);
	resident_release(&resident);
	return err;
}
