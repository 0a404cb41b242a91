/* cli.c - the keeper's commands: which one, with which options, and what it answers. */
#include <config.h>

#include <errno.h>
#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/log.h"
#include "base/text.h"
#include "cli/cli.h"
#include "store/db.h"
#include "store/json.h"
#include "store/store.h"

enum { EXIT_USAGE = 2 };

static const struct { const char *name, *value, *help; } options[OPTION_COUNT] = {
	[OPTION_HALL] = { "hall", "DIR", N_("the hall's folder (else YISHI_HALL, else /var/lib/yishi)") },
	[OPTION_LANG] = { "lang", "zh|en", N_("the language of what is printed (else YISHI_LANG, else Chinese)") },
	[OPTION_HELP] = { "help", NULL, N_("this") },
	[OPTION_JSON] = { "json", NULL, N_("print JSON") },
	[OPTION_DEMO] = { "demo", NULL, N_("fill it with people and matters to try things with") },
	[OPTION_CATEGORY] = { "category", "C", N_("a key or name of [categories] in hall.conf") },
	[OPTION_PLACE] = { "place", "P", N_("a key or name of [places] in hall.conf, or free words") },
	[OPTION_TEXT] = { "text", "T", N_("what is wrong") },
	[OPTION_NAME] = { "name", "N", N_("who puts it forward") },
	[OPTION_PHONE] = { "phone", "T", N_("their phone; its last four digits are the PIN") },
	[OPTION_CARD] = { "card", "C", N_("the resident's card number") },
	[OPTION_PIN] = { "pin", "P", N_("the PIN that goes with it") },
	[OPTION_ANONYMOUS] = { "anonymous", NULL, N_("without a name; a PIN is given out") },
	[OPTION_STATE] = { "state", "S", N_("only those in this state, such as screening") },
	[OPTION_LIMIT] = { "limit", "N", N_("at most so many") },
	[OPTION_PDF] = { "pdf", "FILE", N_("write a PDF") },
	[OPTION_PNG] = { "png", "FILE", N_("write a picture") },
	[OPTION_ROOT] = { "root", "DIR", N_("below DIR, for an image of a machine, not on this one") },
	[OPTION_DOT] = { "dot", NULL, N_("write it for graphviz: yishi graph --dot | dot -Tsvg") },
	[OPTION_CSV] = { "csv", NULL, N_("comma-separated values, one row an entry") },
	[OPTION_HLEDGER] = { "hledger", NULL, N_("plain text accounting, for hledger") },
	[OPTION_MOST] = { "most", "N", N_("count at most so many a person and month") },
	[OPTION_FROM] = { "from", "DAY", N_("from this day on, such as 2026-12-31 (else today)") },
	[OPTION_AS_TEXT] = { "text", NULL, N_("show it here") },
	[OPTION_WIDTH] = { "width", "80|58", N_("how wide the roll is, in millimetres") },
	[OPTION_PPD] = { "ppd", "FILE", N_("the printer's driver, a PPD file") },
	[OPTION_RAW] = { "raw", NULL, N_("without a driver: the printer understands what it is sent") },
	[OPTION_FIX_CUPS] = { "fix-cups", NULL, N_("add to CUPS's files the settings that Yishi wants (as root)") },
	[OPTION_TOUR] = { "tour", NULL, N_("the three journeys, played by themselves") },
	[OPTION_PICTURES] = { "pictures", "DIR", N_("write each picture of it into DIR, as text") },
	[OPTION_PUBLIC] = { "public", NULL, N_("everybody could read subjects and replies there") },
};

enum { ALWAYS = TAKES(OPTION_HALL) | TAKES(OPTION_LANG) | TAKES(OPTION_HELP) };

enum err cli_say(struct cli *cli, enum err err, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vsnprintf(cli->remark, sizeof cli->remark, format, args);
	va_end(args);
	return err;
}

enum err cli_misused(struct cli *cli, const char *sentence)
{
	cli->misused = true;
	return cli_say(cli, ERR_INPUT, "%s", sentence);
}

const char *cli_detail(enum err err)
{
	size_t length = strlen(err_name(err));
	const char *last = log_last();

	return strncmp(last, err_name(err), length) == 0 && strncmp(last + length, ": ", 2) == 0 ?
		last + length + 2 : "";
}

enum err cli_open(struct cli *cli, const char *origin)
{
	enum err err = hall_open(cli->dir, origin, &cli->hall);
	char *data = xasprintf("%s/hall.db", cli->dir);

	if (err == ERR_HALL && (access(data, F_OK) == 0 || errno == EACCES))
		(void)cli_say(cli, err, _("%s cannot be read: %s"), cli->dir, cli_detail(err));
	free(data);
	return err;
}

enum err cli_json(struct cli *cli, const struct event_field *fields, const char *end)
{
	struct db *scratch = NULL;
	char *json = NULL;
	enum err err = cli->hall.store ? OK : db_open(NULL, true, &scratch);

	if (err == OK)
		err = json_write(scratch ? scratch : cli->hall.store->db, fields, &json);
	if (err == OK)
		printf("%s%s", json, end);
	free(json);
	db_close(scratch);
	return err;
}

enum err cli_tag(struct cli *cli, enum tag_kind bare, struct tag *out)
{
	struct text typed = {0};
	enum err err;

	for (int i = 0; i < cli->count; i++)
		text_add(&typed, cli->words[i]);
	err = tag_read(typed.at, hall_text(&cli->hall, "hall", "track_url", ""), out);
	if (err == ERR_INPUT) {
		out->kind = bare;
		err = code_read(typed.at, bare == TAG_CARD ? CARD_DIGITS : CODE_DIGITS, out->number);
	}
	text_release(&typed);
	return err;
}

char *cli_words(const struct cli *cli)
{
	struct text words = {0};

	for (int i = 0; i < cli->count; i++)
		text_addf(&words, "%s%s", i > 0 ? " " : "", cli->words[i]);
	return text_take(&words);
}

enum err cli_limit(struct cli *cli, int usual, int *out)
{
	const char *limit = cli->options[OPTION_LIMIT];
	char *end;
	long number;

	*out = usual;
	if (!limit)
		return OK;
	number = strtol(limit, &end, 10);
	if (*end || end == limit || number < 1 || number > 100000000)
		return cli_misused(cli, _("--limit wants a number from 1 on."));
	*out = (int)number;
	return OK;
}

static void help_all(void)
{
	printf("%s\n\n", _("Yishi: the kiosk where a community puts its matters forward."));
	for (const struct command *command = commands; command->name; command++)
		printf("  yishi %-9s %s\n", command->name, _(command->summary));
	printf("\n%s\n", _("yishi COMMAND --help tells more about one."));
}

static void help_one(const struct command *command)
{
	printf("yishi %s %s\n%s\n\n", command->name, command->usage, _(command->summary));
	if (command->more)
		printf("%s\n\n", _(command->more));
	for (int i = 0; i < OPTION_COUNT; i++)
		if ((command->takes | ALWAYS) & TAKES(i))
			printf("  --%s%s%s\n        %s\n", options[i].name, options[i].value ? " " : "",
				options[i].value ? options[i].value : "", _(options[i].help));
}

static int wrong_usage(const struct command *command)
{
	fprintf(stderr, "yishi: ");
	fprintf(stderr, _("usage: yishi %s %s"), command->name, command->usage);
	fprintf(stderr, "\n");
	return EXIT_USAGE;
}

/* Two options share the name "text"; a command takes one of them. */
static bool read_options(const struct command *command, int argc, char **argv, struct cli *cli)
{
	struct option table[OPTION_COUNT + 1] = {{0}};
	int count = 0, found;

	for (int i = 0; i < OPTION_COUNT; i++)
		if ((command->takes | ALWAYS) & TAKES(i))
			table[count++] = (struct option){ options[i].name,
				options[i].value ? required_argument : no_argument, NULL, i + 1 };
	opterr = 0;
	while ((found = getopt_long(argc, argv, "", table, NULL)) != -1) {
		if (found < 1 || found > OPTION_COUNT)
			return false;
		cli->options[found - 1] = optarg ? optarg : "";
	}
	cli->words = argv + optind;
	cli->count = argc - optind;
	return true;
}

static const char *either(const char *given, const char *variable, const char *usual)
{
	const char *value = given ? given : getenv(variable);

	return value && *value ? value : usual;
}

/* The sentences for visitors leave out what a keeper has to know to help. */
static void complain(const struct cli *cli, enum err err)
{
	const char *detail = err == ERR_CONF || err == ERR_BROKEN ? cli_detail(err) : "";

	if (*cli->remark || !*detail)
		fprintf(stderr, "yishi: %s\n", *cli->remark ? cli->remark : err_text(err));
	else
		fprintf(stderr, "yishi: %s (%s)\n", err_text(err), detail);
}

/* The exit status, once what was printed is known to have come through. */
static int status_of(const struct cli *cli, enum err err)
{
	if (err == OK && (fflush(stdout) != 0 || ferror(stdout)))
		err = ERR_FULL;
	if (err != OK)
		complain(cli, err);
	return err == OK ? EXIT_SUCCESS : cli->misused ? EXIT_USAGE : EXIT_FAILURE;
}

static enum err run(const struct command *command, enum err (*act)(struct cli *), struct cli *cli)
{
	enum err err = command->opens ? cli_open(cli, "cli") : OK;

	if (err == OK)
		err = act(cli);
	hall_close(&cli->hall);
	return err;
}

static const struct command *command_named(const char *name)
{
	for (const struct command *command = commands; command->name; command++)
		if (strcmp(command->name, name) == 0)
			return command;
	return NULL;
}

static enum err (*act_of(const struct command *command, const struct cli_screen *screens))(struct cli *)
{
	if (command->run)
		return command->run;
	while (strcmp(screens->name, command->name) != 0)
		screens++;
	return screens->run;
}

int cli_main(int argc, char **argv, const struct cli_screen *screens)
{
	const char *name = argc > 1 ? argv[1] : "help";
	const struct command *command = command_named(name);
	struct cli cli = {0};

	if (strcmp(either(NULL, "YISHI_LANG", "zh"), "en") == 0)
		i18n_use(LANGUAGE_EN);
	if (strcmp(name, "--version") == 0) {
		printf("yishi %s\n", PACKAGE_VERSION);
		return status_of(&cli, OK);
	}
	if (strcmp(name, "help") == 0 || strcmp(name, "--help") == 0) {
		help_all();
		return status_of(&cli, OK);
	}
	if (!command) {
		fprintf(stderr, "yishi: ");
		fprintf(stderr, _("there is no command \"%s\"; yishi help lists them"), name);
		fprintf(stderr, "\n");
		return EXIT_USAGE;
	}
	if (!read_options(command, argc - 1, argv + 1, &cli))
		return wrong_usage(command);
	i18n_use(strcmp(either(cli.options[OPTION_LANG], "YISHI_LANG", "zh"), "en") == 0 ?
		LANGUAGE_EN : LANGUAGE_ZH);
	if (cli.options[OPTION_HELP]) {
		help_one(command);
		return status_of(&cli, OK);
	}
	if (cli.count < command->least || cli.count > command->most)
		return wrong_usage(command);
	cli.dir = either(cli.options[OPTION_HALL], "YISHI_HALL", "/var/lib/yishi");
	return status_of(&cli, run(command, act_of(command, screens), &cli));
}
