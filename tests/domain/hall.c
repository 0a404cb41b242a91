/* hall.c - tests of a hall's folder and of hall.conf. */
#include <config.h>

#include <sys/stat.h>

#include "domain/urgency.h"
#include "tests/domain/people.h"
#include "tests/store/folder.h"

static char folder[FOLDER];

static void texts_in_both_languages(void)
{
	struct hall hall;

	CHECK_INT(hall_open_memory("kiosk", &hall), OK);
	i18n_use(LANGUAGE_EN);
	CHECK_TEXT(hall_text(&hall, "hall", "name", "?"), "Heping Community Service Hall");
	CHECK_TEXT(hall_text(&hall, "categories", "lift", "?"), "Lift");
	i18n_use(LANGUAGE_ZH);
	CHECK_TEXT(hall_text(&hall, "hall", "name", "?"), "和平社区服务大厅");
	CHECK_TEXT(hall_text(&hall, "categories", "lift", "?"), "电梯");
	CHECK_TEXT(hall_text(&hall, "hall", "phone", "?"), "010-0000-0000");
	CHECK_TEXT(hall_text(&hall, "hall", "track_url", "?"), "?");
	CHECK_TEXT(hall_text(&hall, "hall", "nothing", "?"), "?");
	CHECK_TEXT(hall_text(&hall, "nothing", "name", "?"), "?");
	CHECK(hall_text(&hall, "nothing", "name", NULL) == NULL);
	CHECK_INT(hall_number(&hall, "days", "needs_info", 1), 15);
	CHECK_INT(hall_number(&hall, "days", "nothing", 9), 9);
	CHECK_INT(hall_number(&hall, "hall", "name", 9), 9);
	CHECK(hall.dir == NULL);
	hall_close(&hall);
	hall_close(&hall);
}

static void sections_come_in_their_order(void)
{
	const struct setting *out[64];
	struct hall hall;
	size_t count;

	CHECK_INT(hall_open_memory("kiosk", &hall), OK);
	count = hall_section(&hall, "categories", out, 64);
	CHECK_INT(count, 9);
	CHECK_TEXT(out[0]->key, "lift");
	CHECK_TEXT(out[1]->key, "parking");
	CHECK_TEXT(out[8]->key, "other");
	CHECK_TEXT(out[8]->zh, "其他");
	CHECK_TEXT(out[8]->en, "Something else");
	CHECK_INT(hall_section(&hall, "categories", out, 4), 4);
	CHECK_INT(hall_section(&hall, "sentences.lift", out, 64), 3);
	CHECK_TEXT(out[0]->key, "1");
	CHECK_INT(hall_section(&hall, "nothing", out, 64), 0);
	CHECK_INT(hall_section(&hall, "categories", out, 0), 0);
	/* Every item of the negative list says where to go instead. */
	count = hall_section(&hall, "negative", out, 64);
	CHECK_INT(count, 7);
	for (size_t i = 0; i < count; i++)
		CHECK(hall_text(&hall, "negative-where", out[i]->key, NULL) != NULL);
	hall_close(&hall);
}

static void a_hall_is_created_once(void)
{
	struct hall hall, other;
	struct stat st;
	char *path;

	CHECK_INT(hall_open(folder_path(folder, "new"), "kiosk", &hall), ERR_HALL);
	CHECK(!hall.store);
	CHECK_INT(hall_create(folder_path(folder, "new"), &hall), OK);
	CHECK(file_is_there(folder, "new/hall.db"));
	CHECK(file_is_there(folder, "new/hall.conf"));
	CHECK(file_is_there(folder, "new/paper"));
	CHECK_INT(stat(folder_path(folder, "new/key"), &st), 0);
	CHECK_INT(st.st_mode & 0777, 0600);
	path = hall_path(&hall, "paper");
	CHECK_TEXT(path, folder_path(folder, "new/paper"));
	free(path);
	CHECK_INT(hall_create(folder_path(folder, "new"), &other), ERR_TWICE);
	CHECK(!other.store);
	CHECK_INT(hall_open(folder_path(folder, "new"), "staff", &other), OK);
	CHECK_TEXT(other.store->origin, "staff");
	CHECK_TEXT(hall_text(&other, "categories", "noise", "?"), "Noise");
	hall_close(&other);
	hall_close(&hall);
	CHECK_INT(hall_create(folder_path(folder, "no/such/place"), &hall), ERR_HALL);
	CHECK_INT(unlink(folder_path(folder, "new/hall.db")), 0);     /* as if cut short */
	CHECK_INT(hall_open(folder_path(folder, "new"), "kiosk", &hall), ERR_HALL);
	CHECK_INT(hall_create(folder_path(folder, "new"), &hall), OK);
	hall_close(&hall);
}

static void hall_conf_is_kept_where_it_is(void)
{
	struct hall hall;

	CHECK_INT(mkdir(folder_path(folder, "kept"), 0750), 0);
	file_write(folder, "kept/hall.conf", "[hall]\nname = 我们的大厅 | Our hall\n");
	CHECK_INT(hall_create(folder_path(folder, "kept"), &hall), OK);
	CHECK_TEXT(hall_text(&hall, "hall", "name", "?"), "Our hall");
	CHECK_TEXT(hall_text(&hall, "hall", "phone", "?"), "?");
	hall_close(&hall);
}

/* Opens the hall with this hall.conf. */
static enum err opened_with(const char *conf, struct hall *out)
{
	file_write(folder, "new/hall.conf", conf);
	return hall_open(folder_path(folder, "new"), "kiosk", out);
}

static void broken(const char *conf, int line)
{
	struct hall hall;
	char want[40];
	enum err err = opened_with(conf, &hall);

	snprintf(want, sizeof want, "ERR_CONF: hall.conf: line %d", line);
	if (err != ERR_CONF)
		fprintf(stderr, "taken: %.60s\n", conf);
	CHECK_INT(err, ERR_CONF);
	CHECK_TEXT(log_last(), want);
	CHECK(!hall.store);
	hall_close(&hall);
}

static void a_broken_line_is_named(void)
{
	broken("[hall]\nname = a\nnonsense\n", 3);
	broken("nonsense\n", 1);
	broken("[hall\nname = a\n", 1);
	broken("# fine\n\n; fine too\n[hall]\nname = \xff\xfe\n", 5);
	broken("[hall]\n\xff = a\n", 2);
	broken("[danger]\n= 119\n", 2);
	broken("[danger]\nfire = 119\n  = 119\n", 3);
	broken("[hall]\nname = a\n  and so on\n", 3);
}

/* Longer than a line can be read: told, and never read as two. */
static void a_long_line_is_named(void)
{
	char conf[2000], filler[400];
	struct hall hall;

	memset(filler, 'w', sizeof filler);
	snprintf(conf, sizeof conf, "[hall]\nname = %.*s\nphone = 1\n", 300, filler);
	broken(conf, 2);
	snprintf(conf, sizeof conf, "[hall]\nphone = 1\nname = %.*s= b\n", 250, filler);
	broken(conf, 3);
	snprintf(conf, sizeof conf, "[hall]\nname = %.*s and = more\nphone = 1\n", 192, filler);
	broken(conf, 2);
	snprintf(conf, sizeof conf, "[hall]\n# %.*s = b\nphone = 1\n", 250, filler);
	broken(conf, 2);
	snprintf(conf, sizeof conf, "[hall]\nphone = 1\nname = %.*s", 250, filler);
	broken(conf, 3);
	snprintf(conf, sizeof conf, "[hall]\nname = %.*s\nphone = 1\n", 183, filler);
	CHECK_INT(opened_with(conf, &hall), OK);
	CHECK_INT(strlen(hall_text(&hall, "hall", "name", "")), 183);
	CHECK_TEXT(hall_text(&hall, "hall", "phone", ""), "1");
	hall_close(&hall);
}

static void values_are_forgiving(void)
{
	struct hall hall;

	CHECK_INT(opened_with("\xEF\xBB\xBF[hall]\r\n  name=  甲  |  A  \r\nphone = | only English\n"
		"desk = 只有中文 |\nboth = same\nnumber = 12x\nbelow = -3\nhuge = 99999999999\n"
		"zero = 0\nname = second\n", &hall), OK);
	i18n_use(LANGUAGE_EN);
	CHECK_TEXT(hall_text(&hall, "hall", "name", "?"), "A");
	CHECK_TEXT(hall_text(&hall, "hall", "phone", "?"), "only English");
	CHECK_TEXT(hall_text(&hall, "hall", "desk", "?"), "只有中文");
	CHECK_TEXT(hall_text(&hall, "hall", "both", "?"), "same");
	i18n_use(LANGUAGE_ZH);
	CHECK_TEXT(hall_text(&hall, "hall", "name", "?"), "甲");
	CHECK_TEXT(hall_text(&hall, "hall", "phone", "?"), "only English");
	CHECK_TEXT(hall_text(&hall, "hall", "desk", "?"), "只有中文");
	CHECK_TEXT(hall_text(&hall, "hall", "both", "?"), "same");
	CHECK_INT(hall_number(&hall, "hall", "number", 5), 5);
	CHECK_INT(hall_number(&hall, "hall", "below", 5), 5);
	CHECK_INT(hall_number(&hall, "hall", "huge", 5), 5);
	CHECK_INT(hall_number(&hall, "hall", "zero", 5), 0);
	hall_close(&hall);
	file_write(folder, "new/boards.conf", "");
	CHECK_INT(opened_with("", &hall), OK);
	CHECK_INT(hall.settings.count, 0);
	CHECK_INT(hall_number(&hall, "days", "veto", 3), 3);
	hall_close(&hall);
	CHECK_INT(unlink(folder_path(folder, "new/hall.conf")), 0);
	CHECK_INT(hall_open(folder_path(folder, "new"), "kiosk", &hall), ERR_HALL);
}

/* A hall of an older version has no boards.conf; one that is there counts, and is held to its lines. */
static void boards_are_a_file_of_their_own(void)
{
	struct hall hall;

	CHECK_INT(hall_create(folder_path(folder, "boards"), &hall), OK);
	CHECK(file_holds(folder, "boards/boards.conf", "\n[things.lift]\nlift = 电梯 | the lift\n"));
	hall_close(&hall);
	CHECK_INT(unlink(folder_path(folder, "boards/boards.conf")), 0);
	CHECK_INT(hall_open(folder_path(folder, "boards"), "kiosk", &hall), OK);
	CHECK_TEXT(hall_text(&hall, "things.lift", "lift", "?"), "电梯");
	file_write(folder, "boards/boards.conf", "[things.lift]\nlift = 升降机 | the elevator\n");
	CHECK_INT(hall_read_again(&hall), OK);
	CHECK_TEXT(hall_text(&hall, "things.lift", "lift", "?"), "升降机");
	file_write(folder, "boards/boards.conf", "[things.lift]\nno line\n");
	CHECK_INT(hall_read_again(&hall), ERR_CONF);
	CHECK(strcmp(log_last(), "ERR_CONF: boards.conf: line 2") == 0);
	CHECK_TEXT(hall_text(&hall, "things.lift", "lift", "?"), "升降机");
	hall_close(&hall);
}

/* What the shipped file says fits into the lines that can be read. */
static void the_shipped_file_can_be_written_and_read_back(void)
{
	struct hall memory, made;

	CHECK_INT(hall_open_memory("kiosk", &memory), OK);
	CHECK_INT(hall_create(folder_path(folder, "shipped"), &made), OK);
	CHECK_INT(made.settings.count, memory.settings.count);
	CHECK(made.settings.count > 80);
	for (size_t i = 0; i < made.settings.count && i < memory.settings.count; i++) {
		CHECK_TEXT(made.settings.list[i].key, memory.settings.list[i].key);
		CHECK_TEXT(made.settings.list[i].zh, memory.settings.list[i].zh);
		CHECK_TEXT(made.settings.list[i].en, memory.settings.list[i].en);
	}
	hall_close(&memory);
	hall_close(&made);
}

/* Two who have the hall open: the one who changes it, and the one who looks again. */
static void a_setting_is_changed_for_good(void)
{
	struct hall hall, other;

	CHECK_INT(hall_create(folder_path(folder, "set"), &hall), OK);
	CHECK_INT(hall_open(folder_path(folder, "set"), "printd", &other), OK);
	CHECK_INT(hall_set(&hall, "printer", "queue", "receipt"), OK);
	CHECK_TEXT(hall_text(&hall, "printer", "queue", "?"), "receipt");
	CHECK_TEXT(hall_text(&other, "printer", "queue", "?"), "?");
	CHECK_INT(hall_read_again(&other), OK);
	CHECK_TEXT(hall_text(&other, "printer", "queue", "?"), "receipt");
	CHECK_TEXT(hall_text(&other, "categories", "lift", "?"), "电梯");
	CHECK(file_holds(folder, "set/hall.conf", "# 80 or 58 (millimetres), for slips.\nwidth = 80\n"));
	CHECK_INT(hall_set(&hall, "printer", "queue", "a\nb"), ERR_INPUT);
	CHECK_TEXT(hall_text(&hall, "printer", "queue", "?"), "receipt");
	file_write(folder, "set/hall.conf", "no line\n");
	CHECK_INT(hall_read_again(&other), ERR_CONF);
	CHECK_TEXT(hall_text(&other, "printer", "queue", "?"), "receipt");
	CHECK_INT(unlink(folder_path(folder, "set/hall.conf")), 0);
	CHECK_INT(hall_set(&hall, "printer", "queue", "x"), ERR_HALL);
	CHECK_INT(hall_read_again(&other), ERR_HALL);
	hall_close(&other);
	hall_close(&hall);
	CHECK_INT(hall_open_memory("kiosk", &hall), OK);
	CHECK_INT(hall_set(&hall, "printer", "queue", "x"), ERR_HALL);
	hall_close(&hall);
}

static void words_of_danger_and_hurry(void)
{
	struct hall hall;

	CHECK_INT(hall_open_memory("kiosk", &hall), OK);
	CHECK_TEXT(danger_number(&hall, "三楼着火了！"), "119");
	CHECK_TEXT(danger_number(&hall, "有人受伤"), "120");
	CHECK_TEXT(danger_number(&hall, "楼下在打架"), "110");
	CHECK(danger_number(&hall, "停车位不够") == NULL);
	CHECK(danger_number(&hall, "") == NULL);
	CHECK_TEXT(urgency_of(&hall, "厨房漏水，还漏气"), "danger");
	CHECK_TEXT(urgency_of(&hall, "厨房漏水"), "urgent");
	CHECK_TEXT(urgency_of(&hall, "想要坡道"), "ordinary");
	CHECK_INT(urgency_hours(&hall, "danger"), 2);
	CHECK_INT(urgency_hours(&hall, "urgent"), 24);
	CHECK_INT(urgency_hours(&hall, "ordinary"), 168);
	CHECK_INT(urgency_hours(&hall, "hard"), 360);
	hall_close(&hall);
}

int main(void)
{
	day_begins();
	folder_make(folder);
	texts_in_both_languages();
	i18n_use(LANGUAGE_EN);
	sections_come_in_their_order();
	a_hall_is_created_once();
	hall_conf_is_kept_where_it_is();
	a_broken_line_is_named();
	a_long_line_is_named();
	values_are_forgiving();
	boards_are_a_file_of_their_own();
	the_shipped_file_can_be_written_and_read_back();
	a_setting_is_changed_for_good();
	words_of_danger_and_hurry();
	folder_remove(folder);
	return checked();
}
