/* writing.c - tests the kiosk with an imed: keys that wait, fingers, and the end of a session. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "kiosk/journey.h"
#include "kiosk/kiosk.h"
#include "tests/compose/port.h"

enum { AT = 1795400000, ROWS = 24, COLUMNS = 80, IDLE = 120000, ASKED = 30000 };

static struct kiosk kiosk;
static struct canvas canvas;
static int told_wait;

static const struct question questions[] = {
	{ .name = "what", .title = "What?", .label = "What", .kind = ASK_TEXT, .limit = 40 },
	{ .name = "who", .title = "Who?", .label = "Who", .kind = ASK_TEXT, .limit = 20 },
	{ .name = "number", .title = "Number?", .label = "Number", .kind = ASK_DIGITS, .limit = 8 },
	{ 0 }
};

struct form { struct journey journey; };

static enum err enter(struct kiosk *k, void *state, int64_t id)
{
	struct form *form = state;

	journey_start(k, &form->journey, questions);
	return OK;
}

static void draw(const struct kiosk *k, const void *state, struct canvas *to)
{
	const struct form *form = state;

	journey_draw(k, &form->journey, to);
}

static struct step typed(struct kiosk *k, void *state, term_key key)
{
	struct form *form = state;
	bool done = false;

	return journey_typed(k, &form->journey, key, &done);
}

static struct step back(struct kiosk *k, void *state)
{
	struct form *form = state;

	return journey_back(k, &form->journey);
}

static enum typing typing(const struct kiosk *k, const void *state)
{
	const struct form *form = state;

	return journey_typing(&form->journey);
}

static struct step to_form(struct kiosk *k, void *state)
{
	return (struct step){ .kind = GO, .screen = 1 };
}

static void draw_nothing(const struct kiosk *k, const void *state, struct canvas *to)
{
}

static const struct action home_actions[] = { { '1', "Write", to_form }, { 0 } };
static const struct screen home = { .name = "home", .title = "Home", .draw = draw_nothing,
	.actions = home_actions };
static const struct screen form_screen = { .name = "form", .title = "Form",
	.state_size = sizeof(struct form), .enter = enter, .draw = draw, .typed = typed,
	.back = back, .typing = typing };
static const struct screen *const screens[] = { &home, &form_screen };

static int port_wait(void *self)
{
	return told_wait;
}

static struct step scanned(struct kiosk *k, const char *tag)
{
	return (struct step){ .kind = BACK };
}

static void begin(void)
{
	static struct ime_port with_wait;
	struct kiosk_setup setup = { .screens = screens, .name_zh = "厅", .name_en = "Hall",
		.idle_ms = IDLE, .question_ms = ASKED, .public = true, .ime = &with_wait,
		.method = METHOD_STROKES, .scanned = scanned };

	kiosk_release(&kiosk);
	with_wait = port;
	with_wait.wait = port_wait;
	told_wait = -1;
	start(METHOD_STROKES);
	clock_set(AT);
	kiosk_init(&kiosk, &setup);
	canvas_resize(&canvas, ROWS, COLUMNS);
	kiosk_key(&kiosk, '1');
	expected = true;
}

static void keys(const char *s)
{
	while (*s) {
		int bytes;

		kiosk_key(&kiosk, key_named(s, &bytes));
		s += bytes;
	}
}

static bool shows(const char *text)
{
	bool found = false;

	kiosk_draw(&kiosk, &canvas);
	for (int row = 0; row < ROWS && !found; row++) {
		char *s = canvas_row_text(&canvas, row);

		found = strstr(s, text);
		free(s);
	}
	return found;
}

/* What waits goes on with the answer, to the next question and into its field. */
static void keys_wait_in_their_order(void)
{
	begin();
	keys("327<Enter>3");
	CHECK(shows("丿丨"));
	CHECK(shows("What?"));
	set_answer(question.number, "他:2");
	kiosk_time(&kiosk);
	CHECK(shows("Who?"));
	CHECK(shows("丿"));
	CHECK_TEXT(question.keys, "3");
}

static void esc_lets_go_before_it_goes_back(void)
{
	begin();
	keys("32<Esc>");
	CHECK(shows("What?"));
	CHECK(!shows("丿丨"));
	keys("32777<Esc>");
	set_answer(question.number, "他:2");
	kiosk_time(&kiosk);
	CHECK(!shows("他"));
	keys("*<Esc>");
	CHECK_TEXT(kiosk_screen_name(&kiosk), "form");
	keys("<Esc>");
	CHECK_TEXT(kiosk_screen_name(&kiosk), "home");
}

static void the_loop_wakes_for_an_answer_that_is_late(void)
{
	begin();
	told_wait = 70;
	CHECK_INT(kiosk_wait(&kiosk), 70);
	told_wait = -1;
	CHECK(kiosk_wait(&kiosk) > 1000);
}

static void with_the_session_imed_goes(void)
{
	begin();
	keys("*2hao");
	forgotten = false;
	clock_advance_ms(IDLE);
	kiosk_time(&kiosk);
	CHECK(!forgotten);
	clock_advance_ms(ASKED);
	kiosk_time(&kiosk);
	CHECK(forgotten);
	CHECK(!kiosk.composer.keys[0]);
	keys("1");
	CHECK(shows("笔画") || shows("Strokes"));
	forgotten = false;
	kiosk_release(&kiosk);
	CHECK(forgotten);
}

static void a_scanner_is_no_typist(void)
{
	begin();
	keys("32");
	keys("YS1T482710936651<Enter>");
	CHECK_TEXT(kiosk_screen_name(&kiosk), "home");
	keys("1");
	CHECK(!shows("丿丨"));
}

/* Where it is drawn: the first cell of that character. */
static struct pointer on(enum pointer_kind kind, uint32_t ch)
{
	kiosk_draw(&kiosk, &canvas);
	for (int i = 0; i < ROWS * COLUMNS; i++)
		if (canvas.cells[i].ch == ch && canvas.cells[i].touch)
			return pointer_at(kind, i / COLUMNS, i % COLUMNS);
	return pointer_at(kind, -1, -1);
}

static void point(enum pointer_kind kind, uint32_t ch)
{
	struct pointer pointer = on(kind, ch);

	kiosk_point(&kiosk, &canvas, &pointer);
}

static void a_finger_presses_labels(void)
{
	struct pointer at_foot;

	begin();
	point(POINTER_PRESS, 0x4E28);        /* 丨 */
	point(POINTER_RELEASE, 0x4E28);
	CHECK_TEXT(question.keys, "2");
	CHECK_INT(question.asked, 1);
	set_answer(question.number, "上:1 下:1");
	kiosk_time(&kiosk);
	point(POINTER_MOVE, 0x4E0B);
	CHECK(!shows("│ 下"));
	point(POINTER_PRESS, 0x4E0B);        /* 下 */
	CHECK(shows("│ 下"));
	CHECK(kiosk.composer.pointed);
	/* The foot bar, too. */
	at_foot = pointer_at(POINTER_PRESS, ROWS - 1, 2);
	kiosk_draw(&kiosk, &canvas);
	kiosk_point(&kiosk, &canvas, &at_foot);
	CHECK_TEXT(kiosk_screen_name(&kiosk), "home");
	kiosk_draw(&kiosk, &canvas);
	kiosk_point(&kiosk, &canvas, &(struct pointer){ POINTER_RELEASE, 20, 23 * DOTS_DOWN });
	kiosk_point(&kiosk, &canvas, &(struct pointer){ POINTER_PRESS, -5, -5 });
	CHECK_TEXT(kiosk_screen_name(&kiosk), "home");
}

static void a_finger_answers_the_idle_question_and_no_more(void)
{
	begin();
	clock_advance_ms(IDLE);
	kiosk_time(&kiosk);
	CHECK(kiosk.asking);
	kiosk_draw(&kiosk, &canvas);
	kiosk_point(&kiosk, &canvas, &(struct pointer){ POINTER_PRESS, 20, 23 * DOTS_DOWN });
	CHECK(!kiosk.asking);
	CHECK_TEXT(kiosk_screen_name(&kiosk), "form");
	clock_advance_ms(IDLE - 1);
	kiosk_time(&kiosk);
	CHECK(!kiosk.asking);
}

static void a_number_is_typed_as_ever(void)
{
	begin();
	set_answer(0, "");
	keys("*4a<Enter>b<Enter>12*3");
	CHECK(shows("123"));
	CHECK_INT(kiosk_typing(&kiosk), TYPING_DIGITS);
}

int main(void)
{
	canvas_init(&canvas, ROWS, COLUMNS);
	keys_wait_in_their_order();
	esc_lets_go_before_it_goes_back();
	the_loop_wakes_for_an_answer_that_is_late();
	with_the_session_imed_goes();
	a_scanner_is_no_typist();
	a_finger_presses_labels();
	a_finger_answers_the_idle_question_and_no_more();
	a_number_is_typed_as_ever();
	kiosk_release(&kiosk);
	canvas_release(&canvas);
	return checked();
}
