/* engine.c - tests that every kind of question is answered, and a hall's own words first. */
#include <config.h>

#include <locale.h>
#include <stdlib.h>
#include <unistd.h>

#include "ime/engine.h"
#include "tests/check.h"
#include "tests/ime/drawn.h"

static struct engine *engine;
static struct ime_answer answer;

static const char *first(enum ime_kind kind, const char *keys)
{
	const struct ime_question question = { 42, kind, keys };

	engine_answer(engine, &question, &answer);
	CHECK_INT(answer.number, 42);
	return answer.count > 0 ? ime_text(&answer, 0) : "";
}

static void every_kind_is_answered(void)
{
	engine = engine_open(NULL);
	while (engine_prepare(engine))
		;
	CHECK_TEXT(first(IME_PINYIN, "tcc"), "停车场");
	CHECK_TEXT(first(IME_STROKES, "1"), "一");
	CHECK_TEXT(first(IME_WRITING, drawn("人")), "人");
	CHECK(*first(IME_FUZZY, "sitang"));
	CHECK_TEXT(first(IME_PINYIN, ""), "");
	engine_close(engine);
}

static void a_hall_has_words_of_its_own(void)
{
	char path[] = "/tmp/yown.XXXXXX";
	int fd = mkstemp(path);
	static const char words[] = "桐荫苑 tong yin yuan\n十字坡 shi zi po\n";

	CHECK(fd >= 0 && write(fd, words, sizeof words - 1) == (ssize_t)sizeof words - 1);
	close(fd);
	engine = engine_open(path);
	CHECK_TEXT(first(IME_PINYIN, "tyy"), "桐荫苑");
	CHECK_TEXT(first(IME_PINYIN, "tongyinyuan"), "桐荫苑");
	CHECK_TEXT(first(IME_PINYIN, "tcc"), "停车场");
	engine_close(engine);
	unlink(path);
	engine = engine_open("/nonexistent/lexicon.txt");
	CHECK_TEXT(first(IME_PINYIN, "tcc"), "停车场");
	engine_close(engine);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	every_kind_is_answered();
	a_hall_has_words_of_its_own();
	return checked();
}
