/* reward.c - what points can be spent on: the catalogue. */
#include <config.h>

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
		free(rewards->list[i].sponsor_zh);
		free(rewards->list[i].sponsor_en);
	}
	free(rewards->list);
	*rewards = (struct rewards){0};
}

const char *reward_name(const struct reward *reward)
{
	return i18n_either(reward->name_zh, reward->name_en);
}

const char *reward_sponsor(const struct reward *reward)
{
	return i18n_either(reward->sponsor_zh, reward->sponsor_en);
}

#define COLUMNS "SELECT r.id, r.name_zh, r.name_en, r.cost, r.stock, r.per_person, r.days," \
	" r.service, r.sponsor, r.withdrawn, COALESCE(s.name_zh, ''), COALESCE(s.name_en, '')" \
	" FROM reward r LEFT JOIN sponsor s ON s.id = r.sponsor"

static enum err load_all(struct ask *q, struct rewards *out)
{
	*out = (struct rewards){0};
	while (ask_next(q)) {
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		out->list[out->count++] = (struct reward){ .id = got_int(q, 0),
			.name_zh = got_copy(q, 1), .name_en = got_copy(q, 2), .cost = got_int(q, 3),
			.stock = got_int(q, 4), .per_person = got_int(q, 5), .days = got_int(q, 6),
			.service = got_int(q, 7) > 0, .sponsor = got_int(q, 8),
			.withdrawn = got_int(q, 9) > 0, .sponsor_zh = got_copy(q, 10),
			.sponsor_en = got_copy(q, 11) };
	}
	return ask_done(q);
}

enum err rewards_load(struct hall *hall, int64_t balance, struct rewards *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " WHERE r.withdrawn = 0"
		" ORDER BY r.cost > :balance, r.stock = 0, r.cost, r.id");

	ask_int(&q, ":balance", balance);
	return load_all(&q, out);
}

enum err rewards_all(struct hall *hall, struct rewards *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " ORDER BY r.withdrawn, r.cost, r.id");

	return load_all(&q, out);
}

enum err reward_load(struct hall *hall, int64_t id, struct rewards *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " WHERE r.id = :id");
	enum err err;

	ask_int(&q, ":id", id);
	err = load_all(&q, out);
	return err == OK && out->count == 0 ? ERR_NOT_FOUND : err;
}

static enum err sponsor_known(struct hall *hall, int64_t id)
{
	struct ask q = ask(hall->store->db, "SELECT COUNT(*) FROM sponsor WHERE id = :id");
	int64_t count;
	enum err err;

	ask_int(&q, ":id", id);
	err = ask_number(&q, &count);
	return err != OK ? err : id == 0 || count > 0 ? OK : ERR_INPUT;
}

static bool makes_sense(const struct reward *reward)
{
	return reward->cost > 0 && reward->cost <= REWARD_MOST && reward->stock >= 0 &&
		reward->stock <= REWARD_MOST && reward->per_person >= 0 && reward->days >= 0 &&
		reward->days <= REWARD_DAYS && !(reward->service && reward->stock > 0);
}

/* The fields that both events have: the reward's words and numbers. */
static struct event listing(struct hall *hall, struct actor by, const struct reward *reward,
	char *names[2])
{
	names[0] = utf8_clean(reward->name_zh ? reward->name_zh : "", false);
	names[1] = utf8_clean(reward->name_en ? reward->name_en : "", false);
	return (struct event){ .subject = reward->id, .by = by, .fields = {
		{ "name_zh", .text = names[0] }, { "name_en", .text = names[1] },
		{ "cost", .number = reward->cost }, { "per_person", .number = reward->per_person },
		{ "days", .number = reward->days ? reward->days : hall_number(hall, "days", "voucher", 14) },
		{ "sponsor", .number = reward->sponsor },
	} };
}

static enum err add_inside(struct hall *hall, struct event *event, const struct reward *reward)
{
	struct ask q = ask(hall->store->db, "SELECT COALESCE(MAX(id), 0) + 1 FROM reward");
	enum err err = ask_number(&q, &event->subject);

	if (err == OK)
		err = sponsor_known(hall, reward->sponsor);
	return err == OK ? event_append(hall->store, event) : err;
}

static enum err change_inside(struct hall *hall, struct event *event, const struct reward *reward)
{
	struct rewards one;
	enum err err = reward_load(hall, reward->id, &one);

	rewards_release(&one);
	if (err == OK)
		err = sponsor_known(hall, reward->sponsor);
	return err == OK ? event_append(hall->store, event) : err;
}

enum err reward_add(struct hall *hall, struct actor by, const struct reward *reward)
{
	char *names[2];
	struct event event = listing(hall, by, reward, names);
	enum err err = *names[0] && makes_sense(reward) ? db_begin(hall->store->db) : ERR_INPUT;

	event.kind = "reward.listed";
	event.fields[6] = (struct event_field){ "stock", .number = reward->stock };
	event.fields[7] = (struct event_field){ "service", .number = reward->service };
	if (err == OK)
		err = db_end(hall->store->db, add_inside(hall, &event, reward));
	free(names[0]);
	free(names[1]);
	return err;
}

enum err reward_change(struct hall *hall, struct actor by, const struct reward *reward)
{
	char *names[2];
	struct event event = listing(hall, by, reward, names);
	struct reward numbers = *reward;
	enum err err;

	numbers.stock = 0;           /* not asked about: it moves by itself */
	err = *names[0] && makes_sense(&numbers) ? db_begin(hall->store->db) : ERR_INPUT;
	event.kind = "reward.changed";
	event.fields[6] = (struct event_field){ "withdrawn", .number = reward->withdrawn };
	if (err == OK)
		err = db_end(hall->store->db, change_inside(hall, &event, reward));
	free(names[0]);
	free(names[1]);
	return err;
}
