/* stack.c - the screens that lie on one another, and the steps between them. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "kiosk/kiosk.h"
#include "kiosk/own.h"
#include "kiosk/reader.h"
#include "kiosk/stack.h"

const struct screen *stack_screen(const struct kiosk *kiosk)
{
	return kiosk->stack[kiosk->depth - 1].screen;
}

void *stack_state(const struct kiosk *kiosk)
{
	return kiosk->stack[kiosk->depth - 1].state;
}

static void give_back(const struct screen *screen, void *state)
{
	if (screen->leave)
		screen->leave(state);
	wipe(state, screen->state_size);
	free(state);
}

/* Whatever was being composed was meant for the screen that showed. */
static void pop(struct kiosk *kiosk)
{
	composer_end(&kiosk->composer);
	kiosk->depth--;
	kiosk->page = 0;
	give_back(kiosk->stack[kiosk->depth].screen, kiosk->stack[kiosk->depth].state);
}

/* Whoever went very deep loses the oldest screen above home, not the way on. */
static void push(struct kiosk *kiosk, const struct screen *screen, void *state)
{
	if (kiosk->depth == KIOSK_DEPTH) {
		give_back(kiosk->stack[1].screen, kiosk->stack[1].state);
		memmove(kiosk->stack + 1, kiosk->stack + 2,
			(KIOSK_DEPTH - 2) * sizeof *kiosk->stack);
		kiosk->depth--;
	}
	composer_end(&kiosk->composer);
	kiosk->stack[kiosk->depth].screen = screen;
	kiosk->stack[kiosk->depth].state = state;
	kiosk->depth++;
	kiosk->page = 0;
	kiosk->ticked_ms = clock_ms();
}

static enum err prepare(struct kiosk *kiosk, const struct screen *screen, int64_t id,
	void **state)
{
	*state = xcalloc(1, screen->state_size);
	return screen->enter ? screen->enter(kiosk, *state, id) : OK;
}

void stack_look_again(struct kiosk *kiosk)
{
	if (stack_screen(kiosk)->again)
		stack_screen(kiosk)->again(kiosk, stack_state(kiosk));
}

/* A home screen shows even where it could not read what it wanted: there is no other. */
void stack_enter_home(struct kiosk *kiosk)
{
	const struct screen *home = kiosk->setup.screens[kiosk->setup.home];
	void *state;
	enum err err = prepare(kiosk, home, 0, &state);

	push(kiosk, home, state);
	if (err != OK)
		kiosk_say(kiosk, true, "%s", err_text(err));
}

void stack_forget_session(struct kiosk *kiosk)
{
	if (kiosk->setup.ended)
		kiosk->setup.ended(kiosk);
	reader_end(kiosk);
	while (kiosk->depth > 0)
		pop(kiosk);
	wipe(&kiosk->session, sizeof kiosk->session);
	wipe(kiosk->notice, sizeof kiosk->notice);
	scan_clear(&kiosk->scan);
	composer_forget(&kiosk->composer);
	kiosk->asking = kiosk->used = false;
}

void stack_end_session(struct kiosk *kiosk)
{
	stack_forget_session(kiosk);
	kiosk->wiped = kiosk->over = true;
	kiosk->palette = kiosk->setup.palette;
	i18n_use(LANGUAGE_ZH);
	stack_enter_home(kiosk);
}

static enum err stay(struct kiosk *kiosk, const struct step *step)
{
	return step->err;
}

static enum err go(struct kiosk *kiosk, const struct step *step)
{
	const struct screen *screen = kiosk->setup.screens[step->screen];
	void *state;
	enum err err = prepare(kiosk, screen, step->id, &state);

	if (err != OK) {
		give_back(screen, state);
		return err;
	}
	if (step->kind == SWAP)
		pop(kiosk);
	push(kiosk, screen, state);
	return step->err;
}

static enum err back(struct kiosk *kiosk, const struct step *step)
{
	if (kiosk->depth > 1) {
		pop(kiosk);
		stack_look_again(kiosk);
	}
	return step->err;
}

static enum err home(struct kiosk *kiosk, const struct step *step)
{
	stack_end_session(kiosk);
	return step->err;
}

static enum err leave(struct kiosk *kiosk, const struct step *step)
{
	kiosk->left = !kiosk->setup.public;
	return step->err;
}

void stack_follow(struct kiosk *kiosk, struct step step)
{
	static enum err (*const moves[])(struct kiosk *, const struct step *) = {
		[STAY] = stay, [GO] = go, [SWAP] = go, [BACK] = back, [HOME] = home,
		[LEAVE] = leave,
	};
	enum err err = moves[step.kind](kiosk, &step);

	if (err != OK)
		kiosk_say(kiosk, true, "%s", err_text(err));
}
