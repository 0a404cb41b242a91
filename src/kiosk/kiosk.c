/* kiosk.c - the engine behind the screens: what a key does. */
#include <config.h>

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "kiosk/bars.h"
#include "kiosk/kiosk.h"
#include "kiosk/own.h"
#include "kiosk/reader.h"
#include "kiosk/stack.h"
#include "kiosk/view.h"

enum { DEFAULT_ROWS = 24, DEFAULT_COLUMNS = 80 };

const char *kiosk_screen_name(const struct kiosk *kiosk)
{
	return stack_screen(kiosk)->name;
}

const char *kiosk_below(const struct kiosk *kiosk)
{
	return kiosk->stack[kiosk->depth > 1 ? kiosk->depth - 2 : 0].screen->name;
}

enum typing kiosk_typing(const struct kiosk *kiosk)
{
	const struct screen *screen = stack_screen(kiosk);

	return screen->typing ? screen->typing(kiosk, stack_state(kiosk)) : TYPING_NOTHING;
}

void kiosk_say(struct kiosk *kiosk, bool warns, const char *format, ...)
{
	char said[KIOSK_NOTICE * 2];
	va_list args;

	va_start(args, format);
	vsnprintf(said, sizeof said, format, args);
	va_end(args);
	copy_text(kiosk->notice, sizeof kiosk->notice, said);
	kiosk->notice_warns = warns;
}

void kiosk_size(struct kiosk *kiosk, int rows, int columns)
{
	kiosk->window_rows = rows;
	kiosk->columns = columns;
	kiosk_fit(kiosk);
}

void kiosk_fit(struct kiosk *kiosk)
{
	kiosk->rows = kiosk_large(kiosk) ? VIEW_ROWS :
		kiosk->window_rows - bars_taken(kiosk, kiosk->columns);
}

static term_key lower(term_key key)
{
	return key >= 'A' && key <= 'Z' ? key - 'A' + 'a' : key;
}

static const struct action *action_for(const struct kiosk *kiosk, term_key key)
{
	const struct action *action = stack_screen(kiosk)->actions;

	if (!action || (key_prints(key) && kiosk_typing(kiosk)))
		return NULL;
	for (; action->key; action++)
		if (lower(action->key) == lower(key) &&
		    (!action->when || action->when(kiosk, stack_state(kiosk))))
			return action;
	return NULL;
}

static void hand_over(struct kiosk *kiosk, term_key key)
{
	const struct screen *screen = stack_screen(kiosk);
	bool typing = kiosk_typing(kiosk);
	const struct action *action = action_for(kiosk, key);
	const struct own *own = own_for(kiosk, key);
	void *state = stack_state(kiosk);

	if (view_took(kiosk, key))
		return;
	kiosk->notice[0] = '\0';
	if (own)
		own->act(kiosk);
	else if (key == K_ESC || (key == '0' && !typing))
		stack_follow(kiosk, screen->back ? screen->back(kiosk, state) :
			(struct step){ .kind = BACK });
	else if (action && action->act)
		stack_follow(kiosk, action->act(kiosk, state));
	else if (screen->typed)
		stack_follow(kiosk, screen->typed(kiosk, state, key));
	view_follow(kiosk, key);
}

void kiosk_shown(struct kiosk *kiosk)
{
	if (kiosk->over)
		own_end_session(kiosk);
	kiosk->over = false;
}

/* What was typed behind a key that waits for an answer waits too. */
static void take_key(struct kiosk *kiosk, term_key key)
{
	if (kiosk_typing(kiosk) != TYPING_TEXT || !composer_hold(&kiosk->composer, key))
		hand_over(kiosk, key);
}

/* While the question is put any key only answers it. */
static void hand_over_held(struct kiosk *kiosk)
{
	term_key keys[SCAN_BYTES];
	int count = kiosk->asking ? 0 : kiosk->scan.count;

	memcpy(keys, kiosk->scan.keys, (size_t)count * sizeof *keys);
	scan_clear(&kiosk->scan);
	kiosk->asking = false;
	for (int i = 0; i < count; i++)
		take_key(kiosk, keys[i]);
	wipe(keys, sizeof keys);
}

static void take_tag(struct kiosk *kiosk)
{
	const struct screen *screen = stack_screen(kiosk);
	struct step step = { .err = ERR_INPUT };
	char tag[SCAN_BYTES];

	copy_text(tag, sizeof tag, kiosk->scan.text);
	scan_clear(&kiosk->scan);
	kiosk->asking = false;
	kiosk->notice[0] = '\0';
	if (screen->scanned)
		step = screen->scanned(kiosk, stack_state(kiosk), tag);
	if (step.kind == STAY && step.err == ERR_INPUT && kiosk->setup.scanned)
		step = kiosk->setup.scanned(kiosk, tag);
	wipe(tag, sizeof tag);
	stack_follow(kiosk, step);
	view_follow(kiosk, K_NONE);
}

void kiosk_late_keys(struct kiosk *kiosk)
{
	if (scan_late(&kiosk->scan, clock_ms()) == SCAN_TYPED)
		hand_over_held(kiosk);
}

void kiosk_listen(struct kiosk *kiosk)
{
	term_key key;

	composer_listen(&kiosk->composer);
	while ((key = composer_held(&kiosk->composer)) != K_NONE)
		hand_over(kiosk, key);
}

void kiosk_key(struct kiosk *kiosk, term_key key)
{
	enum scan_answer answer;

	if (key == K_NONE || key == K_RESIZE || key == K_CLOSED || key == K_POINTER)
		return;
	kiosk->touched_ms = clock_ms();
	kiosk->used = true;
	kiosk_late_keys(kiosk);
	answer = scan_key(&kiosk->scan, key, clock_ms());
	if (answer == SCAN_TAG)
		take_tag(kiosk);
	else if (answer == SCAN_TYPED)
		hand_over_held(kiosk);
	kiosk_listen(kiosk);
	kiosk_fit(kiosk);
	reader_look(kiosk);
}

/* A press counts, whether or not its release ever comes; that may find another screen. */
void kiosk_point(struct kiosk *kiosk, const struct canvas *canvas,
	const struct pointer *pointer)
{
	bool asking = kiosk->asking, text = kiosk_typing(kiosk) == TYPING_TEXT;
	term_key key = canvas_touched(canvas, pointer_row(pointer), pointer_column(pointer));

	kiosk->touched_ms = clock_ms();
	kiosk->used = true;
	kiosk->composer.pointed = true;
	if (pointer->kind == POINTER_PRESS)
		kiosk->asking = false;
	if (asking || (text && composer_pointed(&kiosk->composer, canvas, pointer)))
		return;
	if (pointer->kind == POINTER_PRESS && key != K_NONE)
		kiosk_key(kiosk, key);
}

void kiosk_draw(const struct kiosk *kiosk, struct canvas *canvas)
{
	int taken;

	canvas_clear(canvas);
	if (kiosk->asking) {
		bars_question(kiosk, canvas);
		return;
	}
	canvas->large = kiosk_large(kiosk);
	taken = canvas->large ? 0 : bars_taken(kiosk, canvas->columns);
	canvas->rows -= taken;
	if (canvas->large)
		view_draw(kiosk, canvas);
	else
		stack_screen(kiosk)->draw(kiosk, stack_state(kiosk), canvas);
	canvas->rows += taken;
	bars_notice(kiosk, canvas);
	/* Nobody wants to hear the same bars again and again. */
	canvas->aloud = NULL;
	bars_title(kiosk, canvas, stack_screen(kiosk)->title);
	bars_foot(kiosk, canvas);
}

void kiosk_init(struct kiosk *kiosk, const struct kiosk_setup *setup)
{
	/* The padding too: a session is compared with none. */
	memset(kiosk, 0, sizeof *kiosk);
	kiosk->setup = *setup;
	kiosk->hall = setup->hall;
	kiosk_size(kiosk, DEFAULT_ROWS, DEFAULT_COLUMNS);
	kiosk->scan.prefix = setup->scan_prefix;
	kiosk->composer.port = setup->ime;
	kiosk->composer.usual = setup->method;
	kiosk->palette = setup->palette;
	kiosk->minute = clock_now() / MINUTE;
	stack_enter_home(kiosk);
}

void kiosk_release(struct kiosk *kiosk)
{
	if (kiosk->depth > 0)
		stack_forget_session(kiosk);
}
