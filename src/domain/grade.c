/* grade.c - training of residents, and what they are by it. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/utf8.h"
#include "domain/grade.h"
#include "domain/hall.h"
#include "domain/resident.h"
#include "domain/service.h"
#include "store/db.h"

static const struct {
	const char *label, *hours, *services;        /* the latter: keys of [grades] */
	int least_hours, least_services;
} rows[] = {
	[GRADE_NONE] = { "", "", "", 0, 0 },
	[GRADE_MEMBER] = { N_("Junior deliberator"), "member_hours", "member_services", 4, 2 },
	[GRADE_GUIDE] = { N_("Intermediate facilitator"), "guide_hours", "guide_services", 12, 10 },
	[GRADE_ADVISER] = { N_("Senior adviser"), "adviser_hours", "adviser_services", 24, 30 },
};

const char *grade_label(enum grade grade)
{
	return *rows[grade].label ? _(rows[grade].label) : "";
}

enum err grade_load(struct hall *hall, int64_t resident, struct grading *out)
{
	struct ask q = ask(hall->store->db, "SELECT (SELECT COALESCE(SUM(hours), 0) FROM training"
		"  WHERE resident = :resident), (SELECT COUNT(*) FROM service WHERE resident = :resident)");

	*out = (struct grading){0};
	ask_int(&q, ":resident", resident);
	if (ask_next(&q))
		*out = (struct grading){ GRADE_NONE, got_int(&q, 0), got_int(&q, 1) };
	for (int grade = GRADE_MEMBER; grade < GRADES; grade++)
		if (out->hours >= hall_number(hall, "grades", rows[grade].hours,
				rows[grade].least_hours) &&
		    out->services >= hall_number(hall, "grades", rows[grade].services,
				rows[grade].least_services))
			out->grade = (enum grade)grade;
	return ask_done(&q);
}

static enum err enter_inside(struct hall *hall, struct event *event)
{
	enum err err = resident_known(hall, event->subject);

	return err == OK ? event_append(hall->store, event) : err;
}

enum err training_enter(struct hall *hall, struct actor by, const struct training *training)
{
	int64_t today = clock_day(clock_now(), 0, 0);
	int64_t day = training->day ? clock_day(training->day, 0, 0) : today;
	char *what = utf8_clean(training->what ? training->what : "", false);
	struct event event = { .kind = "training.entered", .subject = training->resident, .by = by,
		.fields = { { "hours", .number = training->hours }, { "day", .number = day },
			{ "what", .text = what } } };
	enum err err = *what && utf8_count(what) <= SERVICE_WORDS && training->hours > 0 &&
		training->hours <= SERVICE_HOURS && day <= today &&
		day >= clock_day(today, -SERVICE_DAYS, 0) ? db_begin(hall->store->db) : ERR_INPUT;

	if (err == OK)
		err = db_end(hall->store->db, enter_inside(hall, &event));
	free(what);
	return err;
}
