/*
 * key.h - what a visitor can do to the machine: one number a key.
 *
 * A term_key is a Unicode scalar (a printable character as typed), or one of the names
 * below, which lie beyond Unicode. Control bytes that would signal, stop or end a program
 * elsewhere never become keys: the terminal drops them, all but Ctrl+Z, which is K_UNDO.
 */
#ifndef TERM_KEY_H
#define TERM_KEY_H

#include <stdbool.h>
#include <stdint.h>

typedef int32_t term_key;

enum {
	K_NONE = 0,
	K_ENTER = 0x110000, K_ESC, K_BACKSPACE, K_DELETE, K_TAB,
	K_UP, K_DOWN, K_LEFT, K_RIGHT, K_PAGE_UP, K_PAGE_DOWN, K_HOME, K_END,
	K_F1, K_F2, K_F3, K_F4, K_F5, K_F6, K_F7, K_F8, K_F9, K_F10, K_F11, K_F12,
	K_UNDO,
	K_POINTER,                           /* something was pointed at: see tty_pointer() */
	K_RESIZE,                            /* the terminal has another size now */
	K_CLOSED,                            /* the terminal is gone */
	K_PRIVATE = 0x120000                 /* from here on: labels that are no key (compose/) */
};

static inline bool key_prints(term_key key)
{
	return key >= ' ' && key < K_ENTER && key != 0x7F;
}

/* "<Enter>", "<F2>", "<PageDown>" ... or the character itself, as .play files and the foot
 * bar write it; out holds at least 16 bytes. */
const char *key_text(term_key key, char out[16]);
/* The same as it stands on a cap, with a blank at either side: " Enter ", " 0 ". */
enum { KEY_CAP = 24 };
const char *key_cap(term_key key, char out[KEY_CAP]);
/* The key that such a name at the start of s stands for; *bytes is what it took. K_NONE for
 * an unknown <Name>. A lone "<" is itself. */
term_key key_named(const char *s, int *bytes);

#endif
