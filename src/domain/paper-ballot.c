/* paper-ballot.c - a ballot slip: what the vote is about, and the code that counts once. */
#include <config.h>

#include "base/code.h"
#include "base/text.h"
#include "domain/ballot.h"
#include "domain/hall.h"
#include "domain/paper.h"
#include "domain/title.h"

/* No time stands on it: who was given a slip when is in the log. */
static void compose(struct hall *hall, const struct ballot *ballot, const struct matter *matter,
	struct slip *out)
{
	slip_add(out, SLIP_STRONG, matter_called(hall, matter));
	slip_pair(out, _("File number"), matter->file_number);
	if (ballot->weight > 1)
		slip_addf(out, SLIP_STRONG, _("This slip counts for %d votes."), ballot->weight);
	slip_add(out, SLIP_RULE, "");
	slip_add(out, SLIP_TEXT, _("Hold the square code to the scanner of the machine: for, against"
		" or abstain."));
}

enum err paper_ballot(struct hall *hall, const struct ballot *ballot, const char *code, int copy,
	struct slip *out)
{
	char *tag = tag_write(TAG_BALLOT, code, NULL);
	struct matter matter;
	enum err err = matter_load(hall, ballot->matter, &matter);

	*out = (struct slip){0};
	if (err == OK) {
		paper_begin(hall, out, _("Ballot slip"));
		if (copy > 0)
			slip_addf(out, SLIP_HEAD, _("Printed again: no. %d"), copy);
		compose(hall, ballot, &matter, out);
		slip_add(out, SLIP_CODE, code);
		slip_add(out, SLIP_QR, tag);
		slip_add(out, SLIP_TEXT, _("It counts once. Nobody can see how you voted: no name belongs"
			" to this number. Keep it until you have voted, a lost slip cannot be replaced."));
	}
	wipe_free(tag);
	matter_release(&matter);
	return err;
}
