/* stock.c - the catalogue of rewards: pieces and days, what is listed, a new one. */
#include <config.h>

#include <stdlib.h>

#include "screens/staff/supply.h"
#include "screens/table.h"

enum { COUNT_COLUMNS = 13 };

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct actor by;
	enum err err = console_may(kiosk, SUPPLY_MAY, &by);

	return err == OK ? supply_load(kiosk, state) : err;
}

static void again(struct kiosk *kiosk, void *state)
{
	struct stock *stock = state;

	over_again(kiosk, state, stock->over.asking ? OK : supply_load(kiosk, stock));
}

static struct step ask_for_new(struct kiosk *kiosk, void *state)
{
	return over_ask(kiosk, state, supply_new);
}

static const struct action actions[] = {
	/* TRANSLATORS: at the foot, at most 8 columns: a new reward, or partner. */
	{ 'n', N_("New one"), ask_for_new, over_away }, { 0 }
};

static char *line(const void *from, int index)
{
	const struct stock *stock = from;
	const struct reward *reward = &stock->rewards.list[index];
	char *cost = xasprintf(_("%d points"), (int)reward->cost);
	char *pieces = reward->withdrawn ? xstrdup(_("off the list")) :
		reward->stock > 0 ? xasprintf(_("%d pieces"), (int)reward->stock) :
		xstrdup(_("used up"));
	struct text out = {0};

	line_add(&out, COUNT_COLUMNS, cost);
	line_add(&out, COUNT_COLUMNS, pieces);
	text_add(&out, reward_name(reward));
	if (*reward_sponsor(reward))
		text_addf(&out, "  %s", reward_sponsor(reward));
	free(cost);
	free(pieces);
	return text_take(&out);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct stock *stock = state;
	struct page page = page_of(canvas);
	struct list shown = stock->list;

	if (over_drawn(kiosk, state, canvas))
		return;
	page_head(canvas, &page, _("Which reward is to be changed?"));
	if (stock->rewards.count == 0)
		page_text(canvas, &page, STYLE_NOTE,
			_("There is no reward yet. Press n to add one."));
	shown.count = (int)stock->rewards.count;
	page_list(canvas, &page, &shown, line, stock);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct stock *stock = state;
	int index;

	if (over_took(kiosk, state, key))
		return (struct step){ .err = stock->over.asking ? OK : supply_load(kiosk, stock) };
	page_fit(kiosk, &stock->list, (int)stock->rewards.count, PAGE_HEAD);
	index = list_typed(&stock->list, key);
	if (index < 0)
		return (struct step){ .kind = STAY };
	stock->reward = &stock->rewards.list[index];
	return over_ask(kiosk, state, supply_change);
}

static void leave(void *state)
{
	supply_release(state);
}

const struct screen staff_stock_screen = {
	.name = "staff-stock", .title = N_("Rewards in stock"), .state_size = sizeof(struct stock),
	.actions = actions, .enter = enter, .draw = draw, .typed = typed, .back = over_back,
	.typing = over_typing, .again = again, .leave = leave,
};
