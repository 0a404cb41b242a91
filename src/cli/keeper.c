/* keeper.c - the commands for the hall as a whole: init, verify, tick, balance. */
#include <config.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/commands.h"
#include "domain/move.h"
#include "domain/points.h"
#include "domain/resident.h"
#include "store/db.h"
#include "store/json.h"
#include "store/verify.h"

static enum err furnish_inside(struct cli *cli)
{
	struct event opened = { .kind = "hall.opened" };
	struct ask q = ask(cli->hall.store->db, "SELECT COUNT(*) FROM event");
	int64_t events;
	enum err err = ask_number(&q, &events);

	if (err == OK && events > 0)
		err = cli_say(cli, ERR_TWICE, _("There is a hall in %s already; nothing was changed."), cli->dir);
	if (err == OK)
		err = event_append(cli->hall.store, &opened);
	if (err == OK)
		err = demo_rewards(&cli->hall);
	if (err == OK && cli->options[OPTION_DEMO])
		err = demo_furnish(&cli->hall);
	return err;
}

/* All of it or nothing: a hall without an event was cut short, and its making goes on. */
static enum err furnish(struct cli *cli)
{
	struct db *db = cli->hall.store->db;
	enum err err = db_begin(db);

	return err == OK ? db_end(db, furnish_inside(cli)) : err;
}

enum err command_init(struct cli *cli)
{
	enum err err;

	cli->dir = cli->words[0];
	err = hall_create(cli->dir, &cli->hall);
	if (err == ERR_HALL)
		return cli_say(cli, err, _("A hall cannot be made in %s: %s"), cli->dir, strerror(errno));
	if (err == ERR_TWICE)
		err = cli_open(cli, "cli");
	if (err == OK)
		err = furnish(cli);
	if (err == OK) {
		printf(_("The hall is ready in %s."), cli->dir);
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
	struct event_field fields[] = { { "events", .number = verdict->events },
		{ "event", .number = verdict->event }, { "what", .text = verdict->what }, { 0 } };
	char *json = NULL;
	enum err err = json_write(cli->hall.store->db, fields, &json);

	/* json_write() knows texts and numbers only. */
	if (err == OK)
		printf("{\"good\":%s,%s\n", verdict->good ? "true" : "false", json + 1);
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

enum err command_balance(struct cli *cli)
{
	struct tag tag;
	struct resident resident = {0};
	int64_t balance = 0;
	enum err err = cli_tag(cli, TAG_CARD, &tag);

	if (err == OK)
		err = tag.kind == TAG_CARD ? resident_by_card(&cli->hall, tag.number, &resident) :
			ERR_NOT_FOUND;
	if (err == OK)
		err = points_balance(&cli->hall, resident.id, &balance);
	if (err == OK && cli->options[OPTION_JSON]) {
		struct event_field fields[] = { { "card", .text = resident.card },
			{ "balance", .number = balance }, { 0 } };

		err = cli_json(cli, fields, "\n");
	} else if (err == OK) {
		printf("%lld\n", (long long)balance);
	}
	resident_release(&resident);
	return err;
}
