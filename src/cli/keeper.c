/* keeper.c - the commands for the hall as a whole: init, verify, tick, balance. */
#include <config.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "cli/commands.h"
#include "domain/move.h"
#include "domain/points.h"
#include "domain/resident.h"
#include "store/json.h"
#include "store/verify.h"

enum err command_init(struct cli *cli)
{
	struct event opened = { .kind = "hall.opened" };
	enum err err = hall_create(cli->words[0], &cli->hall);

	if (err == ERR_TWICE)
		return cli_say(cli, err, _("There is a hall in %s already; nothing was changed."), cli->words[0]);
	if (err == ERR_HALL)
		return cli_say(cli, err, _("A hall cannot be made in %s: %s"), cli->words[0], strerror(errno));
	if (err == OK)
		err = event_append(cli->hall.store, &opened);
	if (err == OK)
		err = demo_rewards(&cli->hall);
	if (err == OK && cli->options[OPTION_DEMO])
		err = demo_fill(&cli->hall);
	if (err == OK) {
		printf(_("The hall is ready in %s."), cli->words[0]);
		printf("\n%s\n", _("Edit hall.conf there, and keep a copy of the file key in a safe place."));
	}
	return err;
}

enum err command_tick(struct cli *cli)
{
	return hall_tick(&cli->hall);
}

static enum err print_verdict(struct cli *cli, const struct verdict *verdict)
{
	struct event_field fields[] = { { "good", .text = verdict->good ? "true" : "false" },
		{ "events", .number = verdict->events }, { "event", .number = verdict->event },
		{ "what", .text = verdict->what }, { 0 } };
	char *json = NULL;
	enum err err = json_write(cli->hall.store->db, fields, &json);

	if (err == OK)
		printf("%s\n", json);
	free(json);
	return err;
}

enum err command_verify(struct cli *cli)
{
	struct verdict verdict;
	enum err err = store_verify(cli->hall.store, &verdict);

	if (err == OK && cli->options[OPTION_JSON])
		err = print_verdict(cli, &verdict);
	if (err != OK)
		return err;
	if (!verdict.good)
		return cli_say(cli, ERR_BROKEN, "%s", verdict.what);
	if (!cli->options[OPTION_JSON]) {
		printf(_("All is well: %lld events, and everything follows from them."),
			(long long)verdict.events);
		printf("\n");
	}
	return OK;
}

/* Words given apart ("4827 1093") as one number. */
static char *joined(const struct cli *cli)
{
	struct text whole = {0};

	for (int i = 0; i < cli->count; i++)
		text_add(&whole, cli->words[i]);
	return text_take(&whole);
}

enum err command_balance(struct cli *cli)
{
	char *card = joined(cli), *json = NULL;
	const char *number = strncmp(card, "YS1P", 4) == 0 ? card + 4 : card;
	struct resident resident = {0};
	int64_t balance = 0;
	enum err err = resident_by_card(&cli->hall, number, &resident);

	if (err == OK)
		err = points_balance(&cli->hall, resident.id, &balance);
	if (err == OK && cli->options[OPTION_JSON]) {
		struct event_field fields[] = { { "card", .text = resident.card },
			{ "balance", .number = balance }, { 0 } };

		err = json_write(cli->hall.store->db, fields, &json);
		if (err == OK)
			printf("%s\n", json);
	} else if (err == OK) {
		printf("%lld\n", (long long)balance);
	}
	free(json);
	free(card);
	resident_release(&resident);
	return err;
}
