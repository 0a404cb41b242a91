/* poll.c - the result of a vote: computed from rule and counts, never typed. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "domain/hall.h"
#include "domain/poll.h"

enum { DIGITS = 6 };

/* Yields how many digits there were; 0: too many of them, or none. */
static size_t read_number(const char *text, int *out)
{
	size_t length = strspn(text, "0123456789");

	*out = length > 0 && length <= DIGITS ? atoi(text) : 0;
	return length <= DIGITS ? length : 0;
}

struct fraction fraction_read(const char *text)
{
	struct fraction read;
	size_t over = read_number(text, &read.over), under;

	if (over == 0 || text[over] != '/')
		return (struct fraction){0};
	under = read_number(text + over + 1, &read.under);
	if (under == 0 || text[over + 1 + under] || read.under == 0 || read.over > read.under)
		return (struct fraction){0};
	return read;
}

/* What cannot be understood is no rule: then the usual one holds. */
static struct fraction ruled(const struct hall *hall, const char *key, struct fraction usual)
{
	struct fraction fraction = fraction_read(hall_text(hall, "rules", key, ""));

	return fraction.under > 0 ? fraction : usual;
}

struct poll poll_by_rules(const struct hall *hall, const struct poll *poll)
{
	struct poll out = *poll;

	if (out.quorum.under == 0)
		out.quorum = ruled(hall, "quorum", (struct fraction){ 1, 2 });
	if (out.majority.under == 0)
		out.majority = out.again ? ruled(hall, "majority-again", (struct fraction){ 3, 4 }) :
			ruled(hall, "majority", (struct fraction){ 1, 2 });
	return out;
}

static int64_t may_vote(const struct poll *poll)
{
	return (int64_t)poll->entitled - poll->recused;
}

enum err poll_quorum(const struct hall *hall, const struct poll *given)
{
	struct poll poll = poll_by_rules(hall, given);
	int64_t may = may_vote(&poll);

	if (poll.entitled <= 0 || poll.recused < 0 || may <= 0 || poll.present < 0 ||
	    poll.present > may)
		return ERR_INPUT;
	return (int64_t)poll.present * poll.quorum.under >= may * poll.quorum.over ? OK : ERR_MOVE;
}

/* All the votes that could be given here. */
static int64_t votes_there(const struct poll *poll)
{
	return poll->rule == POLL_WEIGHTED ? poll->there : poll->present;
}

static bool fits(const struct poll *poll)
{
	if (poll->yes < 0 || poll->no < 0 || poll->abstained < 0)
		return false;
	if (poll->rule == POLL_WEIGHTED && poll->there > poll->may)
		return false;
	return (int64_t)poll->yes + poll->no + poll->abstained <= votes_there(poll);
}

static int64_t base_of(const struct poll *poll)
{
	if (poll->base == BASE_CAST)
		return (int64_t)poll->yes + poll->no;
	if (poll->base == BASE_PRESENT)
		return votes_there(poll);
	return poll->rule == POLL_WEIGHTED ? poll->may : may_vote(poll);
}

static bool enough(const struct poll *poll)
{
	int64_t votes = (int64_t)poll->yes * poll->majority.under;
	int64_t wanted = base_of(poll) * poll->majority.over;

	if (poll->rule == POLL_CONSENSUS)
		return poll->no == 0;
	return votes > wanted || (poll->again && votes == wanted);
}

enum err poll_result(const struct hall *hall, const struct poll *given, bool *passed)
{
	struct poll poll = poll_by_rules(hall, given);
	enum err err = poll_quorum(hall, &poll);

	*passed = false;
	if (err == OK && !fits(&poll))
		err = ERR_INPUT;
	if (err == OK)
		*passed = poll.yes > 0 && enough(&poll);
	return err;
}

static const char *const rule_names[] = { "majority", "consensus", "weighted" };
static const char *const base_names[] = { "present", "cast", "entitled" };

static int among(const char *const names[], int count, const char *name)
{
	for (int i = 0; i < count; i++)
		if (strcmp(names[i], name) == 0)
			return i;
	return 0;
}

const char *poll_rule_name(enum poll_rule rule)
{
	return rule_names[rule];
}

const char *poll_base_name(enum poll_base base)
{
	return base_names[base];
}

enum poll_rule poll_rule_named(const char *name)
{
	return (enum poll_rule)among(rule_names, POLL_RULES, name);
}

enum poll_base poll_base_named(const char *name)
{
	return (enum poll_base)among(base_names, POLL_BASES, name);
}
