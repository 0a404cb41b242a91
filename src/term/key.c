/* key.c - the names of keys, as .play files and the foot bar write them. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "term/key.h"

static const struct { term_key key; const char *name; } names[] = {
	{ K_ENTER, "<Enter>" }, { K_ESC, "<Esc>" }, { K_BACKSPACE, "<Backspace>" },
	{ K_DELETE, "<Delete>" }, { K_TAB, "<Tab>" }, { ' ', "<Space>" },
	{ K_UP, "<Up>" }, { K_DOWN, "<Down>" },
	{ K_LEFT, "<Left>" }, { K_RIGHT, "<Right>" },
	{ K_PAGE_UP, "<PageUp>" }, { K_PAGE_DOWN, "<PageDown>" },
	{ K_HOME, "<Home>" }, { K_END, "<End>" },
	{ K_F1, "<F1>" }, { K_F2, "<F2>" }, { K_F3, "<F3>" }, { K_F4, "<F4>" },
	{ K_F5, "<F5>" }, { K_F6, "<F6>" }, { K_F7, "<F7>" }, { K_F8, "<F8>" },
	{ K_F9, "<F9>" }, { K_F10, "<F10>" }, { K_F11, "<F11>" }, { K_F12, "<F12>" },
	{ K_UNDO, "<Undo>" }, { K_POINTER, "<Pointer>" },
	{ K_RESIZE, "<Resize>" }, { K_CLOSED, "<Closed>" },
};
enum { NAMES = sizeof names / sizeof *names };

const char *key_text(term_key key, char out[16])
{
	out[0] = '\0';
	for (int i = 0; i < NAMES; i++)
		if (names[i].key == key)
			snprintf(out, 16, "%s", names[i].name);
	if (!out[0] && key_prints(key))
		out[utf8_put(out, (uint32_t)key)] = '\0';
	return out;
}

const char *key_cap(term_key key, char out[KEY_CAP])
{
	char name[16];
	size_t length = strlen(key_text(key, name));

	if (length > 2 && name[0] == '<')
		snprintf(out, KEY_CAP, " %.*s ", (int)length - 2, name + 1);
	else
		snprintf(out, KEY_CAP, " %s ", name);
	return out;
}

term_key key_named(const char *s, int *bytes)
{
	uint32_t ch;

	for (int i = 0; i < NAMES; i++) {
		size_t length = strlen(names[i].name);

		if (strncmp(s, names[i].name, length) == 0) {
			*bytes = (int)length;
			return names[i].key;
		}
	}
	*bytes = (int)strcspn(s, "> ") + 1;
	if (s[0] == '<' && *bytes > 1 && s[*bytes - 1] == '>')
		return K_NONE;
	*bytes = *s ? (int)utf8_next(s, &ch) : 0;
	return *s ? (term_key)ch : K_NONE;
}
