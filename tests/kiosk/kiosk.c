/* kiosk.c - tests the engine behind the screens: stack, keys, scanner, idle, sessions. */
#include <config.h>

#include <locale.h>
#include <stdlib.h>

#include "base/clock.h"
#include "kiosk/kiosk.h"
#include "tests/check.h"

enum { HOME_SCREEN, NOTES, BROKEN, BUSY };
enum { AT = 1795482000, COLUMNS = 80, ROWS = 24 };

/* Screens: notes takes text and remembers it, broken cannot be entered, busy is at work. */

struct notes { char text[32]; int64_t id; char *owned; };

static int entered, left, again, ticks, sessions, minutes;
static char last_tag[64];
static struct kiosk kiosk;

static struct step open_notes(struct kiosk *k, void *state)
{
	return (struct step){ .kind = GO, .screen = NOTES, .id = 7 };
}

static struct step open_broken(struct kiosk *k, void *state)
{
	return (struct step){ .kind = GO, .screen = BROKEN };
}

static struct step open_busy(struct kiosk *k, void *state)
{
	return (struct step){ .kind = GO, .screen = BUSY };
}

static struct step log_in(struct kiosk *k, void *state)
{
	k->session.resident = 5;
	return (struct step){ .kind = STAY, .err = ERR_POINTS };
}

static struct step quit(struct kiosk *k, void *state)
{
	return (struct step){ .kind = LEAVE };
}

static bool nobody(const struct kiosk *k, const void *state)
{
	return k->session.resident == 0;
}

static const struct action home_actions[] = {
	{ '1', N_("Notes"), open_notes },
	{ '2', NULL, open_broken },
	{ '3', N_("Busy"), open_busy },
	{ 'l', N_("Log in"), log_in, .when = nobody },
	{ 'q', N_("Quit"), quit },
	{ 0 },
};

static void draw_home(const struct kiosk *k, const void *state, struct canvas *canvas)
{
	canvas_text(canvas, kiosk_top(canvas), 0, STYLE_PLAIN, "home");
	canvas_text(canvas, kiosk_bottom(canvas) - 1, 0, STYLE_PLAIN, "bottom");
}

static enum err enter_notes(struct kiosk *k, void *state, int64_t id)
{
	struct notes *notes = state;

	entered++;
	notes->id = id;
	notes->owned = malloc(10);
	CHECK_TEXT(notes->text, "");
	return OK;
}

static void leave_notes(void *state)
{
	struct notes *notes = state;

	left++;
	free(notes->owned);
}

static void draw_notes(const struct kiosk *k, const void *state, struct canvas *canvas)
{
	canvas_text(canvas, kiosk_top(canvas), 0, STYLE_PLAIN,
		((const struct notes *)state)->text);
}

static struct step type_note(struct kiosk *k, void *state, term_key key)
{
	struct notes *notes = state;
	size_t length = strlen(notes->text);

	if (key == K_DELETE)
		return (struct step){ .kind = HOME };
	if (key == K_TAB)
		return (struct step){ .kind = GO, .screen = NOTES };
	if (key == K_END)
		return (struct step){ .kind = SWAP, .screen = BUSY };
	if (key_prints(key) && length + 1 < sizeof notes->text)
		notes->text[length] = (char)key;
	return (struct step){ .kind = STAY };
}

static bool always(const struct kiosk *k, const void *state)
{
	return true;
}

static enum typing text(const struct kiosk *k, const void *state)
{
	return TYPING_TEXT;
}

static void note_again(struct kiosk *k, void *state)
{
	again++;
}

static const struct action notes_actions[] = {
	{ 'p', N_("Print"), log_in }, { K_F9, N_("Renew"), log_in }, { 0 },
};

static enum err enter_broken(struct kiosk *k, void *state, int64_t id)
{
	return ERR_BUSY;
}

static void leave_broken(void *state)
{
	left++;
}

static struct step tick(struct kiosk *k, void *state)
{
	ticks++;
	return (struct step){ .kind = STAY };
}

static struct step scanned_here(struct kiosk *k, void *state, const char *tag)
{
	if (strncmp(tag, "YS1B", 4) != 0)
		return (struct step){ .err = ERR_INPUT };
	return (struct step){ .kind = BACK };
}

static const struct screen home = { .name = "home", .title = N_("Welcome"),
	.actions = home_actions, .draw = draw_home };
static const struct screen notes = { .name = "notes", .title = N_("Notes"),
	.state_size = sizeof(struct notes), .actions = notes_actions, .enter = enter_notes,
	.draw = draw_notes, .typed = type_note, .typing = text, .again = note_again,
	.leave = leave_notes };
static const struct screen broken = { .name = "broken", .enter = enter_broken,
	.draw = draw_home, .leave = leave_broken };
static const struct screen busy = { .name = "busy", .draw = draw_home, .busy = always,
	.tick = tick, .scanned = scanned_here };
static const struct screen *const screens[] = { &home, &notes, &broken, &busy };

static struct step scanned(struct kiosk *k, const char *tag)
{
	snprintf(last_tag, sizeof last_tag, "%s", tag);
	return (struct step){ .kind = GO, .screen = BUSY };
}

static void session_ended(struct kiosk *k)
{
	sessions++;
}

static void minute_passed(struct kiosk *k)
{
	minutes++;
}

static void start(bool public)
{
	struct kiosk_setup setup = { .screens = screens, .name_zh = "议事厅", .name_en = "Hall",
		.idle_ms = 120000, .question_ms = 30000, .public = public, .scanned = scanned,
		.every_minute = minute_passed, .ended = session_ended };

	clock_set(AT);
	i18n_use(LANGUAGE_EN);
	entered = left = again = ticks = sessions = minutes = 0;
	kiosk_init(&kiosk, &setup);
}

static void type(const char *keys)
{
	while (*keys) {
		int bytes;

		kiosk_key(&kiosk, key_named(keys, &bytes));
		keys += bytes;
	}
}

static void pass(int64_t ms)
{
	clock_advance_ms(ms);
	kiosk_time(&kiosk);
}

static void check_row(int row, const char *want)
{
	struct canvas canvas;
	char *is;

	canvas_init(&canvas, ROWS, COLUMNS);
	kiosk_draw(&kiosk, &canvas);
	is = canvas_row_text(&canvas, row);
	CHECK_TEXT(is, want);
	free(is);
	canvas_release(&canvas);
}

static void check_shows(const char *name)
{
	CHECK_TEXT(kiosk_screen_name(&kiosk), name);
}

static void walks_the_stack(void)
{
	start(true);
	check_shows("home");
	type("0<Esc>");
	check_shows("home");
	type("1ab");
	check_shows("notes");
	check_row(2, "ab");
	type("<Tab>");
	CHECK_INT(kiosk.depth, 3);
	check_row(2, "");
	type("<Esc>");
	CHECK_INT(again, 1);
	check_row(2, "ab");
	type("<End>");
	check_shows("busy");
	CHECK_INT(kiosk.depth, 2);
	type("0");
	check_shows("home");
	CHECK_INT(entered, 2);
	CHECK_INT(left, 2);
	for (int i = 0; i < 20; i++)
		type(i ? "<Tab>" : "1");
	CHECK_INT(kiosk.depth, KIOSK_DEPTH);
	CHECK_INT(entered - left, KIOSK_DEPTH - 1);
	kiosk_release(&kiosk);
	CHECK_INT(left, entered);
}

static void says_why_not(void)
{
	start(true);
	type("2");
	check_shows("home");
	CHECK_INT(left, 1);
	check_row(ROWS - 2, " ! The machine is busy. Please try again in a moment.");
	check_row(ROWS - 3, "bottom");
	type("x");
	check_row(ROWS - 2, "");
	type("L");
	check_row(ROWS - 2, " ! There are not enough points for this.");
	type("q");
	CHECK(!kiosk.left);
	kiosk_release(&kiosk);
	start(false);
	type("q");
	CHECK(kiosk.left);
	kiosk_release(&kiosk);
}

static void draws_its_bars(void)
{
	start(true);
	check_row(0, " Hall │ Welcome                                               24 Nov 2026 09:00");
	check_row(ROWS - 1, "  *  中文   1  Notes   3  Busy   l  Log in   q  Quit");
	type("l");
	check_row(ROWS - 1, "  *  中文   1  Notes   3  Busy   q  Quit");
	type("1");
	check_row(ROWS - 1, "  Esc  Back   F2  中文   F9  Renew");
	type("<F2>");
	CHECK_INT(i18n_language(), LANGUAGE_ZH);
	CHECK_INT(again, 1);
	type("*0");
	check_row(2, "*0");
	type("<Esc>*");
	CHECK_INT(i18n_language(), LANGUAGE_EN);
	check_shows("home");
	kiosk_release(&kiosk);
}

static void tells_scanners_from_typists(void)
{
	start(true);
	type("1YS1T482710936651<Enter>");
	check_shows("busy");
	CHECK_TEXT(last_tag, "YS1T482710936651");
	type("YS1B482710936651<Enter>");
	check_shows("notes");
	check_row(2, "");
	for (const char *c = "YS1T48"; *c; c++) {
		kiosk_key(&kiosk, *c);
		pass(26);
	}
	check_row(2, "YS1T48");
	type("YS");
	CHECK_INT(kiosk_wait(&kiosk), 26);
	check_row(2, "YS1T48");
	pass(26);
	check_row(2, "YS1T48YS");
	CHECK_INT(kiosk.scan.text[0], 0);
	kiosk_release(&kiosk);
}

static void asks_before_it_forgets(void)
{
	start(true);
	type("1ab");
	pass(119999);
	CHECK(!kiosk.asking);
	CHECK_INT(kiosk_wait(&kiosk), 1);
	pass(1);
	CHECK(kiosk.asking);
	check_row(6, "                    Are you still there? A little more time?");
	CHECK_INT(kiosk_seconds_left(&kiosk), 30);
	CHECK_INT(kiosk_wait(&kiosk), 1000);
	pass(1500);
	CHECK_INT(kiosk_seconds_left(&kiosk), 29);
	CHECK_INT(kiosk_wait(&kiosk), 500);
	type("x");
	CHECK(!kiosk.asking);
	check_row(2, "ab");
	pass(120000);
	type("YS1T482710936651<Enter>");
	CHECK(!kiosk.asking);
	check_shows("busy");
	kiosk_release(&kiosk);
}

static void forgets_whoever_went(void)
{
	start(true);
	type("l1ab<Tab>");
	pass(120000);
	pass(29999);
	CHECK(kiosk.asking && !kiosk.wiped);
	CHECK_INT(sessions, 0);
	pass(1);
	check_shows("home");
	CHECK_INT(kiosk.depth, 1);
	CHECK_INT(sessions, 1);
	CHECK_INT(left, 2);
	CHECK_INT(kiosk.session.resident, 0);
	CHECK_INT(i18n_language(), LANGUAGE_ZH);
	CHECK(kiosk.wiped && !kiosk.asking && !kiosk.used);
	type("1ab<Delete>");
	check_shows("home");
	CHECK_INT(sessions, 2);
	kiosk_release(&kiosk);
	CHECK_INT(sessions, 3);
}

static void has_nothing_to_ask_at_home(void)
{
	start(true);
	pass(1000000);
	CHECK_INT(sessions, 0);
	type("x");
	pass(120000);
	CHECK(!kiosk.asking);
	CHECK_INT(i18n_language(), LANGUAGE_ZH);
	type("l");
	pass(120000);
	CHECK(kiosk.asking);
	kiosk_release(&kiosk);
}

static void never_asks_at_work(void)
{
	start(true);
	type("3");
	pass(150);
	CHECK_INT(ticks, 0);
	CHECK_INT(kiosk_wait(&kiosk), 50);
	pass(50);
	pass(199);
	CHECK_INT(ticks, 1);
	for (int i = 0; i < 1000; i++)
		pass(1000);
	CHECK(!kiosk.asking);
	CHECK_INT(ticks, 1001);
	CHECK(minutes >= 16);
	check_shows("busy");
	kiosk_release(&kiosk);
}

static void wakes_for_the_minute_only(void)
{
	start(true);
	CHECK_INT(kiosk_wait(&kiosk), 60000);
	pass(45000);
	CHECK_INT(kiosk_wait(&kiosk), 15000);
	CHECK_INT(minutes, 0);
	pass(15000);
	CHECK_INT(minutes, 1);
	kiosk_release(&kiosk);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	setenv("TZ", "CST-8", 1);
	walks_the_stack();
	says_why_not();
	draws_its_bars();
	tells_scanners_from_typists();
	asks_before_it_forgets();
	forgets_whoever_went();
	has_nothing_to_ask_at_home();
	never_asks_at_work();
	wakes_for_the_minute_only();
	return checked();
}
