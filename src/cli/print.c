/* print.c - the command print: any kind of paper of the house, to the printer or into a file. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "cli/commands.h"
#include "domain/document.h"
#include "domain/meeting.h"
#include "domain/paper.h"
#include "domain/reprint.h"

/* What is to be printed. copy: 0, or n for "printed again, n". */
struct order { enum kind kind; bool to_printer; struct slip slip; int64_t subject; int copy; };

/* The words after the kind as a number of that kind. */
static enum err number(struct cli *cli, enum tag_kind wanted, struct tag *out)
{
	enum err err = cli->count > 0 ? cli_tag(cli, wanted, out) :
		cli_misused(cli, _("Say which one: its code or number is missing."));

	return err == OK && out->kind != wanted ? ERR_NOT_FOUND : err;
}

/* On paper it is one more, whoever has the first; a file is nobody's. */
static enum err count_copies(struct cli *cli, struct order *order)
{
	return order->to_printer ? outbox_copies(&cli->hall, kinds[order->kind].name,
		order->subject, &order->copy) : OK;
}

static enum err of_matter(struct cli *cli, struct order *order)
{
	struct matter matter = {0};
	struct receipt receipt = {0};
	struct tag tag = {0};
	enum err err = number(cli, TAG_MATTER, &tag);

	if (err == OK)
		err = matter_by_code(&cli->hall, tag.number, &matter);
	order->subject = matter.id;
	if (err == OK)
		err = count_copies(cli, order);
	if (err == OK && order->kind == KIND_RECEIPT) {
		receipt.received_at = matter.received_at;
		receipt.due_at = matter.due_at;
		copy_text(receipt.file_number, sizeof receipt.file_number, matter.file_number);
		copy_text(receipt.code, sizeof receipt.code, tag.number);
		err = paper_receipt(&cli->hall, &matter, &receipt, order->copy, &order->slip);
	} else if (err == OK) {
		err = paper_progress(&cli->hall, &matter, tag.number, order->copy, &order->slip);
	}
	wipe(&receipt, sizeof receipt);
	wipe(&tag, sizeof tag);
	matter_release(&matter);
	return err;
}

static enum err of_voucher(struct cli *cli, struct order *order)
{
	struct voucher voucher = {0};
	struct tag tag = {0};
	enum err err = number(cli, TAG_VOUCHER, &tag);

	if (err == OK)
		err = voucher_by_code(&cli->hall, tag.number, &voucher);
	order->subject = voucher.id;
	if (err == OK)
		err = count_copies(cli, order);
	if (err == OK)
		err = paper_voucher(&cli->hall, &voucher, tag.number, order->copy, &order->slip);
	voucher_release(&voucher);
	wipe(&tag, sizeof tag);
	return err;
}

static enum err of_resident(struct cli *cli, struct order *order)
{
	struct resident resident = {0};
	struct tag tag;
	enum err err = number(cli, TAG_CARD, &tag);

	if (err == OK)
		err = resident_by_card(&cli->hall, tag.number, &resident);
	order->subject = resident.id;
	if (err == OK && order->kind == KIND_CARD)
		err = count_copies(cli, order);
	if (err == OK && order->kind == KIND_CARD)
		err = paper_card(&cli->hall, &resident, order->copy, &order->slip);
	else if (err == OK)
		err = document_service(&cli->hall, resident.id, &order->slip);
	resident_release(&resident);
	return err == ERR_MISSING ?
		cli_say(cli, err, "%s", _("This resident has not come to any meeting yet.")) : err;
}

/* The latest that was held; for its notice, the latest that has an agenda. 0: none. */
static int64_t latest_of(const struct meetings *meetings, enum kind kind)
{
	for (size_t i = 0; i < meetings->count; i++) {
		const struct meeting *one = &meetings->list[i];

		if (kind == KIND_AGENDA ? one->items > 0 : one->opened_at > 0)
			return one->id;
	}
	return 0;
}

/* Without a number the latest one. */
static enum err of_meeting(struct cli *cli, struct order *order)
{
	struct meetings meetings = {0};
	enum err err = OK;
	char *end = NULL;

	if (cli->count > 0)
		order->subject = strtoll(cli->words[0], &end, 10);
	else
		err = meetings_load(&cli->hall, &meetings);
	if (cli->count == 0)
		order->subject = latest_of(&meetings, order->kind);
	meetings_release(&meetings);
	if (err == OK && end && *end)
		err = ERR_NOT_FOUND;
	if (err == OK)
		err = order->kind == KIND_AGENDA ?
			document_agenda(&cli->hall, order->subject, &order->slip) :
			document_minutes(&cli->hall, order->subject, &order->slip);
	if (err == ERR_MISSING)
		return cli_say(cli, err, "%s", _("This meeting has no agenda."));
	return err == ERR_NOT_FOUND ? cli_say(cli, err, "%s",
		_("There is no such meeting. They are numbered from 1; without a number it is the latest.")) :
		err;
}

static enum err of_decision(struct cli *cli, struct order *order)
{
	struct matter matter = {0};
	enum err err = cli->count == 1 ? OK :
		cli_misused(cli, _("Say which one: its code or number is missing."));

	if (err == OK && matter_by_number(&cli->hall, cli->words[0], &order->subject) != OK)
		err = cli_say(cli, ERR_NOT_FOUND, "%s", _("There is no matter with this file number."));
	if (err == OK)
		err = matter_load(&cli->hall, order->subject, &matter);
	if (err == OK)
		err = document_decision(&cli->hall, &matter, &order->slip);
	matter_release(&matter);
	return err == ERR_MOVE ?
		cli_say(cli, err, "%s", _("Nothing is decided on this matter yet.")) : err;
}

/* A month as 2026-11; without one the last that is over. */
static enum err of_month(struct cli *cli, struct order *order)
{
	int64_t at = clock_month(clock_now(), -1);
	char *first = cli->count > 0 ? xasprintf("%s-01", cli->words[0]) : NULL;
	enum err err = first ? clock_parse(first, &at) : OK;

	free(first);
	if (err == OK)
		err = document_review(&cli->hall, at, &order->slip);
	return err == ERR_INPUT ? cli_say(cli, err, "%s",
		_("Write the month as 2026-11; it must have begun.")) : err;
}

static enum err of_tasks(struct cli *cli, struct order *order)
{
	return document_board(&cli->hall, &order->slip);
}

/* words: how many may follow the kind; a code may be typed in its groups of four. The test slip
 * is printed by: yishi printer test. */
static const struct { enum err (*compose)(struct cli *, struct order *); int words; }
	composers[KIND_COUNT] = {
	[KIND_RECEIPT] = { of_matter, 3 }, [KIND_PROGRESS] = { of_matter, 3 },
	[KIND_VOUCHER] = { of_voucher, 3 }, [KIND_CARD] = { of_resident, 2 },
	[KIND_MINUTES] = { of_meeting, 1 },
	[KIND_DECISION] = { of_decision, 1 }, [KIND_CERTIFICATE] = { of_resident, 2 },
	[KIND_REVIEW] = { of_month, 1 }, [KIND_BOARD] = { of_tasks, 0 },
	[KIND_AGENDA] = { of_meeting, 1 }
};

static enum err no_such_kind(struct cli *cli, const char *word)
{
	struct text all = {0};
	enum err err;

	for (int i = 0; i < KIND_COUNT; i++)
		if (composers[i].compose)
			text_addf(&all, "%s%s", i > 0 ? ", " : "", kinds[i].name);
	cli->misused = true;
	err = cli_say(cli, ERR_INPUT, _("There is no kind of paper \"%s\". There are: %s"), word, all.at);
	text_release(&all);
	return err;
}

static enum err say_where(struct cli *cli, const struct order *order, const char *uid)
{
	bool a4 = kinds[order->kind].a4;
	bool queue = *hall_text(&cli->hall, "printer", a4 ? "a4" : "queue", "") != '\0';
	struct printer printer;
	enum err err = printer_load(&cli->hall, &printer);

	if (err != OK)
		return err;
	printf(queue ? _("It is on its way to the printer: %s") :
		_("There is no printer for it: it is kept as paper/%s.pdf"), uid);
	printf("\n");
	if (!printer.alive)
		printf("%s\n", _("The print service is not running: it waits for the kiosk or yishi-printd."));
	return OK;
}

static enum err again(struct cli *cli, const struct order *order, char uid[JOB_UID])
{
	const struct actor keeper = { 0, "keeper" };
	struct job before = { .subject = order->subject, .copy = order->copy - 1 };

	copy_text(before.kind, sizeof before.kind, kinds[order->kind].name);
	return reprint_by_staff(&cli->hall, keeper, &before, &order->slip, uid);
}

static enum err send(struct cli *cli, const struct order *order)
{
	char uid[JOB_UID];
	enum err err = order->copy > 0 ? again(cli, order, uid) : outbox_add(&cli->hall,
		kinds[order->kind].name, order->subject, 0, &order->slip, uid);

	return err == OK ? say_where(cli, order, uid) : err;
}

enum err command_print(struct cli *cli)
{
	const char *word = *cli->words++;
	struct order order = { .kind = kind_named(word), .to_printer = slip_ways(cli) == 0 };
	enum err err;

	cli->count--;
	if (order.kind == KIND_COUNT || !composers[order.kind].compose)
		return no_such_kind(cli, word);
	if (slip_ways(cli) > 1)
		return cli_misused(cli, _("Only one of --pdf FILE, --png FILE and --text, please."));
	if (cli->count > composers[order.kind].words)
		return cli_misused(cli, _("That is more than this kind of paper wants."));
	err = composers[order.kind].compose(cli, &order);
	if (err == OK)
		err = order.to_printer ? send(cli, &order) : slip_show(cli, order.kind, &order.slip);
	slip_release(&order.slip);
	return err;
}
