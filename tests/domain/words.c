/*
 * words.c - holds docs/WORDS.md to the catalog and to the code's tables, and proves that it can.
 *
 * A word of a table (states, steps, roles, papers, grades, urgencies, earnings, ratings, votes) has
 * a row there with the Chinese that the catalog makes of it; what is never said is said nowhere:
 * Chinese in no sentence of the catalog and of the shipped settings, English in none of the sources.
 */
#include <config.h>

#include <ctype.h>

#include "base/file.h"
#include "base/text.h"
#include "domain/agenda.h"
#include "domain/ballot.h"
#include "domain/grade.h"
#include "domain/kind.h"
#include "domain/meeting.h"
#include "domain/need.h"
#include "domain/rules.h"
#include "domain/urgency.h"
#include "tests/domain/people.h"

enum { CELLS = 4, CELL = 400, ROWS = 300 };
enum { EN, ZH, WHERE, NEVER };

static struct hall hall;
static struct text english, chinese;         /* all sentences, one a line */
static char rows[ROWS][CELLS][CELL];
static int row_count, faults;
static bool aloud;

static void blame(const char *what, const char *about)
{
	faults++;
	if (aloud)
		fprintf(stderr, "docs/WORDS.md: %s: %s\n", what, about);
}

/* "| a | b | c | d |"; false: it is no row of four. */
static bool read_row(const char *line, char cells[CELLS][CELL])
{
	for (int i = 0; i < CELLS; i++) {
		size_t length, kept;

		if (*line != '|')
			return false;
		line += 1 + strspn(line + 1, " ");
		length = kept = strcspn(line, "|\n");
		while (kept > 0 && line[kept - 1] == ' ')
			kept--;
		snprintf(cells[i], CELL, "%.*s", (int)kept, line);
		line += length;
	}
	return *line == '|';
}

static void read_rows(const char *page)
{
	row_count = 0;
	for (; *page; page += strcspn(page, "\n"), page += *page == '\n')
		if (row_count < ROWS && read_row(page, rows[row_count]) &&
		    strcmp(rows[row_count][EN], "English") != 0 && rows[row_count][EN][0] != '-')
			row_count++;
}

/* What stands between the quotes of a line of the catalog goes to where it belongs. */
static void read_catalog(const char *po)
{
	struct text *into = NULL;

	for (; *po; po += strcspn(po, "\n"), po += *po == '\n') {
		const char *quote = memchr(po, '"', strcspn(po, "\n"));
		size_t length = strcspn(po, "\n");

		if (strncmp(po, "msgid", 5) == 0 || strncmp(po, "msgstr", 6) == 0) {
			into = po[3] == 'i' ? &english : &chinese;
			text_add(into, "\n");
		}
		if (into && quote && *po != '#' && strncmp(po, "msgctxt", 7) != 0)
			text_add_bytes(into, quote + 1, length - (size_t)(quote - po) - 2);
	}
}

static const char *path_of(const char *name)
{
	static char path[1000];
	const char *top = getenv("srcdir");

	snprintf(path, sizeof path, "%s/%s", top ? top : ".", name);
	return path;
}

static bool holds(const struct text *all, const char *words)
{
	return strstr(all->at, words) != NULL;
}

/* English as a word of its own, whatever its case. */
static bool holds_word(const struct text *all, const char *word)
{
	for (const char *at = all->at; (at = strcasestr(at, word)) != NULL; at++)
		if (!isalpha((unsigned char)at[-1]) && !isalpha((unsigned char)at[strlen(word)]))
			return true;
	return false;
}

static void judge_row(char cells[CELLS][CELL])
{
	const char *said = _(cells[EN]);

	if (strcmp(said, cells[EN]) != 0 && strcmp(said, cells[ZH]) != 0)
		blame("the catalog says otherwise", cells[EN]);
	else if (!holds(&chinese, cells[ZH]))
		blame("nothing says this", cells[ZH]);
	for (char *word = strtok(cells[NEVER], ","); word; word = strtok(NULL, ",")) {
		word += strspn(word, " ");
		if ((unsigned char)*word >= 0x80 ? holds(&chinese, word) : holds_word(&english, word))
			blame("is said after all", word);
	}
}

/* A word of one of the code's tables. */
static void judge_label(const char *label)
{
	for (int i = 0; i < row_count; i++)
		if (strcmp(rows[i][EN], label) == 0 && strcmp(rows[i][ZH], _(label)) == 0)
			return;
	blame("has no row, or another Chinese word", label);
}

static const char *said_of_phase(int i) { return phase_label((enum phase)i); }
static const char *said_of_grade(int i) { return grade_label((enum grade)(GRADE_MEMBER + i)); }
static const char *said_of_choice(int i) { return choice_label((enum choice)i); }
static const char *said_of_meeting(int i) { return meeting_state_label((enum meeting_state)i); }
static const char *said_of_item(int i) { return item_state_label((enum item_state)i); }

static const char *said_of_urgency(int i)
{
	static const char *const urgencies[] = { "danger", "urgent", "ordinary", "hard" };

	return urgency_label(urgencies[i]);
}

/* Tables that only tell what they say in the language of the moment. */
static void judge_said(const char *(*said)(int i), int count)
{
	for (int i = 0; i < count; i++) {
		char label[CELL];

		i18n_use(LANGUAGE_EN);
		copy_text(label, sizeof label, said(i));
		i18n_use(LANGUAGE_ZH);
		judge_label(label);
	}
}

static void judge_tables(void)
{
	static const enum need counts[] = { NEED_ENTITLED, NEED_RECUSED, NEED_PRESENT };
	static const char *const ratings[] = { N_("satisfied"), N_("mostly satisfied"),
		N_("not satisfied") };

	for (int i = 0; i < STATE_COUNT; i++)
		judge_label(states[i].label);
	for (int i = 0; i < ROLES; i++)
		judge_label(roles[i].label);
	for (int i = 0; i < KIND_COUNT; i++)
		judge_label(kinds[i].label);
	for (int i = 0; i < RULES; i++)
		judge_label(rules[i].label);
	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
		judge_label(needs[counts[i]].label);
	for (size_t i = 0; i < sizeof ratings / sizeof *ratings; i++)
		judge_label(ratings[i]);
	judge_said(said_of_phase, PHASE_END + 1);
	judge_said(said_of_grade, GRADES - GRADE_MEMBER);
	judge_said(said_of_choice, CHOICES_OF_POLL);
	judge_said(said_of_urgency, 4);
	judge_said(said_of_meeting, MEETING_CLOSED + 1);
	judge_said(said_of_item, ITEM_PUT_OFF + 1);
}

/* How many faults such a page would have. */
static int judged(const char *page)
{
	faults = 0;
	read_rows(page);
	judge_tables();
	for (int i = 0; i < row_count; i++)
		judge_row(rows[i]);
	return faults;
}

/* The page with the first such words replaced. */
static int judged_with(const char *page, const char *words, const char *by)
{
	const char *at = strstr(page, words);
	struct text other = {0};
	int found;

	CHECK(at != NULL);
	text_add_bytes(&other, page, (size_t)(at - page));
	text_add(&other, by);
	text_add(&other, at + strlen(words));
	found = judged(other.at);
	text_release(&other);
	return found;
}

static void add_settings(void)
{
	for (size_t i = 0; i < hall.settings.count; i++) {
		text_addf(&chinese, "\n%s", hall.settings.list[i].zh);
		text_addf(&english, "\n%s", hall.settings.list[i].en);
	}
	text_add(&chinese, "\n");
	text_add(&english, "\n");
}

int main(void)
{
	struct text page = {0}, po = {0};

	setenv("TZ", "CST-8", 1);
	i18n_start();
	CHECK_INT(hall_open_memory("kiosk", &hall), OK);
	CHECK_INT(file_read(path_of("docs/WORDS.md"), &page), OK);
	CHECK_INT(file_read(path_of("locale/zh_CN.po"), &po), OK);
	read_catalog(po.at);
	add_settings();
	aloud = true;
	CHECK_INT(judged(page.at), 0);
	CHECK(row_count > 120);
	/* A row that is gone, another word, one that nothing says, one that is said after all. */
	aloud = false;
	CHECK_INT(judged_with(page.at, "| received | 已收件 |", "| - | 已收件 |"), 1);
	CHECK_INT(judged_with(page.at, "| 待补充 |", "| 待补件 |"), 2);
	CHECK_INT(judged_with(page.at, "| scanner | 扫描器 |", "| scanner | 扫瞄仪 |"), 1);
	CHECK_INT(judged_with(page.at, "| 驳回 |", "| 受理 |"), 1);
	CHECK_INT(judged_with(page.at, "invalid", "Printing"), 1);
	CHECK_INT(judged_with(page.at, "invalid", "Print"), 1);
	CHECK_INT(judged_with(page.at, "invalid", "Printin"), 0);
	text_release(&page);
	text_release(&po);
	text_release(&english);
	text_release(&chinese);
	hall_close(&hall);
	return checked();
}
