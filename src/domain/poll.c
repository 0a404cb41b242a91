/* poll.c - the result of a vote: computed from the counts, never typed. */
#include <config.h>

#include <stdint.h>
#include <stdio.h>

#include "base/text.h"
#include "domain/hall.h"
#include "domain/poll.h"

struct fraction { int over, under; };

/* What cannot be understood is no rule: then the usual one holds. */
static struct fraction fraction_of(const char *text, struct fraction usual)
{
	struct fraction fraction;
	int used = 0;

	if (sscanf(text, "%d/%d%n", &fraction.over, &fraction.under, &used) != 2 || text[used] ||
	    fraction.over < 0 || fraction.under <= 0 || fraction.over > fraction.under)
		return usual;
	return fraction;
}

const char *poll_majority(const struct hall *hall, bool again)
{
	return again ? hall_text(hall, "rules", "majority-again", "3/4") :
		hall_text(hall, "rules", "majority", "1/2");
}

static struct fraction majority_of(const struct hall *hall, const struct poll *poll)
{
	return fraction_of(poll->majority ? poll->majority : poll_majority(hall, poll->again),
		poll->again ? (struct fraction){ 3, 4 } : (struct fraction){ 1, 2 });
}

enum err poll_quorum(const struct hall *hall, const struct poll *poll)
{
	struct fraction quorum = fraction_of(hall_text(hall, "rules", "quorum", "1/2"),
		(struct fraction){ 1, 2 });
	int64_t may = (int64_t)poll->entitled - poll->recused;

	if (poll->entitled <= 0 || poll->recused < 0 || may <= 0 || poll->present < 0 ||
	    poll->present > may)
		return ERR_INPUT;
	return (int64_t)poll->present * quorum.under >= may * quorum.over ? OK : ERR_MOVE;
}

enum err poll_result(const struct hall *hall, const struct poll *poll, bool *passed)
{
	struct fraction majority = majority_of(hall, poll);
	int64_t votes = (int64_t)poll->yes * majority.under;
	int64_t wanted = (int64_t)poll->present * majority.over;
	enum err err = poll_quorum(hall, poll);

	*passed = false;
	if (err != OK)
		return err;
	if (poll->yes < 0 || poll->no < 0 || poll->abstained < 0 ||
	    (int64_t)poll->yes + poll->no + poll->abstained > poll->present)
		return ERR_INPUT;
	*passed = votes > wanted || (poll->again && votes == wanted);
	return OK;
}

char *poll_sentence(const struct hall *hall, const struct poll *poll, bool passed)
{
	struct fraction majority = majority_of(hall, poll);

	return xasprintf(poll->again ? (passed ?
		_("Entitled %d, recused %d, present %d; for %d, against %d, abstained %d: after the veto at least %d/%d of those present, passed.") :
		_("Entitled %d, recused %d, present %d; for %d, against %d, abstained %d: after the veto less than %d/%d of those present, not passed.")) : passed ?
		_("Entitled %d, recused %d, present %d; for %d, against %d, abstained %d: more than %d/%d of those present, passed.") :
		_("Entitled %d, recused %d, present %d; for %d, against %d, abstained %d: not more than %d/%d of those present, not passed."),
		poll->entitled, poll->recused, poll->present, poll->yes, poll->no, poll->abstained,
		majority.over, majority.under);
}
