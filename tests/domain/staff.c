/* staff.c - tests of those who work at the console. */
#include <config.h>

#include "base/text.h"
#include "tests/domain/people.h"

static struct hall hall;

static void a_hall_begins_without_anybody(void)
{
	bool any = true;
	int64_t id = 7;

	CHECK_INT(staff_has_keeper(&hall, &any), OK);
	CHECK(!any);
	CHECK_INT(staff_login(&hall, "1001", "000000", &id), ERR_DENIED);
	CHECK_INT(id, 0);
	CHECK_INT(staff_login(&hall, "", "", &id), ERR_DENIED);
	staff_come(&hall);
	CHECK_INT(staff_has_keeper(&hall, &any), OK);
	CHECK(any);
}

static void what_was_taken_in_comes_back(void)
{
	struct staff_list list;
	struct staff staff;

	CHECK_INT(staff_list_load(&hall, &list), OK);
	CHECK_INT(list.count, STAFF);
	for (int i = KEEPER; i <= STAFF; i++) {
		CHECK_TEXT(list.list[i - 1].name, people[i].name);
		CHECK_TEXT(list.list[i - 1].number, people[i].number);
		CHECK_INT(list.list[i - 1].roles, people[i].roles);
	}
	staff_list_release(&list);
	staff_list_release(&list);
	CHECK_INT(staff_load(&hall, CHAIR, &staff), OK);
	CHECK_INT(staff.id, CHAIR);
	CHECK_TEXT(staff.name, people[CHAIR].name);
	staff_release(&staff);
	staff_release(&staff);
	CHECK_INT(staff_load(&hall, 999, &staff), ERR_NOT_FOUND);
	staff_release(&staff);
}

static void roles_are_asked_for(void)
{
	struct actor actor;

	CHECK_INT(staff_may(&hall, KEEPER, ROLE_KEEPER, &actor), OK);
	CHECK_INT(actor.id, KEEPER);
	CHECK_TEXT(actor.role, "keeper");
	CHECK_INT(staff_may(&hall, KEEPER, ROLE_CLERK | ROLE_CHAIR, &actor), OK);
	CHECK_TEXT(actor.role, "clerk");
	CHECK_INT(staff_may(&hall, EXECUTOR, ROLE_CLERK | ROLE_KEEPER, &actor), ERR_ROLE);
	CHECK_INT(staff_may(&hall, 999, ROLE_CLERK, &actor), ERR_NOT_FOUND);
}

static void what_does_not_do_is_refused(void)
{
	int64_t id, events = events_in(&hall);

	CHECK_INT(staff_add(&hall, keeper_does, "新人", ROLE_CLERK, "123456", &id), ERR_WEAK);
	CHECK_INT(staff_add(&hall, keeper_does, "新人", ROLE_CLERK, "13579", &id), ERR_WEAK);
	CHECK_INT(staff_add(&hall, keeper_does, "新人", ROLE_CLERK, "", &id), ERR_WEAK);
	CHECK_INT(staff_add(&hall, keeper_does, "", ROLE_CLERK, "135790", &id), ERR_INPUT);
	CHECK_INT(staff_add(&hall, keeper_does, " \x1b\n", ROLE_CLERK, "135790", &id), ERR_INPUT);
	CHECK_INT(staff_add(&hall, keeper_does, "新人", 0, "135790", &id), ERR_INPUT);
	CHECK_INT(staff_add(&hall, keeper_does, "新人", ROLE_RESIDENT | ROLE_CLOCK, "135790", &id),
		ERR_INPUT);
	CHECK_INT(id, 0);
	CHECK_INT(events_in(&hall), events);
	/* Nobody of the staff is the calendar or a resident, whatever was asked for. */
	CHECK_INT(staff_add(&hall, keeper_does, " 新\x07人 ", ROLE_CLERK | ROLE_CLOCK, "135790", &id), OK);
	CHECK_INT(number_in(&hall, "SELECT roles = 'clerk' AND number = '1006' FROM staff"
		" ORDER BY id DESC LIMIT 1"), 1);
}

static void number_and_pin_go_together(void)
{
	int64_t id;

	CHECK_INT(staff_login(&hall, "1002", people[CLERK].pin, &id), OK);
	CHECK_INT(id, CLERK);
	CHECK_INT(staff_login(&hall, "1003", people[CLERK].pin, &id), ERR_DENIED);
	CHECK_INT(id, 0);
	CHECK_INT(staff_login(&hall, "1002", "", &id), ERR_DENIED);
	CHECK_INT(staff_login(&hall, "1002' --", people[CLERK].pin, &id), ERR_DENIED);
	CHECK_INT(staff_login(&hall, "1002", people[CLERK].pin, &id), OK);
}

static void misses_pause_the_number(void)
{
	int64_t id;

	for (int i = 0; i < 4; i++)
		CHECK_INT(staff_login(&hall, "1004", "000000", &id), ERR_DENIED);
	CHECK_INT(staff_login(&hall, "1004", "000000", &id), ERR_PAUSED);
	CHECK_INT(staff_login(&hall, "1004", people[EXECUTOR].pin, &id), ERR_PAUSED);
	CHECK_INT(id, 0);
	CHECK_INT(staff_login(&hall, "1005", people[OVERSEER].pin, &id), OK);
	pass_seconds(60);
	CHECK_INT(staff_login(&hall, "1004", people[EXECUTOR].pin, &id), OK);
	/* A number that nobody has is slowed down in the same way. */
	for (int i = 0; i < 4; i++)
		CHECK_INT(staff_login(&hall, "9999", "000000", &id), ERR_DENIED);
	CHECK_INT(staff_login(&hall, "9999", "000000", &id), ERR_PAUSED);
}

static void a_pin_is_changed_by_who_knows_it(void)
{
	int64_t id;

	CHECK_INT(staff_change_pin(&hall, CHAIR, "000000", "597314"), ERR_DENIED);
	CHECK_INT(staff_change_pin(&hall, CHAIR, people[CHAIR].pin, "111111"), ERR_WEAK);
	CHECK_INT(staff_login(&hall, "1003", people[CHAIR].pin, &id), OK);
	CHECK_INT(staff_change_pin(&hall, CHAIR, people[CHAIR].pin, "597314"), OK);
	CHECK_INT(staff_login(&hall, "1003", people[CHAIR].pin, &id), ERR_DENIED);
	CHECK_INT(staff_login(&hall, "1003", "597314", &id), OK);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM personal p JOIN event e USING (seq)"
		" WHERE e.subject = 3 AND e.kind LIKE 'staff.%' AND p.field = 'pin'"), 1);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM personal p JOIN event e USING (seq)"
		" WHERE e.subject = 3 AND e.kind LIKE 'staff.%' AND p.field = 'name'"), 1);
	CHECK_INT(staff_change_pin(&hall, 999, "597314", "597315"), ERR_NOT_FOUND);
}

int main(void)
{
	day_begins();
	CHECK_INT(hall_open_memory("staff", &hall), OK);
	a_hall_begins_without_anybody();
	what_was_taken_in_comes_back();
	roles_are_asked_for();
	what_does_not_do_is_refused();
	number_and_pin_go_together();
	misses_pause_the_number();
	a_pin_is_changed_by_who_knows_it();
	CHECK_GOOD(&hall);
	hall_close(&hall);
	return checked();
}
