/* terminal.c - the harness of the end-to-end tests itself, tried on a shell. */
#include <config.h>

#include <locale.h>
#include <signal.h>

#include "tests/check.h"
#include "tests/pty.h"

static struct pty *shell(const char *script, const char *const env[])
{
	const char *const argv[] = { "sh", "-c", script, NULL };

	return pty_start(argv, env, 6, 20);
}

static void it_shows_what_is_written(void)
{
	struct pty *pty = shell("printf '议事 one\\r\\n\\033[1;7mB\\033[0mé\\033[4;18H提'; read x", NULL);
	int row, column;

	CHECK(pty_sees(pty, "one"));
	CHECK_TEXT(pty_row(pty, 0), "议事 one");
	CHECK_TEXT(pty_row(pty, 1), "Bé");
	CHECK_TEXT(pty_row(pty, 3), "                 提");
	CHECK_TEXT(pty_row(pty, 5), "");
	CHECK_TEXT(pty_row(pty, 6), "");
	CHECK_INT(pty_find(pty, "提"), 3);
	CHECK_INT(pty_find(pty, "议提"), -1);
	CHECK_INT(pty_cell(pty, 0, 0).ch, 0x8BAE);
	CHECK_INT(pty_cell(pty, 0, 0).width, 2);
	CHECK_INT(pty_cell(pty, 0, 5).ch, 'o');
	CHECK(pty_cell(pty, 1, 0).bold && pty_cell(pty, 1, 0).reverse);
	CHECK(!pty_cell(pty, 1, 1).bold && !pty_cell(pty, 1, 1).reverse);
	CHECK_INT(pty_cell(pty, 9, 9).width, 0);
	CHECK(pty_cursor(pty, &row, &column));
	CHECK_INT(row, 3);
	CHECK_INT(column, 19);
	CHECK_INT(pty_written(pty), strlen("议事 one\r\r\n\033[1;7mB\033[0mé\033[4;18H提"));
	pty_free(pty);
}

static void it_types_and_yields_the_status(void)
{
	struct pty *pty = shell("stty -echo; echo ready; read a; echo \"got $a\"; exit 3", NULL);

	CHECK(pty_sees(pty, "ready"));
	pty_type(pty, "议a", 2);
	pty_send(pty, "b\r");
	CHECK_INT(pty_end(pty, 5000), 3);
	CHECK_TEXT(pty_row(pty, 1), "got 议ab");
	CHECK_INT(pty_end(pty, 0), 3);
	CHECK(!pty_wait(pty, "more", 5000));            /* knows at once: it has ended */
	pty_free(pty);
}

static void it_gives_an_environment(void)
{
	static const char *const env[] = { "YISHI_A=甲", "HOME", NULL };
	struct pty *pty = shell("echo \"$YISHI_A,$TERM,${HOME-none}\"", env);

	CHECK_INT(pty_end(pty, 5000), 0);
	CHECK_TEXT(pty_row(pty, 0), "甲,xterm-256color,no");  /* 20 columns, and goes on below */
	CHECK_TEXT(pty_row(pty, 1), "ne");
	pty_free(pty);
}

static void it_is_resized(void)
{
	struct pty *pty = shell("trap 'stty size; exit 4' WINCH; echo ready; "
		"while :; do sleep 0.01; done", NULL);

	CHECK(pty_sees(pty, "ready"));
	pty_resize(pty, 30, 90);
	CHECK(pty_sees(pty, "30 90"));
	CHECK_INT(pty_end(pty, 5000), 4);
	pty_free(pty);
}

static void it_answers_what_a_program_asks(void)
{
	struct pty *pty = shell("stty raw -echo; printf '\\033[3;5H\\033[6n'; "
		"dd bs=1 count=6 2>/dev/null | od -An -c", NULL);

	CHECK(pty_sees(pty, "033   [   3   ;"));
	pty_free(pty);
}

static void it_has_two_pages_and_a_mouse(void)
{
	struct pty *pty = shell("stty raw -echo; printf 'first\\033[?1049h\\033[Hsecond\\033[?25l'; "
		"dd bs=1 count=18 2>/dev/null | tr '\\033' E; printf '\\033[?1049l'", NULL);
	int row, column;

	CHECK(pty_sees(pty, "second"));
	CHECK(pty_alternate(pty));
	CHECK(!pty_cursor(pty, &row, &column));
	CHECK_INT(pty_find(pty, "first"), -1);
	pty_click(pty, 2, 4);
	CHECK(pty_loses(pty, "second"));
	CHECK(!pty_alternate(pty));
	CHECK_INT(pty_find(pty, "first"), 0);
	CHECK_INT(pty_end(pty, 5000), 0);
	pty_free(pty);
}

static void it_says_how_a_program_ended(void)
{
	const char *const nothing[] = { "/nowhere/yishi", NULL };
	struct pty *pty = shell("echo ready; sleep 60", NULL);

	CHECK(pty_sees(pty, "ready"));
	pty_signal(pty, SIGHUP);
	CHECK_INT(pty_end(pty, 5000), 128 + SIGHUP);
	pty_free(pty);
	pty = pty_start(nothing, NULL, 6, 40);
	CHECK_INT(pty_end(pty, 5000), 127);
	CHECK_INT(pty_find(pty, "/nowhere/yishi"), 0);
	pty_free(pty);
	pty_free(NULL);
}

static void it_ends_what_does_not_end(void)
{
	struct pty *pty = shell("trap '' HUP TERM; echo ready; while :; do sleep 1; done", NULL);

	CHECK(pty_sees(pty, "ready"));
	fprintf(stderr, "(this one is meant not to end) ");
	CHECK_INT(pty_end(pty, 50), -1);
	pty_free(pty);
}

static void much_output_is_all_read(void)
{
	struct pty *pty = shell("i=0; while [ $i -lt 3000 ]; do echo \"line $i 议事\"; "
		"i=$((i+1)); done", NULL);

	CHECK_INT(pty_end(pty, 20000), 0);
	CHECK_TEXT(pty_row(pty, 4), "line 2999 议事");
	CHECK(pty_written(pty) > 3000 * 15);
	pty_free(pty);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	it_shows_what_is_written();
	it_types_and_yields_the_status();
	it_gives_an_environment();
	it_is_resized();
	it_answers_what_a_program_asks();
	it_has_two_pages_and_a_mouse();
	it_says_how_a_program_ended();
	it_ends_what_does_not_end();
	much_output_is_all_read();
	return checked();
}
