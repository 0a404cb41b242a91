/* ready.c - tests of sentences put together from parts: every one of the shipped boards, in
 * both languages, and that only such sentences are taken for ready ones. */
#include <config.h>

#include <ctype.h>

#include "base/utf8.h"
#include "domain/ready.h"
#include "domain/title.h"
#include "tests/domain/people.h"

/* Two of the nine lines of a board are the machine's own: "nothing more", "my own words". */
enum { ROOM = 32, LINES = 9, THINGS = LINES - 1, PROBLEMS = LINES - 1, WISHES = LINES - 2,
	LABEL_BYTES = 159, NARROWEST = 56 };

static struct hall hall;
static int sentences;

static int holds_any(const char *words, const char *const faults[])
{
	for (int i = 0; faults[i]; i++)
		if (strstr(words, faults[i])) {
			fprintf(stderr, "\"%s\" in: %s\n", faults[i], words);
			return 1;
		}
	return 0;
}

static void judge_chinese(const char *words)
{
	static const char *const faults[] = { "。。", "，，", "，。", "。，", "的的", "的，", "了了",
		" ", ",", ".", ";", "{", "}", "[", "]", "|", "请，", "，请请", NULL };
	const char *end = strstr(words, "。");

	CHECK(!holds_any(words, faults));
	CHECK(end && strcmp(end, "。") == 0);
	CHECK(utf8_count(words) <= TITLE_LIMIT && utf8_count(words) <= MATTER_SUBJECT);
}

static void judge_english(const char *words)
{
	static const char *const faults[] = { "  ", " .", " ,", " ;", "..", ";;", ",,", ";.", ".;",
		"the the", "a the", "is is", " at in ", "{", "}", "[", "]", "|", NULL };
	size_t length = strlen(words);

	CHECK(!holds_any(words, faults));
	CHECK(length > 0 && isupper((unsigned char)words[0]));
	CHECK(strchr(words, '.') == words + length - 1);
	CHECK(length <= LABEL_BYTES);
	for (size_t i = 0; i < length; i++)
		CHECK((unsigned char)words[i] < 0x80);
}

/* Known again in both languages, as the sentence that it was. */
static void judge_again(const struct ready *ready, const char *words, const char *zh,
	const char *en)
{
	const struct phrase phrase = { ready->category, ready->place, words };
	char *one = title_ready(&hall, &phrase, LANGUAGE_ZH), *other = title_ready(&hall, &phrase, LANGUAGE_EN);

	CHECK_TEXT(one, zh);
	CHECK_TEXT(other, en);
	free(one);
	free(other);
}

/* Without a place it may be a whole sentence of hall.conf too, which comes first. */
static bool is_whole(const char *category, const char *zh, const char *en)
{
	const struct setting *lines[ROOM];
	char section[64];
	size_t count;

	snprintf(section, sizeof section, "sentences.%s", category);
	count = hall_section(&hall, section, lines, ROOM);
	while (count > 0 && strcmp(lines[count - 1]->zh, zh) != 0 &&
	       strcmp(lines[count - 1]->en, en) != 0)
		count--;
	return count > 0;
}

static void judge(const struct ready *ready)
{
	char *zh = ready_sentence(&hall, ready, LANGUAGE_ZH);
	char *en = ready_sentence(&hall, ready, LANGUAGE_EN);

	judge_chinese(zh);
	judge_english(en);
	if (!is_whole(ready->category, zh, en)) {
		judge_again(ready, zh, zh, en);
		judge_again(ready, en, zh, en);
	}
	sentences++;
	free(zh);
	free(en);
}

/* In both languages, each other than the others. */
static void judge_board(const struct setting *const lines[], size_t count, size_t most)
{
	CHECK(count >= 1 && count <= most);
	for (size_t i = 0; i < count; i++) {
		CHECK(*lines[i]->zh && *lines[i]->en && strcmp(lines[i]->zh, lines[i]->en) != 0);
		CHECK(utf8_width(lines[i]->en) <= NARROWEST && utf8_width(lines[i]->zh) <= NARROWEST);
		for (size_t j = 0; j < i; j++) {
			CHECK(strcmp(lines[i]->zh, lines[j]->zh) != 0);
			CHECK(strcmp(lines[i]->key, lines[j]->key) != 0);
		}
	}
}

static void judge_problem(struct ready ready)
{
	const struct setting *wishes[ROOM];
	size_t count = ready_board(&hall, BOARD_WISHES, &ready, wishes, ROOM);

	judge_board(wishes, count, WISHES);
	judge(&ready);
	for (size_t i = 0; i < count; i++) {
		ready.wish = wishes[i];
		judge(&ready);
	}
}

static void judge_things(const char *category, const char *place)
{
	const struct setting *things[ROOM], *problems[ROOM];
	struct ready ready = { .category = category, .place = place };
	size_t count = ready_board(&hall, BOARD_THINGS, &ready, things, ROOM), troubles;

	judge_board(things, count, THINGS);
	for (size_t i = 0; i < count; i++) {
		ready.thing = things[i];
		ready.problem = NULL;
		troubles = ready_board(&hall, BOARD_PROBLEMS, &ready, problems, ROOM);
		judge_board(problems, troubles, PROBLEMS);
		for (size_t j = 0; j < troubles; j++) {
			ready.problem = problems[j];
			judge_problem(ready);
		}
	}
}

static void every_sentence_reads_well(void)
{
	const struct setting *categories[ROOM], *places[ROOM];
	size_t kinds = hall_section(&hall, "categories", categories, ROOM);
	size_t spots = hall_section(&hall, "places", places, ROOM);

	for (size_t i = 0; i < kinds; i++) {
		judge_things(categories[i]->key, NULL);
		judge_things(categories[i]->key, "我家门口");
		for (size_t j = 0; j < spots; j++)
			judge_things(categories[i]->key, places[j]->key);
	}
	CHECK(sentences > 5000);
}

static const struct setting *line(enum board board, const struct ready *ready, int at)
{
	const struct setting *lines[ROOM];
	size_t count = ready_board(&hall, board, ready, lines, ROOM);

	CHECK((size_t)at < count);
	return lines[at];
}

static void check_begun(const struct ready *ready, const char *zh, const char *en)
{
	char *words = ready_begun(&hall, ready, "……");

	CHECK_TEXT(words, zh);
	free(words);
	i18n_use(LANGUAGE_EN);
	words = ready_begun(&hall, ready, " …");
	CHECK_TEXT(words, en);
	free(words);
	i18n_use(LANGUAGE_ZH);
}

static void the_sentence_grows(void)
{
	struct ready ready = { .category = "lift" };

	check_begun(&ready, "", "");
	ready.place = "b3";
	check_begun(&ready, "3号楼的……", "… in building 3 …");
	ready.thing = line(BOARD_THINGS, &ready, 0);
	check_begun(&ready, "3号楼的电梯……", "The lift in building 3 …");
	CHECK(ready_sentence(&hall, &ready, LANGUAGE_ZH) == NULL);
	ready.problem = line(BOARD_PROBLEMS, &ready, 0);
	check_begun(&ready, "3号楼的电梯坏了……", "The lift in building 3 is broken …");
	ready.wish = line(BOARD_WISHES, &ready, 0);
	check_begun(&ready, "3号楼的电梯坏了，请尽快修……",
		"The lift in building 3 is broken; please have it mended soon …");
	judge_again(&ready, "3号楼的电梯坏了，请尽快修。", "3号楼的电梯坏了，请尽快修。",
		"The lift in building 3 is broken; please have it mended soon.");
	/* A board of its own joins them in its own way. */
	ready = (struct ready){ .category = "lift", .place = "b2" };
	ready.thing = line(BOARD_THINGS, &ready, 5);
	check_begun(&ready, "2号楼……", "… in building 2 …");
	ready.problem = line(BOARD_PROBLEMS, &ready, 1);
	ready.wish = line(BOARD_WISHES, &ready, 0);
	judge_again(&ready, "2号楼没有电梯，老人上下楼很难，希望能加装。",
		"2号楼没有电梯，老人上下楼很难，希望能加装。", "Without a lift old people can hardly use"
		" the stairs in building 2; we would like to have one fitted.");
}

static void check_none(const char *category, const char *place, const char *words)
{
	char *found = title_ready(&hall, &(struct phrase){ category, place, words }, LANGUAGE_ZH);

	CHECK_TEXT(found, NULL);
	free(found);
}

/* What everybody may read holds no word that was written by hand. */
static void only_ready_words_are_public(void)
{
	check_none("lift", "b3", "3号楼的电梯坏了，请尽快修。王家住402。");
	check_none("lift", "b3", "王家说3号楼的电梯坏了，请尽快修。");
	check_none("lift", "b3", "3号楼的电梯坏了，请尽快修");
	check_none("lift", "b3", "3号楼的电梯");
	check_none("lift", "b4", "3号楼的电梯坏了，请尽快修。");
	check_none("noise", "b3", "3号楼的电梯坏了，请尽快修。");
	check_none("lift", "我家门口", "我家门口的电梯坏了，请尽快修。");
	check_none("lift", "b3", "3号楼的电梯坏了，请换新的。");
	check_none("nothing", "b3", "3号楼的电梯坏了。");
	check_none("lift", "b3", "");
}

static void check_core(const char *place, const char *words, const char *want)
{
	char *core = title_core(&hall, &(struct phrase){ "lift", place, words });

	CHECK_TEXT(core, want);
	free(core);
}

/* Two matters are alike by thing and problem, not by a place and a wish that many share. */
static void a_comparison_sees_the_subject(void)
{
	check_core("b3", "3号楼的电梯坏了，请尽快修。", "电梯坏了。");
	check_core("b3", "The lift in building 3 is broken; please have it mended soon.", "电梯坏了。");
	check_core("b3", "电梯坏了，请尽快修。", "电梯坏了，请尽快修。");
	check_core("b3", "The lift is broken. Please repair it soon.", "电梯坏了，请尽快修。");
	check_core("b3", "电梯夹了我的手。", "电梯夹了我的手。");
}

int main(void)
{
	setenv("TZ", "CST-8", 1);
	i18n_start();
	CHECK_INT(hall_open_memory("kiosk", &hall), OK);
	every_sentence_reads_well();
	the_sentence_grows();
	only_ready_words_are_public();
	a_comparison_sees_the_subject();
	hall_close(&hall);
	return checked();
}
