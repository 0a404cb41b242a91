/*
 * engine.h - every question that yishi-imed may be asked, and its answer.
 *
 * What a kind of question needs is read at the first one of that kind. What cannot be read is
 * said in the log once, and then there are no candidates.
 */
#ifndef IME_ENGINE_H
#define IME_ENGINE_H

#include "wire/ime.h"

struct engine;

/* own_words: a hall's own lexicon, which need not be there; may be NULL. */
struct engine *engine_open(const char *own_words);
void engine_close(struct engine *engine);
/* Reads one more thing that typing needs, so that no key has to wait for it; false: there is
 * nothing left to read (the model of shapes waits until somebody draws). */
bool engine_prepare(struct engine *engine);
void engine_answer(struct engine *engine, const struct ime_question *question,
	struct ime_answer *out);

#endif
