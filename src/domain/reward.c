/* reward.c - what points can be spent on. */
#include <config.h>

#include <stdbool.h>
#include <stdlib.h>

#include "base/text.h"
#include "base/utf8.h"
#include "domain/hall.h"
#include "domain/reward.h"
#include "store/db.h"

void rewards_release(struct rewards *rewards)
{
	for (size_t i = 0; i < rewards->count; i++) {
		free(rewards->list[i].name_zh);
		free(rewards->list[i].name_en);
	}
	free(rewards->list);
	*rewards = (struct rewards){0};
}

const char *reward_name(const struct reward *reward)
{
	return i18n_either(reward->name_zh, reward->name_en);
}

#define COLUMNS "SELECT id, name_zh, name_en, cost, stock, per_person, days FROM reward"

static enum err load_all(struct ask *q, struct rewards *out)
{
	*out = (struct rewards){0};
	while (ask_next(q)) {
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		out->list[out->count++] = (struct reward){ .id = got_int(q, 0),
			.name_zh = got_copy(q, 1), .name_en = got_copy(q, 2), .cost = got_int(q, 3),
			.stock = got_int(q, 4), .per_person = got_int(q, 5), .days = got_int(q, 6) };
	}
	return ask_done(q);
}

enum err rewards_load(struct hall *hall, int64_t balance, struct rewards *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " ORDER BY cost > :balance, stock = 0, cost, id");

	ask_int(&q, ":balance", balance);
	return load_all(&q, out);
}

enum err reward_load(struct hall *hall, int64_t id, struct rewards *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " WHERE id = :id");
	enum err err;

	ask_int(&q, ":id", id);
	err = load_all(&q, out);
	return err == OK && out->count == 0 ? ERR_NOT_FOUND : err;
}

static enum err add_inside(struct hall *hall, struct event *event)
{
	struct ask q = ask(hall->store->db, "SELECT COALESCE(MAX(id), 0) + 1 FROM reward");
	enum err err = ask_number(&q, &event->subject);

	return err == OK ? event_append(hall->store, event) : err;
}

enum err reward_add(struct hall *hall, struct actor by, const struct reward *reward)
{
	char *zh = utf8_clean(reward->name_zh ? reward->name_zh : "", false);
	char *en = utf8_clean(reward->name_en ? reward->name_en : "", false);
	struct event event = { .kind = "reward.listed", .by = by, .fields = {
		{ "name_zh", .text = zh }, { "name_en", .text = en },
		{ "cost", .number = reward->cost }, { "stock", .number = reward->stock },
		{ "per_person", .number = reward->per_person },
		{ "days", .number = reward->days ? reward->days : hall_number(hall, "days", "voucher", 14) },
	} };
	bool fits = *zh && reward->cost > 0 && reward->stock >= 0 && reward->per_person >= 0 &&
		reward->days >= 0;
	enum err err = fits ? db_begin(hall->store->db) : ERR_INPUT;

	if (err == OK)
		err = db_end(hall->store->db, add_inside(hall, &event));
	free(zh);
	free(en);
	return err;
}

static enum err stock_inside(struct hall *hall, struct event *event, int64_t pieces)
{
	struct rewards one;
	enum err err = reward_load(hall, event->subject, &one);

	if (err == OK && one.list[0].stock + pieces < 0)
		err = ERR_STOCK;
	rewards_release(&one);
	return err == OK ? event_append(hall->store, event) : err;
}

enum err reward_stock(struct hall *hall, struct actor by, int64_t id, int64_t pieces)
{
	struct event event = { .kind = "reward.stocked", .subject = id, .by = by,
		.fields = { { "pieces", .number = pieces } } };
	enum err err;

	if (pieces == 0 || pieces > 100000 || pieces < -100000)
		return ERR_INPUT;
	err = db_begin(hall->store->db);
	return err == OK ? db_end(hall->store->db, stock_inside(hall, &event, pieces)) : err;
}
