/* pinyin.c - how often the first candidate, or one of eight, is what real residents wrote. */
#include <config.h>

#include <csv.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/program.h"
#include "base/text.h"
#include "base/utf8.h"
#include "ime/pinyin.h"

/*
 * Takes subjects of messages that somebody else wrote, spread evenly over the file; the pinyin
 * is made by the words of rime-data-pinyin-simp, the likeliest row of them. What is no Chinese
 * parts one run of characters from the next, as it does for whoever types; 市, 区 or 县 behind a
 * place whose name was masked (A3区) is left out with it. The floor is libpinyin without our
 * lexicon.
 */
enum { SUBJECTS = 200, COLUMN = 2, EIGHT = 8, WORD_MOST = 8, RUN_MOST = 64 };

struct entry { char *word, *syllables; double cost; };
struct dictionary { struct entry *entries; int count, room; double all; };

static struct dictionary dictionary;

static int by_word(const void *a, const void *b)
{
	const struct entry *one = a, *other = b;
	int order = strcmp(one->word, other->word);

	return order ? order : (one->cost < other->cost) - (one->cost > other->cost);
}

/* "停车场<TAB>ting che chang<TAB>878" */
static void add_entry(char *line)
{
	char *code = strchr(line, '\t'), *weight = code ? strchr(code + 1, '\t') : NULL;
	struct entry *entry;

	if (!weight || *line == '#')
		return;
	*code++ = *weight++ = '\0';
	if (dictionary.count == dictionary.room) {
		dictionary.room += 1 << 16;
		dictionary.entries = xrealloc(dictionary.entries, (size_t)dictionary.room,
			sizeof *dictionary.entries);
	}
	entry = dictionary.entries + dictionary.count++;
	*entry = (struct entry){ xstrdup(line), xstrdup(code), atof(weight) + 0.5 };
	dictionary.all += entry->cost;
}

static bool read_dictionary(void)
{
	FILE *file = fopen(RIME_DATA "/pinyin_simp.dict.yaml", "r");
	char *line = NULL;
	size_t room = 0;

	while (file && getline(&line, &room, file) > 0)
		add_entry(line);
	free(line);
	if (file)
		fclose(file);
	qsort(dictionary.entries, (size_t)dictionary.count, sizeof *dictionary.entries, by_word);
	return dictionary.count > 0;
}

/* The word's most used reading; NULL: there is no such word. */
static const struct entry *find(const char *word, size_t bytes)
{
	int low = 0, high = dictionary.count;
	char key[WORD_MOST * 4 + 1] = "";

	memcpy(key, word, bytes);
	while (low < high) {
		int middle = (low + high) / 2;

		if (strcmp(dictionary.entries[middle].word, key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < dictionary.count && strcmp(dictionary.entries[low].word, key) == 0 ?
		dictionary.entries + low : NULL;
}

/* A run of Chinese, its characters, and the words that it most likely is made of. */
struct run {
	const char *at[RUN_MOST + 1];
	int count;
	const struct entry *words[RUN_MOST];
	int words_count;
};

static void segment(struct run *run)
{
	double best[RUN_MOST + 1] = { 0 };
	const struct entry *by[RUN_MOST + 1] = { NULL };
	int from[RUN_MOST + 1] = { 0 };

	for (int i = 1; i <= run->count; i++) {
		best[i] = HUGE_VAL;
		for (int j = i > WORD_MOST ? i - WORD_MOST : 0; j < i; j++) {
			const struct entry *entry = find(run->at[j],
				(size_t)(run->at[i] - run->at[j]));
			double cost = entry ? best[j] - log(entry->cost / dictionary.all) : HUGE_VAL;

			if (cost < best[i]) {
				best[i] = cost;
				by[i] = entry;
				from[i] = j;
			}
		}
	}
	run->words_count = 0;
	for (int i = run->count; i > 0 && by[i]; i = from[i])
		run->words[run->words_count++] = by[i];
	if (best[run->count] == HUGE_VAL)
		run->words_count = 0;
	for (int i = 0; i < run->words_count / 2; i++) {
		const struct entry *swapped = run->words[i];

		run->words[i] = run->words[run->words_count - 1 - i];
		run->words[run->words_count - 1 - i] = swapped;
	}
}

struct figures { int runs, run_first, run_eight, subjects, first, eight, words, word_first, word_eight, characters, picks, pages; };

static struct pinyin *pinyin;
static struct ime_answer answer;

static void ask(const char *letters)
{
	const struct ime_question question = { 1, IME_PINYIN, letters };

	memset(&answer, 0, sizeof answer);
	pinyin_engine_ask(pinyin, &question, &answer);
}

static int place_of(const char *text)
{
	for (int i = 0; i < answer.count; i++)
		if (strcmp(ime_text(&answer, i), text) == 0)
			return i;
	return IME_CANDIDATES;
}

static void add_letters(struct text *letters, const char *syllables)
{
	for (; *syllables; syllables++)
		if (*syllables >= 'a' && *syllables <= 'z')
			text_add_bytes(letters, syllables, 1);
}

/* As a visitor does it: the longest candidate that is right, page by page until there is one. */
static void pick_all(const char *text, const char *letters, struct figures *figures)
{
	while (*text && *letters) {
		int best = -1;
		size_t longest = 0;

		ask(letters);
		for (int i = 0; i < answer.count && (best < 0 || i < (best / EIGHT + 1) * EIGHT); i++) {
			size_t length = strlen(ime_text(&answer, i));

			if (length > longest && strncmp(ime_text(&answer, i), text, length) == 0) {
				best = i;
				longest = length;
			}
		}
		figures->picks++;
		figures->pages += best < 0 ? IME_CANDIDATES / EIGHT : best / EIGHT;
		if (best < 0)
			return;
		text += longest;
		letters += answer.candidates[best].used;
	}
}

/* Whole runs, in parts that fit into a question. */
static bool judge_run(const struct run *run, bool *in_eight, struct figures *figures)
{
	struct text text = {0}, letters = {0};
	bool first = true;

	for (int i = 0; i < run->words_count; i++) {
		bool last = i == run->words_count - 1;
		int place;

		text_add(&text, run->words[i]->word);
		add_letters(&letters, run->words[i]->syllables);
		if (!last && letters.length + strlen(run->words[i + 1]->syllables) <= IME_KEYS)
			continue;
		ask(letters.at);
		place = place_of(text.at);
		first = first && place == 0;
		*in_eight = *in_eight && place < EIGHT;
		pick_all(text.at, letters.at, figures);
		text_clear(&text);
		text_clear(&letters);
	}
	text_release(&text);
	text_release(&letters);
	return first;
}

static void judge_words(const struct run *run, struct figures *figures)
{
	for (int i = 0; i < run->words_count; i++) {
		struct text letters = {0};
		int place;

		add_letters(&letters, run->words[i]->syllables);
		ask(letters.at);
		place = place_of(run->words[i]->word);
		figures->words++;
		figures->word_first += place == 0;
		figures->word_eight += place < EIGHT;
		text_release(&letters);
	}
}

static bool is_chinese(uint32_t ch)
{
	return ch >= 0x4E00 && ch <= 0x9FFF;
}

/* "A3区" was a name before it was masked. */
static const char *past_masked(const char *s)
{
	static const char *const kinds[] = { "市", "区", "县" };
	size_t masked = 1 + strspn(s + 1, "0123456789");

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (*s >= 'A' && *s <= 'Z' && strncmp(s + masked, kinds[i], 3) == 0)
			return s + masked + 3;
	return s;
}

static void judge_subject(const char *subject, struct figures *figures)
{
	bool first = true, in_eight = true, any = false;

	while (*subject) {
		struct run run = { .count = 0 };
		bool run_first, run_eight = true;
		uint32_t ch;
		size_t bytes;

		subject = past_masked(subject);
		while (*subject && (bytes = utf8_next(subject, &ch)) && is_chinese(ch) &&
		       run.count < RUN_MOST) {
			run.at[run.count++] = subject;
			subject += bytes;
		}
		run.at[run.count] = subject;
		if (run.count == 0) {
			subject += utf8_next(subject, &ch);
			continue;
		}
		segment(&run);
		if (run.words_count == 0)
			continue;
		any = true;
		figures->characters += run.count;
		run_first = judge_run(&run, &run_eight, figures);
		first = first && run_first;
		in_eight = in_eight && run_eight;
		figures->runs++;
		figures->run_first += run_first;
		figures->run_eight += run_eight;
		judge_words(&run, figures);
	}
	figures->subjects += any;
	figures->first += any && first;
	figures->eight += any && in_eight;
}

struct table { char **subjects; int count, room, column, row; };

static void cell_read(void *bytes, size_t length, void *into)
{
	struct table *table = into;

	if (table->column++ != COLUMN || table->row == 0)
		return;
	if (table->count == table->room) {
		table->room += 1024;
		table->subjects = xrealloc(table->subjects, (size_t)table->room,
			sizeof *table->subjects);
	}
	table->subjects[table->count++] = xasprintf("%.*s", (int)length, (const char *)bytes);
}

static void row_read(int end, void *into)
{
	struct table *table = into;

	table->row++;
	table->column = 0;
}

static bool read_subjects(const char *path, struct table *table)
{
	FILE *file = fopen(path, "r");
	struct csv_parser parser;
	char bytes[65536];
	size_t got;

	if (!file || csv_init(&parser, 0) != 0)
		return false;
	while ((got = fread(bytes, 1, sizeof bytes, file)) > 0)
		csv_parse(&parser, bytes, got, cell_read, row_read, table);
	csv_fini(&parser, cell_read, row_read, table);
	csv_free(&parser);
	fclose(file);
	return table->count > 0;
}

static struct figures judge(const struct table *table, const struct lexicon *lexicon)
{
	struct figures figures = {0};
	int step = table->count > SUBJECTS ? table->count / SUBJECTS : 1;

	if (pinyin_engine_open(&pinyin, lexicon) != OK)
		die("no libpinyin");
	for (int i = 0; i < table->count && figures.subjects < SUBJECTS; i += step)
		judge_subject(table->subjects[i], &figures);
	pinyin_engine_close(pinyin);
	return figures;
}

static double percent(int part, int all)
{
	return all ? 100.0 * part / all : 0;
}

static void report(const char *name, const struct figures *f, const struct figures *base)
{
	printf("%-20s subject first %4.1f%% in eight %4.1f%%   run first %4.1f%% in eight %4.1f%%   "
		"word first %4.1f%% in eight %4.1f%%   %.2f picks and %.3f pages a character", name,
		percent(f->first, f->subjects), percent(f->eight, f->subjects),
		percent(f->run_first, f->runs), percent(f->run_eight, f->runs), percent(f->word_first, f->words),
		percent(f->word_eight, f->words), (double)f->picks / f->characters,
		(double)f->pages / f->characters);
	if (base)
		printf("   %.2f x the floor's first words",
			(double)f->word_first / base->word_first);
	printf("\n");
}

int main(int argc, char **argv)
{
	struct table table = {0};
	struct lexicon lexicon = {0};
	const struct lexicon none = {0};
	char *path = program_data("lexicon.txt");
	struct figures base, ours;

	setlocale(LC_ALL, "C.UTF-8");
	if (argc != 2 || !read_subjects(argv[1], &table)) {
		printf("pinyin: skipped, there are no messages\n");
		return 0;
	}
	if (!read_dictionary() || lexicon_read(&lexicon, path) != OK)
		die("no dictionary");
	base = judge(&table, &none);
	ours = judge(&table, &lexicon);
	report("without the lexicon", &base, NULL);
	report("with it", &ours, &base);
	return 0;
}
