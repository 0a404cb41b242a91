/* tour-hall.c - the hall of a tour, and what happens in it meanwhile. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/random.h"
#include "base/text.h"
#include "cli/commands.h"
#include "domain/agenda.h"
#include "domain/assess.h"
#include "domain/invite.h"
#include "domain/meeting.h"
#include "domain/move.h"
#include "domain/outbox.h"
#include "domain/polling.h"
#include "domain/tally.h"
#include "domain/task.h"
#include "domain/wording.h"
#include "screens/screens.h"
#include "tour.h"

/* Monday 2026-11-23, nine o'clock in the hall. */
enum { BEGINS = 1795395600, SEED = 20261123 };
/* As demo_fill() takes them in; residents from 1 on. */
enum { CLERK = 1, CHAIR, EXECUTOR, GUESTS = 3, NOTICE = 4 };
static const struct actor clerk = { CLERK, "clerk" }, chair = { CHAIR, "chair" };

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

/* 20261123, as a task's deadline is written. */
static const char *day_text(int64_t at, char out[CLOCK_TEXT])
{
	char iso[CLOCK_TEXT];
	size_t length = 0;

	clock_day_iso(at, iso);
	for (const char *from = iso; *from; from++)
		if (*from != '-')
			out[length++] = *from;
	out[length] = '\0';
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

/* In four days, with those who were invited. */
static enum err meets(struct tour *tour, int64_t *meeting)
{
	char title[] = "十二月议事会", place[] = "活动室";
	struct meeting plan = { .title = title, .place = place,
		.held_at = clock_now() + NOTICE * (int64_t)DAY };
	enum err err = meeting_plan(&tour->hall, clerk, &plan, meeting);

	if (err == OK)
		err = agenda_add(&tour->hall, clerk, *meeting, tour->matter);
	for (int64_t guest = 1; err == OK && guest <= GUESTS; guest++)
		err = meeting_invite(&tour->hall, clerk, *meeting, guest);
	if (err == OK)
		err = agenda_send(&tour->hall, clerk, *meeting, "");
	if (err == OK)
		err = days_pass(tour, NOTICE);
	for (int64_t guest = 1; err == OK && guest <= GUESTS; guest++)
		err = meeting_attend(&tour->hall, clerk, *meeting, guest);
	return err == OK ? meeting_begin(&tour->hall, chair, *meeting) : err;
}

/* By show of hands; two tellers say the same. */
static enum err is_voted_for(struct tour *tour)
{
	const struct vote by_hands = { .method = VOTE_HANDS };
	const struct tally all = { .yes = GUESTS };
	enum tally_said said;
	int64_t meeting;
	enum err err = meets(tour, &meeting);

	if (err == OK)
		err = agenda_take_up(&tour->hall, chair, tour->matter);
	if (err == OK)
		err = polling_open(&tour->hall, CHAIR, tour->matter, &by_hands);
	if (err == OK)
		err = tally_enter(&tour->hall, CLERK, tour->matter, &all, &said);
	if (err == OK)
		err = tally_enter(&tour->hall, CHAIR, tour->matter, &all, &said);
	if (err == OK)
		err = polling_close(&tour->hall, CHAIR, tour->matter);
	return err == OK ? meeting_close(&tour->hall, chair, meeting) : err;
}

/* By the graph, with its people, records and terms. */
enum err tour_weeks_pass(struct tour *tour)
{
	char deadline[CLOCK_TEXT];
	enum err err = comes_to_the_group(tour);

	if (err == OK)
		err = is_voted_for(tour);
	if (err == OK)
		err = days_pass(tour, 4);
	if (err == OK)
		err = matter_assign(&tour->hall, CLERK, ROLE_CLERK, tour->matter, _("Property manager"),
			day_text(clock_now() + 14 * (int64_t)DAY, deadline), _("No water comes up for a week"));
	return err == OK ? days_pass(tour, 8) : err;
}
