/* stats.c - figures about the matters of a hall. */
#include <config.h>

#include "domain/hall.h"
#include "domain/stats.h"
#include "domain/timeline.h"
#include "store/db.h"
#include "store/store.h"

/* The one in the middle, or half-way between the two. */
enum err stats_answer_median(struct hall *hall, int64_t *out)
{
	struct ask q = ask(hall->store->db, "WITH took(time) AS (SELECT answered_at - received_at"
		"  FROM matter WHERE answered_at > 0), answers(count) AS (SELECT COUNT(*) FROM took)"
		" SELECT CAST(AVG(time) AS INTEGER) FROM (SELECT time FROM took ORDER BY time"
		"  LIMIT 2 - (SELECT count FROM answers) % 2"
		"  OFFSET (SELECT (count - 1) / 2 FROM answers)) HAVING COUNT(*) > 0");

	return ask_number(&q, out);
}

static enum err count(struct hall *hall, struct stats *out)
{
	struct ask q = ask(hall->store->db, "SELECT COUNT(*), COALESCE(SUM(answered_at > 0), 0),"
		" (SELECT COUNT(*) FROM seconding) FROM matter");

	if (ask_next(&q)) {
		out->matters = got_int(&q, 0);
		out->answered = got_int(&q, 1);
		out->seconds = got_int(&q, 2);
	}
	return ask_done(&q);
}

enum err stats_load(struct hall *hall, struct stats *out)
{
	enum err err;

	*out = (struct stats){0};
	err = count(hall, out);
	if (err == OK)
		err = matters_count(hall, &out->open, &out->overdue);
	if (err == OK)
		err = stats_answer_median(hall, &out->answer_median);
	return err == ERR_NOT_FOUND ? OK : err;
}
