/* matters.c - the commands for one matter: submit, track. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "cli/commands.h"
#include "domain/matter.h"
#include "domain/resident.h"
#include "domain/timeline.h"

/* The key of a section's line that has this key or this name; the words themselves else. */
static const char *key_of(const struct hall *hall, const char *section, const char *words)
{
	const struct setting *lines[64];
	size_t count = hall_section(hall, section, lines, 64);

	for (size_t i = 0; i < count; i++)
		if (strcmp(lines[i]->key, words) == 0 || strcmp(lines[i]->zh, words) == 0 ||
		    strcmp(lines[i]->en, words) == 0)
			return lines[i]->key;
	return words;
}

/* Which of the three ways to say who one is, and only one of them. */
static enum err read_who(struct cli *cli, struct submission *out)
{
	const char **given = cli->options;
	int said = (given[OPTION_CARD] != NULL) + (given[OPTION_NAME] || given[OPTION_PHONE]) +
		(given[OPTION_ANONYMOUS] != NULL);

	if (said != 1)
		return cli_misused(cli,
			_("Say who it is: --card and --pin, or --name and --phone, or --anonymous."));
	out->who = given[OPTION_ANONYMOUS] ? WHO_ANONYMOUS : given[OPTION_CARD] ? WHO_CARD : WHO_NAME;
	out->name = given[OPTION_NAME];
	out->phone = given[OPTION_PHONE];
	if (out->who != WHO_CARD)
		return OK;
	return resident_login(&cli->hall, given[OPTION_CARD],
		given[OPTION_PIN] ? given[OPTION_PIN] : "", &out->resident);
}

static enum err print_receipt(struct cli *cli, const struct receipt *receipt)
{
	char due[CLOCK_TEXT];
	struct event_field fields[] = { { "file_number", .text = receipt->file_number },
		{ "code", .text = receipt->code }, { "pin", .text = receipt->pin },
		{ "due_at", .text = clock_iso(receipt->due_at, due) }, { 0 } };

	if (cli->options[OPTION_JSON])
		return cli_json(cli, fields, "\n");
	printf("%s: %s\n", _("File number"), receipt->file_number);
	printf("%s: %s\n", _("Tracking code"), receipt->code);
	if (*receipt->pin)
		printf("%s: %s\n", _("PIN"), receipt->pin);
	printf("%s: %s\n", _("Answer by"), clock_moment(receipt->due_at, due));
	return OK;
}

enum err command_submit(struct cli *cli)
{
	const char **given = cli->options;
	struct submission submission = { .text = given[OPTION_TEXT] };
	struct receipt receipt = {0};
	enum err err;

	if (!given[OPTION_CATEGORY] || !given[OPTION_PLACE] || !given[OPTION_TEXT] ||
	    !*given[OPTION_CATEGORY] || !*given[OPTION_TEXT])
		return cli_misused(cli, _("Say what it is: --category, --place and --text."));
	submission.category = key_of(&cli->hall, "categories", given[OPTION_CATEGORY]);
	submission.place = key_of(&cli->hall, "places", given[OPTION_PLACE]);
	err = read_who(cli, &submission);
	if (err == OK)
		err = matter_submit(&cli->hall, &submission, &receipt);
	if (err == OK)
		err = print_receipt(cli, &receipt);
	wipe(&receipt, sizeof receipt);
	return err;
}

/* What track tells of a matter. */
struct report { struct matter matter; struct timeline timeline; char *who, *text; int64_t by; };

static void report_release(struct report *report)
{
	matter_release(&report->matter);
	timeline_release(&report->timeline);
	free(report->who);
	wipe_free(report->text);
}

static void print_report(const struct cli *cli, const struct report *report)
{
	const struct matter *matter = &report->matter;
	char date[CLOCK_TEXT];

	printf("%s: %s\n", _("File number"), matter->file_number);
	printf("%s: %s\n", _("Step"), phase_label(phase_of(matter->state, matter->before)));
	printf("%s: %s (%s)\n", _("State"), _(states[matter->state].label), states[matter->state].name);
	printf("%s: %s\n", _("Category"), matter_category(&cli->hall, matter->category));
	printf("%s: %s\n", _("Place"), matter_place(&cli->hall, matter->place));
	printf("%s: %s\n", _("Received"), clock_moment(matter->received_at, date));
	if (*report->who)
		printf("%s: %s\n", _("Responsible"), report->who);
	if (report->by > 0)
		printf("%s: %s\n", _("By"), clock_moment(report->by, date));
	if (matter_window(&cli->hall, matter) >= clock_now())
		printf("%s: %s\n", _("Object until"),
			clock_moment(matter_window(&cli->hall, matter), date));
	printf("%s: %s\n", _("What happens next"), matter_next(&cli->hall, matter));
	if (report->text)
		printf("%s: %s\n", _("Text"), report->text);
	for (size_t i = 0; i < report->timeline.count; i++) {
		const struct happening *happening = &report->timeline.list[i];

		printf("%s  %s  %s\n", clock_moment(happening->at, date), happening->who,
			happening->words);
		if (*happening->note)
			printf("    %s\n", happening->note);
	}
}

static enum err print_report_json(struct cli *cli, const struct report *report)
{
	const struct matter *matter = &report->matter;
	char received[CLOCK_TEXT], due[CLOCK_TEXT];
	struct event_field fields[] = {
		{ "file_number", .text = matter->file_number },
		{ "state", .text = states[matter->state].name },
		{ "phase", .text = phase_label(phase_of(matter->state, matter->before)) },
		{ "category", .text = matter->category }, { "place", .text = matter->place },
		{ "received_at", .text = clock_iso(matter->received_at, received) },
		{ "due_at", .text = clock_iso(matter->due_at, due) },
		{ "responsible", .text = report->who },
		{ "next", .text = matter_next(&cli->hall, matter) },
		{ report->text ? "text" : NULL, .text = report->text }, { 0 } };

	return cli_json(cli, fields, "\n");
}

enum err command_track(struct cli *cli)
{
	struct report report = {0};
	struct tag tag;
	const char *pin = cli->options[OPTION_PIN];
	enum err err = cli_tag(cli, TAG_MATTER, &tag);

	if (err == OK)
		err = tag.kind == TAG_MATTER ? matter_by_code(&cli->hall, tag.number, &report.matter) :
			ERR_NOT_FOUND;
	if (err == OK && pin)
		err = matter_check_pin(&cli->hall, &report.matter, pin);
	if (err == OK && pin)
		err = matter_text(&cli->hall, &report.matter, &report.text);
	if (err == OK)
		err = timeline_load(&cli->hall, &report.matter, pin ? VIEW_OWN : VIEW_CODE,
			&report.timeline);
	if (err == OK)
		err = matter_responsible(&cli->hall, &report.matter, &report.who, &report.by);
	if (err == OK && cli->options[OPTION_JSON])
		err = print_report_json(cli, &report);
	else if (err == OK)
		print_report(cli, &report);
	report_release(&report);
	wipe(&tag, sizeof tag);
	return err;
}
