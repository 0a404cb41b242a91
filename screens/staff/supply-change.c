/* supply-change.c - one thing about a listed reward: its pieces, days, name, cost, partner ... */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "domain/need.h"
#include "screens/staff/supply.h"

enum { DATE = 8 };

static const struct reward *chosen(const struct journey *journey)
{
	return ((const struct stock *)journey)->reward;
}

/* What may be done: sort 1 to goods, 2 to services, 3 to both. asks: the questions behind it. */
static const struct { const char *name, *label; int sort; const char *asks[2]; } changes[] = {
	{ "more", N_("Pieces were delivered"), 1, { "pieces" } },
	{ "fewer", N_("Pieces are broken or gone"), 1, { "pieces" } },
	{ "offer", N_("Offer a day"), 2, { "day", "pieces" } },
	{ "retract", N_("Take places of a day back"), 2, { "day", "pieces" } },
	{ "name", N_("Another name"), 3, { "zh", "en" } },
	{ "cost", N_("Another cost"), 3, { "cost" } },
	{ "limit", N_("How many one person may have"), 3, { "limit" } },
	{ "days", N_("How many days to fetch it"), 3, { "days" } },
	{ "partner", N_("Who gives it"), 3, { "partner" } },
	{ "listing", NULL, 3, { NULL } },
};
enum { CHANGES = sizeof changes / sizeof *changes };

static void offer(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	int sort = chosen(journey)->service ? 2 : 1;

	for (int i = 0; i < CHANGES; i++)
		if (changes[i].sort & sort) {
			out->label[out->count] = changes[i].label ? _(changes[i].label) :
				chosen(journey)->withdrawn ? _("List it again") : _("Withdraw it");
			out->value[out->count++] = changes[i].name;
		}
}

static bool is(const struct journey *journey, const char *change)
{
	return strcmp(journey_answer(journey, "kind"), change) == 0;
}

static bool asks(const struct journey *journey, const char *question)
{
	for (int i = 0; i < CHANGES; i++)
		for (int j = 0; is(journey, changes[i].name) && j < 2 && changes[i].asks[j]; j++)
			if (strcmp(changes[i].asks[j], question) == 0)
				return true;
	return false;
}

#define ASKED(question) \
	static bool asked_##question(struct kiosk *kiosk, const struct journey *journey) \
	{ return asks(journey, #question); }
ASKED(pieces)
ASKED(day)
ASKED(zh)
ASKED(en)
ASKED(cost)
ASKED(limit)
ASKED(days)
ASKED(partner)

static enum err check_day(struct kiosk *kiosk, struct journey *journey)
{
	int64_t day;
	enum err err = need_date(journey_answer(journey, "day"), &day);

	if (err == OK && day > clock_now())
		return OK;
	kiosk_say(kiosk, true, "%s", _("Please give a day still to come, as in 20261231."));
	return ERR_INPUT;
}

static enum err check_days(struct kiosk *kiosk, struct journey *journey)
{
	int days = atoi(journey_answer(journey, "days"));

	if (days > 0 && days <= REWARD_DAYS)
		return OK;
	kiosk_say(kiosk, true, _("Please give a number from 1 to %d."), REWARD_DAYS);
	return ERR_INPUT;
}

static enum err move(struct kiosk *kiosk, struct actor by, const struct journey *journey)
{
	bool fewer = is(journey, "fewer") || is(journey, "retract");
	int64_t pieces = atoll(journey_answer(journey, "pieces"));
	struct reward_day day = { .places = fewer ? -pieces : pieces };
	enum err err;

	if (!chosen(journey)->service)
		return reward_stock(kiosk->hall, by, chosen(journey)->id, day.places);
	err = need_date(journey_answer(journey, "day"), &day.day);
	return err == OK ? reward_offer(kiosk->hall, by, chosen(journey)->id, &day) : err;
}

static void take_name(const struct journey *journey, struct reward *reward)
{
	free(reward->name_zh);
	free(reward->name_en);
	reward->name_zh = xstrdup(journey_answer(journey, "zh"));
	reward->name_en = xstrdup(journey_answer(journey, "en"));
}

/* What the journey says goes into the reward as it stands now. */
static void take(const struct journey *journey, struct reward *reward)
{
	const struct { const char *name; int64_t *number; } numbers[] = {
		{ "cost", &reward->cost }, { "limit", &reward->per_person },
		{ "days", &reward->days }, { "partner", &reward->sponsor },
	};

	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		if (is(journey, numbers[i].name))
			*numbers[i].number = atoll(journey_answer(journey, numbers[i].name));
	if (is(journey, "name"))
		take_name(journey, reward);
	if (is(journey, "listing"))
		reward->withdrawn = !reward->withdrawn;
}

static enum err list(struct kiosk *kiosk, struct actor by, const struct journey *journey)
{
	struct rewards one;
	enum err err = reward_load(kiosk->hall, chosen(journey)->id, &one);

	if (err == OK) {
		take(journey, &one.list[0]);
		err = reward_change(kiosk->hall, by, &one.list[0]);
	}
	rewards_release(&one);
	return err;
}

static enum err settle(struct kiosk *kiosk, struct journey *journey)
{
	bool pieces = asks(journey, "pieces");
	struct actor by;
	enum err err = console_may(kiosk, SUPPLY_MAY, &by);

	if (err == OK)
		err = (pieces ? move : list)(kiosk, by, journey);
	if (err == ERR_STOCK)
		kiosk_say(kiosk, true, "%s", _("There are not so many pieces in stock."));
	if (err == OK)
		kiosk_say(kiosk, false, "%s", pieces ? _("The stock is counted anew.") :
			_("Changed. Vouchers that are out keep what they cost."));
	return err;
}

const struct question supply_change[] = {
	{ .name = "kind", .title = N_("What is to be done?"), .label = N_("Change"),
	  .kind = ASK_CHOICE, .choices = offer },
	{ .name = "day", .title = N_("On which day?"), .hint = N_("Eight digits, as in 20261231."),
	  .label = N_("Day"), .kind = ASK_DIGITS, .limit = DATE, .asked = asked_day,
	  .check = check_day },
	{ .name = "pieces", .title = N_("How many pieces, or places?"), .label = N_("Pieces"),
	  .kind = ASK_DIGITS, .limit = SUPPLY_DIGITS, .asked = asked_pieces },
	{ .name = "zh", .title = N_("What is the reward called, in Chinese?"),
	  .label = N_("Chinese name"), .kind = ASK_TEXT, .limit = SUPPLY_NAME, .asked = asked_zh },
	{ .name = "en", .title = N_("And in English?"), .hint = N_("It may stay empty; only Enter then."),
	  .label = N_("English name"), .kind = ASK_TEXT, .limit = SUPPLY_NAME, .optional = true,
	  .asked = asked_en },
	{ .name = "cost", .title = N_("How many points does it cost?"), .label = N_("Points"),
	  .kind = ASK_DIGITS, .limit = SUPPLY_DIGITS, .asked = asked_cost, .check = supply_cost },
	{ .name = "limit", .title = N_("How many may one person have? 0: as many as they like."),
	  .label = N_("Per person"), .kind = ASK_DIGITS, .limit = SUPPLY_DIGITS,
	  .asked = asked_limit },
	{ .name = "days", .title = N_("How many days may one take to fetch it?"), .label = N_("Days"),
	  .kind = ASK_DIGITS, .limit = 3, .asked = asked_days, .check = check_days },
	{ .name = "partner", .title = N_("Who gives it?"), .label = N_("Partner"),
	  .kind = ASK_CHOICE, .choices = supply_partners, .asked = asked_partner },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK, .check = settle },
	{ 0 }
};
