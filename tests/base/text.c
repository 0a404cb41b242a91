/* text.c - texts that grow, are cut between characters, and leave nothing behind. */
#include <config.h>

#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/log.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tests/check.h"

static const char secret[] = "王小明-13800138000";
static int left_behind, given_back;

/* The linker sends every free() of the program and of the base floor here. */
void __real_free(void *block);
void __wrap_free(void *block);

void __wrap_free(void *block)
{
	given_back++;
	if (block && memmem(block, malloc_usable_size(block), secret, strlen(secret)))
		left_behind++;
	__real_free(block);
}

/* With the address sanitizer, too, what is too large is refused and not the end. */
const char *__asan_default_options(void);

const char *__asan_default_options(void)
{
	return "allocator_may_return_null=1";
}

static void an_empty_one_is_valid(void)
{
	struct text text = {0};
	char *s;

	text_release(&text);
	text_clear(&text);
	s = text_take(&text);
	CHECK_TEXT(s, "");
	free(s);
	text_add(&text, "");
	CHECK_TEXT(text.at, "");
	CHECK_INT(text.length, 0);
	text_release(&text);
	CHECK(text.at == NULL && text.length == 0 && text.room == 0);
}

static void it_grows(void)
{
	struct text text = {0};
	char *s;

	for (int i = 0; i < 1000; i++)
		text_addf(&text, "%d,", i);
	text_add(&text, "end");
	text_add_bytes(&text, "\0x", 2);
	CHECK_INT(text.length, 10 + 90 * 2 + 900 * 3 + 1000 + 3 + 2);
	CHECK(text.room > text.length);
	CHECK_INT(memcmp(text.at + text.length - 5, "end\0x", 6), 0);
	CHECK_INT(memcmp(text.at, "0,1,2,", 6), 0);
	s = text_take(&text);
	CHECK(text.at == NULL && text.length == 0 && text.room == 0);
	CHECK_INT(strlen(s), 10 + 90 * 2 + 900 * 3 + 1000 + 3);
	free(s);
}

static void every_size_has_room_for_its_end(void)
{
	for (size_t size = 0; size < 300; size++) {
		struct text text = {0};
		char *s = xcalloc(size + 1, 1);

		memset(s, 'a', size);
		text_add(&text, s);
		text_addf(&text, "%s", s);
		CHECK_INT(strlen(text.at), 2 * size);
		CHECK_INT(text.length, 2 * size);
		text_release(&text);
		free(s);
	}
}

static void clearing_wipes_and_keeps_the_room(void)
{
	struct text text = {0};
	size_t room;

	text_addf(&text, "name %s", secret);
	room = text.room;
	text_clear(&text);
	CHECK_INT(text.length, 0);
	CHECK_INT(text.room, room);
	for (size_t i = 0; i < room; i++)
		CHECK_INT(text.at[i], 0);
	text_add(&text, "b");
	CHECK_TEXT(text.at, "b");
	text_release(&text);
}

/* That the check can see at all what is left, and then that nothing is. */
static void nothing_is_left_behind(void)
{
	struct text text = {0};
	char *plain = xstrdup(secret), *wiped = xstrdup(secret), *clean;

	given_back = 0;
	free(plain);
	CHECK_INT(left_behind, 1);
	left_behind = 0;
	wipe_free(wiped);
	for (int i = 0; i < 200; i++)
		text_add(&text, secret);
	text_release(&text);
	clean = utf8_clean(secret, false);
	wipe_free(clean);
	CHECK_INT(left_behind, 0);
	CHECK(given_back > 4);
	wipe_free(NULL);
	wipe(NULL, 0);
	wipe(NULL, 9);
}

/* The text before its blanks were cut off must not outlive the clean copy either. */
static void cleaning_leaves_nothing_behind(void)
{
	char *padded = xasprintf("   \x1B%s \t\x07  ", secret), *clean = utf8_clean(padded, false);

	left_behind = 0;
	CHECK_TEXT(clean, secret);
	wipe_free(clean);
	wipe_free(padded);
	CHECK_INT(left_behind, 0);
}

static void wiping_wipes_only_so_much(void)
{
	char bytes[] = "abcdef";

	wipe(bytes + 1, 3);
	CHECK_INT(memcmp(bytes, "a\0\0\0ef", 7), 0);
}

static void copies_are_cut_between_characters(void)
{
	char out[8];

	copy_text(out, sizeof out, "议事厅");           /* nine bytes: two characters fit */
	CHECK_TEXT(out, "议事");
	copy_text(out, sizeof out, "a议事b");
	CHECK_TEXT(out, "a议事");
	copy_text(out, sizeof out, "1234567");
	CHECK_TEXT(out, "1234567");
	copy_text(out, sizeof out, "12345678");
	CHECK_TEXT(out, "1234567");
	copy_text(out, 1, "x");
	CHECK_TEXT(out, "");
	copy_text(out, 3, "议");
	CHECK_TEXT(out, "");
	copy_text(out, sizeof out, "");
	CHECK_TEXT(out, "");
	copy_text(out, 2, "\x80\x80\x80");              /* no UTF-8: still ends, still in bounds */
	CHECK(strlen(out) <= 1);
}

static void copies_of_all_kinds(void)
{
	char *s = xasprintf("%s %d", "matter", 7), *grown;

	CHECK_TEXT(s, "matter 7");
	free(s);
	CHECK(xstrdup(NULL) == NULL);
	s = xstrdup("");
	CHECK_TEXT(s, "");
	grown = xrealloc(s, 100, 10);
	CHECK_TEXT(grown, "");
	free(grown);
	free(xcalloc(0, 8));
	free(xrealloc(NULL, 0, 0));
}

static void give_the_screen_back(void)
{
	_exit(strcmp(log_last(), "died: out of memory") == 0 ? 42 : 43);
}

static int status_of(void (*act)(void))
{
	int status = -1;
	pid_t child = fork();

	if (child == 0) {
		if (!freopen("/dev/null", "w", stderr))
			_exit(99);
		act();
		_exit(0);
	}
	waitpid(child, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void just_die(void)
{
	die("because of %s", "it");
}

static void too_much(void)
{
	volatile size_t most = SIZE_MAX;

	free(xrealloc(NULL, most, 2));
}

static void too_much_with_a_screen(void)
{
	die_callback = give_the_screen_back;
	too_much();
}

static void without_memory_it_dies_in_order(void)
{
	CHECK_INT(status_of(just_die), 70);
	CHECK_INT(status_of(too_much), 70);
	CHECK_INT(status_of(too_much_with_a_screen), 42);
}

int main(void)
{
	an_empty_one_is_valid();
	it_grows();
	every_size_has_room_for_its_end();
	clearing_wipes_and_keeps_the_room();
	nothing_is_left_behind();
	cleaning_leaves_nothing_behind();
	wiping_wipes_only_so_much();
	copies_are_cut_between_characters();
	copies_of_all_kinds();
	without_memory_it_dies_in_order();
	return checked();
}
