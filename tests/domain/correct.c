/* correct.c - tests of corrections (更正): two of staff, to a state it was in, with the reason. */
#include <config.h>

#include "domain/timeline.h"
#include "domain/trail.h"
#include "tests/domain/people.h"

static struct hall hall;

static struct move correction(int64_t matter, enum state to)
{
	struct move move = *MOVE_WITH(matter, to, CLERK, ROLE_CLERK, KEEPER, [NEED_REASON] = "记错了");

	move.correction = true;
	return move;
}

static enum err correct(int64_t matter, enum state to)
{
	struct move move = correction(matter, to);

	return matter_move(&hall, &move);
}

static int64_t queued(void)
{
	int64_t matter = matter_comes(&hall);

	CHECK_INT(matter_move(&hall, MOVE(matter, ASSESSING, CLERK, ROLE_CLERK)), OK);
	for (int i = CLERK; i <= EXECUTOR; i++)
		CHECK_INT(matter_assess(&hall, i, people[i].roles, matter,
			&(struct scores){ 4, 4, 4, "好" }), OK);
	wording_settled(&hall, matter);
	CHECK_INT(matter_move(&hall, MOVE(matter, QUEUED, CHAIR, ROLE_CHAIR)), OK);
	return matter;
}

static void two_of_staff_take_a_mistake_back(void)
{
	int64_t matter = queued(), events = events_in(&hall);
	struct move move = correction(matter, ASSESSING);

	move.correction = false;
	CHECK_INT(matter_move(&hall, &move), ERR_MOVE);      /* no ordinary way */
	move.correction = true;
	move.values[NEED_REASON] = " ";
	CHECK_INT(matter_move(&hall, &move), ERR_MISSING);
	move.values[NEED_REASON] = "记错了";
	move.values[NEED_SECOND] = NULL;
	CHECK_INT(matter_move(&hall, &move), ERR_MISSING);
	move.values[NEED_SECOND] = people[CLERK].number;
	move.second_pin = people[CLERK].pin;
	CHECK_INT(matter_move(&hall, &move), ERR_ROLE);      /* the same one */
	move = correction(matter, ASSESSING);
	move.second_pin = "000000";
	CHECK_INT(matter_move(&hall, &move), ERR_DENIED);
	move = correction(matter, ASSESSING);
	move.roles = ROLE_RESIDENT;
	CHECK_INT(matter_move(&hall, &move), ERR_ROLE);
	CHECK_INT(events_in(&hall), events);
	CHECK_INT(correct(matter, ASSESSING), OK);
	CHECK_INT(state_of(&hall, matter), ASSESSING);
	CHECK_INT(number_in(&hall, "SELECT body->>'$.correction' = 1 AND body->>'$.before' = 'screening'"
		" FROM event ORDER BY seq DESC LIMIT 1"), 1);
}

/* Any state it has come through, not only the last; none that it was never in. */
static void it_leads_to_any_state_on_the_trail(void)
{
	int64_t matter = queued();

	CHECK_INT(correct(matter, QUEUED), ERR_MOVE);
	CHECK_INT(correct(matter, RECEIVED), ERR_MOVE);
	CHECK_INT(correct(matter, PASSED), ERR_MOVE);
	CHECK_INT(correct(matter, DELIBERATING), ERR_MOVE);
	CHECK_INT(correct(matter, SCREENING), OK);
	CHECK_INT(state_of(&hall, matter), SCREENING);
	/* What was a mistake is no state to come back to: nobody skips the way there. */
	CHECK_INT(correct(matter, QUEUED), ERR_MOVE);
	CHECK_INT(correct(matter, ASSESSING), ERR_MOVE);
	CHECK_INT(matter_move(&hall, MOVE(matter, ASSESSING, CLERK, ROLE_CLERK)), OK);
	/* It is judged anew, too. */
	CHECK_INT(matter_move(&hall, MOVE(matter, QUEUED, CHAIR, ROLE_CHAIR)), ERR_MOVE);
}

/* What the resident ended, what was erased and what had its own date stays. */
static void some_things_cannot_be_taken_back(void)
{
	int64_t matter = matter_comes(&hall);

	CHECK_INT(matter_move(&hall, MOVE(matter, WITHDRAWN, 0, ROLE_RESIDENT)), OK);
	CHECK_INT(correct(matter, SCREENING), ERR_MOVE);
	pass_days(180);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(state_of(&hall, matter), ARCHIVED);
	CHECK_INT(correct(matter, SCREENING), ERR_MOVE);
	matter = matter_comes(&hall);
	matter_put_in(&hall, matter, DEFERRED);
	matter_put_in(&hall, matter, ASSESSING);
	CHECK_INT(correct(matter, DEFERRED), ERR_MOVE);
	/* Where an ordinary way of staff leads, that is the way. */
	matter = matter_comes(&hall);
	matter_put_in(&hall, matter, EXECUTING);
	matter_put_in(&hall, matter, ACCEPTANCE);
	CHECK_INT(correct(matter, EXECUTING), ERR_MOVE);
}

/* A state that has a term has it anew, and shows what it stood at before. */
static void the_terms_of_the_state_begin_again(void)
{
	int64_t id = matter_comes(&hall);
	struct neighbour neighbour = neighbour_comes(&hall, "刘建国");
	struct matter matter;

	CHECK_INT(matter_move(&hall, MOVE_WITH(id, NOT_ACCEPTED, CLERK, ROLE_CLERK, KEEPER,
		[NEED_ITEM] = "court", [NEED_REASON] = "起诉", [NEED_WHERE] = "法院")), OK);
	CHECK_INT(matter_move(&hall, MOVE(id, OBJECTION, neighbour.id, ROLE_RESIDENT,
		[NEED_ANSWER] = "没有")), OK);
	pass_days(2);
	CHECK_INT(correct(id, NOT_ACCEPTED), ERR_MOVE);      /* the overseer's way leads there */
	CHECK_INT(correct(id, SCREENING), ERR_MOVE);
	matter_put_in(&hall, id, SCREENING);
	pass_days(1);
	CHECK_INT(correct(id, OBJECTION), OK);
	matter = loaded_in(&hall, id);
	CHECK_INT(matter.before, NOT_ACCEPTED);
	CHECK_INT(phase_of(matter.state, matter.before), PHASE_END);
	CHECK_INT(matter.wake_at, clock_now() + 7 * DAY);
	CHECK_INT(matter.paused_at, clock_now());
	matter_release(&matter);
	id = matter_comes(&hall);
	matter_put_in(&hall, id, PUBLICITY);
	matter_put_in(&hall, id, EXECUTING);
	CHECK_INT(correct(id, PUBLICITY), OK);
	matter = loaded_in(&hall, id);
	CHECK_INT(matter.wake_at, clock_now() + 7 * DAY);
	CHECK_INT(matter.window_until, clock_now() + 7 * DAY);
	matter_release(&matter);
}

/* A veto that was recorded by mistake makes no second round. */
static void what_was_taken_back_has_not_happened(void)
{
	int64_t matter = queued();
	struct trail trail;

	matter_put_in(&hall, matter, PASSED);
	matter_put_in(&hall, matter, VETO_HOLD);
	CHECK_INT(trail_load(&hall, matter, &trail), OK);
	CHECK(trail_since(&trail, VETO_HOLD, ASSESSING));
	CHECK(!trail_since(&trail, VETO_HOLD, VETO_HOLD));
	CHECK(trail_since(&trail, ASSESSING, SCREENING));
	CHECK(!trail_since(&trail, SCREENING, ASSESSING));
	trail_release(&trail);
	CHECK_INT(correct(matter, PASSED), OK);
	CHECK_INT(trail_load(&hall, matter, &trail), OK);
	CHECK(!trail_since(&trail, VETO_HOLD, ASSESSING));
	CHECK_INT(trail.count, 5);
	CHECK_INT(trail.list[4], PASSED);
	trail_release(&trail);
}

static void it_is_offered_and_shown(void)
{
	int64_t id = queued();
	const struct way *out[16];
	size_t count = 16;
	struct matter matter = loaded_in(&hall, id);
	struct timeline timeline;

	CHECK_INT(matter_offers(&hall, &matter, ROLE_EXECUTOR, out, &count), OK);
	CHECK_INT(count, 1);
	CHECK(out[0] == &way_correction);
	count = 16;
	CHECK_INT(matter_offers(&hall, &matter, ROLE_CHAIR, out, &count), OK);
	CHECK_INT(count, 2);
	CHECK(out[1] == &way_correction);
	count = 16;
	CHECK_INT(matter_offers(&hall, &matter, ROLE_RESIDENT, out, &count), OK);
	CHECK_INT(count, 1);
	CHECK_INT(out[0]->to, WITHDRAWN);
	matter_release(&matter);
	/* The resident reads of it, and why. */
	CHECK_INT(correct(id, ASSESSING), OK);
	matter = loaded_in(&hall, id);
	CHECK_INT(timeline_load(&hall, &matter, VIEW_CODE, &timeline), OK);
	CHECK_TEXT(timeline.list[timeline.count - 1].words, "Corrected: back to being assessed");
	CHECK_TEXT(timeline.list[timeline.count - 1].note, "Reason: 记错了");
	timeline_release(&timeline);
	matter_release(&matter);
	id = matter_comes(&hall);
	matter = loaded_in(&hall, id);
	count = 16;
	CHECK_INT(matter_offers(&hall, &matter, ROLE_EXECUTOR, out, &count), OK);
	CHECK_INT(count, 0);                         /* there is nothing to take back yet */
	matter_release(&matter);
}

int main(void)
{
	hall_with_staff(&hall);
	two_of_staff_take_a_mistake_back();
	it_leads_to_any_state_on_the_trail();
	some_things_cannot_be_taken_back();
	the_terms_of_the_state_begin_again();
	what_was_taken_back_has_not_happened();
	it_is_offered_and_shown();
	CHECK_GOOD(&hall);
	hall_close(&hall);
	return checked();
}
