/* rows.c - matters as rows of a list, by when they are due. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/timeline.h"
#include "screens/staff/rows.h"

enum { MOST = 999 };

void rows_release(struct rows *rows)
{
	for (int i = 0; i < rows->count; i++)
		matter_release(&rows->list[i].matter);
	free(rows->list);
	*rows = (struct rows){0};
}

static int by_date(const void *a, const void *b)
{
	const struct row *one = a, *other = b;
	bool one_closed = states[one->matter.state].closed;
	bool other_closed = states[other->matter.state].closed;

	if (one_closed != other_closed)
		return one_closed - other_closed;
	if (one->by != other->by)
		return one->by == 0 ? 1 : other->by == 0 ? -1 : one->by < other->by ? -1 : 1;
	return one->matter.id < other->matter.id ? 1 : -1;
}

/* Takes the matter over, whatever comes of it. */
static enum err take(struct hall *hall, struct matter *matter, struct row *out)
{
	char *who;
	enum err err = matter_responsible(hall, matter, &who, &out->by);

	free(who);
	out->matter = *matter;
	*matter = (struct matter){0};
	return err;
}

enum err rows_load(const struct kiosk *kiosk, bool all, bool mine, struct rows *out)
{
	struct matter_filter filter = { .state = STATE_COUNT, .open_only = !all, .limit = MOST };
	struct matters matters;
	enum err err = matters_load(kiosk->hall, &filter, &matters);

	*out = (struct rows){ .list = xcalloc(matters.count + 1, sizeof *out->list) };
	for (size_t i = 0; err == OK && i < matters.count; i++)
		if (!mine || matters.list[i].clerk == kiosk->session.staff)
			err = take(kiosk->hall, &matters.list[i], &out->list[out->count++]);
	qsort(out->list, (size_t)out->count, sizeof *out->list, by_date);
	matters_release(&matters);
	return err;
}

bool row_overdue(const struct row *row)
{
	return row->by > 0 && row->by < clock_now();
}

char *row_due(const struct row *row)
{
	int64_t left = row->by - clock_now(), late = -left;

	if (row->by == 0)
		return xstrdup("");
	if (late >= DAY)
		/* TRANSLATORS: at most 12 columns, as the next three: days, hours. */
		return xasprintf(_("%lld d overdue"), (long long)(late / DAY));
	if (late > 0)
		return xasprintf(_("%lld h overdue"), (long long)(late / HOUR + 1));
	if (left < DAY)
		return xasprintf(_("%lld h left"), (long long)(left / HOUR));
	return xasprintf(_("%lld d left"), (long long)(left / DAY));
}
