/*
 * rules.h - what taking part is worth, from which day on. Table: rule.
 *
 * Each rule has versions, each an event: worth, monthly cap, the first day it holds. The one
 * in force on the day of a fact decides, also when it is entered later; so a rule changed
 * today does not change yesterday. hall.conf ([points], [points-most]) gives the first
 * version, which holds since ever; the tick writes it into the log, and from then on only
 * rule_set() changes it. No rule looks at how somebody voted or what they think.
 */
#ifndef DOMAIN_RULES_H
#define DOMAIN_RULES_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "store/event.h"

struct hall;

enum rule {
	RULE_ATTENDED, RULE_ADMITTED, RULE_ADOPTED, RULE_VOLUNTEERED, RULE_ACCEPTED,
	RULE_MEDIATED, RULE_REVIEWED, RULES
};
/* name: in the log and in hall.conf; label: N_() for the resident's history; unit: N_(). */
struct rule_row { const char *name, *label, *unit; int worth, most; };
extern const struct rule_row rules[RULES];

/* worth: points a unit (a time, an hour); 0: the rule does not hold. most: units a person and
 * calendar month, 0: no cap. from: 0 since ever. */
struct rule_version { enum rule rule; int64_t worth, most, from; };
struct rule_versions { struct rule_version *list; size_t count; };
void rule_versions_release(struct rule_versions *versions);

CHECKED enum err rule_in_force(struct hall *hall, enum rule rule, int64_t at,
	struct rule_version *out);
/* The one in force now and those to come, by rule and day. */
CHECKED enum err rules_load(struct hall *hall, struct rule_versions *out);
/* ERR_INPUT: a day before today, or numbers that make no sense. */
CHECKED enum err rule_set(struct hall *hall, struct actor by, const struct rule_version *version);
/* The tick's part: hall.conf's version of each rule that has none yet. */
CHECKED enum err rules_pin(struct hall *hall);

#endif
