/* moving-needs.c - the needs of a way as questions of a journey. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/hall.h"
#include "kiosk/kiosk.h"
#include "screens/moving-judge.h"
#include "screens/moving-needs.h"
#include "screens/second.h"

enum { PIN_LIMIT = 12 };

static const struct moving *of(const struct journey *journey)
{
	return (const struct moving *)journey;
}

static bool is_suspected(const struct moving *moving, const char *item)
{
	for (size_t i = 0; i < moving->suspicion_count; i++)
		if (strcmp(moving->suspicions[i].item, item) == 0)
			return true;
	return false;
}

/* What the text suggests comes first. */
static void offer_items(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	const struct moving *moving = of(journey);
	const struct setting *items[NEGATIVE_MOST];
	size_t count = hall_section(kiosk->hall, "negative", items, NEGATIVE_MOST);

	for (size_t i = 0; i < moving->suspicion_count; i++)
		choices_add(out, moving->suspected[i], moving->suspicions[i].item);
	for (size_t i = 0; i < count; i++)
		if (!is_suspected(moving, items[i]->key))
			choices_add(out, i18n_either(items[i]->zh, items[i]->en), items[i]->key);
}

static void offer_ratings(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	choices_add(out, _("Satisfied"), "satisfied");
	choices_add(out, _("Mostly satisfied"), "mostly");
	choices_add(out, _("Not satisfied"), "unsatisfied");
}

static void offer_verdicts(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	choices_add(out, _("Yes, it is met"), "pass");
	choices_add(out, _("No, not yet"), "fail");
}

static void offer_states(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	const struct moving *moving = of(journey);

	for (size_t i = 0; i < moving->back_count; i++)
		choices_add(out, _(states[moving->back[i]].label), states[moving->back[i]].name);
}

static bool not_solved(struct kiosk *kiosk, const struct journey *journey)
{
	return strcmp(journey_answer(journey, needs[NEED_RATING].name), "unsatisfied") == 0;
}

static bool something_fails(struct kiosk *kiosk, const struct journey *journey)
{
	const struct moving *moving = of(journey);

	for (size_t i = 0; i < moving->tasks.count; i++)
		if (strcmp(journey_answer(journey, moving->names[i]), "fail") == 0)
			return true;
	return false;
}

static bool has_second(struct kiosk *kiosk, const struct journey *journey)
{
	return *journey_answer(journey, moving_members[1]) != '\0';
}

static bool has_third(struct kiosk *kiosk, const struct journey *journey)
{
	return *journey_answer(journey, moving_members[2]) != '\0';
}

static enum err scan(struct kiosk *kiosk, struct journey *journey, const char *tag)
{
	enum err err = form_tag(kiosk, journey, tag, TAG_CARD);

	return err == OK ? OK : form_tag(kiosk, journey, tag, TAG_MATTER);
}

/* Whose card, receipt or number, and their PIN; beyond those that the way wants, if any. */
static struct question *add_members(struct moving *moving, struct question *next)
{
	bool (*const given[MOVE_MEMBERS])(struct kiosk *, const struct journey *) =
		{ NULL, has_second, has_third };
	bool answer = moving->way->guard == GUARD_REVIEW;
	int most = answer ? moving->way->members : MOVE_MEMBERS;

	for (int i = 0; i < most; i++) {
		bool wanted = i < moving->way->members;

		*next++ = (struct question){ .name = moving_members[i], .kind = ASK_DIGITS,
			.title = !wanted ? N_("Who else? Leave it empty if nobody.") :
				i > 0 ? N_("And the second one?") : answer ?
				N_("Who is the first one?") : needs[NEED_MEMBERS].title,
			.hint = answer ? N_("Two who had nothing to do with it: card, or staff number.") :
				N_("At least one neighbour, or whoever put it forward."),
			.label = needs[NEED_MEMBERS].label, .limit = needs[NEED_MEMBERS].limit,
			.optional = !wanted, .asked = i == 2 ? has_second : NULL,
			.check = moving_check_number, .scanned = scan };
		*next++ = (struct question){ .name = moving_member_pins[i], .kind = ASK_PIN,
			.title = N_("Their PIN, typed by themselves?"), .label = N_("PIN"),
			.limit = PIN_LIMIT, .asked = wanted ? NULL : given[i],
			.check = moving_check_member };
	}
	return next;
}

static struct question *add_second(struct question *next)
{
	*next++ = (struct question)SECOND_PIN(NULL);
	return next;
}

/* One question for each task, under what was promised. */
static struct question *add_each(struct moving *moving, struct question *next, enum need need)
{
	for (size_t i = 0; i < moving->tasks.count; i++) {
		const struct task *task = &moving->tasks.list[i];

		snprintf(moving->names[i], MOVING_NAME, "%s%zu", needs[need].name, i + 1);
		free(moving->hints[i]);
		moving->hints[i] = need == NEED_FINDING && *task->evidence ?
			xasprintf(_("%s (evidence: %s)"), task->criterion, task->evidence) :
			xstrdup(task->criterion);
		*next++ = (struct question){ .name = moving->names[i], .title = needs[need].title,
			.hint = moving->hints[i], .label = task->criterion, .limit = needs[need].limit,
			.kind = need == NEED_FINDING ? ASK_CHOICE : ASK_TEXT,
			.choices = offer_verdicts };
	}
	return next;
}

/* A resident's own words are asked for in the words of what they do with them. */
static const char *title_of(const struct way *way, enum need need)
{
	if (need == NEED_ANSWER && way->to == OBJECTION)
		return N_("What do you object to, and why?");
	if (need == NEED_ANSWER && way->guard == GUARD_RATING)
		return N_("What is not solved yet?");
	return needs[need].title;
}

static const char *hint_of(const struct moving *moving, enum need need)
{
	if (need == NEED_ANSWER && moving->way->from == NEEDS_INFO)
		return moving->asked;
	if (need == NEED_PARENT)
		return moving->alike;
	if (need == NEED_ITEM && moving->suspicion_count > 0)
		return N_("What the resident's words suggest stands first.");
	return NULL;
}

static struct question *add_plain(struct moving *moving, struct question *next, enum need need)
{
	static const enum question_kind kinds[] = {
		[NEED_IS_TEXT] = ASK_TEXT, [NEED_IS_COUNT] = ASK_DIGITS, [NEED_IS_DATE] = ASK_DIGITS,
		[NEED_IS_CHOICE] = ASK_CHOICE, [NEED_IS_MATTER] = ASK_DIGITS,
		[NEED_IS_STATE] = ASK_CHOICE, [NEED_IS_STAFF] = ASK_DIGITS,
	};
	bool remark = need == NEED_REMARK;

	*next++ = (struct question){ .name = needs[need].name, .label = needs[need].label,
		.title = title_of(moving->way, need), .kind = kinds[needs[need].kind],
		.limit = needs[need].limit, .optional = needs[need].optional && !remark,
		.check = moving_check_need, .hint = hint_of(moving, need),
		.asked = remark ? something_fails :
			need == NEED_ANSWER && moving->way->guard == GUARD_RATING ? not_solved : NULL,
		.choices = need == NEED_RATING ? offer_ratings :
			need == NEED_BACK ? offer_states : offer_items };
	return need == NEED_SECOND ? add_second(next) : next;
}

struct question *moving_needs(struct moving *moving, struct question *next)
{
	const struct way *other = way_other(moving->way);
	needs_set wanted = moving->way->needs | (other ? other->needs : 0);

	for (int need = 0; need < NEED_COUNT; need++) {
		if (!(wanted & NEED(need)))
			continue;
		if (needs[need].kind == NEED_IS_EACH)
			next = add_each(moving, next, (enum need)need);
		else if (needs[need].kind == NEED_IS_PEOPLE)
			next = add_members(moving, next);
		else
			next = add_plain(moving, next, (enum need)need);
	}
	return next;
}
