/* ime-inside.c - an imed inside a test: it answers at once, and in the same way every time. */
#include <config.h>

#include <string.h>

#include "ime/engine.h"
#include "tests/ime-inside.h"

static struct engine *engine;
static struct ime_answer last;
static bool there;

static void nothing(void *self)
{
	there = false;
}

static int never(void *self)
{
	return -1;
}

static void ask(void *self, const struct ime_question *question)
{
	if (!engine)
		engine = engine_open(NULL);
	engine_answer(engine, question, &last);
	there = true;
}

static bool answered(void *self, struct ime_answer *out)
{
	if (!there)
		return false;
	*out = last;
	there = false;
	return true;
}

const struct ime_port *ime_inside(void)
{
	static const struct ime_port port = { .expect = nothing, .ask = ask,
		.answered = answered, .forget = nothing, .fd = never, .wait = never };

	return &port;
}

void ime_inside_end(void)
{
	engine_close(engine);
	engine = NULL;
}
