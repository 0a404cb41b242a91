/* serve.c - what a resident did for the community: hours, a panel, a mediation. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/grade.h"
#include "domain/graph.h"
#include "domain/need.h"
#include "domain/service.h"
#include "screens/form.h"
#include "screens/staff/console.h"
#include "screens/table.h"

enum { HOURS = 2, DATE = 8 };

static const char trained[] = "training";

struct serve { struct form form; int64_t resident, matter; char *whose; };

static void offer(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	*out = (struct choices){ .count = 4, .label = { _("Volunteering, by the hour"),
		_("A seat on a panel that checked work"), _("A quarrel was mediated"),
			_("Training was attended, by the hour") },
		.value = { "volunteered", "accepted", "mediated",
			trained } };
}

static bool is(const struct journey *journey, enum rule rule)
{
	return strcmp(journey_answer(journey, "kind"), rules[rule].name) == 0;
}

static bool trains(const struct journey *journey)
{
	return strcmp(journey_answer(journey, "kind"), trained) == 0;
}

static bool by_hours(struct kiosk *kiosk, const struct journey *journey)
{
	return is(journey, RULE_VOLUNTEERED) || trains(journey);
}

static bool in_words(struct kiosk *kiosk, const struct journey *journey)
{
	return !is(journey, RULE_ACCEPTED);
}

static bool of_matter(struct kiosk *kiosk, const struct journey *journey)
{
	return is(journey, RULE_ACCEPTED);
}

static enum err check_hours(struct kiosk *kiosk, struct journey *journey)
{
	int hours = atoi(journey_answer(journey, "hours"));

	if (hours > 0 && hours <= SERVICE_HOURS)
		return OK;
	kiosk_say(kiosk, true, _("Please give a number from 1 to %d."), SERVICE_HOURS);
	return ERR_INPUT;
}

static enum err check_matter(struct kiosk *kiosk, struct journey *journey)
{
	return console_matter(kiosk, journey_answer(journey, "matter"),
		&((struct serve *)journey)->matter);
}

static enum err check_day(struct kiosk *kiosk, struct journey *journey)
{
	const char *day = journey_answer(journey, "day");
	int64_t at = clock_now();
	enum err err = *day ? need_date(day, &at) : OK;

	if (err == OK && at <= clock_now() && at >= clock_day(clock_now(), -SERVICE_DAYS, 0))
		return OK;
	kiosk_say(kiosk, true, _("Please give a day of the last %d, as in 20261231."), SERVICE_DAYS);
	return ERR_INPUT;
}

/* Why not, in words; the error's own sentence else. */
static enum err refused(struct kiosk *kiosk, enum err err)
{
	static const struct { enum err err; const char *why; } table[] = {
		{ ERR_TWICE, N_("The same is entered already.") },
		{ ERR_LIMIT, N_("That would be more than 12 hours on one day.") },
		{ ERR_MOVE, N_("The work of this matter was never up for checking.") },
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (table[i].err == err)
			kiosk_say(kiosk, true, "%s", _(table[i].why));
	return err;
}

static enum rule rule_of(const struct journey *journey)
{
	enum rule rule = RULE_VOLUNTEERED;

	while (rule < RULES - 1 && !is(journey, rule))
		rule++;
	return rule;
}

/* Training earns a grade, no points. */
static enum err enter_training(struct kiosk *kiosk, struct actor by, const struct serve *serve,
	const struct service *service)
{
	const struct training training = { serve->resident, service->hours, service->day,
		service->what };
	enum err err = training_enter(kiosk->hall, by, &training);

	if (err == OK)
		kiosk_say(kiosk, false, _("%s: entered; it counts for the grade."), serve->whose);
	return err;
}

static enum err enter_service(struct kiosk *kiosk, struct actor by, const struct serve *serve,
	const struct service *service)
{
	int64_t given;
	enum err err = service_enter(kiosk->hall, by, service, &given);

	if (err == OK && given > 0)
		kiosk_say(kiosk, false, _("%s: entered, %lld points."), serve->whose, (long long)given);
	else if (err == OK)
		kiosk_say(kiosk, false, _("%s: entered; there are no more points for it this month."),
			serve->whose);
	return err;
}

static enum err settle(struct kiosk *kiosk, struct journey *journey)
{
	const struct serve *serve = (const struct serve *)journey;
	struct service service = { .resident = serve->resident, .rule = rule_of(journey),
		.hours = atoll(journey_answer(journey, "hours")),
		.matter = of_matter(kiosk, journey) ? serve->matter : 0 };
	const char *day = journey_answer(journey, "day");
	char *what = xstrdup(journey_answer(journey, "what"));
	struct actor by;
	enum err err = console_may(kiosk, ROLE_CLERK | ROLE_KEEPER, &by);

	service.what = what;
	if (err == OK && *day)
		err = need_date(day, &service.day);
	if (err == OK)
		err = (trains(journey) ? enter_training : enter_service)(kiosk, by, serve, &service);
	free(what);
	return refused(kiosk, err);
}

static const struct question questions[] = {
	{ .name = "kind", .title = N_("What did this resident do?"), .label = N_("Service"),
	  .kind = ASK_CHOICE, .choices = offer },
	{ .name = "hours", .title = N_("How many hours?"), .label = N_("Hours"), .kind = ASK_DIGITS,
	  .limit = HOURS, .asked = by_hours, .check = check_hours },
	{ .name = "what", .title = N_("What was it, in a few words?"), .label = N_("What"),
	  .kind = ASK_TEXT, .limit = SERVICE_WORDS, .asked = in_words },
	{ .name = "matter", .title = N_("Which file number?"), .label = N_("Matter"),
	  .hint = N_("12 is number 12 of this year; 20250012 is that of the year 2025."),
	  .kind = ASK_DIGITS, .limit = CONSOLE_MATTER, .asked = of_matter, .check = check_matter },
	{ .name = "day", .title = N_("On which day?"), .label = N_("Day"), .kind = ASK_DIGITS,
	  .hint = N_("Eight digits, as in 20261231; today: only Enter."), .limit = DATE,
	  .optional = true, .check = check_day },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK, .check = settle },
	{ 0 }
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct serve *serve = state;
	struct actor by;
	enum err err = console_may(kiosk, ROLE_CLERK | ROLE_KEEPER, &by);

	serve->resident = id;
	journey_start(kiosk, &serve->form.journey, questions);
	return err == OK ? console_whose(kiosk, id, &serve->whose) : err;
}

static void leave(void *state)
{
	struct serve *serve = state;

	wipe_free(serve->whose);
}

const struct screen staff_serve_screen = {
	.name = "staff-serve", .title = N_("For the community"), .state_size = sizeof(struct serve),
	.enter = enter, .draw = form_draw, .typed = form_typed, .back = form_back,
	.typing = form_typing, .again = form_again, .leave = leave,
};
