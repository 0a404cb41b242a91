/* input.c - tests what comes of a terminal's bytes, and that nothing leaks out of them. */
#include <config.h>

#include <locale.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "term/input.h"
#include "tests/check.h"

static struct input input;
static char got[512];

static void add(term_key key)
{
	char name[16];

	if (key != K_NONE)
		strncat(got, key_text(key, name), sizeof got - strlen(got) - 1);
}

/* The names of the keys that these bytes make, with silence after them. */
static const char *keys(const char *bytes)
{
	got[0] = '\0';
	for (; *bytes; bytes++)
		add(input_byte(&input, (unsigned char)*bytes));
	if (input_patience(&input) >= 0)
		add(input_late(&input));
	CHECK_INT(input_patience(&input), -1);
	return got;
}

static void reads_characters(void)
{
	CHECK_TEXT(keys("a 议😀~"), "a<Space>议😀~");
	CHECK_TEXT(keys("\xE8\xAE" "x\xFF\xC0\x80y\x80z"), "xyz");
	CHECK_TEXT(keys("\xC2\x9B" "\xE2\x80\xAE" "\xED\xA0\x80" "a"), "a");
	CHECK_TEXT(keys("\xE8\xAE"), "");
	CHECK_INT(input_byte(&input, 0xE8), K_NONE);
	CHECK(input_patience(&input) > 0);
	CHECK_INT(input_byte(&input, 0xAE), K_NONE);
	CHECK_INT(input_byte(&input, 0xAE), 0x8BAE);
}

static void drops_control_bytes(void)
{
	CHECK_TEXT(keys("\001\002\003\004\005\006\007\013\014\016\017"), "");
	CHECK_TEXT(keys("\020\021\022\023\024\025\026\027\030\031\034\035\036\037"), "");
	CHECK_TEXT(keys("\032"), "<Undo>");
	CHECK_TEXT(keys("\r\n\r\r\n"), "<Enter><Enter><Enter>");
	CHECK_TEXT(keys("\b\177\t"), "<Backspace><Backspace><Tab>");
	CHECK_INT(input_byte(&input, 0), K_NONE);
}

static void reads_named_keys(void)
{
	CHECK_TEXT(keys("\033[A\033OB\033[C\033OD"), "<Up><Down><Right><Left>");
	CHECK_TEXT(keys("\033[H\033[F\033[1~\033[4~\033[3~"), "<Home><End><Home><End><Delete>");
	CHECK_TEXT(keys("\033[5~\033[6~"), "<PageUp><PageDown>");
	CHECK_TEXT(keys("\033OP\033[12~\033[[C\033[24~"), "<F1><F2><F3><F12>");
	CHECK_TEXT(keys("\033Op\033Oy\033OM\033Oj"), "09<Enter>*");
}

static void knows_a_lone_escape(void)
{
	CHECK_TEXT(keys("\033"), "<Esc>");
	CHECK_TEXT(keys("\033\033"), "<Esc><Esc>");
	CHECK_INT(input_byte(&input, 033), K_NONE);
	CHECK_INT(input_patience(&input), 25);
	CHECK_INT(input_late(&input), K_ESC);
	CHECK_TEXT(keys("\033x1"), "1");
}

static void swallows_what_it_does_not_know(void)
{
	CHECK_TEXT(keys("\033[27;6;43~1"), "1");
	CHECK_TEXT(keys("\033[1;5A2"), "2");
	CHECK_TEXT(keys("\033[<64;12;5M3"), "3");
	CHECK_TEXT(keys("\033[11111111111111111111111111111111~4"), "4");
	CHECK_TEXT(keys("\033]52;c;aGVsbG8=\0075"), "5");
	CHECK_TEXT(keys("\033]11;rgb:0000/0000/0000\033\\6"), "6");
	CHECK_TEXT(keys("\033P1$r0m\033\\7"), "7");
	CHECK_TEXT(keys("\033[12"), "");
	CHECK_TEXT(keys("\033[12\033[A"), "<Up>");
	CHECK_TEXT(keys("\033O~8"), "8");
}

static void check_pointer(const char *bytes, enum pointer_kind kind, int x, int y)
{
	CHECK_TEXT(keys(bytes), "<Pointer>");
	CHECK_INT(input.pointer.kind, kind);
	CHECK_INT(input.pointer.x, x);
	CHECK_INT(input.pointer.y, y);
}

static void reads_the_first_button_of_a_mouse(void)
{
	static const char *const none[] = { "\033[<1;2;3M", "\033[<2;2;3m", "\033[<35;2;3M",
		"\033[<64;2;3M", "\033[<0;0;3M", "\033[<0;2M", "\033[<0;2;3;4M", "\033[<M",
		"\033[0;2;3M", "\033[<-1;2;3M" };

	check_pointer("\033[<0;12;5M", POINTER_PRESS, 11, 4);
	check_pointer("\033[<32;13;5M", POINTER_MOVE, 12, 4);
	check_pointer("\033[<0;13;6m", POINTER_RELEASE, 12, 5);
	check_pointer("\033[<4;1;1M", POINTER_PRESS, 0, 0);
	check_pointer("\033[<0;1279;719M", POINTER_PRESS, 1278, 718);
	CHECK_TEXT(keys("\033[<0;2;3M\033[<0;2;3m"), "<Pointer><Pointer>");
	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		CHECK_TEXT(keys(none[i]), "");
}

static void hears_whether_the_terminal_knows_pixels(void)
{
	CHECK_TEXT(keys("\033[?1016;0$y\033[?1006;1$y"), "");
	CHECK(!input.knows_pixels);
	CHECK_TEXT(keys("\033[?1016;2$y"), "");
	CHECK(input.knows_pixels);
	CHECK_TEXT(keys("\033[?1016;4$y\033"), "<Esc>");
	CHECK(input.knows_pixels);
}

static void drops_pastes(void)
{
	CHECK_TEXT(keys("a\033[200~rm -rf\r\033[A\033[20\033\033[201~b"), "ab");
	CHECK_TEXT(keys("\033[200~no end"), "");
	CHECK_TEXT(keys("c"), "c");
}

/* Whatever comes: keys are plain characters or names, and silence always ends it. */
static void stands_any_bytes(void)
{
	srand(1);
	for (int i = 0; i < 200000; i++) {
		static const unsigned char likely[] = "\033\033[]O~;0127MA\007\\\r";
		int drawn = rand();
		unsigned char byte = drawn & 1 ? likely[(drawn >> 1) % (int)sizeof likely] :
			(unsigned char)(drawn >> 8);
		term_key key = input_byte(&input, byte);

		if (key != K_NONE && key < K_ENTER && !utf8_plain((uint32_t)key))
			CHECK_INT(key, K_NONE);
	}
	input_late(&input);
	CHECK_INT(input_patience(&input), -1);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	reads_characters();
	drops_control_bytes();
	reads_named_keys();
	knows_a_lone_escape();
	swallows_what_it_does_not_know();
	reads_the_first_button_of_a_mouse();
	hears_whether_the_terminal_knows_pixels();
	drops_pastes();
	stands_any_bytes();
	return checked();
}
