/* wall.c - tests of the board on the wall: its pages, its sleep, and what it never shows. */
#include <config.h>

#include <sqlite3.h>
#include <unistd.h>

#include "base/text.h"
#include "domain/duty.h"
#include "domain/meeting.h"
#include "domain/seconding.h"
#include "domain/title.h"
#include "tests/domain/people.h"
#include "tests/store/folder.h"
#include "wall/wall.h"

/* Stands in every text, name, phone and place of a resident's own words. */
#define MARK "ZQX"

static struct hall hall;
static struct wall wall;
static struct canvas canvas;

/* The screen as it is drawn, each row with "|" before it. */
static char *screen(void)
{
	struct text out = {0};

	canvas_resize(&canvas, wall.rows, wall.columns);
	wall_draw(&wall, &canvas);
	for (int row = 0; row < canvas.rows; row++) {
		char *s = canvas_row_text(&canvas, row);

		text_addf(&out, "|%s\n", s);
		free(s);
	}
	return text_take(&out);
}

static void check_screen(const char *want, int line)
{
	char *is = screen();

	check_text(is, want, __FILE__, line, "the screen");
	free(is);
}
#define SHOWS(want) check_screen(want, __LINE__)

static bool shows(const char *text)
{
	char *is = screen();
	bool there = strstr(is, text) != NULL;

	free(is);
	return there;
}

static void passes(int64_t ms)
{
	clock_advance_ms(ms);
	wall_time(&wall);
}

static int64_t comes(const char *category, const char *place, const char *title)
{
	struct receipt receipt;

	CHECK_INT(matter_submit(&hall, &(struct submission){ .category = category, .place = place,
		.text = "有话说" MARK, .subject = MARK, .who = WHO_NAME, .name = MARK "陈秀英",
		.phone = "13800138000" }, &receipt), OK);
	if (title)
		CHECK_INT(matter_entitle(&hall, CLERK, ROLE_CLERK, receipt.matter, title), OK);
	return receipt.matter;
}

static void tasked(int64_t matter, const char *party, const char *day, const char *criterion)
{
	matter_put_in(&hall, matter, PUBLICITY);
	CHECK_INT(matter_assign(&hall, CLERK, ROLE_CLERK, matter, party, day, criterion), OK);
	matter_put_in(&hall, matter, EXECUTING);
}

static void a_board_that_is_empty(void)
{
	hall_with_staff(&hall);
	i18n_use(LANGUAGE_ZH);
	wall_init(&wall, &hall);
	SHOWS("| 和平社区服务大厅                                          2026年11月23日 09:00\n"
		"|\n"
		"|   社区正在办的事\n"
		"|\n"
		"|       ▄▀▀▀▄         ▄▀▀▀▄         ▄▀▀▀▄         ▄▀▀▀▄         ▄▀▀▀▄\n"
		"|       █   █         █   █         █   █         █   █         █   █\n"
		"|       █   █         █   █         █   █         █   █         █   █\n"
		"|        ▀▀▀           ▀▀▀           ▀▀▀           ▀▀▀           ▀▀▀\n"
		"|\n"
		"|         提            议            决            办            评\n"
		"|\n"
		"|                           ▄▀▀▀▄ ▄▀▀▀▄    ▄▀▀▀▄ ▄▀▀▀▄\n"
		"|                           █   █ ▀▄▄▄█  ▀ █   █ █   █\n"
		"|                           █   █    ▄▀  ▀ █   █ █   █\n"
		"|                            ▀▀▀   ▀▀       ▀▀▀   ▀▀▀\n"
		"|\n|\n|\n|\n|\n|\n|\n|\n"
		"| 目前没有待办任务。                                            第 1 页，共 1 页\n");
	passes(13000);
	CHECK_INT(wall.at, 0);
}

static void tasks_stand_with_all_that_matters(void)
{
	int64_t late = comes("parking", MARK "王家门口", "停车位不够用。"), held = comes("lift", "b3", NULL);
	struct tasks tasks;

	tasked(late, "物业公司", "20261124", "南门外划出三十个新车位");
	CHECK_INT(tasks_load(&hall, late, true, &tasks), OK);
	CHECK_INT(task_progress(&hall, EXECUTOR, ROLE_EXECUTOR, tasks.list[0].id, 40, "北侧划完"), OK);
	tasks_release(&tasks);
	tasked(held, "电梯维保单位", "20261130", "电梯连续运行三十天");
	CHECK_INT(matter_move(&hall, MOVE(held, BLOCKED, EXECUTOR, ROLE_EXECUTOR,
		[NEED_REASON] = "等配件", [NEED_DATE] = "20261210")), OK);
	/* The hall is followed within a minute. */
	CHECK_INT(wall.count, 1);
	passes(60000);
	CHECK_INT(wall.count, 2);
	pass_days(3);
	wall_time(&wall);
	wall_key(&wall, wall.at == 0 ? K_RIGHT : K_NONE);
	SHOWS("| 和平社区服务大厅                                          2026年11月26日 09:01\n"
		"|\n"
		"|   办理看板\n"
		"|\n"
		"|   议〔2026〕0001号  停车位不够用。\n"
		"|   办理中，逾期 2 天\n"
		"|   责任主体    物业公司\n"
		"|   期限        11月24日 星期二\n"
		"|   验收标准    南门外划出三十个新车位\n"
		"|   进展        40%（2026年11月23日）：北侧划完\n"
		"|\n"
		"|   议〔2026〕0002号  电梯\n"
		"|   受阻，还剩 14 天\n"
		"|   责任主体    电梯维保单位\n"
		"|   期限        12月10日 星期四\n"
		"|   验收标准    电梯连续运行三十天\n"
		"|   受阻原因    等配件\n"
		"|   进展        还没有记录\n"
		"|\n|\n|\n|\n|\n"
		"| 共 2 项任务未完成，其中 1 项逾期。                            第 2 页，共 2 页\n");
	CHECK_INT(canvas.cells[5 * 80 + 3].style, STYLE_WARN);
	CHECK_INT(canvas.cells[12 * 80 + 3].style, STYLE_WARN);
	i18n_use(LANGUAGE_EN);
	CHECK(shows("|   being carried out, 2 days overdue\n"));
	CHECK(shows("| 2 tasks open, 1 of them overdue.                                   Page 2 of 2\n"));
	passes(60000);
	wall.at = 1;
	CHECK(shows("|   议〔2026〕0001号  There are not enough parking spaces.\n"));
	i18n_use(LANGUAGE_ZH);
	passes(60000);
}

/* Each page for as long as hall.conf says, then the next; only what changes is another frame. */
static void pages_turn_by_themselves(void)
{
	int64_t done = comes("facility", "garden", "健身器材坏了。");
	char *before, *after;

	matter_put_in(&hall, done, CLOSED);
	passes(60000 - clock_ms() % 60000);
	CHECK_INT(wall.count, 3);
	for (wall.at = 0, wall.turned_ms = clock_ms(); wall.at == 0; )
		passes(wall_wait(&wall));
	CHECK_INT(clock_now() % 60, 12);
	before = screen();
	passes(11000);
	after = screen();
	CHECK_TEXT(after, before);
	CHECK_INT(wall_wait(&wall), 1000);
	free(before);
	free(after);
	passes(1000);
	CHECK_INT(wall.at, 2);
	CHECK(shows("|   议〔2026〕0003号  健身器材坏了。\n|   办结  11月26日\n"));
	passes(12000);
	CHECK_INT(wall.at, 0);
	CHECK(shows("|   最近的决定      办结  议〔2026〕0003号  健身器材坏了。\n"));
	/* By hand, forward and back. */
	wall_key(&wall, K_LEFT);
	CHECK_INT(wall.at, 2);
	wall_key(&wall, ' ');
	CHECK_INT(wall.at, 0);
	CHECK(!wall.left);
	wall_key(&wall, 'q');
	CHECK(wall.left);
}

static void nothing_is_cut_on_any_size(void)
{
	static const int sizes[][2] = { { 24, 80 }, { 20, 60 }, { 40, 120 }, { 50, 160 } };

	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		bool cut = false, ended = false;

		wall_size(&wall, sizes[i][0], sizes[i][1]);
		for (wall.at = 0; wall.at < wall.count; wall.at++) {
			cut |= shows("…");
			ended |= shows("进展        还没有记录\n");
		}
		wall.at = 0;
		CHECK(!cut);
		CHECK(ended);
	}
	wall_size(&wall, 3, 8);
	shows("");
	wall_size(&wall, 24, 80);
}

/* A hall full of marks: not one is on any page, in either language. */
static void nobody_is_named(void)
{
	int64_t resident = neighbour_comes(&hall, MARK "李明").id;

	for (enum state state = NEEDS_INFO; state < STATE_COUNT; state++) {
		int64_t matter = comes("noise", MARK "三单元", NULL);

		CHECK_INT(matter_second(&hall, matter, &(struct seconder){ .resident = resident }), OK);
		tasked(matter, "居委会", "20271231", "安静");
		matter_put_in(&hall, matter, state);
	}
	passes(60000);
	CHECK(wall.count > 3);
	for (int language = 0; language < 2; language++) {
		i18n_use(language ? LANGUAGE_ZH : LANGUAGE_EN);
		for (wall.at = 0; wall.at < wall.count; wall.at++) {
			CHECK(!shows(MARK));
			CHECK(!shows("陈秀英"));
			CHECK(!shows("13800138000"));
			CHECK(!shows("8000"));
		}
		wall.at = 0;
	}
	CHECK(shows("议〔2026〕"));
}

static void the_next_meeting_is_told(void)
{
	struct meeting plan = { .title = (char[]){ "电梯议事会" }, .place = (char[]){ "活动室" } };
	int64_t id;

	/* One that goes on is no next one. */
	CHECK_INT(meeting_open(&hall, clerk_does, "停车议事会", &id), OK);
	passes(60000);
	wall.at = 0;
	CHECK(!shows("停车议事会"));
	CHECK_INT(clock_parse("2026-11-28T19:00:00+08:00", &plan.held_at), OK);
	CHECK_INT(meeting_plan(&hall, clerk_does, &plan, &id), OK);
	passes(60000);
	wall.at = 0;
	CHECK(shows("|   下次会议    11月28日 星期六 晚上7点  活动室  电梯议事会"));
	CHECK_INT(meeting_close(&hall, clerk_does, id), OK);
	passes(60000);
	wall.at = 0;
	CHECK(!shows("电梯议事会"));
}

static bool all_black(void)
{
	wall_draw(&wall, &canvas);
	for (int i = 0; i < canvas.rows * canvas.columns; i++)
		if (canvas.cells[i].style != STYLE_NIGHT)
			return false;
	return true;
}

/* Thursday 26 November: open from 8:30 to 17:30. */
static void it_sleeps_while_the_hall_is_closed(void)
{
	int64_t closing, where = -1;

	CHECK_INT(clock_parse("2026-11-26T17:29:00+08:00", &closing), OK);
	passes((closing - clock_now()) * 1000);
	CHECK(!wall.asleep);
	CHECK(shows("17:29"));
	passes(59999);
	CHECK(!wall.asleep);
	passes(1);
	CHECK(wall.asleep);
	CHECK(all_black());
	CHECK(shows("17:30"));
	CHECK(!shows("议"));
	CHECK_INT(wall_wait(&wall), 60000);
	/* The clock goes, and never stays in one place. */
	for (int i = 1; i <= 5; i++) {
		int64_t at = 0;

		passes(60000);
		wall_draw(&wall, &canvas);
		while (canvas.cells[at].ch == ' ')
			at++;
		CHECK(at != where);
		where = at;
	}
	CHECK(shows("17:35"));
	CHECK_INT(clock_parse("2026-11-27T08:29:59+08:00", &closing), OK);
	passes((closing - clock_now()) * 1000);
	CHECK(wall.asleep);
	passes(1000);
	CHECK(!wall.asleep);
	CHECK_INT(wall.at, 0);
	CHECK(shows("2026年11月27日 08:30"));
	/* Sunday has no line. */
	CHECK_INT(clock_parse("2026-11-29T10:00:00+08:00", &closing), OK);
	passes((closing - clock_now()) * 1000);
	CHECK(wall.asleep);
	CHECK_INT(clock_parse("2026-11-30T10:00:00+08:00", &closing), OK);
	passes((closing - clock_now()) * 1000);
	CHECK(!wall.asleep);
}

static void raw_run(const char *folder, const char *sql)
{
	sqlite3 *raw;

	CHECK_INT(sqlite3_open(folder_path(folder, "hall.db"), &raw), SQLITE_OK);
	CHECK_INT(sqlite3_exec(raw, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(raw);
}

/* It says so, shows what it knew, and tries again soon. */
static void a_hall_that_cannot_be_read(void)
{
	char folder[FOLDER];

	folder_make(folder);
	rmdir(folder);
	CHECK_INT(hall_create(folder, &hall), OK);
	staff_come(&hall);
	clock_set(MORNING);
	tasked(comes("lift", "b3", NULL), "维保单位", "20261130", "不再停");
	wall_init(&wall, &hall);
	CHECK_INT(wall.count, 2);
	raw_run(folder, "DROP TABLE progress");
	passes(60000);
	CHECK(wall.stale);
	CHECK_INT(wall.count, 2);
	CHECK(shows("| 暂时读不到大厅的数据，以下是 2026年11月23日 09:00 的情况"));
	CHECK_INT(wall_wait(&wall), 5000);
	raw_run(folder, "CREATE TABLE progress (id INTEGER PRIMARY KEY, task INTEGER, percent INTEGER,"
		" words TEXT, at INTEGER)");
	passes(5000);
	CHECK(!wall.stale);
	CHECK(!shows("暂时读不到"));
	wall_release(&wall);
	hall_close(&hall);
	folder_remove(folder);
}

/* The keeper's changes count within a minute; a slip of the pen changes nothing. */
static void hall_conf_is_followed(void)
{
	char folder[FOLDER];

	folder_make(folder);
	rmdir(folder);
	CHECK_INT(hall_create(folder, &hall), OK);
	clock_set(MORNING);
	wall_init(&wall, &hall);
	CHECK(!wall.asleep);
	file_write(folder, "hall.conf", "[opening]\n1 = 10:00-12:00\n[board]\nnight = nothing\n");
	wall.conf_changed = 1;
	passes(60000);
	CHECK(wall.asleep);
	CHECK(!shows("09:01"));
	file_write(folder, "hall.conf", "[opening\n");
	wall.conf_changed = 1;
	passes(60000);
	CHECK(wall.asleep);
	file_write(folder, "hall.conf", "[opening]\n1 = nine to five\n");
	wall.conf_changed = 1;
	passes(60000);
	CHECK(!wall.asleep);
	wall_release(&wall);
	hall_close(&hall);
	folder_remove(folder);
}

static void it_writes_nothing(void)
{
	int64_t events = events_in(&hall);

	hall_only_reads(&hall);
	passes(60000);
	CHECK(!wall.stale);
	CHECK(matter_entitle(&hall, CLERK, ROLE_CLERK, 1, "别的") != OK);
	CHECK_INT(hall_tick(&hall) == OK, false);
	CHECK_INT(events_in(&hall), events);
}

/* More than are shown. */
static void the_foot_counts_every_task(void)
{
	size_t open = wall.display.duties.count + DISPLAY_TASKS + 1, shown = 0;
	char *foot = xasprintf("| 共 %d 项任务未完成", (int)open);

	for (int i = 0; i <= DISPLAY_TASKS; i++)
		tasked(comes("parking", "gate", NULL), "物业公司", "20261231", "划线");
	passes(60000);
	CHECK(shows(foot));
	free(foot);
	for (int i = 0; i < wall.count; i++)
		shown += wall.pages[i].kind == WALL_TASKS ? wall.pages[i].count : 0;
	CHECK_INT(shown, DISPLAY_TASKS);
}

int main(void)
{
	a_board_that_is_empty();
	tasks_stand_with_all_that_matters();
	pages_turn_by_themselves();
	nothing_is_cut_on_any_size();
	nobody_is_named();
	the_next_meeting_is_told();
	the_foot_counts_every_task();
	it_sleeps_while_the_hall_is_closed();
	it_writes_nothing();
	wall_release(&wall);
	hall_close(&hall);
	a_hall_that_cannot_be_read();
	hall_conf_is_followed();
	canvas_release(&canvas);
	return checked();
}
