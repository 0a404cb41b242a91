/* asking.c - what is being composed, the questions about it, and the keys that wait. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "compose/inside.h"

enum { NUMBER_MOST = 999999999 };            /* see wire/ime.c */

bool composer_composing(const struct composer *composer)
{
	return composer->count > 0 || composer->pad.strokes > 0;
}

static void forget_answer(struct composer *composer)
{
	wipe(&composer->answer, sizeof composer->answer);
	composer->first = composer->mark = 0;
	composer->waiting = false;
}

void compose_ask(struct composer *composer)
{
	enum method method = method_of(composer);
	char drawn[PAD_TEXT];
	struct ime_question question = { .keys = composer->keys,
		.kind = method == METHOD_STROKES ? IME_STROKES : composer->fuzzy ? IME_FUZZY :
			IME_PINYIN };

	if (!composer_composing(composer)) {
		forget_answer(composer);
		return;
	}
	if (method == METHOD_WRITING) {
		question.kind = IME_WRITING;
		question.keys = drawn;
		pad_write(&composer->pad, drawn);
	}
	composer->number = composer->number % NUMBER_MOST + 1;
	question.number = composer->number;
	composer->waiting = true;
	composer->port->ask(composer->port->self, &question);
	if (method == METHOD_WRITING)
		wipe(drawn, sizeof drawn);
}

void compose_add(struct composer *composer, term_key key)
{
	if (composer->count == IME_KEYS)
		return;
	composer->keys[composer->count++] = (char)key;
	composer->keys[composer->count] = '\0';
	compose_ask(composer);
}

void compose_take_back(struct composer *composer)
{
	if (composer->count > 0)
		composer->keys[--composer->count] = '\0';
	else
		pad_take_back(&composer->pad);
	compose_ask(composer);
}

void compose_drop(struct composer *composer)
{
	wipe(composer->keys, sizeof composer->keys);
	composer->count = 0;
	pad_wipe(&composer->pad);
	forget_answer(composer);
}

/* The apostrophe that parted two syllables parts nothing once the first one is gone. */
static void use_up(struct composer *composer, int used)
{
	used = used < composer->count ? used : composer->count;
	while (used < composer->count && composer->keys[used] == '\'')
		used++;
	memmove(composer->keys, composer->keys + used, (size_t)(composer->count - used) + 1);
	composer->count -= used;
	wipe(composer->keys + composer->count, (size_t)(IME_KEYS - composer->count));
	pad_wipe(&composer->pad);
}

void compose_pick(struct composer *composer, struct field *field, int index)
{
	field_insert(field, ime_text(&composer->answer, index));
	use_up(composer, composer->answer.candidates[index].used);
	forget_answer(composer);
	compose_ask(composer);
}

void compose_settle(struct composer *composer, struct field *field, term_key key)
{
	if (composer->answer.count > 0) {
		compose_pick(composer, field, composer->mark);
	} else {
		field_insert(field, composer->keys);
		use_up(composer, composer->count);
		forget_answer(composer);
	}
	compose_push(composer, key);
}

void compose_push(struct composer *composer, term_key key)
{
	if (composer->held_count == COMPOSER_HELD)
		return;
	memmove(composer->held + 1, composer->held,
		(size_t)composer->held_count * sizeof *composer->held);
	composer->held[0] = key;
	composer->held_count++;
}

/* What changes the question needs no answer to the old one, and what moves among the labels
 * none at all. */
static bool needs_answer(const struct composer *composer, term_key key)
{
	const struct way_in *method = ways_in + method_of(composer);
	bool arrow = key == K_UP || key == K_DOWN || key == K_LEFT || key == K_RIGHT;

	if (!composer->waiting || composer->overlay || key == K_BACKSPACE || key == K_UNDO ||
	    key == '*' || key == K_TAB || key == K_F2 || key == K_F8)
		return false;
	key = focus_key(composer, key);
	return !(arrow && composer->focus) && (!method->composes ||
		!method->composes(composer, key));
}

bool composer_hold(struct composer *composer, term_key key)
{
	if (key == K_ESC || (composer->held_count == 0 && !needs_answer(composer, key)))
		return false;
	if (composer->held_count < COMPOSER_HELD)
		composer->held[composer->held_count++] = key;
	return true;
}

term_key composer_held(struct composer *composer)
{
	term_key key = composer->held[0];

	if (composer->held_count == 0 || needs_answer(composer, key))
		return K_NONE;
	composer->held_count--;
	memmove(composer->held, composer->held + 1,
		(size_t)composer->held_count * sizeof *composer->held);
	return key;
}

void composer_listen(struct composer *composer)
{
	struct ime_answer answer;

	while (composer->port && composer->port->answered(composer->port->self, &answer)) {
		if (composer->waiting && answer.number == composer->number) {
			composer->answer = answer;
			composer->first = composer->mark = 0;
			composer->waiting = false;
		}
		wipe(&answer, sizeof answer);
	}
}

int composer_fd(const struct composer *composer)
{
	return composer->port ? composer->port->fd(composer->port->self) : -1;
}

int composer_wait(const struct composer *composer)
{
	return composer->port ? composer->port->wait(composer->port->self) : -1;
}
