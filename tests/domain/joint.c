/* joint.c - tests of matters joined with others: co-submitters, undoing, stepping back. */
#include <config.h>

#include "domain/joint.h"
#include "tests/domain/people.h"

static struct hall hall;
static struct neighbour first, second;

static int64_t comes(struct submission submission, struct receipt *out)
{
	struct receipt receipt;

	submission.category = "lift";
	submission.text = "电梯坏了";
	CHECK_INT(matter_submit(&hall, &submission, &receipt), OK);
	if (out)
		*out = receipt;
	return receipt.matter;
}

#define COMES(...) comes((struct submission){ __VA_ARGS__ }, NULL)

static enum err join(int64_t matter, int64_t parent)
{
	char number[24];

	snprintf(number, sizeof number, "%lld", (long long)parent);
	return matter_move(&hall, MOVE(matter, MERGED, CLERK, ROLE_CLERK, [NEED_PARENT] = number));
}

static enum err part(int64_t matter, enum state to)
{
	return matter_move(&hall, MOVE(matter, to, CLERK, ROLE_CLERK, [NEED_REASON] = "不是一回事"));
}

static int supporters(int64_t matter)
{
	int count = -1;

	CHECK_INT(matter_supporters(&hall, matter, &count), OK);
	return count;
}

static int64_t lead_of(int64_t id)
{
	struct matter matter = loaded_in(&hall, id), lead;
	int64_t at;

	CHECK_INT(matter_lead(&hall, &matter, &lead), OK);
	at = lead.id;
	matter_release(&lead);
	matter_release(&matter);
	return at;
}

static void each_person_is_counted_once(void)
{
	int64_t lead = COMES(.who = WHO_CARD, .resident = first.id);
	int64_t again = COMES(.who = WHO_CARD, .resident = first.id);
	int64_t other = COMES(.who = WHO_CARD, .resident = second.id);
	int64_t nameless = COMES(.who = WHO_ANONYMOUS);
	int64_t named = COMES(.who = WHO_NAME, .name = "何大爷", .phone = "13912345678");
	int64_t named_too = COMES(.who = WHO_NAME, .name = "何爷爷", .phone = "139-1234-5678");

	CHECK_INT(supporters(lead), 0);
	CHECK_INT(join(again, lead), OK);
	CHECK_INT(supporters(lead), 0);              /* themselves */
	CHECK_INT(join(other, lead), OK);
	CHECK_INT(join(nameless, lead), OK);
	CHECK_INT(supporters(lead), 2);
	CHECK_INT(join(named, other), ERR_INPUT);    /* what was joined leads on itself */
	CHECK_INT(join(named, lead), OK);
	CHECK_INT(join(named_too, lead), OK);
	CHECK_INT(supporters(lead), 3);
	CHECK_INT(supporters(other), 0);
	/* Undone, everybody is back where they were. */
	CHECK_INT(part(named, SCREENING), OK);
	CHECK_INT(supporters(lead), 3);              /* the same phone is still there */
	CHECK_INT(part(named_too, SCREENING), OK);
	CHECK_INT(part(nameless, SCREENING), OK);
	CHECK_INT(supporters(lead), 1);
	CHECK_INT(lead_of(nameless), nameless);
	CHECK_INT(lead_of(other), lead);
}

static void what_is_joined_leads_on(void)
{
	int64_t a = matter_comes(&hall), b = matter_comes(&hall), c = matter_comes(&hall);

	CHECK_INT(join(a, a), ERR_INPUT);
	CHECK_INT(join(c, b), OK);
	CHECK_INT(join(b, a), OK);
	CHECK_INT(lead_of(c), a);
	CHECK_INT(supporters(a), 2);
	CHECK_INT(join(a, b), ERR_INPUT);            /* no circle */
	CHECK_INT(join(a, c), ERR_INPUT);
	CHECK_INT(part(b, SCREENING), OK);
	CHECK_INT(lead_of(c), b);
	CHECK_INT(supporters(a), 0);
	CHECK_INT(supporters(b), 1);
	/* Back to where it was, with what had been judged. */
	CHECK_INT(matter_move(&hall, MOVE(a, ASSESSING, CLERK, ROLE_CLERK)), OK);
	for (int i = CLERK; i <= EXECUTOR; i++)
		CHECK_INT(matter_assess(&hall, i, people[i].roles, a,
			&(struct scores){ 1, 2, 3, "好" }), OK);
	wording_settled(&hall, a);
	CHECK_INT(join(a, b), OK);
	CHECK_INT(part(a, SCREENING), ERR_MOVE);
	CHECK_INT(part(a, ASSESSING), OK);
	CHECK_INT(matter_move(&hall, MOVE(a, QUEUED, CHAIR, ROLE_CHAIR)), OK);
	/* Only what is open can be joined. */
	matter_put_in(&hall, a, CLOSED);
	CHECK_INT(join(b, a), ERR_INPUT);
}

static void a_co_submitter_speaks_for_the_one_it_joined(void)
{
	int64_t lead = matter_comes(&hall), other = COMES(.who = WHO_CARD, .resident = second.id);
	struct move answer = *MOVE(lead, SCREENING, second.id, ROLE_RESIDENT, [NEED_ANSWER] = "东门");

	answer.holder = other;
	CHECK_INT(join(other, lead), OK);
	CHECK_INT(matter_move(&hall, MOVE(lead, NEEDS_INFO, CLERK, ROLE_CLERK,
		[NEED_QUESTION] = "哪个门？")), OK);
	CHECK_INT(matter_move(&hall, &answer), OK);
	CHECK_INT(state_of(&hall, lead), SCREENING);
}

static enum err withdraw(int64_t matter)
{
	return matter_move(&hall, MOVE(matter, WITHDRAWN, 0, ROLE_RESIDENT));
}

static void what_others_stand_behind_is_left_not_withdrawn(void)
{
	struct receipt receipt;
	int64_t lead = comes((struct submission){ .who = WHO_NAME, .name = "何大爷",
		.phone = "13800001111" }, &receipt);
	int64_t other = COMES(.who = WHO_CARD, .resident = second.id);
	struct matter matter;
	char *name, *phone;

	CHECK_INT(matter_leave(&hall, lead, 0), ERR_MOVE);
	CHECK_INT(join(other, lead), OK);
	CHECK_INT(withdraw(lead), ERR_MOVE);
	CHECK_INT(state_of(&hall, lead), SCREENING);
	CHECK_INT(matter_leave(&hall, 999, 0), ERR_NOT_FOUND);
	CHECK_INT(matter_leave(&hall, lead, 0), OK);
	CHECK_INT(matter_leave(&hall, lead, 0), ERR_MOVE);
	matter = loaded_in(&hall, lead);
	CHECK_INT(matter.state, SCREENING);
	CHECK_INT(matter.left_at, clock_now());
	CHECK_INT(matter_contact(&hall, &matter, &name, &phone), OK);
	CHECK(!name && !phone);
	CHECK_INT(matter_check_pin(&hall, &matter, "1111"), ERR_DENIED);
	CHECK_INT(matter_new_code(&hall, lead, clerk_does, &receipt), ERR_MOVE);
	matter_release(&matter);
	CHECK_INT(supporters(lead), 1);
	/* The last one steps back too: then nobody is left. */
	CHECK_INT(matter_leave(&hall, other, second.id), OK);
	CHECK_INT(supporters(lead), 0);
	matter = loaded_in(&hall, lead);
	matter_put_in(&hall, lead, PASSED);
	CHECK_INT(matter_leave(&hall, lead, 0), ERR_MOVE);
	matter_release(&matter);
}

/* What was joined is archived with the one that it joined, and cannot be parted after. */
static void joined_words_are_erased_with_the_others(void)
{
	int64_t lead = matter_comes(&hall), other = matter_comes(&hall);
	struct matter matter;
	char *text;

	CHECK_INT(join(other, lead), OK);
	matter_put_in(&hall, lead, EVALUATING);
	CHECK_INT(matter_move(&hall, MOVE(lead, CLOSED, 0, ROLE_RESIDENT,
		[NEED_RATING] = "satisfied")), OK);
	pass_days(180);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(state_of(&hall, lead), ARCHIVED);
	matter = loaded_in(&hall, other);
	CHECK_INT(matter.state, MERGED);
	CHECK_INT(matter_text(&hall, &matter, &text), OK);
	CHECK(!text);
	matter_release(&matter);
	CHECK_INT(part(other, SCREENING), ERR_MOVE);
}

int main(void)
{
	hall_with_staff(&hall);
	first = neighbour_comes(&hall, "陈秀英");
	second = neighbour_comes(&hall, "刘建国");
	each_person_is_counted_once();
	what_is_joined_leads_on();
	a_co_submitter_speaks_for_the_one_it_joined();
	what_others_stand_behind_is_left_not_withdrawn();
	joined_words_are_erased_with_the_others();
	CHECK_GOOD(&hall);
	hall_close(&hall);
	return checked();
}
