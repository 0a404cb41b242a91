/*
 * intent.h - keys of what is about to be done, made and stored before it is tried.
 * Table: intent.
 *
 * What could be asked for twice by accident (the power fails, an answer is lost) gets a key
 * first. intent_make() commits it; the verb then writes it as the cause of its posting, where
 * it is unique. Who asks for the same thing again gets the same key as long as nobody said
 * intent_done(), and the verb answers with what it did the first time.
 *
 *         err = intent_make(hall, "redeem/5/3", key);
 *         if (err == OK)
 *                 err = reward_redeem(hall, &(struct wish){ .key = key, ... }, &taken);
 *         ... and when the visitor has seen what came of it:
 *                 err = intent_done(hall, key);
 *
 * A queue, no part of the log. Keys are forgotten a day after they were made.
 */
#ifndef DOMAIN_INTENT_H
#define DOMAIN_INTENT_H

#include "base/err.h"

struct hall;

enum { INTENT_KEY = 64 };

/* wish: what and for whom, the same words each time, 40 bytes at most. Not within a transaction:
 * the key would not be stored before the deed. */
CHECKED enum err intent_make(struct hall *hall, const char *wish, char key[INTENT_KEY]);
CHECKED enum err intent_done(struct hall *hall, const char *key);
CHECKED enum err intents_sweep(struct hall *hall);           /* the tick's part */

#endif
