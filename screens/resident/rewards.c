/* rewards.c - what the points can be spent on. */
#include <config.h>

#include <stdlib.h>

#include "screens/resident/shop.h"
#include "screens/scroll.h"
#include "screens/table.h"

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	return shop_load(kiosk, state);
}

/* Why not this one? The caller frees; NULL: it can be had. */
static char *obstacle(const struct shop *shop, const struct reward *reward)
{
	if (reward->stock <= 0)
		return xstrdup(_("all gone"));
	if (reward->cost > shop->balance)
		return xasprintf(_("%lld more points wanted"),
			(long long)(reward->cost - shop->balance));
	return NULL;
}

static void reward_text(const void *from, int index, struct text *line, struct text *below)
{
	const struct shop *shop = from;
	const struct reward *reward = &shop->rewards.list[index];
	char *why_not = obstacle(shop, reward);

	text_add(line, reward_name(reward));
	/* TRANSLATORS: what a reward costs; then how many are left or why it cannot be had. */
	text_addf(below, _("%lld points"), (long long)reward->cost);
	text_add(below, "  ");
	if (why_not)
		text_addf(below, _("not now: %s"), why_not);
	else
		text_addf(below, _("%lld left"), (long long)reward->stock);
	if (*reward_sponsor(reward))
		text_addf(below, "  %s", reward_sponsor(reward));
	free(why_not);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct shop *shop = state;
	struct page page = page_of(canvas);
	struct list list = shop->list;
	char *head = xasprintf(_("You have %lld points. Which reward would you like?"),
		(long long)shop->balance);

	if (shop->chosen) {
		shop_draw_question(kiosk, shop, canvas, &page);
	} else {
		page_head(canvas, &page, head);
		list.count = (int)shop->rewards.count;
		if (list.count == 0)
			page_text(canvas, &page, STYLE_PLAIN,
				_("There are no rewards at the moment."));
		pairs_draw(canvas, &page, &list, reward_text, shop);
	}
	free(head);
}

static struct step picked(struct kiosk *kiosk, struct shop *shop, const struct reward *reward)
{
	char *why_not = obstacle(shop, reward);
	enum err err = OK;

	if (why_not)
		kiosk_say(kiosk, true, _("Not this one now: %s."), why_not);
	else
		err = shop_choose(kiosk, shop, reward);
	free(why_not);
	return (struct step){ .err = err };
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct shop *shop = state;
	int index;

	if (shop->chosen)
		return shop_typed(kiosk, shop, key);
	pairs_fit(kiosk, &shop->list, (int)shop->rewards.count, PAGE_HEAD);
	index = list_typed(&shop->list, key);
	return index < 0 ? (struct step){ .kind = STAY } :
		picked(kiosk, shop, &shop->rewards.list[index]);
}

static struct step back(struct kiosk *kiosk, void *state)
{
	struct shop *shop = state;

	return (struct step){ .kind = shop_back(shop) ? STAY : BACK };
}

static void leave(void *state)
{
	shop_release(state);
}

const struct screen rewards_screen = {
	.name = "rewards", .title = N_("Rewards"), .state_size = sizeof(struct shop),
	.enter = enter, .draw = draw, .typed = typed, .back = back, .leave = leave,
};
