/* supply.c - a new reward, and what both journeys of the stock ask. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "screens/staff/supply.h"

void supply_release(struct stock *stock)
{
	rewards_release(&stock->rewards);
	sponsors_release(&stock->sponsors);
	stock->reward = NULL;
}

enum err supply_load(struct kiosk *kiosk, struct stock *stock)
{
	enum err err;

	supply_release(stock);
	err = rewards_all(kiosk->hall, &stock->rewards);
	if (err == OK)
		err = sponsors_load(kiosk->hall, &stock->sponsors);
	for (size_t i = 0; i < stock->sponsors.count && i < JOURNEY_CHOICES; i++)
		snprintf(stock->numbers[i], sizeof stock->numbers[i], "%lld",
			(long long)stock->sponsors.list[i].id);
	return err;
}

void supply_partners(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	const struct stock *stock = (const struct stock *)journey;

	out->label[0] = _("The hall itself");
	out->value[0] = "0";
	out->count = 1;
	for (size_t i = 0; i < stock->sponsors.count && out->count < JOURNEY_CHOICES; i++) {
		out->label[out->count] = sponsor_name(&stock->sponsors.list[i]);
		out->value[out->count++] = stock->numbers[i];
	}
}

enum err supply_cost(struct kiosk *kiosk, struct journey *journey)
{
	return atoll(journey_answer(journey, "cost")) > 0 ? OK : ERR_INPUT;
}

static void offer_sorts(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	*out = (struct choices){ .count = 2,
		.label = { _("A thing, from the shelf"), _("A service, on days to choose from") },
		.value = { "goods", "service" } };
}

static bool is_service(const struct journey *journey)
{
	return strcmp(journey_answer(journey, "sort"), "service") == 0;
}

static bool is_goods(struct kiosk *kiosk, const struct journey *journey)
{
	return !is_service(journey);
}

static bool has_partners(struct kiosk *kiosk, const struct journey *journey)
{
	return ((const struct stock *)journey)->sponsors.count > 0;
}

static enum err add(struct kiosk *kiosk, struct journey *journey)
{
	struct reward reward = { .cost = atoll(journey_answer(journey, "cost")),
		.stock = atoll(journey_answer(journey, "pieces")), .service = is_service(journey),
		.per_person = atoll(journey_answer(journey, "limit")),
		.sponsor = atoll(journey_answer(journey, "partner")) };
	struct actor by;
	enum err err = console_may(kiosk, SUPPLY_MAY, &by);

	reward.name_zh = xstrdup(journey_answer(journey, "zh"));
	reward.name_en = xstrdup(journey_answer(journey, "en"));
	if (err == OK)
		err = reward_add(kiosk->hall, by, &reward);
	if (err == OK)
		kiosk_say(kiosk, false, "%s", is_service(journey) ?
			_("It is listed. Now choose it and offer its days.") :
			_("Residents may choose it from now on."));
	free(reward.name_zh);
	free(reward.name_en);
	return err;
}

const struct question supply_new[] = {
	{ .name = "sort", .title = N_("What kind of reward is it?"), .label = N_("Kind"),
	  .kind = ASK_CHOICE, .choices = offer_sorts },
	{ .name = "zh", .title = N_("What is the reward called, in Chinese?"),
	  .label = N_("Chinese name"), .kind = ASK_TEXT, .limit = SUPPLY_NAME },
	{ .name = "en", .title = N_("And in English?"), .hint = N_("It may stay empty; only Enter then."),
	  .label = N_("English name"), .kind = ASK_TEXT, .limit = SUPPLY_NAME, .optional = true },
	{ .name = "cost", .title = N_("How many points does it cost?"), .label = N_("Points"),
	  .kind = ASK_DIGITS, .limit = SUPPLY_DIGITS, .check = supply_cost },
	{ .name = "pieces", .title = N_("How many pieces are there now?"), .label = N_("Pieces"),
	  .kind = ASK_DIGITS, .limit = SUPPLY_DIGITS, .asked = is_goods },
	{ .name = "limit", .title = N_("How many may one person have? 0: as many as they like."),
	  .label = N_("Per person"), .kind = ASK_DIGITS, .limit = SUPPLY_DIGITS },
	{ .name = "partner", .title = N_("Who gives it?"), .label = N_("Partner"),
	  .kind = ASK_CHOICE, .choices = supply_partners, .asked = has_partners },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK, .check = add },
	{ 0 }
};
