/* cells.c - tests of a document's cells, and of the same on a roll of paper. */
#include <config.h>

#include <stdlib.h>

#include "base/text.h"
#include "slip/cells.h"
#include "slip/narrow.h"
#include "slip/preview.h"
#include "tests/check.h"

static const struct slip_column columns[] = {
	{ 3, false, "文号" }, { 0, false, "责任\n主体" }, { 12, true, "件数" }
};

static void check_cell(const struct cell *cell, const char *text, int share, bool right)
{
	char *is = cell_text(cell);

	CHECK_TEXT(is, text);
	CHECK_INT(cell->share, share);
	CHECK_INT(cell->right, right);
	free(is);
}

/* Cells at the ends may be empty, and none can bring a line of its own. */
static void cells_travel_as_they_are(void)
{
	static const char *const row[] = { "", "a\nb\x1b", " 12< ", "" };
	struct slip slip = {0}, same;
	struct cell cells[CELLS_MOST];
	char *text;

	slip_table(&slip, columns, 3);
	slip_cells(&slip, SLIP_ROW, row, 4);
	text = slip_write(&slip);
	CHECK_TEXT(text, "H\t3<文号\\n<责任 主体\\n12>件数\nR\t<\\n<a b\\n<12<\\n<\n");
	CHECK_INT(slip_read(text, &same), OK);
	CHECK_INT(cells_read(&same.items[0], cells), 3);
	check_cell(&cells[0], "文号", 3, false);
	check_cell(&cells[1], "责任 主体", 1, false);
	check_cell(&cells[2], "件数", 12, true);
	CHECK_INT(cells_read(&same.items[1], cells), 4);
	check_cell(&cells[0], "", 1, false);
	check_cell(&cells[1], "a b", 1, false);
	check_cell(&cells[2], "12<", 1, false);
	check_cell(&cells[3], "", 1, false);
	free(text);
	slip_release(&same);
	slip_release(&slip);
}

/* Whoever wrote it: nothing that stands there is lost or taken for more than it is. */
static void what_others_wrote_is_read_too(void)
{
	static const struct { const char *item, *text; int share; bool right; } cases[] = {
		{ "H\tplain\n", "plain", 1, false }, { "H\t12\n", "12", 1, false },
		{ "H\t\n", "", 1, false }, { "H\t99999>x\n", "x", 1, true },
		{ "H\t9999>x\n", "x", CELL_SHARE, true }, { "H\t0<x\n", "x", 1, false },
		{ "H\t-3<x\n", "-3<x", 1, false }, { "H\ta>b\n", "a>b", 1, false }
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct cell cells[CELLS_MOST];
		struct slip slip;

		CHECK_INT(slip_read(cases[i].item, &slip), OK);
		CHECK_INT(cells_read(&slip.items[0], cells), 1);
		check_cell(&cells[0], cases[i].text, cases[i].share, cases[i].right);
		slip_release(&slip);
	}
}

static void more_cells_than_fit_are_counted(void)
{
	struct slip slip = {0};
	struct cell cells[CELLS_MOST];
	const char *row[CELLS_MOST + 5];

	for (int i = 0; i < CELLS_MOST + 5; i++)
		row[i] = "x";
	slip_cells(&slip, SLIP_ROW, row, CELLS_MOST + 5);
	CHECK_INT(cells_read(&slip.items[0], cells), CELLS_MOST + 5);
	slip_release(&slip);
}

static void check_items(const struct slip *slip, const char *want)
{
	char *text = slip_write(slip);

	CHECK_TEXT(text, want);
	free(text);
}

static void a_roll_has_pairs_for_tables(void)
{
	static const struct slip_column two[] = { { 2, false, "类别" }, { 1, true, "件数" } };
	static const char *const rows[][3] = { { "一", "", "2" }, { "三", "四", "五" } };
	static const char *const pair[] = { "电梯", "3" }, *const odd[] = { "a", "b", "c", "d" };
	static const char *const signs[] = { "主持人", "记录人" };
	static const char *const foot[] = { "大厅", "", "第 {page} 页，共 {pages} 页" };
	struct slip slip = {0}, narrow;

	slip_add(&slip, SLIP_FRAME, "");
	slip_add(&slip, SLIP_TITLE, "纪要");
	slip_add(&slip, SLIP_MIDDLE, "议〔2026〕0001号");
	slip_table(&slip, columns, 3);
	slip_cells(&slip, SLIP_ROW, rows[0], 3);
	slip_cells(&slip, SLIP_ROW, rows[1], 3);
	slip_cells(&slip, SLIP_ROW, odd, 4);
	slip_table(&slip, two, 2);
	slip_cells(&slip, SLIP_ROW, pair, 2);
	slip_cells(&slip, SLIP_SIGN, signs, 2);
	slip_add(&slip, SLIP_END, "2026年11月23日");
	slip_cells(&slip, SLIP_FOOT, foot, 3);
	slip_narrow(&slip, &narrow);
	check_items(&narrow, "r\t\nT\t纪要\nh\t议〔2026〕0001号\n"
		"r\t\ns\t一\np\t件数\\n2\ns\t三\np\t责任 主体\\n四\np\t件数\\n五\n"
		"s\ta\np\t责任 主体\\nb\np\t件数\\nc\nt\td\n"
		"r\t\np\t类别\\n件数\np\t电梯\\n3\n"
		"p\t主持人\\n____________\np\t记录人\\n____________\n"
		"t\t2026年11月23日\nm\t大厅\n");
	slip_release(&narrow);
	slip_release(&slip);
}

static void a_slip_stays_as_it_is(void)
{
	static const char text[] = "h\t大厅\nT\t回执\nt\t一\\n二\ns\t三\nm\t四\np\t五\\n六\n"
		"c\t482710936651\nq\tYS1T482710936651\nr\t\nb\t\n";
	struct slip slip, narrow;

	CHECK_INT(slip_read(text, &slip), OK);
	slip_narrow(&slip, &narrow);
	check_items(&narrow, text);
	slip_release(&narrow);
	slip_release(&slip);
}

static void a_row_without_a_table_shows(void)
{
	static const char *const row[] = { "一", "二" };
	struct slip slip = {0};
	struct preview preview;

	slip_cells(&slip, SLIP_ROW, row, 2);
	CHECK_INT(preview_make(&slip, 40, &preview), OK);
	CHECK_INT(preview.count, 2);
	CHECK_TEXT(preview.lines[0], "一");
	CHECK_TEXT(preview.lines[1], "二");
	preview_release(&preview);
	slip_release(&slip);
}

int main(void)
{
	i18n_start();
	cells_travel_as_they_are();
	what_others_wrote_is_read_too();
	more_cells_than_fit_are_counted();
	a_roll_has_pairs_for_tables();
	a_slip_stays_as_it_is();
	a_row_without_a_table_shows();
	return checked();
}
