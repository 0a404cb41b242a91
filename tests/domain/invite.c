/* invite.c - tests of who is invited: seats by stratum, filled fairly, or by hand. */
#include <config.h>

#include <string.h>

#include "domain/stratum.h"
#include "tests/domain/gathering.h"

enum { REGISTERED = 7, MIGRANT = 2, ALL = REGISTERED + MIGRANT + 1 };

static struct hall hall;
static int64_t people_of[ALL];           /* the last one belongs to no stratum */

static int64_t planned(void)
{
	struct meeting plan = { .title = (char[]){ "议事会" }, .place = (char[]){ "活动室" },
		.held_at = clock_now() + 5 * DAY };
	int64_t id;

	CHECK_INT(meeting_plan(&hall, clerk_does, &plan, &id), OK);
	return id;
}

static void strata_are_the_halls_own(void)
{
	struct stratum all[STRATA];
	struct resident resident;

	CHECK_INT(strata(&hall, all), 3);
	CHECK_TEXT(all[0].key, "registered");
	CHECK_TEXT(all[0].label, "Registered residents");
	CHECK_INT(all[0].seats, 5);
	CHECK_TEXT(stratum_label(&hall, "migrant"), "Migrant residents");
	CHECK_TEXT(stratum_label(&hall, ""), "Other residents");
	for (int i = 0; i < ALL; i++) {
		people_of[i] = neighbour_comes(&hall, "吴玉兰").id;
		if (i < ALL - 1)
			CHECK_INT(resident_stratum(&hall, clerk_does, people_of[i],
				i < REGISTERED ? "registered" : "migrant"), OK);
	}
	CHECK_INT(resident_load(&hall, people_of[0], &resident), OK);
	CHECK_TEXT(resident.stratum, "registered");
	resident_release(&resident);
	CHECK_INT(resident_stratum(&hall, clerk_does, people_of[0], "registered"), ERR_TWICE);
	CHECK_INT(resident_stratum(&hall, clerk_does, people_of[0], "martian"), ERR_INPUT);
	CHECK_INT(resident_stratum(&hall, clerk_does, 99, "registered"), ERR_NOT_FOUND);
	CHECK_INT(resident_stratum(&hall, clerk_does, people_of[0], ""), OK);
	CHECK_INT(resident_stratum(&hall, clerk_does, people_of[0], "registered"), OK);
}

static int64_t invited_of(int64_t meeting, const char *stratum)
{
	struct guests guests;
	int64_t count = 0;

	CHECK_INT(guests_load(&hall, meeting, 0, &guests), OK);
	for (size_t i = 0; i < guests.count; i++)
		count += strcmp(guests.list[i].stratum, stratum) == 0;
	guests_release(&guests);
	return count;
}

/* Five seats for seven: whoever was left out comes first the next time. */
static void the_draw_is_fair(void)
{
	int64_t first = planned(), second;
	int drawn;

	CHECK_INT(meeting_draw(&hall, clerk_does, first, &drawn), OK);
	CHECK_INT(drawn, 5 + MIGRANT);
	CHECK_INT(invited_of(first, "registered"), 5);
	CHECK_INT(invited_of(first, "migrant"), MIGRANT);
	CHECK_INT(invited_of(first, ""), 0);
	CHECK_INT(meeting_draw(&hall, clerk_does, first, &drawn), ERR_NOT_FOUND);
	CHECK_INT(drawn, 0);
	pass_seconds(HOUR);
	second = planned();
	CHECK_INT(meeting_draw(&hall, clerk_does, second, &drawn), OK);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM resident x WHERE stratum = 'registered'"
		" AND (SELECT COUNT(*) FROM invited i WHERE i.resident = x.id) = 0"), 0);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM resident x WHERE stratum = 'registered'"
		" AND (SELECT COUNT(*) FROM invited i WHERE i.resident = x.id) = 2"), 3);
	/* Of three meetings each was at two or at three, and who was longest away is there. */
	pass_seconds(HOUR);
	CHECK_INT(meeting_draw(&hall, clerk_does, planned(), &drawn), OK);
	CHECK_INT(number_in(&hall, "SELECT MIN(times) * 10 + MAX(times) FROM (SELECT COUNT(*) AS times"
		" FROM invited WHERE stratum = 'registered' GROUP BY resident)"), 23);
}

/* Chance decides between equals: over many draws everybody has a seat at times. */
static void equals_are_drawn_by_chance(void)
{
	int seated[REGISTERED] = {0}, drawn;

	for (int round = 0; round < 40; round++) {
		struct hall other;
		int64_t id, last[REGISTERED];
		struct meeting plan = { .title = (char[]){ "议事会" }, .place = (char[]){ "活动室" },
			.held_at = clock_now() + DAY };

		random_seed((uint64_t)round);
		CHECK_INT(hall_open_memory("staff", &other), OK);
		for (int i = 0; i < REGISTERED; i++) {
			struct event event = { .kind = "resident.enrolled", .subject = i + 1,
				.fields = { { "card", .text = (char[]){ '1', (char)('0' + i), 0 } } } };

			CHECK_INT(event_append(other.store, &event), OK);
			last[i] = i + 1;
			CHECK_INT(resident_stratum(&other, clerk_does, last[i], "registered"), OK);
		}
		CHECK_INT(meeting_plan(&other, clerk_does, &plan, &id), OK);
		CHECK_INT(meeting_draw(&other, clerk_does, id, &drawn), OK);
		CHECK_INT(drawn, 5);
		for (int i = 0; i < REGISTERED; i++)
			seated[i] += meeting_uninvite(&other, clerk_does, id, last[i]) == OK;
		hall_close(&other);
	}
	for (int i = 0; i < REGISTERED; i++)
		CHECK(seated[i] > 10 && seated[i] < 40);
}

static void by_hand_one_comes_and_goes(void)
{
	int64_t id = planned();
	struct guests guests;
	char *called;
	int drawn;

	CHECK_INT(meeting_invite(&hall, clerk_does, id, people_of[ALL - 1]), OK);
	CHECK_INT(meeting_invite(&hall, clerk_does, id, people_of[ALL - 1]), ERR_TWICE);
	CHECK_INT(meeting_invite(&hall, clerk_does, id, 99), ERR_NOT_FOUND);
	CHECK_INT(meeting_invite(&hall, clerk_does, 99, people_of[0]), ERR_NOT_FOUND);
	CHECK_INT(meeting_invite(&hall, clerk_does, id, people_of[0]), OK);
	CHECK_INT(meeting_uninvite(&hall, clerk_does, id, people_of[1]), ERR_NOT_FOUND);
	CHECK_INT(guests_load(&hall, id, 0, &guests), OK);
	CHECK_INT(guests.count, 2);
	CHECK_INT(guests.list[0].resident, people_of[0]);
	CHECK_TEXT(guests.list[1].stratum, "");
	called = guest_called(&guests.list[0]);
	CHECK_TEXT(called, "吴**");
	free(called);
	guests_release(&guests);
	/* What was filled by hand is not filled again: four are left of five. */
	CHECK_INT(meeting_draw(&hall, clerk_does, id, &drawn), OK);
	CHECK_INT(invited_of(id, "registered"), 5);
	CHECK_INT(meeting_uninvite(&hall, clerk_does, id, people_of[0]), OK);
	CHECK_INT(invited_of(id, "registered"), 4);
	CHECK_INT(meeting_close(&hall, clerk_does, id), OK);
	CHECK_INT(meeting_invite(&hall, clerk_does, id, people_of[0]), ERR_MOVE);
	CHECK_INT(meeting_uninvite(&hall, clerk_does, id, people_of[ALL - 1]), ERR_MOVE);
	CHECK_INT(meeting_draw(&hall, clerk_does, id, &drawn), ERR_MOVE);
}

static void of_today_the_earlier_one_is_theirs(void)
{
	int64_t late, early, person = people_of[ALL - 1];
	struct meeting plan = { .title = (char[]){ "晚上" }, .place = (char[]){ "活动室" },
		.held_at = clock_now() + 4 * HOUR };
	struct meeting found;

	CHECK_INT(meeting_for(&hall, person, &found), ERR_NOT_FOUND);
	CHECK_INT(meeting_plan(&hall, clerk_does, &plan, &late), OK);
	plan.held_at -= HOUR;
	CHECK_INT(meeting_plan(&hall, clerk_does, &plan, &early), OK);
	CHECK_INT(meeting_invite(&hall, clerk_does, late, person), OK);
	CHECK_INT(meeting_for(&hall, person, &found), OK);
	CHECK_INT(found.id, late);
	meeting_release(&found);
	CHECK_INT(meeting_invite(&hall, clerk_does, early, person), OK);
	CHECK_INT(meeting_for(&hall, person, &found), OK);
	CHECK_INT(found.id, early);
	CHECK_INT(found.state, MEETING_PLANNED);
	meeting_release(&found);
	CHECK_INT(meeting_close(&hall, clerk_does, early), OK);
	CHECK_INT(meeting_for(&hall, person, &found), OK);
	CHECK_INT(found.id, late);
	meeting_release(&found);
	pass_days(1);
	CHECK_INT(meeting_for(&hall, person, &found), ERR_NOT_FOUND);
}

int main(void)
{
	hall_with_staff(&hall);
	strata_are_the_halls_own();
	the_draw_is_fair();
	by_hand_one_comes_and_goes();
	of_today_the_earlier_one_is_theirs();
	equals_are_drawn_by_chance();
	CHECK_GOOD(&hall);
	hall_close(&hall);
	return checked();
}
