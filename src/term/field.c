/* field.c - a place to type in: text, digits or a PIN. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "term/field.h"

enum {
	GROUP = 4,
	DISPLAY_BYTES = FIELD_BYTES + FIELD_BYTES / GROUP + FIELD_PREEDIT + 1
};

void field_init(struct field *field, enum field_kind kind, int limit)
{
	*field = (struct field){ .kind = kind, .limit = limit };
}

void field_wipe(struct field *field)
{
	wipe(field->text, sizeof field->text);
	wipe(&field->undo, sizeof field->undo);
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

/* Puts bytes in at the caret and steps over them. */
static void put_in(struct field *field, const char *bytes, size_t count)
{
	memmove(field->text + field->caret + count, field->text + field->caret,
		field->length - field->caret + 1);
	memcpy(field->text + field->caret, bytes, count);
	field->length += count;
	field->caret += count;
}

static void take_out(struct field *field, size_t from, size_t to)
{
	memmove(field->text + from, field->text + to, field->length - to + 1);
	field->length -= to - from;
	wipe(field->text + field->length, to - from);
	field->caret = from;
}

static void note(struct field *field, size_t at, size_t added, size_t taken)
{
	struct undo_step step = { (uint16_t)at, (uint16_t)added, (uint16_t)taken };

	if (field->kind == FIELD_TEXT)
		undo_note(&field->undo, step, field->text + at);
}

void field_insert(struct field *field, const char *text)
{
	size_t at = field->caret;
	uint32_t ch;

	while (*text) {
		char bytes[4];
		size_t count;

		text += utf8_next(text, &ch);
		ch = wanted(field, (term_key)ch);
		count = ch ? utf8_put(bytes, ch) : 0;
		if (count == 0)
			continue;
		if (field_left(field) == 0 || field->length + count >= sizeof field->text)
			break;
		put_in(field, bytes, count);
	}
	if (field->caret > at)
		note(field, at, field->caret - at, 0);
}

void field_set(struct field *field, const char *text)
{
	field_wipe(field);
	field_insert(field, text);
	wipe(&field->undo, sizeof field->undo);
}

void field_undo(struct field *field)
{
	struct undo_step step;
	char taken[UNDO_BYTES];

	if (!undo_last(&field->undo, &step, taken))
		return;
	take_out(field, step.at, (size_t)step.at + step.added);
	put_in(field, taken, step.taken);
	wipe(taken, sizeof taken);
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
	if (from == to)
		return;
	note(field, from, 0, to - from);
	take_out(field, from, to);
}

bool field_typed(struct field *field, term_key key)
{
	uint32_t ch = wanted(field, key);
	char text[5] = "";

	if (ch) {
		utf8_put(text, ch);
		field_insert(field, text);
	} else if (key == K_BACKSPACE) {
		erase(field, before(field), field->caret);
	} else if (key == K_DELETE) {
		erase(field, field->caret, after(field));
	} else if (key == K_LEFT) {
		field->caret = before(field);
	} else if (key == K_RIGHT) {
		field->caret = after(field);
	} else if (key == K_HOME) {
		field->caret = 0;
	} else if (key == K_END) {
		field->caret = field->length;
	} else if (key == K_UNDO) {
		field_undo(field);
	} else {
		return false;
	}
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

/* Puts what is being composed where the caret is; yields the bytes of it. */
static size_t compose(char out[DISPLAY_BYTES], size_t caret, const char *preedit)
{
	size_t length = preedit ? strlen(preedit) : 0;

	if (length >= FIELD_PREEDIT)
		return 0;
	memmove(out + caret + length, out + caret, strlen(out + caret) + 1);
	if (length)
		memcpy(out + caret, preedit, length);
	return length;
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

struct span { const char *from, *to; enum style style; };

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

/* Draws what lies between the two on a line that begins at `line`. */
static void draw_part(struct canvas *canvas, const struct box *box, const char *line,
	const struct span *span)
{
	char part[DISPLAY_BYTES];
	size_t length = span->from < span->to ? (size_t)(span->to - span->from) : 0;

	memcpy(part, span->from, length);
	part[length] = '\0';
	canvas_text(canvas, box->row, box->column + columns_between(line, span->from),
		span->style, part);
	wipe(part, length);
}

/* The lines from there on, and over them what is being composed, marked. */
static void draw_lines(struct canvas *canvas, const struct box *box, const char *line,
	const struct span *composed)
{
	struct box row = *box;

	for (; *line && row.row < box->row + box->rows; row.row++) {
		const char *next;
		size_t bytes = utf8_line(line, box->columns - 1, &next);
		struct span all = { line, line + bytes, STYLE_FIELD }, part = *composed;

		part.from = part.from < line ? line : part.from;
		part.to = part.to > line + bytes ? line + bytes : part.to;
		draw_part(canvas, &row, line, &all);
		draw_part(canvas, &row, line, &part);
		line = next;
	}
}

void field_draw(const struct field *field, struct canvas *canvas,
	const struct field_view *view)
{
	const struct box *box = &view->box;
	char shown[DISPLAY_BYTES];
	size_t caret = display(field, shown), length = compose(shown, caret, view->preedit);
	const struct span composed = { shown + caret, shown + caret + length, STYLE_MARK };
	const char *start, *line = shown;
	int at = caret_row(shown, caret + length, box->columns - 1, &start);
	int lowest = view->below < box->rows ? box->rows - 1 - view->below : 0;
	int top = at > lowest ? at - lowest : 0;
	int beside = columns_between(start, shown + caret + length);

	for (int i = 0; i < box->rows; i++)
		canvas_fill(canvas, box->row + i, box->column, box->columns, ' ', STYLE_FIELD);
	for (int i = 0; i < top; i++)
		utf8_line(line, box->columns - 1, &line);
	draw_lines(canvas, box, line, &composed);
	canvas_cursor(canvas, box->row + at - top,
		box->column + (beside < box->columns ? beside : box->columns - 1));
	wipe(shown, sizeof shown);
}
