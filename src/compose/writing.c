/* writing.c - drawing on the pad, and the methods that compose nothing. */
#include <config.h>

#include "compose/inside.h"

bool writing_composes(const struct composer *composer, term_key key)
{
	return key == '.' || key == '0';
}

bool writing_typed(struct composer *composer, struct field *field, term_key key)
{
	bool busy = composer_composing(composer);
	const char *mark = chinese_mark(key, field);

	if (key == '.') {
		if (busy)
			compose_take_back(composer);
		else
			field_typed(field, K_BACKSPACE);
		return true;
	}
	if (key == '/')
		return composer_typed(composer, field, C_SYMBOLS);
	if (busy) {
		if (key == '0')
			compose_drop(composer);
		return key_prints(key) || key == K_ENTER;
	}
	if (*mark) {
		field_insert(field, mark);
		return true;
	}
	return field_typed(field, key);
}

bool plain_typed(struct composer *composer, struct field *field, term_key key)
{
	return field_typed(field, key);
}

/* Of a number pad: what is no part of a number deletes or leads on. */
bool digits_typed(struct composer *composer, struct field *field, term_key key)
{
	if (key == '.')
		return field_typed(field, K_BACKSPACE);
	if (key == '/')
		return composer_typed(composer, field, C_SYMBOLS);
	return field_typed(field, key);
}
