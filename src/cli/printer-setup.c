/* printer-setup.c - the verbs add, start, remove and use: queues made, and chosen. */
#include <config.h>

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/program.h"
#include "base/text.h"
#include "cli/printer.h"

enum { NAME_MOST = 63 };

static bool starts(const char *s, const char *with)
{
	return strncmp(s, with, strlen(with)) == 0;
}

static bool is_name(const char *s)
{
	size_t length = strlen(s);

	for (const char *c = s; *c; c++)
		if (!isalnum((unsigned char)*c) && *c != '-' && *c != '_')
			return false;
	return length > 0 && length <= NAME_MOST;
}

/* The PPD for receipt printers that comes with Yishi; NULL where it is not there. */
static char *own_ppd(void)
{
	char *path = program_beside("yescpos.ppd");

	if (access(path, R_OK) != 0) {
		free(path);
		path = xstrdup(DATADIR "/yescpos.ppd");
	}
	if (access(path, R_OK) == 0)
		return path;
	free(path);
	return NULL;
}

/* By what documents become the printer's own language; NULL: the keeper has to say. */
static char *driver_of(const struct cli *cli, const char *uri)
{
	char *own;

	if (cli->options[OPTION_PPD])
		return xstrdup(cli->options[OPTION_PPD]);
	if (cli->options[OPTION_RAW])
		return xstrdup("raw");
	if (starts(uri, "ipp:") || starts(uri, "ipps:"))
		return xstrdup("everywhere");
	if (!starts(uri, "yescpos:"))
		return NULL;
	own = own_ppd();
	return own ? own : xstrdup("raw");
}

/* cupsd has our backend and filter only once links to them lie among its own. */
static enum err say_backend(struct cli *cli)
{
	char *backend = program_helper("yescpos"), *filter = program_helper("rastertoyescpos");
	enum err err = cli_say(cli, ERR_PRINTER, _("CUPS does not have yescpos yet. As root: ln -s %s"
		" /usr/lib/cups/backend/; ln -s %s /usr/lib/cups/filter/"), backend, filter);

	free(filter);
	free(backend);
	return err;
}

static enum err add_queue(struct cli *cli, const char *name, const char *uri, const char *driver)
{
	struct answer answer;
	enum err err = printd_ask(cli, (const char *[]){ "add", name, uri, driver, NULL }, name,
		&answer);

	if (err == ERR_PRINTER && starts(uri, "yescpos:") && strstr(cli->remark, "\"yescpos\""))
		err = say_backend(cli);
	answer_release(&answer);
	return err;
}

enum err printer_add(struct cli *cli)
{
	const char *name = cli->words[1], *uri = cli->words[2];
	char *driver;
	enum err err;

	if (!is_name(name))
		return cli_misused(cli, _("A queue's name is of letters, digits, - and _."));
	if (!strchr(uri, ':'))
		return cli_misused(cli, _("Say where the printer is: yescpos:/dev/usb/lp0,"
			" yescpos://ADDRESS:9100, ipp://ADDRESS/ipp/print ..."));
	driver = driver_of(cli, uri);
	if (!driver)
		return cli_misused(cli, _("This printer wants a driver: --ppd FILE; or --raw, where it"
			" understands PDF by itself."));
	err = add_queue(cli, name, uri, driver);
	free(driver);
	if (err != OK)
		return err;
	printf(_("The queue %s is there."), name);
	printf("\n");
	printf(_("For slips: yishi printer use slips %s; for A4 pages: yishi printer use a4 %s"), name,
		name);
	printf("\n");
	return OK;
}

static enum err command(struct cli *cli, const char *verb, const char *done)
{
	struct answer answer;
	const char *name = cli->words[1];
	enum err err = printd_ask(cli, (const char *[]){ verb, name, NULL }, name, &answer);

	answer_release(&answer);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	if (err == OK) {
		printf(done, name);
		printf("\n");
	}
#pragma GCC diagnostic pop
	return err;
}

enum err printer_start(struct cli *cli)
{
	return command(cli, "start", _("The queue %s takes jobs and prints."));
}

enum err printer_remove(struct cli *cli)
{
	return command(cli, "remove", _("The queue %s is gone."));
}

/* Those that CUPS has, in one line. */
static enum err say_unknown(struct cli *cli, const char *name, const struct answer *queues)
{
	struct text names = {0};
	enum err err;

	for (size_t i = 0; i < queues->count; i++)
		text_addf(&names, "%s%s", i > 0 ? ", " : "", queues->lines[i].fields[LINE_NAME]);
	err = queues->count > 0 ?
		cli_say(cli, ERR_NOT_FOUND, _("CUPS knows no queue \"%s\". It has: %s"), name, names.at) :
		cli_say(cli, ERR_NOT_FOUND, _("CUPS knows no queue \"%s\", nor any other yet. yishi"
			" printer devices shows what is plugged in."), name);
	text_release(&names);
	return err;
}

/* The queue comes last: before it, nothing else is believed. A printer behind our backend gets
 * its own language, others PDF. */
static enum err set_slips(struct cli *cli, const char *name, const struct answer_line *line)
{
	const char *width = cli->options[OPTION_WIDTH];
	enum err err = OK;

	if (line)
		err = hall_set(&cli->hall, "printer", "format",
			starts(line->fields[LINE_URI], "yescpos:") ? "escpos" : "pdf");
	if (err == OK && width)
		err = hall_set(&cli->hall, "printer", "width", width);
	return err == OK ? hall_set(&cli->hall, "printer", "queue", name) : err;
}

static void tell_slips(const struct hall *hall)
{
	const char *queue = hall_text(hall, "printer", "queue", "");

	if (*queue) {
		printf(_("Slips go to %s: %d mm, as %s. Try it: yishi printer test"), queue,
			hall_number(hall, "printer", "width", 80),
			hall_text(hall, "printer", "format", "pdf"));
		printf("\n");
	} else {
		printf("%s\n", _("Each slip is kept as a PDF in paper/."));
	}
}

static enum err use(struct cli *cli, bool slips, const char *name, const struct answer_line *line)
{
	enum err err = slips ? set_slips(cli, name, line) :
		hall_set(&cli->hall, "printer", "a4", name);

	if (err == ERR_FULL || err == ERR_HALL)
		return cli_say(cli, err, _("hall.conf could not be written: nothing was changed."));
	if (err != OK)
		return err;
	if (slips) {
		tell_slips(&cli->hall);
	} else if (*name) {
		printf(_("A4 pages go to %s."), name);
		printf("\n");
	} else {
		printf("%s\n", _("A4 pages are not printed."));
	}
	return OK;
}

enum err printer_use(struct cli *cli)
{
	const char *what = cli->words[1], *name = cli->words[2];
	bool slips = strcmp(what, "slips") == 0, none = strcmp(name, "none") == 0;
	const struct answer_line *line;
	struct answer queues = {0};
	enum err err;

	if ((!slips && strcmp(what, "a4") != 0) || (!slips && cli->options[OPTION_WIDTH]))
		return cli_misused(cli, _("yishi printer use slips QUEUE [--width 80|58], or: yishi printer"
			" use a4 QUEUE; none for QUEUE: nothing is printed."));
	if (none)
		return use(cli, slips, "", NULL);
	err = printd_ask(cli, (const char *[]){ "queues", NULL }, NULL, &queues);
	line = queue_line(&queues, name);
	if (err == OK && !line && strcmp(name, "default") != 0)
		err = say_unknown(cli, name, &queues);
	if (err == OK)
		err = use(cli, slips, name, line);
	answer_release(&queues);
	return err;
}
