/* typing.c - tests what keys become, method by method, and how methods change. */
#include <config.h>

#include "tests/compose/port.h"

static void strokes_are_digits(void)
{
	start(METHOD_STROKES);
	CHECK(expected);
	type("32");
	CHECK_INT(question.kind, IME_STROKES);
	CHECK_TEXT(question.keys, "32");
	CHECK_TEXT(preedit(), "丿丨");
	CHECK_TEXT(field.text, "");
	answer("他:2 们:2 你:2 做:2 体:2");
	type("8");
	CHECK_TEXT(field.text, "们");
	CHECK_TEXT(preedit(), "");
	type("3");
	answer("的:1 我:1");
	type("<Enter>");
	CHECK_TEXT(field.text, "们的");
	CHECK_INT(for_the_screen, 0);
	type("<Enter>");
	CHECK_INT(for_the_screen, 1);
}

static void more_strokes_candidates_are_a_key_away(void)
{
	start(METHOD_STROKES);
	type("32");
	answer("他:2 们:2 你:2 做:2 体:2");
	type("+7");
	CHECK_TEXT(field.text, "做");
	type("32");
	answer("他:2 们:2 你:2 做:2 体:2");
	type("+9");
	CHECK_TEXT(field.text, "做");
	CHECK(composer_composing(&composer));
	type("+--+8");
	CHECK_TEXT(field.text, "做体");
	type("32");
	answer("他:2 们:2 你:2 做:2 体:2");
	type("<Right><Right><Right><Right><Left><Enter>");
	CHECK_TEXT(field.text, "做体做");
}

static void a_number_pad_is_enough(void)
{
	start(METHOD_STROKES);
	type("34.");
	CHECK_TEXT(question.keys, "3");
	type(".");
	CHECK(!composer_composing(&composer));
	type("30");
	CHECK_TEXT(field.text, "3");
	type("0501-2");
	CHECK_TEXT(field.text, "3501-2");
	type(".");
	CHECK_TEXT(field.text, "3501-");
	type("*1");
	CHECK_TEXT(preedit(), "一");
	answer("一:1");
	type("7-");
	CHECK_TEXT(field.text, "3501-");
	type("/2");
	CHECK_TEXT(field.text, "3501-。");
	type("/+3");
	CHECK_TEXT(field.text, "3501-。《");
	type("7.");
	CHECK_TEXT(field.text, "3501-。《");
	CHECK_INT(for_the_screen, 0);
}

static void strokes_that_are_none_stay_until_taken_back(void)
{
	start(METHOD_STROKES);
	type("66");
	answer("");
	type("7<Enter> ");
	CHECK_TEXT(preedit(), "＊＊");
	CHECK_TEXT(field.text, "");
	type("<Backspace>");
	CHECK_TEXT(question.keys, "6");
	type("<Undo>");
	CHECK_TEXT(preedit(), "");
	CHECK_INT(for_the_screen, 0);
}

static void pinyin_is_letters(void)
{
	start(METHOD_PINYIN);
	type("tcc");
	CHECK_INT(question.kind, IME_PINYIN);
	CHECK_TEXT(preedit(), "tcc");
	answer("停车场:3 他从此:3");
	type("2");
	CHECK_TEXT(field.text, "他从此");
	type("3haolou");
	answer("号楼:6");
	type(" ");
	CHECK_TEXT(field.text, "他从此3号楼");
	type(" B");
	CHECK_TEXT(field.text, "他从此3号楼 B");
}

static void a_sentence_is_picked_word_by_word(void)
{
	start(METHOD_PINYIN);
	type("women'tingche");
	answer("我们停车:13 我们:5 我:2");
	type("2");
	CHECK_TEXT(field.text, "我们");
	CHECK_TEXT(question.keys, "tingche");
	CHECK_TEXT(preedit(), "tingche");
	answer("停车:7 听:4");
	type("2");
	CHECK_TEXT(question.keys, "che");
	answer("车:3");
	type("<Enter>");
	CHECK_TEXT(field.text, "我们听车");
	type("<Undo><Undo>");
	CHECK_TEXT(field.text, "我们");
}

static void punctuation_is_chinese(void)
{
	start(METHOD_PINYIN);
	type("?!,:;()\\_^");
	CHECK_TEXT(field.text, "？！，：；（）、——……");
	field_set(&field, "");
	type("\"\"\"2.5 9:30.");
	CHECK_TEXT(field.text, "“”“2.5 9:30.");
	field_set(&field, "");
	type("hao,");
	CHECK_TEXT(field.text, "");
	answer("好:3");
	CHECK_TEXT(field.text, "好，");
	type("haohao,");
	answer("好:3");
	CHECK_TEXT(field.text, "好，好");
	answer("号:3");
	CHECK_TEXT(field.text, "好，好号，");
}

static void letters_without_candidates_are_letters(void)
{
	start(METHOD_PINYIN);
	type("vvv");
	answer("");
	type("5");
	CHECK_TEXT(field.text, "");
	type("<Enter>");
	CHECK_TEXT(field.text, "vvv");
	type("v");
	answer("");
	type(",");
	CHECK_TEXT(field.text, "vvvv，");
}

static void pairs_are_at_a_key(void)
{
	start(METHOD_PINYIN);
	type("zu<F8>");
	CHECK_INT(question.kind, IME_FUZZY);
	type("<F8>");
	CHECK_INT(question.kind, IME_PINYIN);
	type("<Esc>");
	CHECK(composer_drop(&composer));
	type("*9z");
	CHECK_INT(question.kind, IME_FUZZY);
}

static void letters_show_that_there_is_a_keyboard(void)
{
	start(METHOD_STROKES);
	type("hao");
	CHECK_INT(question.kind, IME_PINYIN);
	answer("好:3");
	type("1");
	CHECK_TEXT(field.text, "好");
	type("17");
	CHECK_TEXT(field.text, "好17");
}

static void digits_before_letters_were_a_number(void)
{
	start(METHOD_STROKES);
	type("17");
	answer("一:1 不:1");
	CHECK_TEXT(field.text, "一");
	type("h");
	CHECK_TEXT(field.text, "17");
	CHECK_TEXT(preedit(), "h");
	start(METHOD_STROKES);
	type("12345h");
	CHECK_TEXT(field.text, "12345");
	/* So many were strokes, and the character stays. */
	start(METHOD_STROKES);
	type("32412");
	answer("停:5");
	type("7che");
	CHECK_TEXT(field.text, "停");
	CHECK_TEXT(preedit(), "che");
	start(METHOD_STROKES);
	type("1");
	answer("一:1");
	type("7");
	type("<Left><Right>h");
	CHECK_TEXT(field.text, "一");
}

static void a_terminal_that_composes_is_left_alone(void)
{
	start(METHOD_STROKES);
	at_once = "一:1 不:1";
	type("17号楼3单元wifi坏了,1.5米");
	CHECK_TEXT(field.text, "17号楼3单元wifi坏了,1.5米");
	CHECK(!composer_composing(&composer));
	start(METHOD_STROKES);
	type("wifi坏了");
	CHECK_TEXT(field.text, "wifi坏了");
	type("ok");
	CHECK_TEXT(field.text, "wifi坏了ok");
	start(METHOD_PINYIN);
	type("停车,");
	CHECK_TEXT(field.text, "停车,");
}

/* Then neither letters nor characters change it. */
static void a_method_that_was_chosen_stays(void)
{
	start(METHOD_STROKES);
	type("*2");
	type("hao好");
	CHECK_TEXT(field.text, "");
	answer("号:3");
	CHECK_TEXT(field.text, "号好");
	type("h");
	CHECK_TEXT(preedit(), "h");
	start(METHOD_STROKES);
	type("*1好");
	CHECK_TEXT(field.text, "好");
	type("1");
	answer("一:1");
	type("7x");
	CHECK_TEXT(field.text, "好一");
	CHECK_TEXT(preedit(), "x");
}

static void english_begins_with_letters(void)
{
	start(METHOD_STROKES);
	i18n_use(LANGUAGE_EN);
	type("The lift, 3rd floor.");
	CHECK_TEXT(field.text, "The lift, 3rd floor.");
	i18n_use(LANGUAGE_ZH);
	type("3");
	CHECK_TEXT(preedit(), "丿");
}

static void the_menu_leads_everywhere(void)
{
	start(METHOD_STROKES);
	type("*4abc123.");
	CHECK_TEXT(field.text, "abc123.");
	type("*5");
	CHECK_INT(composer.overlay, OVERLAY_SYMBOLS);
	type("1");
	CHECK_TEXT(field.text, "abc123.，");
	type("*7");
	CHECK_TEXT(field.text, "abc123.");
	type("*6");
	CHECK_INT(composer.wished, 1);
	type("*6");
	CHECK_INT(composer.wished, -1);
	type("**");
	CHECK_INT(composer.overlay, OVERLAY_NONE);
	type("<Tab><Down><Down><Enter><Enter>x");
	CHECK_TEXT(field.text, "abc123.，x");
	/* What is none of its keys shuts it and does what it does. */
	type("*x");
	CHECK_TEXT(field.text, "abc123.，xx");
	/* The kiosk gets the keys for Back and the other language. */
	for_the_screen = 0;
	type("*8*0");
	CHECK_INT(for_the_screen, 2);
}

static void without_a_port_every_key_is_the_field_s(void)
{
	start(METHOD_STROKES);
	composer.port = NULL;
	type("1*a/.");
	CHECK_TEXT(field.text, "1*a/.");
	type("<Enter>");
	CHECK_INT(for_the_screen, 1);
}

static void no_more_than_fits_is_composed(void)
{
	start(METHOD_PINYIN);
	for (int i = 0; i < IME_KEYS + 9; i++)
		type("a");
	CHECK_INT(strlen(question.keys), IME_KEYS);
	field.limit = 1;
	answer("啊啊:64");
	type("1b");
	CHECK_TEXT(field.text, "啊");
	answer("不:1");
	type("1");
	CHECK_TEXT(field.text, "啊");
	CHECK(!composer_composing(&composer));
}

int main(void)
{
	strokes_are_digits();
	more_strokes_candidates_are_a_key_away();
	a_number_pad_is_enough();
	strokes_that_are_none_stay_until_taken_back();
	pinyin_is_letters();
	a_sentence_is_picked_word_by_word();
	punctuation_is_chinese();
	letters_without_candidates_are_letters();
	pairs_are_at_a_key();
	letters_show_that_there_is_a_keyboard();
	digits_before_letters_were_a_number();
	a_terminal_that_composes_is_left_alone();
	a_method_that_was_chosen_stays();
	english_begins_with_letters();
	the_menu_leads_everywhere();
	without_a_port_every_key_is_the_field_s();
	no_more_than_fits_is_composed();
	return checked();
}
