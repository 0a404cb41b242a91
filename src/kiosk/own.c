/* own.c - the kiosk's own keys, the same on every screen: language, help, letters, reading aloud, colours. */
#include <config.h>

#include <stddef.h>
#include <string.h>

#include "kiosk/kiosk.h"
#include "kiosk/own.h"
#include "kiosk/reader.h"
#include "kiosk/stack.h"

static void other_language(struct kiosk *kiosk)
{
	i18n_use(i18n_language() == LANGUAGE_ZH ? LANGUAGE_EN : LANGUAGE_ZH);
	stack_look_again(kiosk);
}

static bool can_speak(const struct kiosk *kiosk)
{
	return kiosk->setup.speak != NULL;
}

/* The draft below stays as it is: Back leads to it. */
static void call_help(struct kiosk *kiosk)
{
	stack_follow(kiosk, (struct step){ .kind = GO, .screen = kiosk->setup.help });
}

static bool can_help(const struct kiosk *kiosk)
{
	return kiosk->setup.help > 0 && stack_screen(kiosk) != kiosk->setup.screens[kiosk->setup.help];
}

/* Rows that fill the screen, in the order of the key. */
static const int letters[] = { 24, 18, 12 };
enum { LETTERS = sizeof letters / sizeof *letters };

static bool can_grow(const struct kiosk *kiosk)
{
	return kiosk->setup.letters != NULL;
}

static bool use_letters(struct kiosk *kiosk, int size)
{
	bool done = kiosk->setup.letters(letters[size]);

	kiosk->letters = done ? size : kiosk->letters;
	return done;
}

static void next_letters(struct kiosk *kiosk)
{
	if (!use_letters(kiosk, (kiosk->letters + 1) % LETTERS))
		kiosk_say(kiosk, true, "%s", _("The letters cannot be changed at the moment."));
}

void own_end_session(struct kiosk *kiosk)
{
	if (kiosk->letters > 0)
		use_letters(kiosk, 0);
}

/* Of no use where the terminal has one look only. A number pad has no F5: on the public first screen a
 * digit does, that no choice there has. */
static bool has_palettes_at_home(const struct kiosk *kiosk)
{
	return kiosk->glass.palettes && kiosk->setup.public && kiosk->depth == 1;
}

static bool has_palettes_away(const struct kiosk *kiosk)
{
	return kiosk->glass.palettes && !has_palettes_at_home(kiosk);
}

static void next_palette(struct kiosk *kiosk)
{
	static const char *const said[PALETTE_COUNT] = {
		/* TRANSLATORS: said once the colours of the screen have changed; at most 100 columns. */
		[PALETTE_NORMAL] = N_("Dark letters on white. Once more for other colours."),
		[PALETTE_HIGH] = N_("Bright letters on black, the clearest. Once more for other colours."),
		[PALETTE_DARK] = N_("Soft letters on dark, without glare. Once more for other colours."),
	};

	kiosk->palette = (kiosk->palette + 1) % PALETTE_COUNT;
	kiosk_say(kiosk, false, "%s", _(said[kiosk->palette]));
}

const struct own owns[] = {
	{ '*', K_F2, NULL, other_language },
	/* TRANSLATORS: the next ones stand at the foot of every screen; at most 8 columns each. */
	{ K_BACKSPACE, K_F1, N_("Help"), call_help, can_help },
	{ '/', K_F4, N_("Size"), next_letters, can_grow },
	{ '.', K_F3, N_("Read"), reader_turn, can_speak },
	{ '9', K_F5, N_("Colours"), next_palette, has_palettes_at_home, true },
	{ K_F5, K_F5, N_("Colours"), next_palette, has_palettes_away, true },
	{ 0 }
};

const struct own *own_for(const struct kiosk *kiosk, term_key key)
{
	bool typing = kiosk_typing(kiosk);

	for (const struct own *own = owns; own->always; own++)
		if ((key == own->always || (key == own->plain && !typing)) &&
		    (!own->when || own->when(kiosk)))
			return own;
	return NULL;
}

term_key own_key(const struct kiosk *kiosk, const struct own *own)
{
	if (own->when && !own->when(kiosk))
		return K_NONE;
	return kiosk_typing(kiosk) || !key_prints(own->plain) ? own->always : own->plain;
}

const char *own_label(const struct own *own, bool brief)
{
	if (own->label)
		return _(own->label);
	if (i18n_language() == LANGUAGE_EN)
		return "中文";
	return brief ? "EN" : "English";
}
