/* bank-model.c - the points bank once more, as plain arrays: what the real one must come to. */
#include <config.h>

#include <stdlib.h>

#include "base/text.h"

#include "bank-model.h"

static size_t add_posting(struct model *model, int resident)
{
	model->postings = xrealloc(model->postings, model->posting_count + 1,
		sizeof *model->postings);
	model->postings[model->posting_count] = (struct model_posting){ .resident = resident };
	return model->posting_count++;
}

/* The posting does that to the lot. */
static void move(struct model *model, size_t posting, size_t lot, int64_t amount)
{
	struct model_posting *one = &model->postings[posting];

	one->parts.list = xrealloc(one->parts.list, one->parts.count + 1, sizeof *one->parts.list);
	one->parts.list[one->parts.count++] = (struct model_part){ lot, amount };
	one->amount += amount;
	model->lots[lot].rest += amount;
	model->balance[one->resident] += amount;
}

/* Of those with points the one that ends soonest, the older first; before: only what ended by
 * then. lot_count: none. */
static size_t soonest(const struct model *model, int resident, int64_t before)
{
	size_t found = model->lot_count;

	for (size_t i = 0; i < model->lot_count; i++) {
		const struct model_lot *lot = &model->lots[i];

		if (lot->rest > 0 && (resident < 0 || lot->resident == resident) &&
		    lot->expires < before &&
		    (found == model->lot_count || lot->expires < model->lots[found].expires))
			found = i;
	}
	return found;
}

static void draw(struct model *model, size_t posting, int64_t amount)
{
	while (amount > 0) {
		size_t lot = soonest(model, model->postings[posting].resident, INT64_MAX);
		int64_t part = model->lots[lot].rest < amount ? model->lots[lot].rest : amount;

		move(model, posting, lot, -part);
		amount -= part;
	}
}

static void pay_debts(struct model *model, int resident)
{
	int64_t there = model->balance[resident];
	int64_t paid = model->owed[resident] < there ? model->owed[resident] : there;

	if (paid == 0)
		return;
	model->owed[resident] -= paid;
	draw(model, add_posting(model, resident), paid);
}

size_t model_give(struct model *model, int resident, int64_t amount, int64_t expires)
{
	size_t posting = add_posting(model, resident);

	model->lots = xrealloc(model->lots, model->lot_count + 1, sizeof *model->lots);
	model->lots[model->lot_count++] = (struct model_lot){ resident, 0, expires };
	move(model, posting, model->lot_count - 1, amount);
	model->postings[posting].reversible = true;
	pay_debts(model, resident);
	return posting;
}

size_t model_take(struct model *model, int resident, int64_t amount)
{
	size_t posting = add_posting(model, resident);

	draw(model, posting, amount);
	return posting;
}

size_t model_pass(struct model *model, int resident)
{
	return add_posting(model, resident);
}

size_t model_return(struct model *model, size_t of, int64_t grace)
{
	size_t posting = add_posting(model, model->postings[of].resident);

	for (size_t i = 0; i < model->postings[of].parts.count; i++) {
		const struct model_part part = model->postings[of].parts.list[i];

		move(model, posting, part.lot, -part.amount);
		if (model->lots[part.lot].expires < grace)
			model->lots[part.lot].expires = grace;
	}
	pay_debts(model, model->postings[of].resident);
	return posting;
}

static size_t take_back(struct model *model, size_t of)
{
	int resident = model->postings[of].resident;
	size_t posting = add_posting(model, resident), own = model->postings[of].parts.list[0].lot;
	int64_t amount = model->postings[of].amount, there = model->balance[resident];
	int64_t part = model->lots[own].rest < amount ? model->lots[own].rest : amount;

	if (part > 0)
		move(model, posting, own, -part);
	there = there < amount ? there : amount;
	draw(model, posting, there - part);
	model->owed[resident] += amount - there;
	return posting;
}

size_t model_reverse(struct model *model, size_t of, int64_t grace)
{
	model->postings[of].reversed = true;
	return model->postings[of].amount > 0 ? take_back(model, of) : model_return(model, of, grace);
}

void model_expire(struct model *model, int64_t now)
{
	size_t lot;

	while ((lot = soonest(model, -1, now)) < model->lot_count) {
		size_t posting = add_posting(model, model->lots[lot].resident);

		move(model, posting, lot, -model->lots[lot].rest);
		model->postings[posting].reversible = true;
	}
}

void model_release(struct model *model)
{
	for (size_t i = 0; i < model->posting_count; i++)
		free(model->postings[i].parts.list);
	free(model->postings);
	free(model->lots);
	*model = (struct model){0};
}
