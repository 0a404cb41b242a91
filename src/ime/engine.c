/* engine.c - every question that yishi-imed may be asked, and its answer. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/program.h"
#include "base/text.h"
#include "ime/engine.h"
#include "ime/handwriting.h"
#include "ime/pinyin.h"

struct engine {
	char *own_words;
	struct lexicon lexicon;
	struct pinyin *pinyin;
	struct strokes strokes;
	struct handwriting *handwriting;
	bool tried_pinyin, tried_strokes;
};

struct engine *engine_open(const char *own_words)
{
	struct engine *engine = xcalloc(1, sizeof *engine);

	engine->own_words = xstrdup(own_words);
	return engine;
}

void engine_close(struct engine *engine)
{
	if (!engine)
		return;
	handwriting_close(engine->handwriting);
	strokes_close(&engine->strokes);
	pinyin_engine_close(engine->pinyin);
	lexicon_release(&engine->lexicon);
	free(engine->own_words);
	free(engine);
}

/* A hall's own words come before those that every hall has. */
static void read_words(struct engine *engine)
{
	char *shipped = program_data("lexicon.txt");
	enum err err = engine->own_words ?
		lexicon_read(&engine->lexicon, engine->own_words) : OK;

	if (lexicon_read(&engine->lexicon, shipped) != OK)
		log_line("no lexicon: %s", shipped);
	if (err != OK && err != ERR_NOT_FOUND)
		log_line("the hall's own words are not all read");
	free(shipped);
}

static struct pinyin *pinyin_of(struct engine *engine)
{
	if (!engine->tried_pinyin) {
		engine->tried_pinyin = true;
		read_words(engine);
		if (pinyin_engine_open(&engine->pinyin, &engine->lexicon) != OK)
			engine->pinyin = NULL;
	}
	return engine->pinyin;
}

static const struct strokes *strokes_of(struct engine *engine)
{
	if (!engine->tried_strokes) {
		engine->tried_strokes = true;
		if (strokes_open(&engine->strokes) != OK)
			strokes_close(&engine->strokes);
	}
	return &engine->strokes;
}

static struct handwriting *handwriting_of(struct engine *engine)
{
	if (!engine->handwriting)
		engine->handwriting = handwriting_open(strokes_of(engine));
	return engine->handwriting;
}

bool engine_prepare(struct engine *engine)
{
	if (!engine->tried_strokes)
		strokes_of(engine);
	else
		pinyin_of(engine);
	return !engine->tried_pinyin;
}

void engine_answer(struct engine *engine, const struct ime_question *question,
	struct ime_answer *out)
{
	memset(out, 0, sizeof *out);
	out->number = question->number;
	if (question->kind == IME_STROKES)
		strokes_ask(strokes_of(engine), question, out);
	else if (question->kind == IME_WRITING)
		handwriting_ask(handwriting_of(engine), question, out);
	else if (pinyin_of(engine))
		pinyin_engine_ask(engine->pinyin, question, out);
}
