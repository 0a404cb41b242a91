/* printer-status.c - the verbs status and devices: how the printing is, what is plugged in. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/printer.h"
#include "store/event.h"

/* A printer of the hall's: its queue, and how it is by now. */
struct view { const char *queue, *state; };

struct status {
	struct view slips, a4;
	const char *format, *service;
	int width;
	int64_t waiting;
};

static struct view view_of(const struct hall *hall, const char *key, const struct answer *queues,
	const struct printer *printer)
{
	struct view view = { hall_text(hall, "printer", key, ""), "" };

	if (*view.queue)
		view.state = queue_state(queues, view.queue, printer);
	return view;
}

static enum err count_waiting(struct hall *hall, int64_t *out)
{
	struct jobs jobs;
	enum err err = outbox_list(hall, true, &jobs);

	*out = (int64_t)jobs.count;
	jobs_release(&jobs);
	return err;
}

static void print_view(const char *label, const struct view *view)
{
	const char *cure = state_cure(view->state);

	if (!*view->queue) {
		printf("%s: %s\n", label, _("none chosen"));
		return;
	}
	printf("%s: %s, %s\n", label, view->queue, state_label(view->state));
	if (*cure) {
		printf("  ");
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
		printf(cure, view->queue);
#pragma GCC diagnostic pop
		printf("\n");
	}
}

static void print_status(const struct status *status)
{
	print_view(_("Slips"), &status->slips);
	if (!*status->slips.queue)
		printf("  %s\n", _("Each slip is kept as a PDF in paper/. To print: yishi printer devices"));
	print_view(_("A4 pages"), &status->a4);
	printf("%s: ", _("Paper"));
	printf(_("%d mm"), status->width);
	printf(", %s\n", status->format);
	printf("%s: %s\n", _("Print service"), strcmp(status->service, "running") == 0 ?
		_("running") : _("not running (the kiosk and the console start it)"));
	printf("%s: %lld\n", _("Slips that wait"), (long long)status->waiting);
}

static enum err show_status(struct cli *cli, const struct status *status)
{
	const struct event_field fields[] = {
		{ "slips", .text = status->slips.queue }, { "slips_state", .text = status->slips.state },
		{ "a4", .text = status->a4.queue }, { "a4_state", .text = status->a4.state },
		{ "width", .number = status->width }, { "format", .text = status->format },
		{ "service", .text = status->service }, { "waiting", .number = status->waiting },
		{ 0 } };

	if (cli->options[OPTION_JSON])
		return cli_json(cli, fields, "\n");
	print_status(status);
	return OK;
}

enum err printer_status(struct cli *cli)
{
	struct hall *hall = &cli->hall;
	struct status status = { .format = hall_text(hall, "printer", "format", "pdf"),
		.width = hall_number(hall, "printer", "width", 80) };
	struct printer printer, a4;
	struct answer queues = {0};
	enum err err = printer_load(hall, &printer), asked = OK;

	if (err == OK)
		err = printer_load_a4(hall, &a4);
	if (err == OK)
		err = count_waiting(hall, &status.waiting);
	if (err == OK)
		asked = printd_ask(cli, (const char *[]){ "queues", NULL }, NULL, &queues);
	if (err == OK) {
		status.service = printer.alive ? "running" : "ended";
		status.slips = view_of(hall, "queue", &queues, &printer);
		status.a4 = view_of(hall, "a4", &queues, &a4);
		if (asked != OK)
			status.slips.state = status.a4.state = "silent";
		err = show_status(cli, &status);
	}
	answer_release(&queues);
	return err != OK ? err : *status.slips.queue || *status.a4.queue ? asked : OK;
}

/* How a queue for it is made; NULL where nobody can say, or it could not be quoted. */
static const char *command_for(const char *uri)
{
	static const struct { const char *scheme, *command; } commands_for[] = {
		{ "yescpos:", "yishi printer add receipt '%s'" },
		{ "ipp:", "yishi printer add office '%s'" },
		{ "ipps:", "yishi printer add office '%s'" },
		{ "", "yishi printer add office '%s' --ppd FILE" },
	};
	size_t i = 0;

	while (strncmp(uri, commands_for[i].scheme, strlen(commands_for[i].scheme)) != 0)
		i++;
	return strchr(uri, ':') && !strchr(uri, '\'') ? commands_for[i].command : NULL;
}

enum { FOUND_PLACE, FOUND_URI, FOUND_MODEL };

static void print_found(const struct answer_line *line)
{
	const char *uri = line->fields[FOUND_URI], *command = command_for(uri);

	printf("%s: %s\n", strcmp(line->fields[FOUND_PLACE], "usb") == 0 ? _("plugged in") :
		_("in the network"), *line->fields[FOUND_MODEL] ? line->fields[FOUND_MODEL] : uri);
	if (!command) {
		printf("  %s\n", uri);
		return;
	}
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	printf("  ");
	printf(command, uri);
	printf("\n");
#pragma GCC diagnostic pop
}

static enum err show_found(struct cli *cli, const struct answer *found)
{
	enum err err = OK;

	if (cli->options[OPTION_JSON])
		printf("[");
	for (size_t i = 0; err == OK && i < found->count; i++) {
		const char *const *field = found->lines[i].fields;
		const struct event_field fields[] = { { "place", .text = field[FOUND_PLACE] },
			{ "uri", .text = field[FOUND_URI] }, { "model", .text = field[FOUND_MODEL] },
			{ 0 } };

		if (cli->options[OPTION_JSON]) {
			printf(i > 0 ? ",\n " : "\n ");
			err = cli_json(cli, fields, "");
		} else {
			print_found(&found->lines[i]);
		}
	}
	if (cli->options[OPTION_JSON])
		printf("\n]\n");
	return err;
}

enum err printer_devices(struct cli *cli)
{
	struct answer found;
	enum err asked, err;

	if (!cli->options[OPTION_JSON])
		fprintf(stderr, "%s\n", _("Looking around; this may take ten seconds."));
	asked = printd_ask(cli, (const char *[]){ "devices", NULL }, NULL, &found);
	err = show_found(cli, &found);
	if (err == OK && asked == OK && found.count == 0 && !cli->options[OPTION_JSON])
		printf("%s\n%s\n", _("No printer was found. Is it switched on, and its cable in?"),
			_("One with an address in the network: yishi printer add receipt"
				" yescpos://ADDRESS:9100"));
	answer_release(&found);
	return err != OK ? err : asked;
}
