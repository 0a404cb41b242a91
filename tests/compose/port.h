/*
 * port.h - an imed that the test plays: it sees what is asked, and answers when it likes.
 */
#ifndef TESTS_COMPOSE_PORT_H
#define TESTS_COMPOSE_PORT_H

#include <locale.h>

#include "base/i18n.h"
#include "compose/view.h"
#include "tests/check.h"

static struct composer composer;
static struct field field;
static struct { uint32_t number; enum ime_kind kind; char keys[IME_PACKET]; int asked; } question;
static struct ime_answer next_answer;
static bool has_answer, expected, forgotten;
static const char *at_once;                  /* the answer to everything, or NULL */

static void port_expect(void *self)
{
	expected = true;
}

static inline void set_answer(uint32_t number, const char *candidates)
{
	char word[64];
	int used, bytes;

	memset(&next_answer, 0, sizeof next_answer);
	next_answer.number = number;
	while (sscanf(candidates, " %63[^:]:%d%n", word, &used, &bytes) == 2) {
		ime_add(&next_answer, used, word);
		candidates += bytes;
	}
	has_answer = true;
}

static void port_ask(void *self, const struct ime_question *asked)
{
	question.number = asked->number;
	question.kind = asked->kind;
	snprintf(question.keys, sizeof question.keys, "%s", asked->keys);
	question.asked++;
	if (at_once)
		set_answer(asked->number, at_once);
}

static bool port_answered(void *self, struct ime_answer *out)
{
	if (!has_answer)
		return false;
	*out = next_answer;
	has_answer = false;
	return true;
}

static void port_forget(void *self)
{
	forgotten = true;
}

static int port_never(void *self)
{
	return -1;
}

static const struct ime_port port = { .expect = port_expect, .ask = port_ask,
	.answered = port_answered, .forget = port_forget, .fd = port_never, .wait = port_never };

static int for_the_screen;

/* The keys that waited go on as soon as they can. */
static inline void go_on(void)
{
	term_key key;

	composer_listen(&composer);
	while ((key = composer_held(&composer)) != K_NONE)
		for_the_screen += !composer_typed(&composer, &field, key);
}

/* Hands a key over as the kiosk does. */
static inline void press(term_key key)
{
	if (!composer_hold(&composer, key))
		for_the_screen += !composer_typed(&composer, &field, key);
	go_on();
}

static inline void type(const char *keys)
{
	while (*keys) {
		int bytes;
		term_key key = key_named(keys, &bytes);

		press(key);
		keys += bytes;
	}
}

/* "停车场:12 停车:7" to the question of that number; then the keys that waited go on. */
static inline void answer_to(uint32_t number, const char *candidates)
{
	set_answer(number, candidates);
	go_on();
}

static inline void answer(const char *candidates)
{
	answer_to(question.number, candidates);
}

static inline void start(enum method usual)
{
	setlocale(LC_ALL, "C.UTF-8");
	i18n_use(LANGUAGE_ZH);
	composer = (struct composer){ .port = &port, .usual = usual };
	field_init(&field, FIELD_TEXT, 0);
	composer_begin(&composer);
	for_the_screen = 0;
	has_answer = false;
	at_once = NULL;
	memset(&question, 0, sizeof question);
}

/* What stands at the caret while composing. */
static inline const char *preedit(void)
{
	static char out[FIELD_PREEDIT];

	return composer_preedit(&composer, out);
}

#endif
