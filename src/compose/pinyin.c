/* pinyin.c - letters as pinyin: the method for whoever has a keyboard. */
#include <config.h>

#include "compose/inside.h"

static bool is_letter(term_key key)
{
	return key >= 'a' && key <= 'z';
}

/* Characters from the terminal, while nobody chose this method: what was typed before them was
 * letters (wifi坏了). */
static bool is_foreign(const struct composer *composer, term_key key)
{
	return key > 0x7F && key_prints(key) && !composer->chosen;
}

bool pinyin_composes(const struct composer *composer, term_key key)
{
	return is_letter(key) || key == '\'' || is_foreign(composer, key);
}

static bool foreign_typed(struct composer *composer, struct field *field, term_key key)
{
	field_insert(field, composer->keys);
	method_use(composer, METHOD_PLAIN);
	return field_typed(field, key);
}

/* A digit without its candidate does nothing; Enter and blank with none take the letters. */
static bool pending_typed(struct composer *composer, struct field *field, term_key key)
{
	if (key == '\'')
		compose_add(composer, key);
	else if (key == K_ENTER || key == ' ')
		field_insert(field, composer->keys), compose_drop(composer);
	else if (key_prints(key) && (key < '0' || key > '9'))
		compose_settle(composer, field, key);
	return key_prints(key) || key == K_ENTER;
}

bool pinyin_typed(struct composer *composer, struct field *field, term_key key)
{
	const char *mark = chinese_mark(key, field);

	if (is_letter(key)) {
		compose_add(composer, key);
		return true;
	}
	if (is_foreign(composer, key))
		return foreign_typed(composer, field, key);
	if (composer_composing(composer))
		return pending_typed(composer, field, key);
	if (*mark) {
		field_insert(field, mark);
		return true;
	}
	return field_typed(field, key);
}
