/* lists.c - the commands that list matters, or count them: list, similar, search, stats. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "cli/commands.h"
#include "domain/find.h"
#include "domain/matter.h"
#include "domain/similar.h"
#include "domain/stats.h"
#include "store/json.h"
#include "store/search.h"

enum { SIMILAR_USUAL = 5, SEARCH_USUAL = 20, SCORE_ROOM = 24 };

static const char *subject_of(const struct matter *matter)
{
	return matter->subject ? matter->subject : matter->title ? matter->title : "";
}

/* json_write() knows texts and whole numbers only. */
static enum err print_object(struct cli *cli, const struct event_field *fields, const char *score,
	bool first)
{
	char *json = NULL;
	enum err err = json_write(cli->hall.store->db, fields, &json);

	if (err == OK)
		printf("%s%.*s%s%s}", first ? "\n " : ",\n ", (int)strlen(json) - 1, json,
			score ? ",\"score\":" : "", score ? score : "");
	wipe_free(json);
	return err;
}

/* score: of a similar one; NULL: none. */
static enum err print_one(struct cli *cli, const struct matter *matter, const char *score,
	bool first)
{
	char received[CLOCK_TEXT], due[CLOCK_TEXT], answered[CLOCK_TEXT];
	struct event_field fields[] = {
		{ "file_number", .text = matter->file_number },
		{ "state", .text = states[matter->state].name },
		{ "category", .text = matter->category }, { "place", .text = matter->place },
		{ "subject", .text = subject_of(matter) },
		{ "title", .text = matter->title ? matter->title : "" },
		{ "source_id", .text = matter->source ? matter->source : "" },
		{ "seconds", .number = matter->seconds },
		{ "received_at", .text = clock_iso(matter->received_at, received) },
		{ "due_at", .text = clock_iso(matter->due_at, due) },
		{ "answered_at", .text = matter->answered_at ?
			clock_iso(matter->answered_at, answered) : "" },
		{ 0 } };

	if (cli->options[OPTION_JSON])
		return print_object(cli, fields, score, first);
	printf("%s\t%s\t%s\t%s\n", matter->file_number, _(states[matter->state].label),
		matter_category(&cli->hall, matter->category), subject_of(matter));
	return OK;
}

static void begin(const struct cli *cli)
{
	if (cli->options[OPTION_JSON])
		printf("[");
}

static void end(const struct cli *cli)
{
	if (cli->options[OPTION_JSON])
		printf("\n]\n");
}

static enum err print_all(struct cli *cli, const struct matters *matters)
{
	enum err err = OK;

	begin(cli);
	for (size_t i = 0; err == OK && i < matters->count; i++)
		err = print_one(cli, &matters->list[i], NULL, i == 0);
	end(cli);
	return err;
}

static enum err read_filter(struct cli *cli, struct matter_filter *out)
{
	const char *state = cli->options[OPTION_STATE];

	*out = (struct matter_filter){ .state = STATE_COUNT };
	if (state && !state_read(state, &out->state)) {
		cli->misused = true;
		return cli_say(cli, ERR_INPUT, _("There is no state \"%s\"."), state);
	}
	return cli_limit(cli, 0, &out->limit);
}

enum err command_list(struct cli *cli)
{
	struct matters matters = {0};
	struct matter_filter filter;
	enum err err = read_filter(cli, &filter);

	if (err == OK)
		err = matters_load(&cli->hall, &filter, &matters);
	if (err == OK)
		err = print_all(cli, &matters);
	matters_release(&matters);
	return err;
}

enum err command_similar(struct cli *cli)
{
	char *text = cli_words(cli), score[SCORE_ROOM];
	struct likeness likeness = { .text = text };
	struct similars similars = {0};
	enum err err = cli_limit(cli, SIMILAR_USUAL, &likeness.limit);

	if (err == OK)
		err = matters_similar(&cli->hall, &likeness, &similars);
	begin(cli);
	for (size_t i = 0; err == OK && i < similars.count; i++) {
		snprintf(score, sizeof score, "%.2f", similars.list[i].score);
		err = print_one(cli, &similars.list[i].matter, score, i == 0);
	}
	end(cli);
	similars_release(&similars);
	wipe_free(text);
	return err;
}

enum err command_search(struct cli *cli)
{
	char *words = cli_words(cli);
	struct wanted wanted = { .words = words };
	struct matters matters = {0};
	bool more = false;
	enum err err = cli_limit(cli, SEARCH_USUAL, &wanted.limit);

	if (err == OK)
		err = matters_find(&cli->hall, &wanted, &matters, &more);
	if (err == OK)
		err = print_all(cli, &matters);
	if (err == OK && more)
		fprintf(stderr, "yishi: %s\n", _("There may be more; give more words, or a --limit."));
	matters_release(&matters);
	wipe_free(words);
	return err;
}

enum err command_stats(struct cli *cli)
{
	struct stats stats;
	enum err err = stats_load(&cli->hall, &stats);
	struct event_field fields[] = { { "matters", .number = stats.matters },
		{ "open", .number = stats.open }, { "overdue", .number = stats.overdue },
		{ "answered", .number = stats.answered }, { "seconds", .number = stats.seconds },
		{ "answer_median_s", .number = stats.answer_median }, { 0 } };
	int64_t median = stats.answer_median;

	if (err != OK || cli->options[OPTION_JSON])
		return err == OK ? cli_json(cli, fields, "\n") : err;
	printf(_("Matters: %lld, open %d, overdue %d"), (long long)stats.matters, stats.open,
		stats.overdue);
	printf("\n");
	printf(_("Seconded: %lld times"), (long long)stats.seconds);
	printf("\n");
	printf(_("Answered: %lld"), (long long)stats.answered);
	printf("\n");
	/* TRANSLATORS: the time from the first word to the first answer. */
	printf(_("Median time to the answer: %lld d %lld h %lld min"), (long long)(median / DAY),
		(long long)(median % DAY / HOUR), (long long)(median % HOUR / MINUTE));
	printf("\n");
	return OK;
}

enum err command_reindex(struct cli *cli)
{
	enum err err = search_rebuild(cli->hall.store->db);

	if (err == OK)
		printf("%s\n", _("The search index is made anew."));
	return err;
}
