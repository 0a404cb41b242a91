/* roll.c - who counts at a meeting: entitled, standing aside, present; for each matter anew. */
#include <config.h>

#include "domain/hall.h"
#include "domain/poll.h"
#include "domain/roll.h"
#include "store/db.h"
#include "store/store.h"

/* Each of those invited: who, do they stand aside, are they there? */
#define ROLL "SELECT i.resident," \
	" EXISTS (SELECT 1 FROM recusal r WHERE r.matter = :matter" \
	"  AND r.person = 'resident/' || i.resident) AS aside," \
	" EXISTS (SELECT 1 FROM attendance a WHERE a.meeting = i.meeting" \
	"  AND a.resident = i.resident AND a.left_at = 0) AS there" \
	" FROM invited i WHERE i.meeting = :meeting"

enum err roll_load(struct hall *hall, int64_t meeting, int64_t matter, struct roll *out)
{
	struct ask q = ask(hall->store->db, "SELECT COUNT(*), COALESCE(SUM(aside), 0),"
		" COALESCE(SUM(there AND NOT aside), 0) FROM (" ROLL ")");

	*out = (struct roll){0};
	ask_int(&q, ":meeting", meeting);
	ask_int(&q, ":matter", matter);
	if (ask_next(&q))
		*out = (struct roll){ .entitled = (int)got_int(&q, 0),
			.recused = (int)got_int(&q, 1), .present = (int)got_int(&q, 2) };
	return ask_done(&q);
}

enum err roll_quorum(const struct hall *hall, const struct roll *roll)
{
	return poll_quorum(hall, &(struct poll){ .entitled = roll->entitled,
		.recused = roll->recused, .present = roll->present });
}

int roll_lacks(const struct hall *hall, const struct roll *roll)
{
	struct roll more = *roll;

	while (more.present < more.entitled - more.recused && roll_quorum(hall, &more) == ERR_MOVE)
		more.present++;
	return roll_quorum(hall, &more) == OK ? more.present - roll->present : -1;
}

enum err roll_may_vote(struct hall *hall, int64_t meeting, int64_t matter, int64_t resident)
{
	struct ask q = ask(hall->store->db, "SELECT 1 FROM (" ROLL ")"
		" WHERE resident = :resident AND there AND NOT aside");
	bool may;
	enum err err;

	ask_int(&q, ":meeting", meeting);
	ask_int(&q, ":matter", matter);
	ask_int(&q, ":resident", resident);
	may = ask_next(&q);
	err = ask_done(&q);
	return err != OK ? err : may ? OK : ERR_ROLE;
}

enum err meeting_of(struct hall *hall, int64_t matter, int64_t *meeting)
{
	struct ask q = ask(hall->store->db, "SELECT a.meeting FROM agenda a"
		" JOIN meeting m ON m.id = a.meeting JOIN matter x ON x.id = a.matter"
		" WHERE a.matter = :matter AND a.state = 'now' AND m.state = 'open'"
		" AND x.state = 'deliberating'");

	*meeting = 0;
	ask_int(&q, ":matter", matter);
	return ask_number(&q, meeting);
}
