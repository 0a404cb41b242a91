/* rules.c - the command that shows what taking part is worth, and changes it from a day on. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "cli/commands.h"
#include "domain/rules.h"
#include "store/json.h"

static enum err print_json(struct cli *cli, const struct rule_version *version)
{
	char from[CLOCK_TEXT], *json = NULL;
	struct event_field fields[] = { { "rule", .text = rules[version->rule].name },
		{ "worth", .number = version->worth }, { "most", .number = version->most },
		{ "from", .text = version->from > 0 ? clock_day_iso(version->from, from) : "" }, { 0 } };
	enum err err = json_write(cli->hall.store->db, fields, &json);

	if (err == OK)
		printf("%s\n", json);
	free(json);
	return err;
}

static void print_words(const struct rule_version *version)
{
	const struct rule_row *row = &rules[version->rule];
	char from[CLOCK_TEXT];

	/* TRANSLATORS: a rule's name in hall.conf, its points, and for what: "an hour". */
	printf(_("%-12s %4lld points for %s"), row->name, (long long)version->worth, _(row->unit));
	if (version->most > 0)
		printf(_(", at most %lld a month"), (long long)version->most);
	if (version->from > 0)
		printf(_(", from %s"), clock_date(version->from, from));
	printf("\n");
}

static enum err list(struct cli *cli)
{
	struct rule_versions all;
	enum err err = rules_load(&cli->hall, &all);

	for (size_t i = 0; err == OK && i < all.count; i++)
		if (cli->options[OPTION_JSON])
			err = print_json(cli, &all.list[i]);
		else
			print_words(&all.list[i]);
	rule_versions_release(&all);
	return err;
}

static bool read_number(const char *word, int64_t *out)
{
	char *end;

	*out = strtoll(word, &end, 10);
	return *word >= '0' && *word <= '9' && !*end;
}

static enum err change(struct cli *cli)
{
	const char *most = cli->options[OPTION_MOST], *from = cli->options[OPTION_FROM];
	struct rule_version version = { .from = clock_day(clock_now(), 0, 0) };
	int rule = 0;

	while (rule < RULES && strcmp(rules[rule].name, cli->words[0]) != 0)
		rule++;
	if (rule == RULES)
		return cli_say(cli, ERR_INPUT, _("There is no rule \"%s\"; yishi rules lists them."), cli->words[0]);
	version.rule = (enum rule)rule;
	if (!read_number(cli->words[1], &version.worth) || (most && !read_number(most, &version.most)))
		return cli_say(cli, ERR_INPUT, "%s", _("Points and --most are whole numbers."));
	if (from && clock_parse(from, &version.from) != OK)
		return cli_say(cli, ERR_INPUT, "%s", _("A day is written like this: 2026-12-31."));
	if (version.from < clock_day(clock_now(), 0, 0))
		return cli_say(cli, ERR_INPUT, "%s", _("A rule may change today or later: what was earned stays as it is."));
	return rule_set(&cli->hall, (struct actor){ 0, "keeper" }, &version);
}

enum err command_rules(struct cli *cli)
{
	if (cli->count == 1)
		return cli_misused(cli, _("Say the rule and its points: yishi rules attended 15."));
	return cli->count == 0 ? list(cli) : change(cli);
}
