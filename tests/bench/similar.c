/* similar.c - how well and how fast similar matters are found, against a floor of the same run. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/random.h"
#include "base/text.h"
#include "domain/find.h"
#include "tests/domain/alike.h"

enum { ROUNDS = 200, MATTERS = 100000, PARTS_MOST = 40000 };

/* By the clock on the wall, and by the processor, which a busy machine does not lengthen. */
struct spent { double wall, cpu; };
struct series { double wall[ROUNDS], cpu[ROUNDS]; int count; };

static double ms_of(clockid_t clock)
{
	struct timespec now;

	clock_gettime(clock, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static struct spent begin(void)
{
	return (struct spent){ ms_of(CLOCK_MONOTONIC), ms_of(CLOCK_PROCESS_CPUTIME_ID) };
}

static void end(struct spent since, struct series *series)
{
	series->wall[series->count] = ms_of(CLOCK_MONOTONIC) - since.wall;
	series->cpu[series->count++] = ms_of(CLOCK_PROCESS_CPUTIME_ID) - since.cpu;
}

static int by_size(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static void report(const char *what, struct series *series, const struct series *base)
{
	int middle = series->count / 2, late = series->count * 99 / 100;

	qsort(series->wall, (size_t)series->count, sizeof *series->wall, by_size);
	qsort(series->cpu, (size_t)series->count, sizeof *series->cpu, by_size);
	printf("%-42s p50 %8.2f ms   p99 %8.2f ms   processor %8.2f %8.2f ms", what,
		series->wall[middle], series->wall[late], series->cpu[middle], series->cpu[late]);
	if (base)
		printf("   %.0f x the floor", series->wall[middle] / base->wall[base->count / 2]);
	printf("\n");
}

static void judge(struct hall *hall, const struct messages *messages, int characters)
{
	struct alike alike = alike_judged(hall, messages, characters);
	char what[48];

	snprintf(what, sizeof what, characters ? "the subject's first %d characters" : "the subject",
		characters);
	printf("%zu messages, %d questions, %-34s recall@5 %.3f   precision@5 %.3f\n",
		messages->count, alike.questions, what, alike.recall, alike.precision);
}

/* Sentences of all messages, to make as many other ones of. */
struct parts { char *list[PARTS_MOST]; unsigned count; };

static void cut(const struct messages *messages, struct parts *out)
{
	for (size_t i = 0; i < messages->count; i++) {
		char *copy = xstrdup(messages->list[i].of[ALIKE_DETAIL]), *rest = copy, *part;

		while ((part = strsep(&rest, "\n!?;")) && out->count < PARTS_MOST)
			if (*part)
				out->list[out->count++] = xstrdup(part);
		free(copy);
	}
}

static enum err add(struct hall *hall, const struct messages *messages, const struct parts *parts,
	int number)
{
	const char *subject = messages->list[random_below((unsigned)messages->count)].of[ALIKE_SUBJECT];
	struct text text = {0};
	struct receipt receipt;
	char source[16];
	enum err err;

	while (text.length < 600)
		text_addf(&text, "%s\n", parts->list[random_below(parts->count)]);
	snprintf(source, sizeof source, "%d", number);
	err = matter_submit(hall, &(struct submission){ .who = WHO_IMPORT, .source = source,
		.category = "other", .subject = subject, .text = text.at }, &receipt);
	text_release(&text);
	return err;
}

static void fill(struct hall *hall, const struct messages *messages)
{
	struct parts *parts = xcalloc(1, sizeof *parts);
	struct spent start = begin();
	enum err err = db_begin(hall->store->db);

	cut(messages, parts);
	for (int i = 0; err == OK && i < MATTERS; i++)
		err = add(hall, messages, parts, i + 1);
	if (err != OK || db_end(hall->store->db, OK) != OK)
		die("the matters could not be made");
	printf("%d matters made of their sentences in %.0f s\n", MATTERS,
		(ms_of(CLOCK_MONOTONIC) - start.wall) / 1e3);
	while (parts->count > 0)
		free(parts->list[--parts->count]);
	free(parts);
}

/* The floor: to read by their ids the five matters that an answer consists of. */
static void read_five(struct hall *hall, struct series *series)
{
	struct spent start = begin();

	for (int i = 0; i < ALIKE_AT; i++) {
		struct matter matter;

		if (matter_load(hall, (int64_t)random_below(MATTERS) + 1, &matter) != OK)
			die("a matter is missing");
		matter_release(&matter);
	}
	end(start, series);
}

static void ask_similar(struct hall *hall, const char *text, struct series *series)
{
	struct similars similars;
	struct spent start = begin();

	if (matters_similar(hall, &(struct likeness){ .text = text, .limit = ALIKE_AT }, &similars) != OK)
		die("no similar matters");
	similars_release(&similars);
	end(start, series);
}

static void ask_words(struct hall *hall, const char *text, struct series *series)
{
	struct matters matters;
	char *words = first_characters(text, 3);
	bool more;
	struct spent start = begin();

	if (matters_find(hall, &(struct wanted){ .words = words, .limit = 20 }, &matters, &more) != OK)
		die("no search");
	matters_release(&matters);
	free(words);
	end(start, series);
}

/* What it would take without an index: every text is read, for one word. */
static void scan(struct hall *hall, const char *text, struct series *series)
{
	struct ask q = ask(hall->store->db, "SELECT COUNT(*) FROM all_words WHERE instr(words, :word) > 0");
	char *word = first_characters(text, 2);
	int64_t count;
	struct spent start = begin();

	ask_text(&q, ":word", word);
	if (ask_number(&q, &count) != OK)
		die("no scan");
	free(word);
	end(start, series);
}

static void measure(struct hall *hall, const struct messages *messages)
{
	static struct series five, similar, find, scans;

	for (int i = 0; i < ROUNDS; i++) {
		const char *subject = messages->list[random_below((unsigned)messages->count)].of[ALIKE_SUBJECT];

		read_five(hall, &five);
		ask_similar(hall, subject, &similar);
		ask_words(hall, subject, &find);
		if (i % 20 == 0)
			scan(hall, subject, &scans);
	}
	report("to read five matters by their ids (floor)", &five, NULL);
	report("similar, a subject", &similar, &five);
	report("search, three characters, 20 of them", &find, &five);
	report("every text read for one word", &scans, &five);
}

int main(int argc, char **argv)
{
	char folder[] = "bench-hall-XXXXXX", command[64], *path = messages_beside("messages.csv");
	struct messages messages;
	struct hall hall;

	if (!messages_read(path, &messages) && (argc < 2 || !messages_read(argv[1], &messages)))
		die("usage: similar MESSAGES.csv");
	free(path);
	i18n_start();
	random_seed(20261123);
	if (hall_open_memory("cli", &hall) != OK || messages_come(&hall, &messages) != OK)
		die("no hall");
	judge(&hall, &messages, 0);
	judge(&hall, &messages, 8);
	hall_close(&hall);
	if (!mkdtemp(folder) || hall_create(folder, &hall) != OK)
		die("no hall");
	fill(&hall, &messages);
	measure(&hall, &messages);
	hall_close(&hall);
	messages_release(&messages);
	snprintf(command, sizeof command, "rm -rf ./%s", folder);
	return system(command) != 0;
}
