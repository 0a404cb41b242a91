/* doctor-clock.c - tests of the doctor's look at the clock, which a shell cannot set. */
#include <config.h>

#include "base/clock.h"
#include "cli/doctor.h"
#include "store/event.h"
#include "tests/check.h"

enum { MORNING = 1795393800 };               /* 2026-11-23T08:30:00+08:00 */

static struct cli cli;

static enum grade look(int64_t now)
{
	struct doctor doctor = { .cli = &cli };
	struct text found = {0};
	enum grade grade;

	clock_set(now);
	grade = doctor_clock(&doctor, NULL, &found);
	CHECK(found.length > 0);
	text_release(&found);
	return grade;
}

/* A clock without a battery starts in 1970, or in the year that its maker set. */
static void knows_its_own_year(void)
{
	CHECK_INT(look(0), BAD);
	CHECK_INT(look(MORNING - 365LL * DAY), BAD);
	CHECK_INT(look(MORNING), GOOD);
	CHECK_INT(look(MORNING + 3650LL * DAY), GOOD);
}

static void lets_no_event_be_of_tomorrow(void)
{
	struct event event = { .kind = "hall.opened" };

	clock_set(MORNING);
	CHECK_INT(event_append(cli.hall.store, &event), OK);
	CHECK_INT(look(MORNING + 1), GOOD);
	CHECK_INT(look(MORNING - 30), GOOD);
	CHECK_INT(look(MORNING - 2 * MINUTE), BAD);
	CHECK_INT(look(MORNING - DAY), BAD);
}

int main(void)
{
	i18n_start();
	CHECK_INT(hall_open_memory("cli", &cli.hall), OK);
	knows_its_own_year();
	lets_no_event_be_of_tomorrow();
	hall_close(&cli.hall);
	return checked();
}
