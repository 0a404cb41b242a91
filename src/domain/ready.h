/*
 * ready.h - a sentence put together from ready parts: place, thing, problem, wish. 快选
 *
 * The parts and how they are joined are boards.conf's, in both languages; that file says how.
 * Such a sentence is public like a whole one of hall.conf, for nothing in it was written by
 * hand: a place that [places] has not is left out of it.
 */
#ifndef DOMAIN_READY_H
#define DOMAIN_READY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/i18n.h"

struct hall;
struct setting;

enum board { BOARD_THINGS, BOARD_PROBLEMS, BOARD_WISHES };

/* category, place: keys of hall.conf. NULL: not chosen; a sentence is whole without place and
 * wish. All borrowed, the parts from the hall's settings. */
struct ready { const char *category, *place; const struct setting *thing, *problem, *wish; };

/* The lines of the board that comes after what is chosen: yields how many, fills out up to
 * room. No things: that category has no boards. */
size_t ready_board(const struct hall *hall, enum board board, const struct ready *chosen,
	const struct setting *out[], size_t room);
/* The whole sentence; NULL where thing or problem is missing. The caller frees. */
char *ready_sentence(const struct hall *hall, const struct ready *chosen, enum language language);
/* What was chosen so far comes to in the language of the moment, and more behind it: "3号楼的
 * 电梯……"; "" of nothing. The caller frees. */
char *ready_begun(const struct hall *hall, const struct ready *chosen, const char *more);
/* Of which parts are these words the sentence, in either language? category and place are
 * out's already. False: they are none. */
bool ready_find(const struct hall *hall, const char *words, struct ready *out);

#endif
