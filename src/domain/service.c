/* service.c - what residents do for the community, entered at the desk by card. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/utf8.h"
#include "domain/hall.h"
#include "domain/ledger.h"
#include "domain/points.h"
#include "domain/resident.h"
#include "domain/service.h"
#include "store/db.h"

void services_release(struct services *services)
{
	for (size_t i = 0; i < services->count; i++)
		free(services->list[i].what);
	free(services->list);
	*services = (struct services){0};
}

/* Its words are what it is about; a panel's are the matter's file number. ERR_MOVE: nobody
 * asked a panel about that matter's work; ERR_NOT_FOUND: no such matter. */
static enum err about(struct hall *hall, const struct service *service, char **out)
{
	struct ask q;
	enum err err;
	bool asked = false, found;

	if (service->matter == 0)
		return OK;
	q = ask(hall->store->db, "SELECT file_number, EXISTS (SELECT 1 FROM event WHERE subject = m.id"
		" AND kind = 'matter.moved' AND body->>'$.to' = 'acceptance') FROM matter m WHERE id = :id");
	ask_int(&q, ":id", service->matter);
	found = ask_next(&q);
	if (found) {
		free(*out);
		*out = got_copy(&q, 0);
		asked = got_int(&q, 1) > 0;
	}
	err = ask_done(&q);
	if (err != OK || !found)
		return err != OK ? err : ERR_NOT_FOUND;
	return service->rule == RULE_ACCEPTED && !asked ? ERR_MOVE : OK;
}

enum err service_hours(struct hall *hall, int64_t resident, const int64_t span[2], int64_t *hours)
{
	struct ask q = ask(hall->store->db, "SELECT COALESCE(SUM(hours), 0) FROM service"
		" WHERE resident = :resident AND day >= :from AND day < :until");

	ask_int(&q, ":resident", resident);
	ask_int(&q, ":from", span[0]);
	ask_int(&q, ":until", span[1]);
	return ask_number(&q, hours);
}

static enum err day_has_room(struct hall *hall, const struct service *service)
{
	const int64_t day[2] = { service->day, service->day + 1 };
	int64_t hours;
	enum err err = service_hours(hall, service->resident, day, &hours);

	return err != OK ? err : hours + service->hours > SERVICE_HOURS ? ERR_LIMIT : OK;
}

static enum err append(struct hall *hall, struct actor by, const struct service *service,
	int64_t *seq)
{
	struct event event = { .kind = "service.entered", .subject = service->resident, .by = by,
		.fields = { { "rule", .text = rules[service->rule].name },
			{ "matter", .number = service->matter }, { "hours", .number = service->hours },
			{ "day", .number = service->day }, { "what", .text = service->what } } };
	enum err err = event_append(hall->store, &event);

	*seq = event.seq;
	return err;
}

static enum err enter_inside(struct hall *hall, struct actor by, const struct service *service,
	int64_t *given)
{
	char cause[CAUSE], *words = xstrdup(service->what);
	struct earning earning = { .resident = service->resident, .rule = service->rule,
		.cause = cause, .units = service->hours, .fact_at = service->day };
	int64_t seq = 0;
	enum err err = resident_known(hall, service->resident);

	if (err == OK)
		err = about(hall, service, &words);
	if (err == OK)
		err = day_has_room(hall, service);
	if (err == OK)
		err = append(hall, by, service, &seq);
	snprintf(cause, sizeof cause, "service/%lld", (long long)seq);
	earning.about = words;
	if (err == OK)
		err = points_earn(hall, by, &earning, given);
	free(words);
	return err;
}

/* Hours are volunteering's alone, a matter a panel's or a mediator's; one of matter and words
 * says what it was. */
static bool makes_sense(const struct service *service)
{
	int64_t today = clock_day(clock_now(), 0, 0);

	if (service->day > today || service->day < clock_day(today, -SERVICE_DAYS, 0))
		return false;
	if (service->rule == RULE_VOLUNTEERED)
		return service->hours > 0 && service->matter == 0 && *service->what;
	if (service->hours != 0)
		return false;
	return service->rule == RULE_ACCEPTED ? service->matter > 0 :
		service->rule == RULE_MEDIATED && (service->matter > 0 || *service->what);
}

enum err service_enter(struct hall *hall, struct actor by, const struct service *service,
	int64_t *given)
{
	struct service clean = *service;
	enum err err;

	*given = 0;
	clean.what = utf8_clean(service->what ? service->what : "", false);
	clean.day = clock_day(service->day ? service->day : clock_now(), 0, 0);
	err = makes_sense(&clean) && utf8_count(clean.what) <= SERVICE_WORDS ?
		db_begin(hall->store->db) : ERR_INPUT;
	if (err == OK)
		err = db_end(hall->store->db, enter_inside(hall, by, &clean, given));
	free(clean.what);
	return err;
}

static enum rule rule_read(const char *name)
{
	int rule = 0;

	while (rule < RULES - 1 && strcmp(rules[rule].name, name) != 0)
		rule++;
	return (enum rule)rule;
}

enum err services_load(struct hall *hall, int64_t resident, int limit, struct services *out)
{
	struct ask q = ask(hall->store->db, "SELECT id, resident, matter, hours, day, rule, what"
		" FROM service WHERE :resident IN (resident, 0) ORDER BY id DESC LIMIT :limit");

	*out = (struct services){0};
	ask_int(&q, ":resident", resident);
	ask_int(&q, ":limit", limit);
	while (ask_next(&q)) {
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		out->list[out->count++] = (struct service){ .id = got_int(&q, 0),
			.resident = got_int(&q, 1), .matter = got_int(&q, 2), .hours = got_int(&q, 3),
			.day = got_int(&q, 4), .rule = rule_read(got_text(&q, 5)),
			.what = got_copy(&q, 6) };
	}
	return ask_done(&q);
}
