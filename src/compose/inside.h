/*
 * inside.h - what the parts of the composer share; for compose/ alone.
 */
#ifndef COMPOSE_INSIDE_H
#define COMPOSE_INSIDE_H

#include "compose/view.h"

/* Labels that are no key of a keyboard. C_PICK: and the candidate's number. */
enum {
	C_SYMBOLS = COMPOSER_PAD + 1, C_CAPITALS, C_DIGITS, C_LETTERS,
	C_PICK = K_PRIVATE + 0x100
};

/* What a method is. typed: nothing common to all took the key; false leaves it to the screen.
 * composes: the key needs no answer, though one is to come. */
struct way_in {
	const char *name;                    /* N_() */
	int page;                            /* candidates that have a key ... */
	term_key first;                      /* ... which begin with this digit */
	bool (*typed)(struct composer *composer, struct field *field, term_key key);
	bool (*composes)(const struct composer *composer, term_key key);
};
extern const struct way_in ways_in[METHOD_COUNT];

bool strokes_typed(struct composer *composer, struct field *field, term_key key);
bool strokes_composes(const struct composer *composer, term_key key);
bool pinyin_typed(struct composer *composer, struct field *field, term_key key);
bool pinyin_composes(const struct composer *composer, term_key key);
bool writing_typed(struct composer *composer, struct field *field, term_key key);
bool writing_composes(const struct composer *composer, term_key key);
bool plain_typed(struct composer *composer, struct field *field, term_key key);
bool digits_typed(struct composer *composer, struct field *field, term_key key);
bool overlay_typed(struct composer *composer, struct field *field, term_key key);

/* The method of the moment. */
enum method method_of(const struct composer *composer);
/* Changes to it, by a key or in the menu; what was being composed is dropped. */
void method_use(struct composer *composer, enum method method);

void compose_ask(struct composer *composer);         /* about the keys, or the pad */
void compose_add(struct composer *composer, term_key key);
void compose_take_back(struct composer *composer);   /* the last key or stroke */
void compose_drop(struct composer *composer);
/* Puts a candidate into the field; what it does not stand for is asked about anew. */
void compose_pick(struct composer *composer, struct field *field, int index);
/* Takes the marked candidate, then does what the key does when nothing is being composed:
 * at once, or when the rest has been answered. */
void compose_settle(struct composer *composer, struct field *field, term_key key);
/* Hands a key over as if it came after this one. */
void compose_push(struct composer *composer, term_key key);
/* Moves mark or page; false: the key does neither. */
bool candidates_moved(struct composer *composer, term_key key);

/* Digits that came one after the other, as long as nobody knows whether they are strokes. */
void run_note(struct composer *composer, term_key key, bool changed);
void run_give_back(struct composer *composer, struct field *field);

/* What a typed mark of punctuation is in Chinese, there (NULL: anywhere); "": it is none. */
const char *chinese_mark(term_key key, const struct field *field);
/* The nine of that page; NULL past the last one. */
const char *const *symbols_page(int page);

/* Labels to press or to point at, in rows: span so many of the grid's columns. text: N_(), or
 * shown as it is, beside the key's name; NULL: the name alone. */
struct label { term_key key; const char *text; int span; bool as_it_is; };
enum { GRID_OWN = 12 };
struct grid { const struct label *labels; int count, columns; struct label own[GRID_OWN]; };

/* Are keys to be pressed by a finger? */
bool keys_shown(const struct composer *composer);
/* The labels of the moment; count 0: none are shown. */
void grid_of(const struct composer *composer, struct grid *out);
int grid_rows(const struct grid *grid);
/* The key of a label, as a capital where they are on. */
term_key label_key(const struct composer *composer, const struct label *label);
/* What the key is where Enter presses a marked label: that label's. */
term_key focus_key(const struct composer *composer, term_key key);
/* The label that an arrow leads to from this one, -1 out of the top. */
int grid_moved(const struct grid *grid, int from, term_key key);
/* Where a label lies: its row, and its first column of the grid. */
struct spot { int row, column; };
struct spot grid_spot(const struct grid *grid, int index);

#endif
