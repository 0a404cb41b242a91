/* supply.c - the questions behind the stock of rewards: pieces that came or went, a new kind. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "screens/staff/supply.h"

enum { NAME_LIMIT = 30, DIGITS = 5 };

enum err supply_load(struct kiosk *kiosk, struct stock *stock)
{
	rewards_release(&stock->rewards);
	return rewards_load(kiosk->hall, 0, &stock->rewards);
}

static enum err settled(struct kiosk *kiosk, struct stock *stock, enum err err, const char *said)
{
	if (err == OK)
		kiosk_say(kiosk, false, "%s", said);
	return err == OK ? supply_load(kiosk, stock) : err;
}

static void offer_kinds(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	*out = (struct choices){ .count = 2,
		.label = { _("Pieces were delivered"), _("Pieces are broken or gone") },
		.value = { "more", "fewer" } };
}

static enum err count_pieces(struct kiosk *kiosk, struct journey *journey)
{
	struct stock *stock = (struct stock *)journey;
	bool fewer = strcmp(journey_answer(journey, "kind"), "fewer") == 0;
	int64_t pieces = atoll(journey_answer(journey, "pieces"));
	struct actor by;
	enum err err = console_may(kiosk, SUPPLY_MAY, &by);

	if (err == OK)
		err = reward_stock(kiosk->hall, by, stock->reward, fewer ? -pieces : pieces);
	if (err == ERR_STOCK)
		kiosk_say(kiosk, true, "%s", _("There are not so many pieces in stock."));
	return settled(kiosk, stock, err, _("The stock is counted anew."));
}

const struct question supply_pieces[] = {
	{ .name = "kind", .title = N_("What happened?"), .label = N_("Change"),
	  .kind = ASK_CHOICE, .choices = offer_kinds },
	{ .name = "pieces", .title = N_("How many pieces?"), .label = N_("Pieces"),
	  .kind = ASK_DIGITS, .limit = DIGITS },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK,
	  .check = count_pieces },
	{ 0 }
};

static enum err add(struct kiosk *kiosk, struct journey *journey)
{
	struct reward reward = { .cost = atoll(journey_answer(journey, "cost")),
		.stock = atoll(journey_answer(journey, "pieces")),
		.per_person = atoll(journey_answer(journey, "limit")) };
	struct actor by;
	enum err err = console_may(kiosk, SUPPLY_MAY, &by);

	reward.name_zh = xstrdup(journey_answer(journey, "zh"));
	reward.name_en = xstrdup(journey_answer(journey, "en"));
	if (err == OK)
		err = reward_add(kiosk->hall, by, &reward);
	free(reward.name_zh);
	free(reward.name_en);
	return settled(kiosk, (struct stock *)journey, err, _("Residents may choose it from now on."));
}

static enum err check_cost(struct kiosk *kiosk, struct journey *journey)
{
	return atoll(journey_answer(journey, "cost")) > 0 ? OK : ERR_INPUT;
}

const struct question supply_new[] = {
	{ .name = "zh", .title = N_("What is the reward called, in Chinese?"),
	  .label = N_("Chinese name"), .kind = ASK_TEXT, .limit = NAME_LIMIT },
	{ .name = "en", .title = N_("And in English?"), .hint = N_("It may stay empty; only Enter then."),
	  .label = N_("English name"), .kind = ASK_TEXT, .limit = NAME_LIMIT, .optional = true },
	{ .name = "cost", .title = N_("How many points does it cost?"), .label = N_("Points"),
	  .kind = ASK_DIGITS, .limit = DIGITS, .check = check_cost },
	{ .name = "pieces", .title = N_("How many pieces are there now?"), .label = N_("Pieces"),
	  .kind = ASK_DIGITS, .limit = DIGITS },
	{ .name = "limit", .title = N_("How many may one person have? 0: as many as they like."),
	  .label = N_("Per person"), .kind = ASK_DIGITS, .limit = DIGITS },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK, .check = add },
	{ 0 }
};
