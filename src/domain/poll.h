/*
 * poll.h - the result of a vote: computed from rule and counts, never typed.
 *
 * The rule says what is enough. Majority: more than a fraction of the base voted for it.
 * Weighted: the same, where everybody brings as many votes as they have weight. Consensus:
 * somebody voted for it and nobody against. The base is those present, the votes cast (for and
 * against: who abstains casts none), or all who are entitled and did not stand aside; of the
 * first and the last, abstaining is not agreeing. In the second round after a veto the fraction
 * itself is enough. Whatever the rule, [rules] quorum of those who may vote must be present.
 */
#ifndef DOMAIN_POLL_H
#define DOMAIN_POLL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"

struct hall;

enum poll_rule { POLL_MAJORITY, POLL_CONSENSUS, POLL_WEIGHTED, POLL_RULES };
enum poll_base { BASE_PRESENT, BASE_CAST, BASE_ENTITLED, POLL_BASES };
struct fraction { int over, under; };

/* The first three are people, the next three votes: weighted, the sums of their weights. may and
 * there: weighted, the votes of all who may vote, and of those present. A fraction of {0, 0}:
 * hall.conf's of today; of the majority, majority-again's in the second round. */
struct poll {
	int entitled, recused, present, yes, no, abstained;
	bool again;
	enum poll_rule rule;
	enum poll_base base;
	struct fraction majority, quorum;
	int may, there;
};

/* "2/3": from 0/1 to 1/1, of six digits each at most; {0, 0}: it is none. */
struct fraction fraction_read(const char *text);
/* "two thirds", "5/7": translated; static, until the next call. */
const char *fraction_text(struct fraction fraction);

/* The poll with hall.conf's fractions where it has none of its own. */
struct poll poll_by_rules(const struct hall *hall, const struct poll *poll);
/* Do the counts of people fit together, and are enough present? ERR_INPUT: they do not fit;
 * ERR_MOVE: too few are present. */
CHECKED enum err poll_quorum(const struct hall *hall, const struct poll *poll);
/* ERR_INPUT: more votes than there are, or fewer than none; else as above. */
CHECKED enum err poll_result(const struct hall *hall, const struct poll *poll, bool *passed);
/* "Entitled 11, recused 1, present 9; for 7 ...: more than two thirds of those present, passed."
 * Who abstained and who did not vote is in it, so that anybody can check it. The caller frees. */
char *poll_sentence(const struct hall *hall, const struct poll *poll, bool passed);

/* What the rule wants, translated: "more than half of those present". The caller frees. */
char *poll_rule_words(const struct hall *hall, const struct poll *poll);

/* As the log and hall.conf have them: "majority", "present". A name that is none: the first. */
const char *poll_rule_name(enum poll_rule rule);
const char *poll_base_name(enum poll_base base);
enum poll_rule poll_rule_named(const char *name);
enum poll_base poll_base_named(const char *name);

#endif
