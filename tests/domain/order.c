/* order.c - tests of the rules of order: every floor with every act, in a meeting that lives. */
#include <config.h>

#include <string.h>

#include "domain/debate.h"
#include "tests/domain/gathering.h"

enum { GUESTS = 8 };

static struct hall hall;
static int64_t guests[GUESTS];

/* Who may do what where, written down a second time; in the order of enum act:
 * take_up close motion no_motion second no_second hand speak done amend end_debate adjourn put
 * hands vote point uphold deny no_quorum. x: in order; h: while somebody waits to speak; q: only
 * without a quorum, and then alone. */
static const char *const book[FLOOR_COUNT] = {
	[FLOOR_EMPTY] =     "xx.................",
	[FLOOR_PRESENTED] = "..xx.......x...x..q",
	[FLOOR_MOVED] =     "....xx.........x..q",
	[FLOOR_DEBATE] =    "......xh.xxxx..x..q",
	[FLOOR_SPEAKING] =  "......x.x......x..q",
	[FLOOR_AMENDING] =  "....xx.........x..q",
	[FLOOR_AMENDMENT] = "......xh..xxx..x..q",
	[FLOOR_PROPOSED] =  "....xx.........x..q",
	[FLOOR_HANDS] =     ".............x.x..q",
	[FLOOR_POINT] =     "................xxq",
	[FLOOR_PUT] =       "..............xx..q",
};

/* How a meeting comes to each floor: acts after a matter was taken up. */
static const struct { enum floor floor; enum act acts[4]; int count; } paths[] = {
	{ FLOOR_PRESENTED, { 0 }, 0 },
	{ FLOOR_MOVED, { ACT_MOTION }, 1 },
	{ FLOOR_DEBATE, { ACT_MOTION, ACT_SECOND }, 2 },
	{ FLOOR_SPEAKING, { ACT_MOTION, ACT_SECOND, ACT_HAND, ACT_SPEAK }, 4 },
	{ FLOOR_AMENDING, { ACT_MOTION, ACT_SECOND, ACT_AMEND }, 3 },
	{ FLOOR_AMENDMENT, { ACT_MOTION, ACT_SECOND, ACT_AMEND, ACT_SECOND }, 4 },
	{ FLOOR_PROPOSED, { ACT_MOTION, ACT_SECOND, ACT_END_DEBATE }, 3 },
	{ FLOOR_HANDS, { ACT_MOTION, ACT_SECOND, ACT_ADJOURN, ACT_SECOND }, 4 },
	{ FLOOR_POINT, { ACT_MOTION, ACT_POINT }, 2 },
	{ FLOOR_PUT, { ACT_MOTION, ACT_SECOND, ACT_PUT }, 3 },
};

static struct deed deed_of(enum act act, int64_t next)
{
	return (struct deed){ .act = act, .words = "加装一部电梯", .yes = 5, .no = 1, .matter = next,
		.resident = act == ACT_SECOND ? guests[1] : guests[0] };
}

/* Each time somebody else puts up their hand. */
static enum err go(int64_t meeting, enum act act, int64_t next)
{
	static int hands;
	struct deed deed = deed_of(act, next);

	if (act == ACT_HAND)
		deed.resident = guests[hands++ % 3];
	return debate_go(&hall, chair_does, meeting, &deed);
}

/* Another meeting that has come to that floor; *next waits on its agenda. */
static int64_t meeting_at(size_t path, int64_t *next)
{
	int64_t matters[3] = { matter_waits(&hall), matter_waits(&hall), 0 }, now = clock_now(), id;
	struct meeting plan = { .title = (char[]){ "议事会" }, .place = (char[]){ "活动室" },
		.held_at = now };

	clock_set(now - 4 * DAY);
	CHECK_INT(meeting_plan(&hall, clerk_does, &plan, &id), OK);
	for (int i = 0; i < 2; i++)
		CHECK_INT(agenda_add(&hall, clerk_does, id, matters[i]), OK);
	for (int i = 0; i < GUESTS; i++)
		CHECK_INT(meeting_invite(&hall, clerk_does, id, guests[i]), OK);
	CHECK_INT(agenda_send(&hall, clerk_does, id, ""), OK);
	clock_set(now);
	for (int i = 0; i < 6; i++)
		CHECK_INT(meeting_attend(&hall, clerk_does, id, guests[i]), OK);
	CHECK_INT(meeting_begin(&hall, chair_does, id), OK);
	CHECK_INT(go(id, ACT_TAKE_UP, matters[0]), OK);
	for (int i = 0; i < paths[path].count; i++)
		CHECK_INT(go(id, paths[path].acts[i], 0), OK);
	*next = matters[1];
	return id;
}

static void lose_quorum(int64_t meeting)
{
	for (int i = 3; i < 6; i++)
		CHECK_INT(meeting_leave(&hall, clerk_does, meeting, guests[i]), OK);
}

/* Is it offered just where it is allowed? */
static bool offered(int64_t meeting, enum act act)
{
	const struct order_rule *rules[ACT_COUNT];
	struct debate debate;
	size_t count;

	CHECK_INT(debate_load(&hall, meeting, &debate), OK);
	count = debate_moves(&debate, rules);
	for (size_t i = 0; i < count; i++)
		if (rules[i]->act == act)
			return true;
	return false;
}

static void try_cell(size_t path, enum act act, bool lost)
{
	enum floor floor = paths[path].floor;
	char mark = book[floor][act], what[80];
	bool may = lost ? mark == 'q' : mark == 'x';
	int64_t next, meeting = meeting_at(path, &next), events;
	struct debate before, after;

	if (lost)
		lose_quorum(meeting);
	snprintf(what, sizeof what, "%s in %s%s", acts[act].name, floors[floor].name,
		lost ? " without a quorum" : "");
	CHECK_INT(debate_load(&hall, meeting, &before), OK);
	check_int(before.floor, floor, __FILE__, __LINE__, what);
	check_int(offered(meeting, act), may, __FILE__, __LINE__, what);
	events = events_in(&hall);
	check_int(go(meeting, act, next), may ? OK : ERR_MOVE, __FILE__, __LINE__, what);
	if (!may) {
		CHECK_INT(events_in(&hall), events);
		CHECK_INT(debate_load(&hall, meeting, &after), OK);
		CHECK_INT(after.floor, floor);
	}
	CHECK_INT(meeting_close(&hall, chair_does, meeting), OK);
}

static void every_floor_with_every_act(void)
{
	int cells = 0;

	for (size_t path = 0; path < sizeof paths / sizeof *paths; path++)
		for (int act = 0; act < ACT_COUNT; act++)
			for (int lost = 0; lost < 2; lost++) {
				try_cell(path, (enum act)act, lost);
				cells++;
			}
	CHECK_INT(cells, (FLOOR_COUNT - 1) * ACT_COUNT * 2);
}

/* The table itself, against the book: with a floor where nothing is before the meeting. */
static void the_table_is_the_book(void)
{
	const struct facts calm = { .quorum = true, .time = true },
		waiting = { .quorum = true, .time = true, .hands = true },
		lost = { .time = true, .hands = true },
		polled = { .quorum = true, .time = true, .polled = true };

	for (int floor = 0; floor < FLOOR_COUNT; floor++)
		for (int act = 0; act < ACT_COUNT; act++) {
			const struct order_rule *rule = order_find((enum floor)floor, (enum act)act);
			char mark = book[floor][act];

			CHECK_INT(strlen(book[floor]), ACT_COUNT);
			CHECK_INT(rule != NULL, mark != '.');
			if (!rule)
				continue;
			CHECK_INT(order_holds(rule, &calm), mark == 'x');
			CHECK_INT(order_holds(rule, &waiting), mark == 'x' || mark == 'h');
			CHECK_INT(order_holds(rule, &polled), mark == 'x' &&
				(floor != FLOOR_PRESENTED || act == ACT_POINT));
			CHECK_INT(order_holds(rule, &lost), mark == 'q' || floor == FLOOR_EMPTY);
		}
}

static void an_empty_floor_takes_up_or_closes(void)
{
	int64_t next, meeting = meeting_at(0, &next), other, elsewhere = meeting_at(0, &other);

	CHECK_INT(go(meeting, ACT_NO_MOTION, 0), OK);
	for (int act = ACT_MOTION; act < ACT_COUNT; act++)
		CHECK_INT(go(meeting, (enum act)act, next), ERR_MOVE);
	CHECK_INT(go(meeting, ACT_TAKE_UP, 99), ERR_NOT_FOUND);
	CHECK_INT(go(elsewhere, ACT_NO_MOTION, 0), OK);
	/* Not what is on another one's agenda. */
	CHECK_INT(go(meeting, ACT_TAKE_UP, other), ERR_NOT_FOUND);
	CHECK_INT(go(meeting, ACT_TAKE_UP, next), OK);
	CHECK_INT(go(meeting, ACT_CLOSE, 0), ERR_MOVE);
	CHECK_INT(go(meeting, ACT_NO_MOTION, 0), OK);
	CHECK_INT(go(meeting, ACT_CLOSE, 0), OK);
	CHECK_INT(go(meeting, ACT_TAKE_UP, next), ERR_MOVE);
	CHECK_INT(go(9999, ACT_TAKE_UP, next), ERR_NOT_FOUND);
}

static void every_act_and_floor_has_its_words(void)
{
	enum floor floor;

	for (int act = 0; act < ACT_COUNT; act++) {
		CHECK(*acts[act].name && *acts[act].label);
		for (int err = OK + 1; err < ERR_COUNT; err++)
			CHECK(*debate_why((enum act)act, (enum err)err));
		CHECK_TEXT(debate_why(act == ACT_TAKE_UP ? ACT_CLOSE : (enum act)act, ERR_MOVE),
			"This is not in order now.");
	}
	for (int i = 0; i < FLOOR_COUNT; i++) {
		CHECK(floor_read(floors[i].name, &floor) && floor == (enum floor)i);
		CHECK(*floors[i].hint);
	}
	CHECK(!floor_read("nowhere", &floor));
}

int main(void)
{
	hall_with_staff(&hall);
	for (int i = 0; i < GUESTS; i++)
		guests[i] = neighbour_comes(&hall, "吴玉兰").id;
	the_table_is_the_book();
	every_floor_with_every_act();
	an_empty_floor_takes_up_or_closes();
	every_act_and_floor_has_its_words();
	CHECK_GOOD(&hall);
	hall_close(&hall);
	return checked();
}
