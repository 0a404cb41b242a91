/* paper.c - the slips of the house: what stands on each. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/when.h"
#include "domain/grade.h"
#include "domain/hall.h"
#include "domain/lots.h"
#include "domain/paper.h"
#include "domain/points.h"
#include "domain/timeline.h"

static void head(const struct hall *hall, struct slip *slip, const char *title, int copy)
{
	slip_add(slip, SLIP_HEAD, hall_text(hall, "hall", "name", ""));
	slip_add(slip, SLIP_TITLE, title);
	if (copy > 0)
		slip_addf(slip, SLIP_HEAD, _("Printed again: no. %d"), copy);
	slip_add(slip, SLIP_RULE, "");
}

static void code_and_qr(const struct hall *hall, struct slip *slip, enum tag_kind kind,
	const char *code)
{
	char *tag = tag_write(kind, code, hall_text(hall, "hall", "track_url", ""));

	slip_add(slip, SLIP_CODE, code);
	slip_add(slip, SLIP_QR, tag);
	wipe_free(tag);
}

static void foot(const struct hall *hall, struct slip *slip)
{
	char moment[CLOCK_TEXT];

	slip_add(slip, SLIP_RULE, "");
	slip_addf(slip, SLIP_SMALL, _("Printed %s"), clock_moment(clock_now(), moment));
	slip_addf(slip, SLIP_SMALL, _("Questions? %s"), hall_text(hall, "hall", "phone", ""));
}

enum err paper_receipt(struct hall *hall, const struct matter *matter,
	const struct receipt *receipt, int copy, struct slip *out)
{
	char date[WHEN_TEXT];

	*out = (struct slip){0};
	head(hall, out, _("Receipt"), copy);
	slip_add(out, SLIP_TEXT, _("Your tracking code. Keep it to yourself."));
	code_and_qr(hall, out, TAG_MATTER, receipt->code);
	if (*receipt->pin) {
		slip_pair(out, _("PIN"), receipt->pin);
		slip_add(out, SLIP_SMALL, _("Code and PIN together show your full text."));
	}
	slip_add(out, SLIP_RULE, "");
	slip_pair(out, _("File number"), receipt->file_number);
	slip_pair(out, _("Category"), matter_category(hall, matter->category));
	if (*matter->place)
		slip_pair(out, _("Place"), matter_place(hall, matter->place));
	slip_pair(out, _("Received"), when_stamp(receipt->received_at, date));
	slip_pair(out, _("Answer by"), when_due(receipt->received_at, receipt->due_at, date));
	slip_add(out, SLIP_RULE, "");
	slip_add(out, SLIP_STRONG, _("What happens next"));
	slip_add(out, SLIP_TEXT, _(states[matter->state].next));
	slip_add(out, SLIP_TEXT, _("Show this slip to the scanner here to see how it stands."));
	foot(hall, out);
	return OK;
}

static void add_timeline(const struct timeline *timeline, struct slip *slip)
{
	char moment[WHEN_TEXT];

	for (size_t i = 0; i < timeline->count; i++) {
		const struct happening *happening = &timeline->list[i];

		slip_addf(slip, SLIP_SMALL, "%s %s", when_stamp(happening->at, moment), happening->who);
		slip_add(slip, SLIP_TEXT, happening->words);
		if (*happening->note)
			slip_add(slip, SLIP_SMALL, happening->note);
	}
}

enum err paper_progress(struct hall *hall, const struct matter *matter, const char *code,
	int copy, struct slip *out)
{
	struct timeline timeline = {0};
	char date[WHEN_TEXT], *who = NULL;
	int64_t by = 0;
	enum err err = matter_responsible(hall, matter, &who, &by);

	*out = (struct slip){0};
	if (err == OK)
		err = timeline_load(hall, matter, VIEW_CODE, &timeline);
	head(hall, out, _("How it stands"), copy);
	slip_pair(out, _("File number"), matter->file_number);
	slip_pair(out, _("Step"), phase_label(phase_of(matter->state, matter->before)));
	slip_pair(out, _("State"), _(states[matter->state].label));
	if (who && *who)
		slip_pair(out, _("Responsible"), who);
	if (by > 0)
		slip_pair(out, _("By"), when_due(clock_now(), by, date));
	slip_add(out, SLIP_TEXT, matter_next(hall, matter));
	if (matter_window(hall, matter) >= clock_now())
		slip_pair(out, _("Object until"), when_stamp(matter_window(hall, matter), date));
	slip_add(out, SLIP_RULE, "");
	add_timeline(&timeline, out);
	if (code && *code)
		code_and_qr(hall, out, TAG_MATTER, code);
	foot(hall, out);
	free(who);
	timeline_release(&timeline);
	if (err != OK)
		slip_release(out);
	return err;
}

enum err paper_voucher(struct hall *hall, const struct voucher *voucher, const char *code,
	int copy, struct slip *out)
{
	char date[WHEN_TEXT], points[24];

	*out = (struct slip){0};
	head(hall, out, _("Reward voucher"), copy);
	slip_add(out, SLIP_HEAD, voucher_reward_name(voucher));
	snprintf(points, sizeof points, "%lld", (long long)voucher->cost);
	slip_pair(out, _("Points held"), points);
	if (voucher->day > 0)
		slip_pair(out, _("The day you chose"), when_day(voucher->day, date));
	slip_pair(out, _("Fetch it by"), when_day(voucher->until, date));
	code_and_qr(hall, out, TAG_VOUCHER, code);
	slip_addf(out, SLIP_TEXT, _("Show this voucher to %s. Not fetched in time, the points come back to you."),
		hall_text(hall, "hall", "desk", ""));
	foot(hall, out);
	return OK;
}

enum err paper_card(struct hall *hall, const struct resident *resident, int copy,
	struct slip *out)
{
	char *tag = tag_write(TAG_CARD, resident->card, NULL), date[CLOCK_TEXT];
	struct grading grading;
	enum err err = grade_load(hall, resident->id, &grading);

	*out = (struct slip){0};
	head(hall, out, _("Resident's card"), copy);
	if (resident->name)
		slip_pair(out, _("Name"), resident->name);
	slip_pair(out, _("Since"), clock_date(resident->joined_at, date));
	if (grading.grade != GRADE_NONE)
		slip_pair(out, _("Grade"), grade_label(grading.grade));
	slip_add(out, SLIP_CODE, resident->card);
	slip_add(out, SLIP_QR, tag);
	slip_add(out, SLIP_TEXT, _("Scan it, enter your PIN, and see your points."));
	slip_add(out, SLIP_SMALL, _("Nobody here will ever ask you for your PIN."));
	foot(hall, out);
	wipe_free(tag);
	if (err != OK)
		slip_release(out);
	return err;
}

static void add_lines(const struct points_history *month, struct slip *slip)
{
	char date[WHEN_TEXT];

	for (size_t i = 0; i < month->count; i++) {
		const struct points_line *line = &month->list[i];
		char *label = xasprintf("%+lld", (long long)line->amount);
		char *words = xasprintf(line->about && *line->about ? "%s\n%s\n%s" : "%s\n%s%s",
			when_date(line->at, date), line->what, line->about ? line->about : "");

		slip_pair(slip, label, words);
		free(label);
		free(words);
	}
	if (month->count == 0)
		slip_add(slip, SLIP_TEXT, _("Nothing moved in this month."));
}

/* A sum as it stands on a slip. */
static void add_sum(struct slip *slip, const char *label, int64_t points)
{
	char *words = xasprintf(_("%lld points"), (long long)points);

	slip_pair(slip, label, words);
	free(words);
}

static void compose_statement(struct hall *hall, const struct points_history *month,
	const struct expiring *next, struct slip *out)
{
	int64_t closing = month->before;
	char date[WHEN_TEXT];

	for (size_t i = 0; i < month->count; i++)
		closing += month->list[i].amount;
	add_sum(out, _("Before"), month->before);
	slip_add(out, SLIP_RULE, "");
	add_lines(month, out);
	slip_add(out, SLIP_RULE, "");
	add_sum(out, _("Now"), closing);
	if (next->at > 0)
		slip_addf(out, SLIP_TEXT, _("%lld of them last until %s; please use them before."),
			(long long)next->points, when_date(next->at, date));
	slip_add(out, SLIP_SMALL, _("Is a line not right? Choose it at the kiosk within 30 days and ask."));
	foot(hall, out);
}

enum err paper_statement(struct hall *hall, int64_t resident, int copy, struct slip *out)
{
	struct points_history month = {0};
	struct expiring next = {0};
	enum err err = points_month_load(hall, resident, clock_now(), &month);

	*out = (struct slip){0};
	if (err == OK)
		err = lots_next(hall, resident, &next);
	if (err == OK) {
		head(hall, out, _("Points of this month"), copy);
		compose_statement(hall, &month, &next, out);
	}
	points_history_release(&month);
	return err;
}

void paper_begin(const struct hall *hall, struct slip *slip, const char *title)
{
	head(hall, slip, title, 0);
}

void paper_end(const struct hall *hall, struct slip *slip)
{
	foot(hall, slip);
}
