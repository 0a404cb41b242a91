/* tour-hall.c - the hall of a tour, and what happens in it meanwhile. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/random.h"
#include "base/text.h"
#include "cli/commands.h"
#include "domain/assess.h"
#include "domain/move.h"
#include "domain/outbox.h"
#include "domain/task.h"
#include "domain/wording.h"
#include "screens/screens.h"
#include "tour.h"

/* Monday 2026-11-23, nine o'clock in the hall. */
enum { BEGINS = 1795395600, SEED = 20261123, DAY_TEXT = 9 };
enum { CLERK = 1, CHAIR, EXECUTOR };         /* as demo_fill() takes them in */

enum err tour_begin(struct tour *tour)
{
	struct demo_person person = {0};
	struct text told = {0};
	enum err err;

	*tour = (struct tour){0};
	clock_set(BEGINS);
	random_seed(SEED);
	err = hall_open_memory("kiosk", &tour->hall);
	if (err == OK)
		err = demo_rewards(&tour->hall);
	if (err == OK)
		err = demo_fill(&tour->hall, &told, &person);
	text_release(&told);
	copy_text(tour->card, sizeof tour->card, person.card);
	copy_text(tour->pin, sizeof tour->pin, person.pin);
	return err;
}

void tour_end(struct tour *tour)
{
	kiosk_release(&tour->kiosk);
	hall_close(&tour->hall);
	wipe(tour, sizeof *tour);
}

/* The part of printd and the printer. The visitor's number is noted: it is on the slip. */
enum err tour_slip_comes_out(struct tour *tour)
{
	const struct session *session = &tour->kiosk.session;

	if (session->matter > 0 && tour->matter == 0) {
		tour->matter = session->matter;
		copy_text(tour->code, sizeof tour->code, session->code);
	}
	return outbox_set(&tour->hall, session->uid, JOB_PRINTED, FAULT_NONE, "");
}

/* 20261123, as records of a move have a day. */
static const char *day_text(int64_t at, char out[CLOCK_TEXT])
{
	char *to = clock_day_iso(at, out) ? out : NULL;

	for (const char *from = out; to && *from; from++)
		if (*from != '-')
			*to++ = *from;
	out[DAY_TEXT - 1] = '\0';
	return out;
}

static enum err days_pass(struct tour *tour, int days)
{
	clock_advance_ms(days * (int64_t)DAY * 1000);
	return hall_tick(&tour->hall);
}

static enum err go(struct tour *tour, struct move move)
{
	move.matter = tour->matter;
	return matter_move(&tour->hall, &move);
}

static enum err comes_to_the_group(struct tour *tour)
{
	static const unsigned assessors[] = { ROLE_CLERK, ROLE_CHAIR | ROLE_OVERSEER, ROLE_EXECUTOR };
	const struct scores scores = { 4, 4, 4, _("It is needed, and can be done.") };
	enum err err = go(tour, (struct move){ .to = ASSESSING, .by = CLERK, .roles = ROLE_CLERK });

	for (int i = 0; err == OK && i < EXECUTOR; i++)
		err = matter_assess(&tour->hall, i + CLERK, assessors[i], tour->matter, &scores);
	if (err == OK)
		err = matter_word(&tour->hall, CLERK, ROLE_CLERK, tour->matter, _("Clear the drain of building 2"));
	if (err == OK)
		err = matter_agree(&tour->hall, 0, ROLE_RESIDENT, tour->matter, NULL);
	return err == OK ? go(tour, (struct move){ .to = QUEUED, .by = CLERK, .roles = ROLE_CLERK }) : err;
}

static enum err is_voted_for(struct tour *tour, const char *agenda)
{
	enum err err = go(tour, (struct move){ .to = DELIBERATING, .by = CHAIR, .roles = ROLE_CHAIR,
		.values = { [NEED_AGENDA] = agenda, [NEED_ENTITLED] = "11", [NEED_RECUSED] = "1",
			[NEED_PRESENT] = "9" } });

	return err != OK ? err : go(tour, (struct move){ .to = PASSED, .by = CHAIR,
		.roles = ROLE_CHAIR, .values = { [NEED_ENTITLED] = "11", [NEED_RECUSED] = "1",
			[NEED_PRESENT] = "9", [NEED_FOR] = "8", [NEED_AGAINST] = "0",
			[NEED_ABSTAIN] = "1" } });
}

/* By the graph, with its people, records and terms. */
enum err tour_weeks_pass(struct tour *tour)
{
	char agenda[CLOCK_TEXT], deadline[CLOCK_TEXT];
	enum err err = comes_to_the_group(tour);

	day_text(clock_now(), agenda);
	if (err == OK)
		err = days_pass(tour, 4);
	if (err == OK)
		err = is_voted_for(tour, agenda);
	if (err == OK)
		err = days_pass(tour, 4);
	if (err == OK)
		err = matter_assign(&tour->hall, CLERK, ROLE_CLERK, tour->matter, _("Property manager"),
			day_text(clock_now() + 14 * (int64_t)DAY, deadline), _("No water comes up for a week"));
	return err == OK ? days_pass(tour, 8) : err;
}
