/* stock.c - rewards and their pieces: delivered, gone, or a new kind. */
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
	enum err err = supply_load(kiosk, stock);

	if (stock->asking)
		form_again(kiosk, state);
	if (err != OK)
		kiosk_say(kiosk, true, "%s", err_text(err));
}

static struct step ask(struct kiosk *kiosk, struct stock *stock, int64_t reward)
{
	stock->asking = true;
	stock->reward = reward;
	journey_start(kiosk, &stock->form.journey, reward ? supply_pieces : supply_new);
	return (struct step){ .kind = STAY };
}

static struct step ask_for_new(struct kiosk *kiosk, void *state)
{
	return ask(kiosk, state, 0);
}

static bool lists(const struct kiosk *kiosk, const void *state)
{
	const struct stock *stock = state;

	return !stock->asking;
}

static const struct action actions[] = {
	/* TRANSLATORS: at the foot, at most 8 columns: a new reward. */
	{ 'n', N_("New one"), ask_for_new, lists }, { 0 }
};

static char *line(const void *from, int index)
{
	const struct stock *stock = from;
	const struct reward *reward = &stock->rewards.list[index];
	char *cost = xasprintf(_("%d points"), (int)reward->cost);
	char *pieces = reward->stock > 0 ? xasprintf(_("%d pieces"), (int)reward->stock) :
		xstrdup(_("used up"));
	struct text out = {0};

	line_add(&out, COUNT_COLUMNS, cost);
	line_add(&out, COUNT_COLUMNS, pieces);
	text_add(&out, reward_name(reward));
	free(cost);
	free(pieces);
	return text_take(&out);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct stock *stock = state;
	struct page page = page_of(canvas);
	struct list shown = stock->list;

	if (stock->asking) {
		form_draw(kiosk, state, canvas);
		return;
	}
	page_head(canvas, &page, _("Which reward came in, or is gone?"));
	if (stock->rewards.count == 0)
		page_text(canvas, &page, STYLE_NOTE,
			_("There is no reward yet. Press n to add one."));
	shown.count = (int)stock->rewards.count;
	page_list(canvas, &page, &shown, line, stock);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct stock *stock = state;
	bool done = false;
	int index;

	if (stock->asking) {
		journey_typed(kiosk, &stock->form.journey, key, &done);
		stock->asking = !done;
		return (struct step){ .kind = STAY };
	}
	page_fit(kiosk, &stock->list, (int)stock->rewards.count, PAGE_HEAD);
	index = list_typed(&stock->list, key);
	return index < 0 ? (struct step){ .kind = STAY } :
		ask(kiosk, stock, stock->rewards.list[index].id);
}

/* Out of the first question back to the list. */
static struct step back(struct kiosk *kiosk, void *state)
{
	struct stock *stock = state;

	if (!stock->asking)
		return (struct step){ .kind = BACK };
	stock->asking = form_back(kiosk, state).kind == STAY;
	return (struct step){ .kind = STAY };
}

static enum typing typing(const struct kiosk *kiosk, const void *state)
{
	return lists(kiosk, state) ? TYPING_NOTHING : form_typing(kiosk, state);
}

static void leave(void *state)
{
	struct stock *stock = state;

	rewards_release(&stock->rewards);
}

const struct screen staff_stock_screen = {
	.name = "staff-stock", .title = N_("Rewards in stock"), .state_size = sizeof(struct stock),
	.actions = actions, .enter = enter, .draw = draw, .typed = typed, .back = back,
	.typing = typing, .again = again, .leave = leave,
};
