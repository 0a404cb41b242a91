/* log.c - the diary: whole lines, nothing that moves a terminal, never without end. */
#include <config.h>

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tests/check.h"

enum { LARGEST = 4 << 20 };

static char folder[] = "log-test-XXXXXX";
static char path[64], old[70];

static char *content(const char *name)
{
	struct text text = {0};
	char part[4096];
	size_t got;
	FILE *in = fopen(name, "r");

	while (in && (got = fread(part, 1, sizeof part, in)) > 0)
		text_add_bytes(&text, part, got);
	if (in)
		fclose(in);
	return text_take(&text);
}

static long size_of(const char *name)
{
	struct stat st;

	return stat(name, &st) == 0 ? (long)st.st_size : -1;
}

static void silence_comes_first(void)
{
	CHECK_TEXT(log_last(), "");
	log_line("to nobody, number %d", 1);
	CHECK_TEXT(log_last(), "to nobody, number 1");
}

static void a_line_has_time_and_process(void)
{
	char *is, *want;

	clock_set(1795417200);
	log_to(path);
	log_line("queue %s: %d", "hall-80", 3);
	is = content(path);
	want = xasprintf("2026-11-23T07:00:00Z %d queue hall-80: 3\n", (int)getpid());
	CHECK_TEXT(is, want);
	free(is);
	free(want);
}

static void only_its_owner_may_read_it(void)
{
	struct stat st;

	CHECK_INT(stat(path, &st), 0);
	CHECK_INT(st.st_mode & 0777, 0600);
}

static void it_goes_on_where_it_ended(void)
{
	char *is;

	log_to(NULL);
	log_line("to nobody");
	log_to(path);
	log_line("second");
	is = content(path);
	CHECK(strstr(is, "hall-80: 3\n") != NULL);
	CHECK(strstr(is, " second\n") != NULL);
	CHECK(!strstr(is, "to nobody"));
	free(is);
}

static void nothing_moves_the_terminal(void)
{
	log_line("a\nb\tc\rd\x1B[2Je\x7F" "f\xC2\x9B" "31mg\xE2\x80\xAEh\xE2\x80\x8Bi\xFFj议事");
	CHECK_TEXT(log_last(), "a b c d [2Je f  31mg   h   i j议事");
}

static void a_long_line_ends_in_whole_characters(void)
{
	char *is, wide[3 * 400 + 1] = "";

	for (int i = 0; i < 400; i++)
		memcpy(wide + 3 * i, "议", 4);
	for (int shift = 0; shift < 3; shift++) {
		log_line("%.*s%s", shift, "xx", wide);
		CHECK(utf8_valid(log_last()));
		CHECK(strlen(log_last()) > 500);
	}
	is = content(path);
	CHECK(utf8_valid(is));
	CHECK_INT(is[strlen(is) - 1], '\n');
	free(is);
}

static void fill(void)
{
	CHECK_INT(truncate(path, LARGEST), 0);
}

static void a_large_one_is_set_aside_at_the_start(void)
{
	log_to(NULL);
	fill();
	log_to(path);
	log_line("fresh");
	CHECK_INT(size_of(old), LARGEST);
	CHECK(size_of(path) > 0 && size_of(path) < 100);
}

static void and_while_the_program_runs(void)
{
	CHECK_INT(unlink(old), 0);
	fill();
	log_line("fresh again");
	CHECK_INT(size_of(old), LARGEST);
	CHECK(size_of(path) > 0 && size_of(path) < 100);
}

/* Two programs write one file: when the other set it aside, ours follows. */
static void a_neighbour_may_set_it_aside(void)
{
	fill();
	CHECK_INT(rename(path, old), 0);
	log_line("after the neighbour");
	CHECK_INT(size_of(old), LARGEST);
	CHECK(size_of(path) > 0 && size_of(path) < 100);
}

static void no_place_to_write_is_no_fault(void)
{
	log_to("/nowhere/at/all.log");
	log_line("lost");
	CHECK_TEXT(log_last(), "lost");
	log_to(NULL);
}

int main(void)
{
	unsetenv("YISHI_LOG");
	CHECK(mkdtemp(folder) != NULL);
	snprintf(path, sizeof path, "%s/yishi.log", folder);
	snprintf(old, sizeof old, "%s.1", path);
	silence_comes_first();
	a_line_has_time_and_process();
	only_its_owner_may_read_it();
	it_goes_on_where_it_ended();
	nothing_moves_the_terminal();
	a_long_line_ends_in_whole_characters();
	a_large_one_is_set_aside_at_the_start();
	and_while_the_program_runs();
	a_neighbour_may_set_it_aside();
	no_place_to_write_is_no_fault();
	unlink(path);
	unlink(old);
	rmdir(folder);
	return checked();
}
