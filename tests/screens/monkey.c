/*
 * monkey.c - keys, taps and tags without sense, at the kiosk and behind the counter.
 *
 * A hall with people and with matters in many states, and a generator with a seed: whatever comes,
 * each frame has its bars, a session that is over knows nothing of anybody, no key ends the
 * program, and the hall is whole afterwards. What comes is not quite without sense: right numbers
 * and PINs are among it, or it would never get past the doors. `monkey SEED KEYS` goes on at will.
 */
#include <config.h>

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock.h"
#include "domain/hall.h"
#include "kiosk/kiosk.h"
#include "screens/screens.h"
#include "store/verify.h"
#include "tests/check.h"
#include "tests/fixture.h"
#include "tests/ime-inside.h"

/* Most of the screens come up, with the usual number of keys. */
enum { KIOSK_SCREENS = 12, CONSOLE_SCREENS = 8 };
enum { KEYS = 6000, PACE_MS = 90, HASTE_MS = 2, LONG_MS = 45000 };

static const char *const given[] = {
	"staff 王丽 clerk,keeper,chair 135790", "staff 李强 clerk,overseer 135791",
	"staff 赵敏 executor 135792",
	"resident 陈秀英 246802", "resident 刘建国 246802", "resident 吴玉兰 246802",
	"matter category=lift place=b3 text=电梯坏了 who=card", "title 3号楼电梯",
	"matter category=noise place=gate text=太吵了 who=name name=何大爷 phone=13912345678",
	"move to=needs_info by=1 role=clerk question=什么时候吵？",
	"matter category=parking place=gate text=停车位不够",
	"move to=referred by=1 role=clerk body=街道 number=12",
	"matter category=hygiene place=b5 text=楼道杂物",
	"move to=not_accepted by=1 role=clerk item=court reason=已在诉讼 where=法院 second=1002 second_pin=135791",
	"matter category=lift place=b3 text=加装电梯",
	"move to=assessing by=1 role=clerk", "assess", "wording 加装一部电梯", "agreed",
	"move to=queued by=1 role=clerk",
	"matter category=facility place=garden text=路灯不亮", "put executing",
	"task party=物业公司 deadline=20271231 criterion=路灯连亮七晚",
	"member 高志远 category=lift knows=电梯检修", "job printed",
};

static struct monkey {
	struct kiosk kiosk;
	struct canvas canvas;
	uint64_t chance;
	bool seen[SCREEN_COUNT];
	int64_t events;
} monkey;

/* xorshift64*, by its published constants. */
static uint32_t draw(uint32_t below)
{
	monkey.chance ^= monkey.chance >> 12;
	monkey.chance ^= monkey.chance << 25;
	monkey.chance ^= monkey.chance >> 27;
	return (uint32_t)((monkey.chance * 2685821657736338717u) >> 33) % below;
}

static void note_screen(void)
{
	for (int i = 0; i < SCREEN_COUNT; i++)
		if (screens[i] && strcmp(screens[i]->name, kiosk_screen_name(&monkey.kiosk)) == 0)
			monkey.seen[i] = true;
}

static bool has_row(int row)
{
	char *text = canvas_row_text(&monkey.canvas, row);
	bool has = *text != '\0';

	free(text);
	return has;
}

static bool knows_nobody(const struct session *session)
{
	return !session->resident && !session->matter && !session->opened && !session->code[0] &&
		!session->pin[0];
}

static void show_what_is_wrong(void)
{
	fprintf(stderr, "the screen \"%s\" is:\n", kiosk_screen_name(&monkey.kiosk));
	for (int row = 0; row < monkey.canvas.rows; row++) {
		char *text = canvas_row_text(&monkey.canvas, row);

		fprintf(stderr, "|%s\n", text);
		free(text);
	}
}

static void look(void)
{
	kiosk_draw(&monkey.kiosk, &monkey.canvas);
	note_screen();
	CHECK(has_row(0));
	CHECK(monkey.kiosk.asking || has_row(monkey.canvas.rows - 1));
	CHECK(!monkey.kiosk.setup.public || !monkey.kiosk.left);
	if (!monkey.kiosk.used)
		CHECK(knows_nobody(&monkey.kiosk.session));
	if (checks_failed > 0)
		show_what_is_wrong();
}

static void press(term_key key, int64_t ms)
{
	kiosk_key(&monkey.kiosk, key);
	clock_advance_ms(ms);
	kiosk_time(&monkey.kiosk);
}

static void type(const char *keys, int64_t ms)
{
	while (*keys) {
		int bytes;
		term_key key = key_named(keys, &bytes);

		press(key, ms);
		keys += bytes;
	}
}

static void a_digit(void)
{
	press((term_key)('1' + (int)draw(9)), PACE_MS);
}

static void a_way_back(void)
{
	press(draw(2) ? '0' : K_ESC, PACE_MS);
}

static void a_move(void)
{
	static const term_key keys[] = { K_UP, K_DOWN, K_LEFT, K_RIGHT, K_TAB, K_PAGE_UP,
		K_PAGE_DOWN, '+', '-', '*', '/', '.', K_BACKSPACE, K_UNDO, K_F1, K_F2, K_F3, K_F4, K_F8 };

	press(keys[draw(sizeof keys / sizeof keys[0])], PACE_MS);
}

static void a_letter(void)
{
	press((term_key)('a' + (int)draw(26)), PACE_MS);
}

static void an_answer(void)
{
	static const char *const answers[] = { "<Enter>", "<Enter>", "灯坏了<Enter>", "2<Enter>",
		"20271231<Enter>", "13800001234<Enter>", "246802<Enter>", "135790<Enter>",
		"1002<Enter>", "135791<Enter>", "1001<Enter>135790<Enter>", "1003<Enter>135792<Enter>" };

	type(answers[draw(sizeof answers / sizeof answers[0])], PACE_MS);
}

static const char *known_value(void)
{
	static const char *const names[] = { "card1", "card2", "card3", "code", "code1", "code2",
		"pin", "pin1", "pin3", "file" };
	const char *value = fixture_value(names[draw(sizeof names / sizeof names[0])]);

	return value ? value : "";
}

/* Only where it is asked for: its digits, which are others each time, would pick this and that. */
static void a_known_number(void)
{
	if (kiosk_typing(&monkey.kiosk) != TYPING_DIGITS)
		return;
	type(known_value(), PACE_MS);
	press(K_ENTER, PACE_MS);
}

static void a_tag(void)
{
	static const char *const tags[] = { "YS1T", "YS1P", "YS1R", "YS1B" };

	clock_advance_ms(PACE_MS);
	type(tags[draw(4)], HASTE_MS);
	type(known_value(), HASTE_MS);
	press(K_ENTER, PACE_MS);
}

static void a_tap(void)
{
	struct pointer pointer = pointer_at(POINTER_PRESS, (int)draw((uint32_t)monkey.canvas.rows),
		(int)draw((uint32_t)monkey.canvas.columns));

	kiosk_point(&monkey.kiosk, &monkey.canvas, &pointer);
	pointer.kind = POINTER_RELEASE;
	kiosk_point(&monkey.kiosk, &monkey.canvas, &pointer);
	kiosk_listen(&monkey.kiosk);
}

static void a_size(void)
{
	static const int rows[] = { 24, 24, 24, 18, 12, 40 }, columns[] = { 80, 60, 80, 100 };

	canvas_release(&monkey.canvas);
	canvas_init(&monkey.canvas, rows[draw(6)], columns[draw(4)]);
	kiosk_size(&monkey.kiosk, monkey.canvas.rows, monkey.canvas.columns);
}

static void a_while(void)
{
	clock_advance_ms(LONG_MS);
	kiosk_time(&monkey.kiosk);
}

/* How often each comes, of all together. */
static const struct { void (*do_it)(void); uint32_t share; } tricks[] = {
	{ a_digit, 46 }, { an_answer, 14 }, { a_move, 10 }, { a_letter, 6 }, { a_tap, 6 },
	{ a_way_back, 6 }, { a_known_number, 4 }, { a_tag, 5 }, { a_size, 1 }, { a_while, 2 },
};

/* Nobody gets past the console's door by chance. */
static void log_in(void)
{
	static const char *const numbers[] = { "1001<Enter>135790<Enter>",
		"1002<Enter>135791<Enter>", "1003<Enter>135792<Enter>" };

	press(K_ESC, PACE_MS);
	for (int i = 0; i < 8; i++)
		press(K_BACKSPACE, PACE_MS);
	type(numbers[draw(3)], PACE_MS);
}

static void play_a_trick(void)
{
	uint32_t at = draw(100);
	size_t i = 0;

	while (at >= tricks[i].share)
		at -= tricks[i++].share;
	if (!monkey.kiosk.setup.public && !monkey.kiosk.session.staff && draw(2))
		log_in();
	else
		tricks[i].do_it();
	look();
}

static void hall_is_good(struct hall *hall)
{
	struct verdict verdict;

	CHECK_INT(store_verify(hall->store, &verdict), OK);
	CHECK_TEXT(verdict.what, "");
	CHECK(verdict.good);
	monkey.events = verdict.events;
}

static void let_loose(bool staff, int keys)
{
	struct kiosk_setup setup;

	clock_set(1795395600);
	fixture_setup(&setup, staff);
	setup.ime = ime_inside();
	for (size_t i = 0; i < sizeof given / sizeof given[0]; i++)
		CHECK_INT(fixture(setup.hall, given[i]), OK);
	kiosk_init(&monkey.kiosk, &setup);
	canvas_init(&monkey.canvas, 24, 80);
	kiosk_size(&monkey.kiosk, 24, 80);
	for (int i = 0; i < keys && checks_failed == 0; i++)
		if (monkey.kiosk.left) {
			kiosk_release(&monkey.kiosk);
			kiosk_init(&monkey.kiosk, &setup);
		} else {
			play_a_trick();
		}
	kiosk_release(&monkey.kiosk);
	canvas_release(&monkey.canvas);
	hall_is_good(setup.hall);
	hall_close(setup.hall);
}

/* The fixture is one a process. */
static int in_a_process_of_its_own(bool staff, int keys, int wanted)
{
	pid_t pid = fork();
	int status = 1, seen = 0;

	if (pid > 0)
		return waitpid(pid, &status, 0) == pid && WIFEXITED(status) ? WEXITSTATUS(status) : 1;
	let_loose(staff, keys);
	for (int i = 0; i < SCREEN_COUNT; i++)
		seen += screens[i] && monkey.seen[i];
	printf("%s: %d screens came up, %lld events\n", staff ? "console" : "kiosk", seen,
		(long long)monkey.events);
	CHECK(seen >= wanted || keys < KEYS);
	ime_inside_end();
	exit(checked());
}

int main(int argc, char **argv)
{
	int keys = argc > 2 ? atoi(argv[2]) : KEYS;

	monkey.chance = (argc > 1 ? strtoull(argv[1], NULL, 10) : 20261128) | 1;
	CHECK_INT(in_a_process_of_its_own(false, keys, KIOSK_SCREENS), 0);
	CHECK_INT(in_a_process_of_its_own(true, keys, CONSOLE_SCREENS), 0);
	return checked();
}
