/* board.c - the board on the wall as it is run: it turns, it rests, it waits, it ends. */
#include <config.h>

#include <signal.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "tests/check.h"
#include "tests/e2e/hall.h"

enum { CTRL_C_ENDS = 20000, REST = 1200 };

/* The shell's command in the hall's folder. */
static bool sh(const char *command)
{
	char *line = xasprintf("cd %s && %s", hall_dir(), command);
	bool good = system(line) == 0;

	free(line);
	return good;
}

/* It is always open, and a page stands so many seconds. */
static bool settles(int seconds)
{
	char *command = xasprintf("sed -i '/^\\[opening\\]/,/^$/d; s/^seconds = .*/seconds = %d/' hall.conf",
		seconds);
	bool good = sh(command);

	free(command);
	return good;
}

/* A matter that was closed yesterday: there is a second page. */
static bool something_was_decided(void)
{
	char out[1024];

	return sh("{ echo id,subject,submitted_at,detail,reply,replied_at;"
			" echo \"7,路灯,$(date -d -2days +%Y-%m-%dT%H:%M:%S+08:00),路灯不亮,已经修好,"
			"$(date -d -1days +%Y-%m-%dT%H:%M:%S+08:00)\"; } >../told.csv") &&
		hall_asked(out, sizeof out, "import %s/told.csv --public", hall_room()) == 0;
}

static void pages_turn_by_themselves(void)
{
	struct pty *wall;

	CHECK(settles(1));
	wall = hall_runs("board", 24, 80);
	CHECK(pty_sees(wall, "社区正在办的事"));
	CHECK(pty_alternate(wall));
	CHECK(pty_find(wall, "和平社区服务大厅") == 0);
	CHECK(shows(wall, "第 2 页，共 2 页"));
	CHECK(pty_find(wall, "办结") > 0);
	CHECK(shows(wall, "社区正在办的事"));
	pty_resize(wall, 40, 120);
	CHECK(shows(wall, "第 2 页，共 2 页"));
	pty_send(wall, "q");
	CHECK_INT(pty_end(wall, CTRL_C_ENDS), 0);
	CHECK(!pty_alternate(wall));
	pty_free(wall);
}

/* Not a byte goes to the terminal while nothing changes. */
static void it_rests_between(void)
{
	struct pty *wall;
	int64_t minute;
	size_t before;

	CHECK(settles(3600));
	wall = hall_runs("board", 24, 80);
	CHECK(pty_sees(wall, "社区正在办的事"));
	do {
		pty_settle(wall, 300);
		minute = clock_now() / MINUTE;
		before = pty_written(wall);
		pty_pass(wall, REST);
	} while (clock_now() / MINUTE != minute);
	CHECK_INT(pty_written(wall), before);
	pty_send(wall, "\033[C");
	CHECK(shows(wall, "第 2 页，共 2 页"));
	pty_send(wall, "\003");
	CHECK_INT(pty_end(wall, CTRL_C_ENDS), 0);
	CHECK(!pty_alternate(wall));
	pty_free(wall);
	wall = hall_runs("board", 24, 80);
	CHECK(pty_sees(wall, "社区正在办的事"));
	pty_signal(wall, SIGTERM);
	CHECK_INT(pty_end(wall, CTRL_C_ENDS), 0);
	pty_free(wall);
}

/* Somebody has the hall for themselves (a restore does): it is waited for. */
static void it_waits_for_the_hall(void)
{
	struct pty *wall;

	CHECK(sh("{ flock -F -x lock sleep 600 & echo $! >../holder; }"));
	wall = hall_runs("board", 24, 80);
	CHECK(!pty_wait(wall, "社区正在办的事", REST));
	CHECK(sh("kill $(cat ../holder)"));
	CHECK(shows(wall, "社区正在办的事"));
	pty_hang_up(wall);
	CHECK(pty_end(wall, CTRL_C_ENDS) <= 1);
	pty_free(wall);
}

static void it_is_dark_while_closed(void)
{
	struct pty *wall;

	CHECK(sh("printf '[opening]\\n8 = never\\n' >>hall.conf"));
	wall = hall_runs("board", 24, 80);
	CHECK(pty_wait(wall, ":", PTY_PATIENCE));
	CHECK_INT(pty_find(wall, "社区"), -1);
	CHECK_INT(pty_cell(wall, 0, 0).paper, 0);
	CHECK_INT(pty_cell(wall, 23, 79).paper, 0);
	pty_send(wall, "q");
	CHECK_INT(pty_end(wall, CTRL_C_ENDS), 0);
	pty_free(wall);
}

int main(void)
{
	if (!hall_made() || !something_was_decided())
		return 99;
	pages_turn_by_themselves();
	it_rests_between();
	it_waits_for_the_hall();
	it_is_dark_while_closed();
	CHECK(hall_is_whole());
	CHECK_INT(hall_alive(), 0);
	hall_away();
	return checked();
}
