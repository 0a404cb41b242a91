/* strokes.c - five strokes on the number keys: the method for whoever has nothing else. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "compose/inside.h"

enum { HOUSE = 3 };                          /* digits of a building's or a door's number */

static bool is_stroke(term_key key)
{
	return key >= '1' && key <= '6';
}

static bool is_letter(term_key key)
{
	return key >= 'a' && key <= 'z';
}

void run_note(struct composer *composer, term_key key, bool changed)
{
	if (key < '0' || key > '9' || composer->run_count == COMPOSER_RUN)
		return;
	composer->run[composer->run_count++] = (char)key;
	composer->run_changes += changed;
}

/* What gave characters already was a number only if it is as short as a house's. */
static bool may_be_a_number(const struct composer *composer)
{
	return composer->run_count > 0 && !composer->chosen &&
		composer->run_count <= (composer->run_changes > 0 ? HOUSE : COMPOSER_RUN - 1);
}

/* A keyboard typed them after all, and they were digits: 17号楼. */
void run_give_back(struct composer *composer, struct field *field)
{
	char digits[COMPOSER_RUN + 1] = "";

	if (may_be_a_number(composer)) {
		memcpy(digits, composer->run, (size_t)composer->run_count);
		for (; composer->run_changes > 0; composer->run_changes--)
			field_undo(field);
		field_insert(field, digits);
		wipe(digits, sizeof digits);
	}
	composer->run_count = 0;
	compose_drop(composer);
}

/* Who types letters has a keyboard; whose terminal sends characters composes elsewhere. */
static bool changes_method(const struct composer *composer, term_key key)
{
	return is_letter(key) || (key > 0x7F && key_prints(key) && !composer->chosen);
}

bool strokes_composes(const struct composer *composer, term_key key)
{
	return is_stroke(key) || key == '0' || key == '.' || changes_method(composer, key);
}

static bool stroke_typed(struct composer *composer, term_key key)
{
	run_note(composer, key, false);
	compose_add(composer, key);
	return true;
}

/* Keys of a number pad that are no digits, and 0. */
static bool pad_key_typed(struct composer *composer, struct field *field, term_key key)
{
	bool busy = composer_composing(composer);

	switch (key) {
	case '.':
		return busy ? (compose_take_back(composer), true) :
			field_typed(field, K_BACKSPACE);
	case '-':
		field_undo(field);
		return true;
	case '/':
		return composer_typed(composer, field, C_SYMBOLS);
	case '0':
		if (busy) {
			field_insert(field, composer->keys);
			compose_drop(composer);
		} else {
			composer->before = METHOD_STROKES;
			method_use(composer, METHOD_DIGITS);
		}
		return true;
	default:
		return key == '+';
	}
}

static bool other_method_typed(struct composer *composer, struct field *field, term_key key)
{
	enum method method = is_letter(key) ? METHOD_PINYIN : METHOD_PLAIN;

	run_give_back(composer, field);
	method_use(composer, method);
	return composer_typed(composer, field, key);
}

bool strokes_typed(struct composer *composer, struct field *field, term_key key)
{
	const char *mark = chinese_mark(key, field);
	size_t before = field->length;

	if (is_stroke(key))
		return stroke_typed(composer, key);
	if (changes_method(composer, key))
		return other_method_typed(composer, field, key);
	if (pad_key_typed(composer, field, key))
		return true;
	if (composer_composing(composer) && (key_prints(key) || key == K_ENTER)) {
		if (composer->answer.count > 0 && key != K_ENTER && (key < '0' || key > '9'))
			compose_settle(composer, field, key);
		return true;
	}
	if (*mark) {
		field_insert(field, mark);
		return true;
	}
	if (!field_typed(field, key))
		return false;
	run_note(composer, key, field->length != before);
	return true;
}
