/* field.c - a place to type in: text, digits or a PIN. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "term/field.h"

enum { GROUP = 4, DISPLAY_BYTES = FIELD_BYTES + FIELD_BYTES / GROUP + 1 };

void field_init(struct field *field, enum field_kind kind, int limit)
{
	*field = (struct field){ .kind = kind, .limit = limit };
}

void field_wipe(struct field *field)
{
	wipe(field->text, sizeof field->text);
	field->length = field->caret = 0;
}

int field_left(const struct field *field)
{
	return field->limit > 0 ? field->limit - (int)utf8_count(field->text) : -1;
}

/* What the key adds to this kind of field; 0: nothing. Full-width digits count as digits. */
static uint32_t wanted(const struct field *field, term_key key)
{
	uint32_t ch = key_prints(key) ? (uint32_t)key : 0;

	if (field->kind != FIELD_TEXT && ch >= 0xFF10 && ch <= 0xFF19)
		ch -= 0xFF10 - '0';
	if (field->kind != FIELD_TEXT && (ch < '0' || ch > '9'))
		return 0;
	return ch && utf8_plain(ch) && utf8_columns(ch) > 0 ? ch : 0;
}

static void insert(struct field *field, uint32_t ch)
{
	char bytes[4];
	size_t count = utf8_put(bytes, ch);

	if (field_left(field) == 0 || field->length + count >= sizeof field->text)
		return;
	memmove(field->text + field->caret + count, field->text + field->caret,
		field->length - field->caret + 1);
	memcpy(field->text + field->caret, bytes, count);
	field->length += count;
	field->caret += count;
}

void field_set(struct field *field, const char *text)
{
	uint32_t ch;

	field_wipe(field);
	while (*text) {
		text += utf8_next(text, &ch);
		ch = wanted(field, (term_key)ch);
		if (ch)
			insert(field, ch);
	}
}

static size_t before(const struct field *field)
{
	size_t at = field->caret;

	while (at > 0 && ((unsigned char)field->text[--at] & 0xC0) == 0x80)
		;
	return at;
}

static size_t after(const struct field *field)
{
	uint32_t ch;

	if (field->caret == field->length)
		return field->caret;
	return field->caret + utf8_next(field->text + field->caret, &ch);
}

static void erase(struct field *field, size_t from, size_t to)
{
	memmove(field->text + from, field->text + to, field->length - to + 1);
	field->length -= to - from;
	wipe(field->text + field->length, to - from);
	field->caret = from;
}

bool field_typed(struct field *field, term_key key)
{
	uint32_t ch = wanted(field, key);

	if (ch)
		insert(field, ch);
	else if (key == K_BACKSPACE)
		erase(field, before(field), field->caret);
	else if (key == K_DELETE)
		erase(field, field->caret, after(field));
	else if (key == K_LEFT)
		field->caret = before(field);
	else if (key == K_RIGHT)
		field->caret = after(field);
	else if (key == K_HOME)
		field->caret = 0;
	else if (key == K_END)
		field->caret = field->length;
	else
		return false;
	return true;
}

/* What stands on the screen for the field's text; yields where the caret is in it. */
static size_t display(const struct field *field, char out[DISPLAY_BYTES])
{
	char *to = out;

	if (field->kind == FIELD_TEXT) {
		memcpy(out, field->text, field->length + 1);
		return field->caret;
	}
	for (size_t i = 0; i < field->length; i++) {
		*to++ = field->kind == FIELD_PIN ? '*' : field->text[i];
		if (i % GROUP == GROUP - 1 && (i + 1 < field->length || field_left(field)))
			*to++ = ' ';
	}
	*to = '\0';
	return field->caret < field->length ? field->caret + field->caret / GROUP :
		(size_t)(to - out);
}

/* The row of the wrapped text that the caret is on; *start: where that row starts. */
static int caret_row(const char *s, size_t caret, int width, const char **start)
{
	const char *line = s, *next;
	int row = 0;

	for (;; line = next, row++) {
		*start = line;
		if (!*line)
			return row;
		utf8_line(line, width, &next);
		if (!*next || (size_t)(next - s) > caret)
			return row;
	}
}

static int columns_between(const char *start, const char *end)
{
	int columns = 0;
	uint32_t ch;

	while (start < end) {
		start += utf8_next(start, &ch);
		columns += utf8_columns(ch);
	}
	return columns;
}

void field_draw(const struct field *field, struct canvas *canvas, int row, int column,
	int width, int rows)
{
	char shown[DISPLAY_BYTES];
	size_t caret = display(field, shown);
	const char *start, *line = shown;
	int at = caret_row(shown, caret, width - 1, &start);
	int top = at < rows ? 0 : at - rows + 1;
	int beside = columns_between(start, shown + caret);

	for (int i = 0; i < rows; i++)
		canvas_fill(canvas, row + i, column, width, ' ', STYLE_FIELD);
	for (int i = 0; i < top; i++)
		utf8_line(line, width - 1, &line);
	canvas_wrap(canvas, row, column, width - 1, rows, STYLE_FIELD, line);
	canvas_cursor(canvas, row + at - top,
		column + (beside < width ? beside : width - 1));
	wipe(shown, sizeof shown);
}
