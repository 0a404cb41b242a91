/* ime.c - tests what kiosk and imed say to each other, and what comes of junk. */
#include <config.h>

#include <locale.h>
#include <stdlib.h>

#include "tests/check.h"
#include "wire/ime.h"

static char packet[IME_PACKET];
static struct ime_answer answer;

static void a_question_goes_there_and_back(void)
{
	static const struct { struct ime_question question; const char *packet; } table[] = {
		{ { 7, IME_PINYIN, "tcc" }, "7\tpinyin\ttcc" },
		{ { 8, IME_FUZZY, "zuzai" }, "8\tfuzzy\tzuzai" },
		{ { 999999999, IME_STROKES, "126" }, "999999999\tstrokes\t126" },
		{ { 0, IME_WRITING, "1,2 3,4;5,6" }, "0\twriting\t1,2 3,4;5,6" },
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct ime_question read;

		CHECK_INT(ime_write_question(&table[i].question, packet),
			strlen(table[i].packet));
		CHECK_TEXT(packet, table[i].packet);
		CHECK(ime_read_question(packet, &read));
		CHECK_INT(read.number, table[i].question.number);
		CHECK_INT(read.kind, table[i].question.kind);
		CHECK_TEXT(read.keys, table[i].question.keys);
	}
}

static void an_answer_goes_there_and_back(void)
{
	answer = (struct ime_answer){ .number = 12 };
	CHECK_INT(ime_write_answer(&answer, packet), 2);
	CHECK_TEXT(packet, "12");
	CHECK(ime_read_answer(packet, &answer));
	CHECK_INT(answer.count, 0);
	ime_add(&answer, 12, "停车场");
	ime_add(&answer, 7, "停车");
	ime_add(&answer, 3, "停车场");
	CHECK_INT(answer.count, 2);
	CHECK(ime_write_answer(&answer, packet) > 0);
	CHECK_TEXT(packet, "12\t停车场:12\t停车:7");
	CHECK(ime_read_answer(packet, &answer));
	CHECK_INT(answer.number, 12);
	CHECK_INT(answer.count, 2);
	CHECK_TEXT(ime_text(&answer, 1), "停车");
	CHECK_INT(answer.candidates[0].used, 12);
	CHECK(!answer.failed);
}

static void junk_is_no_question(void)
{
	static const char *const junk[] = { "", "7", "7\t", "7\tpinyin", "7\tpinyintcc", "\tpinyin\ta",
		"x\tpinyin\ta", "7 pinyin\ta", "7\tPINYIN\ta", "7777777777\tpinyin\ta",
		"-1\tpinyin\ta" };
	struct ime_question read;

	for (size_t i = 0; i < sizeof junk / sizeof *junk; i++)
		CHECK(!ime_read_question(junk[i], &read));
}

/* imed is no stranger, but nothing of it may reach a resident's text that must not stand there. */
static void junk_is_no_answer(void)
{
	static const char *const junk[] = { "", "x", "7\t停", "7\t停:", "7\t停:0", "7\t停:1x",
		"7\t:1", "7\t\033[2J:1", "7\t\xE5\x81:1", "7\t停\xE2\x80\xAE:1", "7\t停:99999",
		"7\t停:1\t车" };

	for (size_t i = 0; i < sizeof junk / sizeof *junk; i++)
		CHECK(!ime_read_answer(junk[i], &answer));
	CHECK(ime_read_answer("7\t停:1\t", &answer));
}

static void what_is_too_much_is_left_out(void)
{
	static char keys[IME_PACKET + 1];
	char word[16];

	memset(keys, 'a', sizeof keys - 1);
	CHECK_INT(ime_write_question(&(struct ime_question){ 1, IME_PINYIN, keys }, packet), 0);
	answer = (struct ime_answer){ .number = 1 };
	for (int i = 0; i < 2 * IME_CANDIDATES; i++) {
		snprintf(word, sizeof word, "w%d", i);
		ime_add(&answer, 1, word);
	}
	CHECK_INT(answer.count, IME_CANDIDATES);
	keys[IME_TEXT] = '\0';
	answer = (struct ime_answer){ .number = 1 };
	ime_add(&answer, 1, keys);
	CHECK_INT(answer.count, 0);
	keys[IME_TEXT - 1] = '\0';
	ime_add(&answer, 1, keys);
	ime_add(&answer, 1, "b");
	CHECK_INT(answer.count, 1);
}

static void any_bytes_are_read_or_refused(void)
{
	static const char likely[] = "0179\t\t:::停车\xE5\x81pinyin;, ";

	srand(1);
	for (int i = 0; i < 100000; i++) {
		struct ime_question question;
		int length = rand() % 24;

		for (int j = 0; j < length; j++)
			packet[j] = likely[(size_t)rand() % (sizeof likely - 1)];
		packet[length] = '\0';
		(void)ime_read_question(packet, &question);
		if (ime_read_answer(packet, &answer))
			CHECK(answer.count <= IME_CANDIDATES);
	}
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	a_question_goes_there_and_back();
	an_answer_goes_there_and_back();
	junk_is_no_question();
	junk_is_no_answer();
	what_is_too_much_is_left_out();
	any_bytes_are_read_or_refused();
	return checked();
}
