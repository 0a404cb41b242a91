/* sponsor.c - partners who give rewards, and what they gave. */
#include <config.h>

#include <stdlib.h>

#include "base/text.h"
#include "base/utf8.h"
#include "domain/hall.h"
#include "domain/sponsor.h"
#include "store/db.h"

void sponsors_release(struct sponsors *sponsors)
{
	for (size_t i = 0; i < sponsors->count; i++) {
		free(sponsors->list[i].name_zh);
		free(sponsors->list[i].name_en);
	}
	free(sponsors->list);
	*sponsors = (struct sponsors){0};
}

const char *sponsor_name(const struct sponsor *sponsor)
{
	return i18n_either(sponsor->name_zh, sponsor->name_en);
}

static enum err add_inside(struct hall *hall, struct event *event)
{
	struct ask q = ask(hall->store->db, "SELECT COALESCE(MAX(id), 0) + 1 FROM sponsor");
	enum err err = ask_number(&q, &event->subject);

	return err == OK ? event_append(hall->store, event) : err;
}

enum err sponsor_add(struct hall *hall, struct actor by, const struct sponsor *sponsor, int64_t *id)
{
	char *zh = utf8_clean(sponsor->name_zh ? sponsor->name_zh : "", false);
	char *en = utf8_clean(sponsor->name_en ? sponsor->name_en : "", false);
	struct event event = { .kind = "sponsor.added", .by = by,
		.fields = { { "name_zh", .text = zh }, { "name_en", .text = en } } };
	enum err err = *zh ? db_begin(hall->store->db) : ERR_INPUT;

	if (err == OK)
		err = db_end(hall->store->db, add_inside(hall, &event));
	*id = err == OK ? event.subject : 0;
	free(zh);
	free(en);
	return err;
}

enum err sponsors_load(struct hall *hall, struct sponsors *out)
{
	struct ask q = ask(hall->store->db, "SELECT id, name_zh, name_en,"
		" COALESCE((SELECT balance FROM account WHERE name = 'sponsor/' || s.id), 0),"
		" (SELECT COUNT(*) FROM entry e JOIN voucher v ON v.settled = e.seq"
		"  WHERE e.account = 'sponsor/' || s.id AND v.state = 'posted')"
		" FROM sponsor s ORDER BY name_zh, id");

	*out = (struct sponsors){0};
	while (ask_next(&q)) {
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		out->list[out->count++] = (struct sponsor){ .id = got_int(&q, 0),
			.name_zh = got_copy(&q, 1), .name_en = got_copy(&q, 2),
			.gave = got_int(&q, 3), .pieces = got_int(&q, 4) };
	}
	return ask_done(&q);
}
