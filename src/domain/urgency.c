/* urgency.c - words of danger and of hurry, and how soon the first answer is due. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/utf8.h"
#include "domain/calendar.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/urgency.h"
#include "store/db.h"

static bool holds_word(const struct hall *hall, const char *section, const char *text,
	const char **value)
{
	for (size_t i = 0; i < hall->settings.count; i++) {
		const struct setting *setting = &hall->settings.list[i];

		if (strcmp(setting->section, section) == 0 && strstr(text, setting->key)) {
			*value = setting->zh;
			return true;
		}
	}
	return false;
}

const char *danger_number(const struct hall *hall, const char *text)
{
	const char *number = NULL;

	return holds_word(hall, "danger", text, &number) ? number : NULL;
}

/* How soon the first answer is due: [answer-hours] by what the text says. */
const char *urgency_of(const struct hall *hall, const char *text)
{
	const char *value;

	if (holds_word(hall, "danger", text, &value))
		return "danger";
	return holds_word(hall, "urgent", text, &value) ? "urgent" : "ordinary";
}

static const struct { const char *urgency; int hours; const char *label; } kinds[] = {
	{ "danger", 2, N_("danger") }, { "urgent", 24, N_("urgent") },
	{ "ordinary", 168, N_("ordinary") }, { "hard", 360, N_("hard to solve") },
};
enum { KINDS = sizeof kinds / sizeof *kinds };

static int kind_of(const char *urgency)
{
	int i = 0;

	while (i < KINDS && strcmp(kinds[i].urgency, urgency) != 0)
		i++;
	return i;
}

int64_t urgency_hours(const struct hall *hall, const char *urgency)
{
	int kind = kind_of(urgency);

	return hall_number(hall, "answer-hours", urgency, kind < KINDS ? kinds[kind].hours : 0);
}

int64_t urgency_due(const struct hall *hall, int64_t from, const char *urgency)
{
	return calendar_end(hall, from, urgency_hours(hall, urgency) * HOUR, urgency);
}

const char *urgency_label(const char *urgency)
{
	int kind = kind_of(urgency);

	return kind < KINDS ? _(kinds[kind].label) : NULL;
}

static enum err weigh_inside(struct hall *hall, struct event *event, const char *urgency)
{
	struct matter matter;
	int64_t stood;
	enum err err = matter_load(hall, event->subject, &matter);

	if (err == OK && (matter.answered_at > 0 || matter.paused_at > 0 ||
			  states[matter.state].closed))
		err = ERR_MOVE;
	if (err == OK && strcmp(matter.urgency, urgency) == 0)
		err = ERR_INPUT;
	if (err == OK) {
		stood = matter.due_at - urgency_due(hall, matter.received_at, matter.urgency);
		event->fields[1] = (struct event_field){ "due_at",
			.number = urgency_due(hall, matter.received_at, urgency) + stood };
		err = event_append(hall->store, event);
	}
	matter_release(&matter);
	return err;
}

enum err matter_weigh(struct hall *hall, int64_t by, unsigned who, int64_t matter,
	const char *urgency, const char *reason)
{
	char *clean = utf8_clean(reason, false);
	struct event event = { .kind = "matter.weighed", .subject = matter,
		.by = { by, role_name(who) }, .fields = { { "urgency", .text = urgency },
			{ "due_at" }, { "reason", .text = clean } } };
	enum err err = !(who & ROLE_CLERK) ? ERR_ROLE : !*clean ? ERR_MISSING :
		kind_of(urgency) == KINDS ? ERR_INPUT : db_begin(hall->store->db);

	if (err == OK)
		err = db_end(hall->store->db, weigh_inside(hall, &event, urgency));
	free(clean);
	return err;
}
