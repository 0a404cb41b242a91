/* ledger.c - the command that writes the points bank's books out, for others to read and check. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "cli/commands.h"
#include "domain/ledger.h"

/* RFC 4180: a quotation mark inside is doubled. */
static void print_quoted(const char *field)
{
	putchar('"');
	for (; *field; field++) {
		if (*field == '"')
			putchar('"');
		putchar(*field);
	}
	putchar('"');
}

static void print_row(void *nothing, const struct ledger_line *line)
{
	char moment[CLOCK_TEXT];

	printf("%lld,%s,", (long long)line->seq, clock_iso(line->at, moment));
	print_quoted(line->rule);
	putchar(',');
	print_quoted(line->about);
	putchar(',');
	print_quoted(line->cause);
	putchar(',');
	print_quoted(line->account);
	printf(",%lld\r\n", (long long)line->amount);
}

static enum err export_csv(struct cli *cli)
{
	printf("posting,at,rule,about,cause,account,points\r\n");
	return ledger_each(&cli->hall, print_row, NULL);
}

/* "resident/5" is a part of resident there. */
static void print_account(const char *account)
{
	for (; *account; account++)
		putchar(*account == '/' ? ':' : *account);
}

/* A semicolon would begin a comment. */
static void print_words(const char *words)
{
	for (; *words; words++)
		putchar(*words == ';' ? ',' : *words);
}

/* The posting of the last line, and the latest moment so far: the clock may have been set back. */
struct journal { int64_t seq, latest; };

static void print_entry(void *into, const struct ledger_line *line)
{
	struct journal *journal = into;
	char day[CLOCK_TEXT];

	if (journal->seq != line->seq) {
		printf("\n%s (%lld) %s", clock_day_iso(line->at, day), (long long)line->seq, line->rule);
		if (*line->about) {
			printf(" | ");
			print_words(line->about);
		}
		printf("  ; cause:%s\n", line->cause);
	}
	journal->seq = line->seq;
	if (journal->latest < line->at)
		journal->latest = line->at;
	printf("    ");
	print_account(line->account);
	printf("  %lld pts\n", (long long)line->amount);
}

static void print_declaration(void *nothing, const struct ledger_sum *sum)
{
	printf("account ");
	print_account(sum->account);
	putchar('\n');
}

static void print_assertion(void *nothing, const struct ledger_sum *sum)
{
	printf("    ");
	print_account(sum->account);
	printf("  0 pts = %lld pts\n", (long long)sum->balance);
}

/* Plain text accounting: the accounts, every posting, and what each account must come to. */
static enum err export_hledger(struct cli *cli)
{
	struct journal journal = {0};
	char day[CLOCK_TEXT];
	enum err err;

	printf("; %s\ncommodity 1000. pts\n\n", _("The points bank's books, for hledger."));
	err = ledger_sums(&cli->hall, print_declaration, NULL);
	if (err == OK)
		err = ledger_each(&cli->hall, print_entry, &journal);
	if (err != OK || journal.seq == 0)
		return err;
	printf("\n%s balances\n", clock_day_iso(journal.latest, day));
	return ledger_sums(&cli->hall, print_assertion, NULL);
}

enum err command_ledger(struct cli *cli)
{
	bool csv = cli->options[OPTION_CSV] != NULL, hledger = cli->options[OPTION_HLEDGER] != NULL;

	if (strcmp(cli->words[0], "export") != 0)
		return cli_misused(cli, _("Say what to do: yishi ledger export --csv or --hledger."));
	if (csv == hledger)
		return cli_misused(cli, _("Say one of --csv and --hledger."));
	return csv ? export_csv(cli) : export_hledger(cli);
}
