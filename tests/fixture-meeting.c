/* fixture-meeting.c - a meeting that a .play file may have standing in the hall. */
#include <config.h>

#include <string.h>

#include "base/clock.h"
#include "base/code.h"
#include "base/text.h"
#include "domain/agenda.h"
#include "domain/assess.h"
#include "domain/hall.h"
#include "domain/invite.h"
#include "domain/meeting.h"
#include "domain/stratum.h"
#include "store/db.h"

#include "fixture-meeting.h"

enum { GUESTS = 48, CALLED = 4 * DAY };

static const struct actor clerk = { 1, "clerk" }, chair = { 1, "chair" };

/* Without a PIN, which is slow to make and is nobody's to type. */
static enum err newcomer(struct hall *hall, int at, int64_t *id)
{
	static const char *const names[] = { "周桂香", "吴玉兰", "郑国强", "孙建华", "马秀珍", "朱志明",
		"胡春梅", "郭大勇", "何丽萍", "高长顺", "林淑芬" };
	static const char *const strata[] = { "registered", "resident", "migrant" };
	struct ask q = ask(hall->store->db, "SELECT COALESCE(MAX(id), 0) + 1 FROM resident");
	struct event event = { .kind = "resident.enrolled", .by = clerk };
	char card[CODE_SIZE];
	enum err err = ask_number(&q, &event.subject);

	code_make(card, CARD_DIGITS);
	event.fields[0] = (struct event_field){ "card", .text = card };
	event.personal[0] = (struct event_personal){ "name",
		names[at % (int)(sizeof names / sizeof *names)], true };
	if (err == OK)
		err = event_append(hall->store, &event);
	*id = event.subject;
	return err == OK ? resident_stratum(hall, clerk, *id, strata[at % 3]) : err;
}

static enum err invite(struct hall *hall, int64_t meeting, int64_t guests[GUESTS], int count)
{
	enum err err = count <= GUESTS ? OK : ERR_INPUT;

	for (int i = 0; err == OK && i < count; i++) {
		if (guests[i] == 0)
			err = newcomer(hall, i, &guests[i]);
		if (err == OK)
			err = meeting_invite(hall, clerk, meeting, guests[i]);
	}
	return err;
}

/* Not yet told of; matter 0: all that waits is on its agenda. */
static enum err plan(struct hall *hall, int64_t matter, int64_t *meeting)
{
	char title[] = "十一月议事会", place[] = "社区活动室";
	struct meeting plan = { .title = title, .place = place, .held_at = clock_now() + CALLED };
	struct agenda free = {0};
	enum err err = meeting_plan(hall, clerk, &plan, meeting);

	if (err == OK)
		err = agenda_candidates(hall, &free);
	for (size_t i = 0; err == OK && i < free.count; i++)
		if (matter == 0 || free.list[i].matter == matter)
			err = agenda_add(hall, clerk, *meeting, free.list[i].matter);
	agenda_release(&free);
	return err;
}

enum err fixture_meets(struct hall *hall, int64_t matter, const int counts[3])
{
	static int64_t guests[GUESTS];
	int64_t now = clock_now(), meeting;
	enum err err;

	clock_set(now - CALLED);
	err = plan(hall, matter, &meeting);
	if (err == OK)
		err = invite(hall, meeting, guests, counts[0]);
	if (err == OK)
		err = agenda_send(hall, clerk, meeting, "");
	clock_set(now);
	for (int i = 1; err == OK && i <= counts[1]; i++)
		err = matter_stand_aside(hall, clerk, matter,
			&(struct aside){ guests[counts[0] - i], "亲属" });
	for (int i = 0; err == OK && i < counts[2]; i++)
		err = meeting_attend(hall, clerk, meeting, guests[i]);
	return err == OK ? meeting_begin(hall, chair, meeting) : err;
}

enum err fixture_calls(struct hall *hall, int64_t resident)
{
	int64_t meeting;
	enum err err = plan(hall, 0, &meeting);

	if (err == OK)
		err = meeting_invite(hall, clerk, meeting, resident);
	return err == OK ? agenda_send(hall, clerk, meeting, "") : err;
}

enum err fixture_guests(struct hall *hall, int count)
{
	enum err err = OK;
	int64_t id;

	for (int i = 0; err == OK && i < count; i++)
		err = newcomer(hall, i, &id);
	return err;
}

enum err fixture_come(struct hall *hall, int count)
{
	struct guests guests;
	struct meetings meetings;
	enum err err = meetings_load(hall, &meetings);

	if (err == OK)
		err = meetings.count == 0 ? ERR_NOT_FOUND :
			guests_load(hall, meetings.list[0].id, 0, &guests);
	for (size_t i = 0; err == OK && i < guests.count && count > 0; i++, count--)
		err = meeting_attend(hall, clerk, meetings.list[0].id, guests.list[i].resident);
	if (meetings.count > 0)
		guests_release(&guests);
	meetings_release(&meetings);
	return err;
}

const char *fixture_came(struct hall *hall, int at)
{
	static char card[CODE_SIZE];
	struct ask q = ask(hall->store->db, "SELECT card FROM resident r JOIN attendance a"
		" ON a.resident = r.id WHERE a.meeting = (SELECT MAX(id) FROM meeting)"
		" AND a.number = :number");

	card[0] = '\0';
	ask_int(&q, ":number", at + 1);
	if (ask_next(&q))
		copy_text(card, sizeof card, got_text(&q, 0));
	return ask_done(&q) == OK && card[0] ? card : NULL;
}
