/* printer.c - the command printer: its verbs, and what there is to see. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/commands.h"
#include "cli/printer.h"
#include "store/event.h"

static const struct { const char *name; enum fault fault; const char *cure; } conditions[] = {
	{ "ready", FAULT_NONE, "" },
	{ "paper", FAULT_PAPER, N_("Put a new roll in.") },
	{ "cover", FAULT_COVER, N_("Close its cover.") },
	{ "offline", FAULT_OFFLINE, N_("Switch it on, and look at its cable.") },
	{ "paused", FAULT_PAUSED, N_("It was stopped. As root: yishi printer start %s") },
	{ "refused", FAULT_REFUSED, N_("It takes no jobs. As root: yishi printer start %s") },
	{ "silent", FAULT_SILENT, "" },
	{ "broken", FAULT_BROKEN, N_("Look for a jam or a red light, then: yishi printer test") },
	{ "unknown", FAULT_NONE, N_("CUPS has no such queue. yishi printer list shows those it has.") },
};
enum { CONDITIONS = sizeof conditions / sizeof *conditions };

static int condition_of(const char *state)
{
	int i = 0;

	while (i < CONDITIONS - 1 && strcmp(conditions[i].name, state) != 0)
		i++;
	return i;
}

const char *state_label(const char *state)
{
	int at = condition_of(state);

	if (conditions[at].fault != FAULT_NONE)
		return fault_label(conditions[at].fault);
	return at == 0 ? _("ready") : _("not known");
}

const char *state_cure(const char *state)
{
	const char *cure = conditions[condition_of(state)].cure;

	return *cure ? _(cure) : "";
}

const char *fault_state(enum fault fault)
{
	int i = 0;

	while (i < CONDITIONS - 1 && conditions[i].fault != fault)
		i++;
	return conditions[i].name;
}

const struct answer_line *queue_line(const struct answer *queues, const char *name)
{
	for (size_t i = 0; i < queues->count; i++)
		if (strcmp(queues->lines[i].fields[LINE_NAME], name) == 0)
			return &queues->lines[i];
	return NULL;
}

const char *queue_state(const struct answer *queues, const char *queue,
	const struct printer *printer)
{
	const struct answer_line *line = queue_line(queues, queue);
	bool seen = printer && printer->alive && strcmp(printer->queue, queue) == 0;
	const char *state = line ? line->fields[LINE_STATE] :
		strcmp(queue, "default") == 0 ? "ready" : "unknown";

	return seen && strcmp(state, "ready") == 0 ? fault_state(printer->fault) : state;
}

/* "slips", "a4" or "": what the hall has the queue for. */
static const char *use_of(const struct hall *hall, const char *queue)
{
	if (strcmp(hall_text(hall, "printer", "queue", ""), queue) == 0)
		return "slips";
	return strcmp(hall_text(hall, "printer", "a4", ""), queue) == 0 ? "a4" : "";
}

static enum err list_one(struct cli *cli, const struct answer_line *line, const char *before)
{
	const char *const *field = line->fields;
	const char *use = use_of(&cli->hall, field[LINE_NAME]);
	const struct event_field fields[] = { { "queue", .text = field[LINE_NAME] },
		{ "state", .text = field[LINE_STATE] }, { "words", .text = field[LINE_WORDS] },
		{ "uri", .text = field[LINE_URI] }, { "model", .text = field[LINE_MODEL] },
		{ "use", .text = use }, { 0 } };

	if (cli->options[OPTION_JSON]) {
		printf("%s\n ", before);
		return cli_json(cli, fields, "");
	}
	printf("%s\t%s\t%s\t%s\n", field[LINE_NAME], state_label(field[LINE_STATE]),
		*use ? use : "-", field[LINE_URI]);
	return OK;
}

/* A hall is not needed, but where there is one it is told what it has each queue for. */
enum err printer_list(struct cli *cli)
{
	struct answer queues;
	enum err err = cli_open(cli, "cli");

	if (err != OK)
		cli->remark[0] = '\0';
	err = printd_ask(cli, (const char *[]){ "queues", NULL }, NULL, &queues);
	if (cli->options[OPTION_JSON] && err == OK)
		printf("[");
	for (size_t i = 0; err == OK && i < queues.count; i++)
		err = list_one(cli, &queues.lines[i], i > 0 ? "," : "");
	if (cli->options[OPTION_JSON] && err == OK)
		printf("\n]\n");
	else if (err == OK && queues.count == 0)
		printf("%s\n", _("CUPS has no queue yet. yishi printer devices shows what is plugged in."));
	answer_release(&queues);
	return err;
}

static const struct verb {
	const char *name;
	int least, most;                     /* words behind it */
	unsigned takes;
	bool opens;                          /* wants an open hall */
	enum err (*run)(struct cli *cli);
} verbs[] = {
	{ "status", 0, 0, TAKES(OPTION_JSON), true, printer_status },
	{ "list", 0, 0, TAKES(OPTION_JSON), false, printer_list },
	{ "devices", 0, 0, TAKES(OPTION_JSON), false, printer_devices },
	{ "add", 2, 2, TAKES(OPTION_PPD) | TAKES(OPTION_RAW), false, printer_add },
	{ "start", 1, 1, 0, false, printer_start },
	{ "remove", 1, 1, 0, false, printer_remove },
	{ "use", 2, 2, TAKES(OPTION_WIDTH), true, printer_use },
	{ "test", 0, 0, TAKES(OPTION_WIDTH) | TAKES(OPTION_PDF) | TAKES(OPTION_PNG) |
		TAKES(OPTION_AS_TEXT), true, printer_test },
	{ 0 }
};

static const struct verb *verb_of(const struct cli *cli)
{
	const char *name = cli->count > 0 ? cli->words[0] : "status";
	int words = cli->count > 0 ? cli->count - 1 : 0;

	for (const struct verb *verb = verbs; verb->name; verb++)
		if (strcmp(verb->name, name) == 0 && words >= verb->least && words <= verb->most)
			return verb;
	return NULL;
}

static bool takes_all_given(const struct cli *cli, const struct verb *verb)
{
	const unsigned own = TAKES(OPTION_JSON) | TAKES(OPTION_PPD) | TAKES(OPTION_RAW) |
		TAKES(OPTION_WIDTH) | TAKES(OPTION_PDF) | TAKES(OPTION_PNG) | TAKES(OPTION_AS_TEXT);

	for (int i = 0; i < OPTION_COUNT; i++)
		if (cli->options[i] && (own & TAKES(i)) && !(verb->takes & TAKES(i)))
			return false;
	return true;
}

enum err command_printer(struct cli *cli)
{
	const char *width = cli->options[OPTION_WIDTH];
	const struct verb *verb = verb_of(cli);
	enum err err;

	if (!verb || !takes_all_given(cli, verb))
		return cli_misused(cli, _("This cannot be asked of a printer. yishi printer --help"
			" shows what can."));
	if (width && strcmp(width, "80") != 0 && strcmp(width, "58") != 0)
		return cli_misused(cli, _("--width is 80 or 58."));
	err = verb->opens ? cli_open(cli, "cli") : OK;
	return err == OK ? verb->run(cli) : err;
}
