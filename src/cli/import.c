/* import.c - matters from a CSV file (RFC 4180), all of its good rows or none. */
#include <config.h>

#include <csv.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "domain/matter.h"
#include "store/db.h"
#include "store/event.h"

enum { COLUMNS = 64 };
enum column { COLUMN_ID, COLUMN_SUBJECT, COLUMN_SUBMITTED, COLUMN_DETAIL, COLUMN_CATEGORY,
	COLUMN_REPLY, COLUMN_REPLIED, COLUMN_COUNT };
static const struct { const char *name; bool wanted; } columns[COLUMN_COUNT] = {
	[COLUMN_ID] = { "id", true }, [COLUMN_SUBJECT] = { "subject", true },
	[COLUMN_SUBMITTED] = { "submitted_at", true }, [COLUMN_DETAIL] = { "detail", true },
	[COLUMN_CATEGORY] = { "category", false },
	[COLUMN_REPLY] = { "reply", false }, [COLUMN_REPLIED] = { "replied_at", false },
};

struct import {
	struct cli *cli;
	struct csv_parser parser;
	char *fields[COLUMNS];               /* of the row being read */
	int count;
	int width;                           /* of the head; 0 until it was read */
	int place[COLUMN_COUNT];             /* of each column we know; -1: not there */
	long line, row_line;                 /* counted from 1: being read, where the row began */
	const char *fault;                   /* of the row being read */
	long added, known, bad;
	enum err err;
};

static void clear_row(struct import *import)
{
	for (int i = 0; i < import->count && i < COLUMNS; i++)
		wipe_free(import->fields[i]);
	import->count = 0;
	import->fault = NULL;
}

static void take_field(void *bytes, size_t size, void *context)
{
	struct import *import = context;

	if (import->count < COLUMNS) {
		import->fields[import->count] = strndup(bytes ? bytes : "", size);
		if (bytes && memchr(bytes, '\0', size))
			import->fault = N_("it holds a zero byte");
	}
	import->count++;
}

static bool read_head(struct import *import)
{
	import->width = import->count;
	for (int column = 0; column < COLUMN_COUNT; column++) {
		import->place[column] = -1;
		for (int i = 0; i < import->count && i < COLUMNS; i++)
			if (strcmp(import->fields[i], columns[column].name) == 0)
				import->place[column] = i;
		if (import->place[column] < 0 && columns[column].wanted) {
			import->err = cli_say(import->cli, ERR_INPUT,
				_("The first line names no column \"%s\"."), columns[column].name);
			return false;
		}
	}
	return true;
}

/* A line of nothing but blanks between two rows is no row, and none begins with it. */
static bool is_blank(const char *line)
{
	return line[strspn(line, " \t\r\n")] == '\0';
}

static const char *field(const struct import *import, enum column column)
{
	int at = import->place[column];

	return at >= 0 && at < COLUMNS ? import->fields[at] : "";
}

/* Once it is made fit to be stored. */
static bool says_nothing(const char *text)
{
	char *words = utf8_clean(text, true);
	bool nothing = !*words;

	wipe_free(words);
	return nothing;
}

/* When it came, and when it was answered there: 0, it was not. */
struct times { int64_t submitted, replied; };

static const char *fault_of_reply(const struct import *import, struct times *times)
{
	if (says_nothing(field(import, COLUMN_REPLY)))
		return NULL;
	if (clock_parse(field(import, COLUMN_REPLIED), &times->replied) != OK)
		return N_("its replied_at is no ISO 8601 time");
	return times->replied < times->submitted ? N_("it was answered before it came") : NULL;
}

/* What is wrong with the row, or NULL. */
static const char *fault_of(const struct import *import, struct times *times)
{
	const char *detail = field(import, COLUMN_DETAIL);

	if (import->fault)
		return import->fault;
	if (import->count != import->width || import->count > COLUMNS)
		return N_("it has another number of fields than the first line");
	for (int i = 0; i < import->count; i++)
		if (!utf8_valid(import->fields[i]))
			return N_("it is not UTF-8");
	if (!*field(import, COLUMN_ID))
		return N_("it has no id");
	if (clock_parse(field(import, COLUMN_SUBMITTED), &times->submitted) != OK)
		return N_("its submitted_at is no ISO 8601 time");
	if (says_nothing(*detail ? detail : field(import, COLUMN_SUBJECT)))
		return N_("it says nothing");
	return fault_of_reply(import, times);
}

static void add_row(struct import *import, const struct times *times)
{
	const char *detail = field(import, COLUMN_DETAIL), *subject = field(import, COLUMN_SUBJECT);
	char *category = utf8_clean(field(import, COLUMN_CATEGORY), false);
	struct submission submission = { .who = WHO_IMPORT, .source = field(import, COLUMN_ID),
		.subject = *subject ? subject : NULL, .text = *detail ? detail : subject,
		.category = *category ? category : "other", .received_at = times->submitted,
		.reply = times->replied ? field(import, COLUMN_REPLY) : NULL,
		.replied_at = times->replied, .public = import->cli->options[OPTION_PUBLIC] };
	struct receipt receipt;
	bool known = false;

	import->err = matter_known(&import->cli->hall, submission.source, &known);
	if (import->err == OK && !known)
		import->err = matter_submit(&import->cli->hall, &submission, &receipt);
	import->known += import->err == OK && known;
	import->added += import->err == OK && !known;
	free(category);
}

static void name_bad(struct import *import, const char *fault)
{
	import->bad++;
	fprintf(stderr, "yishi: ");
	fprintf(stderr, _("line %ld was passed over: %s"),
		import->row_line ? import->row_line : import->line, _(fault));
	fprintf(stderr, "\n");
}

static void take_row(int end, void *context)
{
	struct import *import = context;
	const char *fault;
	struct times times = {0};

	if (import->err == OK && import->width == 0) {
		(void)read_head(import);
	} else if (import->err == OK) {
		fault = fault_of(import, &times);
		if (fault)
			name_bad(import, fault);
		else
			add_row(import, &times);
	}
	clear_row(import);
	import->row_line = 0;
}

static void start_parser(struct import *import)
{
	if (csv_init(&import->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL) != 0)
		die("out of memory");
}

/* After a quote out of place the reader starts anew with the next line. */
static void start_over(struct import *import)
{
	if (import->width == 0)
		import->err = cli_say(import->cli, ERR_INPUT, "%s", _("The first line is no CSV."));
	else
		name_bad(import, N_("a quotation mark is out of place"));
	clear_row(import);
	import->row_line = 0;
	csv_free(&import->parser);
	start_parser(import);
}

static void read_lines(struct import *import, FILE *file)
{
	char *line = NULL, *from;
	size_t room = 0;
	ssize_t length;

	while (import->err == OK && (length = getline(&line, &room, file)) > 0) {
		import->line++;
		if (import->row_line == 0 && is_blank(line))
			continue;
		if (import->row_line == 0)
			import->row_line = import->line;
		from = line;
		if (import->line == 1 && length >= 3 && memcmp(line, "\xEF\xBB\xBF", 3) == 0)
			from += 3;
		length -= from - line;
		if (csv_parse(&import->parser, from, (size_t)length, take_field, take_row, import) !=
		    (size_t)length)
			start_over(import);
	}
	if (import->err == OK && ferror(file))
		import->err = cli_say(import->cli, ERR_INPUT, _("%s cannot be read: %s"),
			import->cli->words[0], strerror(errno));
	if (import->err == OK && csv_fini(&import->parser, take_field, take_row, import) != 0)
		start_over(import);
	wipe(line, room);
	free(line);
}

static enum err report(struct cli *cli, const struct import *import)
{
	struct event_field fields[] = { { "added", .number = import->added },
		{ "known", .number = import->known }, { "bad", .number = import->bad }, { 0 } };

	if (cli->options[OPTION_JSON])
		return cli_json(cli, fields, "\n");
	printf(_("%ld added, %ld there already, %ld bad rows passed over."), import->added,
		import->known, import->bad);
	printf("\n");
	return OK;
}

enum err command_import(struct cli *cli)
{
	struct import import = { .cli = cli };
	FILE *file = fopen(cli->words[0], "r");
	enum err err;

	if (!file)
		return cli_say(cli, ERR_INPUT, _("%s cannot be read: %s"), cli->words[0], strerror(errno));
	start_parser(&import);
	err = db_begin(cli->hall.store->db);
	if (err == OK) {
		read_lines(&import, file);
		if (import.err == OK && import.width == 0)
			import.err = cli_say(cli, ERR_INPUT, _("%s is empty."), cli->words[0]);
		err = db_end(cli->hall.store->db, import.err);
	}
	clear_row(&import);
	csv_free(&import.parser);
	fclose(file);
	return err == OK ? report(cli, &import) : err;
}
