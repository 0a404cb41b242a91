/*
 * people.h - a hall in memory with its staff and a resident, as most tests want it.
 *
 * The clock stands at MORNING until a test moves it; randomness is seeded.
 */
#ifndef TESTS_DOMAIN_PEOPLE_H
#define TESTS_DOMAIN_PEOPLE_H

#include <stdlib.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/random.h"
#include "domain/assess.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/move.h"
#include "domain/resident.h"
#include "domain/staff.h"
#include "domain/task.h"
#include "domain/wording.h"
#include "store/db.h"
#include "store/event.h"
#include "store/store.h"
#include "store/verify.h"
#include "tests/check.h"

enum { MORNING = 1795395600 };       /* Monday 2026-11-23 09:00 in the hall */

/* The staff by their ids, in the order they are taken in; numbers 1001 ... 1005. */
enum { KEEPER = 1, CLERK, CHAIR, EXECUTOR, OVERSEER, STAFF = OVERSEER };

static const struct colleague { const char *name, *number, *pin; unsigned roles; } people[] = {
	[KEEPER] = { "王守成", "1001", "135790", ROLE_KEEPER | ROLE_CLERK },
	[CLERK] = { "李晓梅", "1002", "246813", ROLE_CLERK },
	[CHAIR] = { "赵立言", "1003", "975310", ROLE_CHAIR },
	[EXECUTOR] = { "孙办成", "1004", "864209", ROLE_EXECUTOR },
	[OVERSEER] = { "周明察", "1005", "112358", ROLE_OVERSEER },
};

#define RESIDENT_PIN "482615"

static const struct actor clerk_does = { CLERK, "clerk" }, keeper_does = { KEEPER, "keeper" };

static inline void day_begins(void)
{
	setenv("TZ", "CST-8", 1);
	i18n_start();
	i18n_use(LANGUAGE_EN);
	clock_set(MORNING);
	random_seed(20261123);
}

static inline void pass_days(int64_t days)
{
	clock_advance_ms(days * DAY * 1000);
}

static inline void pass_seconds(int64_t seconds)
{
	clock_advance_ms(seconds * 1000);
}

/* Years go by with the calendar looking at them: a leap of more than one it would not trust. */
static inline void years_pass(struct hall *hall, int years)
{
	for (int i = 0; i < 2 * years; i++) {
		clock_advance_ms(183 * (int64_t)DAY * 1000);
		CHECK_INT(hall_tick(hall), OK);
	}
}

static inline void staff_come(struct hall *hall)
{
	for (int i = KEEPER; i <= STAFF; i++) {
		int64_t id;

		CHECK_INT(staff_add(hall, (struct actor){ i > 1, "keeper" }, people[i].name,
			people[i].roles, people[i].pin, &id), OK);
		CHECK_INT(id, i);
	}
}

static inline void hall_with_staff(struct hall *hall)
{
	day_begins();
	CHECK_INT(hall_open_memory("kiosk", hall), OK);
	staff_come(hall);
}

static inline int64_t resident_comes(struct hall *hall)
{
	struct resident resident;
	int64_t id;

	CHECK_INT(resident_enrol(hall, clerk_does, "陈秀英", "13800138000", RESIDENT_PIN,
		&resident), OK);
	id = resident.id;
	resident_release(&resident);
	return id;
}

/* Somebody with a card, who may judge or object. */
struct neighbour { int64_t id; char card[CODE_SIZE]; };

static inline struct neighbour neighbour_comes(struct hall *hall, const char *name)
{
	struct neighbour out = {0};
	struct resident resident;

	CHECK_INT(resident_enrol(hall, clerk_does, name, "", RESIDENT_PIN, &resident), OK);
	out.id = resident.id;
	snprintf(out.card, sizeof out.card, "%s", resident.card);
	resident_release(&resident);
	return out;
}

/* Both sides agree on the words. */
static inline void wording_settled(struct hall *hall, int64_t matter)
{
	CHECK_INT(matter_word(hall, CLERK, ROLE_CLERK, matter, "增加停车位"), OK);
	CHECK_INT(matter_agree(hall, 0, ROLE_RESIDENT, matter, NULL), OK);
}

/* A matter without a name, in screening; its id. */
static inline int64_t matter_comes(struct hall *hall)
{
	struct receipt receipt;

	CHECK_INT(matter_submit(hall, &(struct submission){ .category = "parking", .place = "gate",
		.text = "停车位不够用。", .who = WHO_ANONYMOUS }, &receipt), OK);
	return receipt.matter;
}

/* Writes it into the log past graph and guards, as if the matter had gone its way. */
static inline void matter_put_in(struct hall *hall, int64_t matter, enum state state)
{
	struct event event = { .kind = "matter.moved", .subject = matter, .by = { CLERK, "clerk" },
		.fields = { { "from", .text = "screening" }, { "to", .text = states[state].name },
			{ "wake_at", .number = 0 } } };

	CHECK_INT(event_append(hall->store, &event), OK);
}

static inline enum state state_of(struct hall *hall, int64_t id)
{
	struct matter matter;
	enum state state = STATE_COUNT;

	CHECK_INT(matter_load(hall, id, &matter), OK);
	state = matter.state;
	matter_release(&matter);
	return state;
}

static inline struct matter loaded_in(struct hall *hall, int64_t id)
{
	struct matter matter;

	CHECK_INT(matter_load(hall, id, &matter), OK);
	return matter;
}

/* FIELD(matter, wake_at, want): of the matter as it stands in the test's own hall. */
#define FIELD(id, member, want) do { \
	struct matter matter_ = loaded_in(&hall, id); \
	CHECK_INT(matter_.member, (want)); \
	matter_release(&matter_); \
} while (0)

/* The one number of a query without values. */
static inline int64_t number_in(struct hall *hall, const char *sql)
{
	struct ask q = ask_once(hall->store->db, sql);
	int64_t number = -1;

	CHECK_INT(ask_number(&q, &number), OK);
	return number;
}

static inline int64_t events_in(struct hall *hall)
{
	return number_in(hall, "SELECT COUNT(*) FROM event");
}

static inline void check_good(struct hall *hall, const char *file, int line)
{
	struct verdict verdict;
	enum err err = store_verify(hall->store, &verdict);

	check_int(err, OK, file, line, "store_verify()");
	check_text(verdict.what, "", file, line, "what store_verify() says");
	check_one(verdict.good, file, line, "the store is good");
}
#define CHECK_GOOD(hall) check_good((hall), __FILE__, __LINE__)

/* A move as a test writes it: MOVE(matter, ASSESSING, CLERK, ROLE_CLERK, [NEED_REASON] = "...") */
#define MOVE(matter_, to_, by_, roles_, ...) (&(struct move){ .matter = (matter_), .to = (to_), \
	.by = (by_), .roles = (roles_), .values = { __VA_ARGS__ } })
/* One of those who judge it, in .members. */
#define PROOF(number_, pin_) ((struct proof){ (number_), (pin_) })
#define CARD(neighbour) PROOF((neighbour).card, RESIDENT_PIN)
#define NUMBER(colleague) PROOF(people[colleague].number, people[colleague].pin)
#define NOBODY ((struct proof){ 0 })
/* A move with a colleague who confirms. */
#define MOVE_WITH(matter_, to_, by_, roles_, second_, ...) (&(struct move){ \
	.matter = (matter_), .to = (to_), .by = (by_), .roles = (roles_), \
	.values = { __VA_ARGS__, [NEED_SECOND] = people[second_].number }, \
	.second_pin = people[second_].pin })

/* A move judged by two. */
#define MOVE_BY_TWO(matter_, to_, by_, roles_, one_, two_, ...) (&(struct move){ \
	.matter = (matter_), .to = (to_), .by = (by_), .roles = (roles_), \
	.values = { __VA_ARGS__ }, .members = { one_, two_ } })

#endif
