/* certificate.c - a certificate on paper, and the one for serving in deliberation. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/document-inside.h"
#include "domain/hall.h"
#include "domain/resident.h"
#include "store/db.h"
#include "store/store.h"

enum err document_certificate(struct hall *hall, const struct award *award, struct slip *out)
{
	char date[CLOCK_TEXT];

	*out = (struct slip){0};
	slip_add(out, SLIP_FRAME, "");
	slip_add(out, SLIP_TITLE, award->title);
	/* TRANSLATORS: the number of a certificate. */
	slip_addf(out, SLIP_MIDDLE, _("No. %s"), award->number);
	slip_add(out, SLIP_SPACE, "");
	/* TRANSLATORS: whom a certificate is for. */
	slip_addf(out, SLIP_STRONG, _("To %s:"), award->person);
	slip_add(out, SLIP_TEXT, award->text);
	slip_add(out, SLIP_TEXT, _("This certificate is given in thanks and in honour."));
	slip_add(out, SLIP_END, hall_text(hall, "hall", "name", ""));
	slip_add(out, SLIP_END, clock_date(award->at, date));
	return OK;
}

/* Points that the hall gave; what was spent since counts all the same. */
enum err merits_load(struct hall *hall, int64_t resident, struct merits *out)
{
	struct ask q = ask(hall->store->db, "SELECT (SELECT COUNT(*) FROM attendance"
		"  WHERE resident = :resident), (SELECT COALESCE(SUM(theirs.amount), 0) FROM entry theirs"
		"  JOIN entry given ON given.seq = theirs.seq AND given.account = 'issue'"
		"  WHERE theirs.account = 'resident/' || :resident)");

	*out = (struct merits){0};
	ask_int(&q, ":resident", resident);
	if (ask_next(&q))
		*out = (struct merits){ got_int(&q, 0), got_int(&q, 1) };
	return ask_done(&q);
}

static enum err compose(struct hall *hall, const struct resident *resident,
	const struct merits *merits, struct slip *out)
{
	int64_t now = clock_now();
	char date[CLOCK_TEXT], number[48];
	char *text = xasprintf(P_("For serving in the deliberation of our community: up to %s you came"
		" to %lld meeting and earned %lld points.", "For serving in the deliberation of our"
		" community: up to %s you came to %lld meetings and earned %lld points.",
		merits->meetings), clock_date(now, date), (long long)merits->meetings,
		(long long)merits->points);
	enum err err;

	snprintf(number, sizeof number, "证〔%d〕%04lld-%02lld号", clock_year(now),
		(long long)resident->id, (long long)merits->meetings);
	err = document_certificate(hall, &(struct award){ .title = _("Certificate of honour"),
		.number = number, .person = resident->name ? resident->name : "", .text = text,
		.at = now }, out);
	free(text);
	return err;
}

enum err document_service(struct hall *hall, int64_t id, struct slip *out)
{
	struct resident resident;
	struct merits merits;
	enum err err = resident_load(hall, id, &resident);

	*out = (struct slip){0};
	if (err == OK)
		err = merits_load(hall, id, &merits);
	if (err == OK && merits.meetings == 0)
		err = ERR_MISSING;
	if (err == OK)
		err = compose(hall, &resident, &merits, out);
	resident_release(&resident);
	return err;
}
