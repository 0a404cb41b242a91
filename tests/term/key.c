/* key.c - tests the names of keys, there and back. */
#include <config.h>

#include <locale.h>

#include "term/key.h"
#include "tests/check.h"

static void names_come_back(void)
{
	char name[16];
	int bytes;

	for (term_key key = K_ENTER; key <= K_CLOSED; key++) {
		CHECK(key_text(key, name)[0] == '<');
		CHECK_INT(key_named(name, &bytes), key);
		CHECK_INT(bytes, strlen(name));
	}
	CHECK_TEXT(key_text(K_PAGE_DOWN, name), "<PageDown>");
	CHECK_TEXT(key_text(' ', name), "<Space>");
	CHECK_TEXT(key_text(0x8BAE, name), "议");
	CHECK_TEXT(key_text(K_NONE, name), "");
}

static void characters_are_themselves(void)
{
	int bytes;

	CHECK_INT(key_named("议事", &bytes), 0x8BAE);
	CHECK_INT(bytes, 3);
	CHECK_INT(key_named("<", &bytes), '<');
	CHECK_INT(key_named("< 5", &bytes), '<');
	CHECK_INT(bytes, 1);
	CHECK_INT(key_named("<Nothing> 1", &bytes), K_NONE);
	CHECK_INT(bytes, 9);
	CHECK_INT(key_named("", &bytes), K_NONE);
	CHECK_INT(bytes, 0);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	names_come_back();
	characters_are_themselves();
	CHECK(key_prints(' ') && key_prints(0x8BAE));
	CHECK(!key_prints(K_ENTER) && !key_prints(0x7F) && !key_prints('\t'));
	return checked();
}
