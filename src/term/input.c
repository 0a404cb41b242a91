/* input.c - what a terminal sends, byte by byte, made into keys. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "term/input.h"

enum { CTRL_C = 0x03, CTRL_Z = 0x1A, ESC = 0x1B, BEL = 0x07, CR = '\r', LF = '\n' };
enum { GROUND, ESCAPE, CSI, SS3, STRING, PASTE, STATES };
enum { ESC_MS = 25, SEQUENCE_MS = 250, STRING_MS = 1000 };

static const char paste_end[] = "\033[201~";

static const struct { const char *params; char final; term_key key; } csi_keys[] = {
	{ "", 'A', K_UP }, { "", 'B', K_DOWN }, { "", 'C', K_RIGHT }, { "", 'D', K_LEFT },
	{ "", 'H', K_HOME }, { "", 'F', K_END }, { "", 'Z', K_TAB },
	{ "1", '~', K_HOME }, { "7", '~', K_HOME }, { "4", '~', K_END },
	{ "8", '~', K_END },
	{ "3", '~', K_DELETE }, { "5", '~', K_PAGE_UP }, { "6", '~', K_PAGE_DOWN },
	{ "", 'P', K_F1 }, { "", 'Q', K_F2 }, { "", 'R', K_F3 }, { "", 'S', K_F4 },
	{ "11", '~', K_F1 }, { "12", '~', K_F2 }, { "13", '~', K_F3 },
	{ "14", '~', K_F4 }, { "15", '~', K_F5 }, { "17", '~', K_F6 },
	{ "18", '~', K_F7 }, { "19", '~', K_F8 }, { "20", '~', K_F9 },
	{ "21", '~', K_F10 }, { "23", '~', K_F11 }, { "24", '~', K_F12 },
	{ "[", 'A', K_F1 }, { "[", 'B', K_F2 }, { "[", 'C', K_F3 }, { "[", 'D', K_F4 },
	{ "[", 'E', K_F5 },
};

/* A vt100's arrows and function keys, and a number pad in its application mode. */
static const struct { char final; term_key key; } ss3_keys[] = {
	{ 'A', K_UP }, { 'B', K_DOWN }, { 'C', K_RIGHT }, { 'D', K_LEFT },
	{ 'H', K_HOME }, { 'F', K_END }, { 'M', K_ENTER },
	{ 'P', K_F1 }, { 'Q', K_F2 }, { 'R', K_F3 }, { 'S', K_F4 },
	{ 'j', '*' }, { 'k', '+' }, { 'm', '-' }, { 'n', '.' }, { 'o', '/' },
	{ 'p', '0' }, { 'q', '1' }, { 'r', '2' }, { 's', '3' }, { 't', '4' },
	{ 'u', '5' }, { 'v', '6' }, { 'w', '7' }, { 'x', '8' }, { 'y', '9' },
};

static term_key control_key(struct input *input, unsigned char byte)
{
	bool second_half = byte == LF && input->after_cr;

	input->after_cr = byte == CR;
	if ((byte == CR || byte == LF) && !second_half)
		return K_ENTER;
	if (byte == '\b' || byte == 0x7F)
		return K_BACKSPACE;
	if (byte == ESC)
		input->state = ESCAPE;
	input->broke |= byte == CTRL_C;
	return byte == '\t' ? K_TAB : byte == CTRL_Z ? K_UNDO : K_NONE;
}

static int bytes_announced(unsigned char lead)
{
	return lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE0 && lead <= 0xEF ? 3 :
		lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

/* One more byte of a character begun; K_NONE until it is whole, and where it is none. */
static term_key continued(struct input *input, unsigned char byte)
{
	char s[5] = "";
	uint32_t ch;

	input->utf8[input->have++] = byte;
	if (input->have < input->want)
		return K_NONE;
	memcpy(s, input->utf8, (size_t)input->want);
	if (utf8_next(s, &ch) != (size_t)input->want || !utf8_plain(ch))
		ch = K_NONE;
	input->want = 0;
	return (term_key)ch;
}

static term_key ground(struct input *input, unsigned char byte)
{
	if (input->want && (byte & 0xC0) == 0x80)
		return continued(input, byte);
	input->want = 0;
	if (byte < ' ' || byte == 0x7F)
		return control_key(input, byte);
	input->after_cr = false;
	if (byte < 0x7F)
		return byte;
	input->want = bytes_announced(byte);
	input->utf8[0] = byte;
	input->have = 1;
	return K_NONE;
}

static term_key escape(struct input *input, unsigned char byte)
{
	if (byte == ESC)
		return K_ESC;
	input->state = byte == '[' ? CSI : byte == 'O' ? SS3 :
		memchr("]PX^_", byte, 5) ? STRING : GROUND;
	input->count = 0;
	return K_NONE;
}

/* "<0;12;5" and M or m (SGR): button, column and row from 1. Bits 4 to 16 are Shift, Alt and
 * Ctrl, which do not matter; 32 is a move. */
static term_key mouse(struct input *input, unsigned char final)
{
	unsigned button, x, y;
	int end = 0;

	if (sscanf(input->params, "<%4u;%5u;%5u%n", &button, &x, &y, &end) != 3 ||
	    input->params[end] || x == 0 || y == 0 || (button & ~0x3Cu) != 0)
		return K_NONE;
	input->pointer = (struct pointer){ .x = (int)x - 1, .y = (int)y - 1,
		.kind = final == 'm' ? POINTER_RELEASE :
			button & 32 ? POINTER_MOVE : POINTER_PRESS };
	return K_POINTER;
}

/* The terminal's word on the mode of pixels (DECRQM 1016): 1 and 2 are on and off. */
static term_key told(struct input *input)
{
	input->knows_pixels |= strcmp(input->params, "?1016;1$") == 0 ||
		strcmp(input->params, "?1016;2$") == 0;
	return K_NONE;
}

static term_key csi_done(struct input *input, unsigned char final)
{
	input->params[input->count] = '\0';
	input->state = GROUND;
	if (final == '~' && strcmp(input->params, "200") == 0) {
		input->state = PASTE;
		input->count = 0;
	}
	if ((final == 'M' || final == 'm') && input->params[0] == '<')
		return mouse(input, final);
	if (final == 'y')
		return told(input);
	for (size_t i = 0; i < sizeof csi_keys / sizeof *csi_keys; i++)
		if (csi_keys[i].final == final &&
		    strcmp(csi_keys[i].params, input->params) == 0)
			return csi_keys[i].key;
	return K_NONE;
}

static term_key csi(struct input *input, unsigned char byte)
{
	bool linux_function_key = byte == '[' && input->count == 0;

	if (byte == ESC)
		input->state = ESCAPE;
	else if (byte < ' ' || byte > '~')
		input->state = GROUND;
	else if (byte > '?' && !linux_function_key)
		return csi_done(input, byte);
	else if (input->count + 1 < (int)sizeof input->params)
		input->params[input->count++] = (char)byte;
	return K_NONE;
}

static term_key ss3(struct input *input, unsigned char byte)
{
	input->state = byte == ESC ? ESCAPE : GROUND;
	for (size_t i = 0; i < sizeof ss3_keys / sizeof *ss3_keys; i++)
		if (ss3_keys[i].final == (char)byte)
			return ss3_keys[i].key;
	return K_NONE;
}

/* Ends at BEL or at ESC \; the backslash then goes the way of any key with Alt. */
static term_key string(struct input *input, unsigned char byte)
{
	if (byte == BEL || byte == ESC)
		input->state = byte == ESC ? ESCAPE : GROUND;
	return K_NONE;
}

static term_key paste(struct input *input, unsigned char byte)
{
	input->count = byte == (unsigned char)paste_end[input->count] ? input->count + 1 :
		byte == ESC;
	if (!paste_end[input->count])
		input->state = GROUND;
	return K_NONE;
}

static const struct {
	term_key (*byte)(struct input *input, unsigned char byte);
	int patience_ms;
} states[STATES] = {
	[GROUND] = { ground, -1 }, [ESCAPE] = { escape, ESC_MS },
	[CSI] = { csi, SEQUENCE_MS }, [SS3] = { ss3, SEQUENCE_MS },
	[STRING] = { string, STRING_MS }, [PASTE] = { paste, STRING_MS },
};

term_key input_byte(struct input *input, unsigned char byte)
{
	return states[input->state].byte(input, byte);
}

bool input_broke(struct input *input)
{
	bool broke = input->broke;

	input->broke = false;
	return broke;
}

int input_patience(const struct input *input)
{
	return input->want ? SEQUENCE_MS : states[input->state].patience_ms;
}

term_key input_late(struct input *input)
{
	term_key key = input->state == ESCAPE ? K_ESC : K_NONE;

	*input = (struct input){ .pointer = input->pointer,
		.knows_pixels = input->knows_pixels };
	return key;
}
