/* waiting.c - tests that no key waits for imed, and none is lost to it. */
#include <config.h>

#include "tests/compose/port.h"

static void keys_that_need_an_answer_are_kept_for_it(void)
{
	start(METHOD_PINYIN);
	type("shui 2<Enter>");
	CHECK_TEXT(field.text, "");
	CHECK_TEXT(preedit(), "shui");
	CHECK_INT(for_the_screen, 0);
	answer("水:4 谁:4");
	CHECK_TEXT(field.text, "水2");
	CHECK_INT(for_the_screen, 1);
}

static void letters_go_on_meanwhile(void)
{
	start(METHOD_PINYIN);
	type("sh");
	type("u<Backspace>ui");
	CHECK_TEXT(question.keys, "shui");
	CHECK_INT(question.asked, 6);
}

/* Even a thousand keys behind one that waits: the last ones are left out, nothing breaks. */
static void what_is_kept_has_an_end(void)
{
	start(METHOD_PINYIN);
	type("shui ");
	for (int i = 0; i < 1000; i++)
		type("7");
	answer("水:4");
	CHECK_INT(field.length, 3 + COMPOSER_HELD - 1);
}

static void an_answer_to_something_older_is_no_answer(void)
{
	uint32_t older;

	start(METHOD_STROKES);
	type("3");
	older = question.number;
	type("2");
	answer_to(older, "的:1");
	type("7");
	CHECK_TEXT(field.text, "");
	answer("他:2");
	CHECK_TEXT(field.text, "他");
	answer_to(question.number, "晚:2");
	type("<Enter>");
	CHECK_TEXT(field.text, "他");
	CHECK_INT(for_the_screen, 1);
}

static void an_answer_after_esc_is_none(void)
{
	start(METHOD_STROKES);
	type("377");
	CHECK(composer_drop(&composer));
	CHECK(!composer_drop(&composer));
	answer("的:1");
	CHECK_TEXT(field.text, "");
	CHECK(!composer_composing(&composer));
}

/* On to what shows next, in their order. */
static void keys_outlive_the_field(void)
{
	start(METHOD_PINYIN);
	type("hao <Enter>1");
	composer_end(&composer);
	CHECK_INT(composer_held(&composer), ' ');
	CHECK_INT(composer_held(&composer), K_ENTER);
	CHECK_INT(composer_held(&composer), '1');
	CHECK_INT(composer_held(&composer), K_NONE);
}

static void nobody_to_answer_is_an_answer_too(void)
{
	start(METHOD_PINYIN);
	type("hao ");
	next_answer = (struct ime_answer){ .number = question.number, .failed = true };
	has_answer = true;
	go_on();
	CHECK(!composer.waiting);
	CHECK_TEXT(field.text, "hao");
}

static void with_the_session_all_of_it_goes(void)
{
	static const struct ime_answer none;

	start(METHOD_STROKES);
	type("*2hao");
	answer("好:3 号:3");
	forgotten = false;
	composer_forget(&composer);
	CHECK(forgotten);
	CHECK_INT(memcmp(&composer.answer, &none, sizeof none), 0);
	CHECK(!composer.keys[0] && !composer.keys[1]);
	CHECK(composer.port == &port);
	type("1");
	CHECK_INT(question.kind, IME_STROKES);
}

static void every_question_has_a_number_of_its_own(void)
{
	start(METHOD_STROKES);
	composer.number = 999999998;
	type("1");
	CHECK_INT(question.number, 999999999);
	type("2");
	CHECK_INT(question.number, 1);
}

int main(void)
{
	keys_that_need_an_answer_are_kept_for_it();
	letters_go_on_meanwhile();
	what_is_kept_has_an_end();
	an_answer_to_something_older_is_no_answer();
	an_answer_after_esc_is_none();
	keys_outlive_the_field();
	nobody_to_answer_is_an_answer_too();
	with_the_session_all_of_it_goes();
	every_question_has_a_number_of_its_own();
	return checked();
}
