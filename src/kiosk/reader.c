/* reader.c - reads the screen aloud, and then each choice as it is marked. */
#include <config.h>

#include <stdbool.h>
#include <string.h>

#include "base/text.h"
#include "kiosk/kiosk.h"
#include "kiosk/reader.h"
#include "term/aloud.h"

/* What stands on the screen, for the ear. heading: what tells one screen or question from another. */
struct heard { struct text all, marked, heading; };

static void hear_heading(const struct kiosk *kiosk, const struct aloud *aloud, struct text *out)
{
	text_addf(out, "%s %d ", kiosk_screen_name(kiosk), kiosk->page);
	for (size_t i = 0; i < aloud->count; i++)
		if (aloud->pieces[i].style == STYLE_STRONG) {
			text_add(out, aloud->pieces[i].text);
			return;
		}
}

static void hear(const struct kiosk *kiosk, struct heard *out)
{
	struct aloud aloud = {0};
	struct canvas canvas;

	canvas_init(&canvas, kiosk->window_rows, kiosk->columns);
	canvas.aloud = &aloud;
	kiosk_draw(kiosk, &canvas);
	aloud_screen(&aloud, &out->all);
	aloud_marked(&aloud, &out->marked);
	hear_heading(kiosk, &aloud, &out->heading);
	canvas_release(&canvas);
	aloud_release(&aloud);
}

static const char *text_of(const struct text *text)
{
	return text->at ? text->at : "";
}

/* Remembers it too: true where it is new. */
static bool is_new(char **last, const struct text *now)
{
	bool same = *last && strcmp(*last, text_of(now)) == 0;

	if (same)
		return false;
	wipe_free(*last);
	*last = xstrdup(text_of(now));
	return true;
}

void reader_look(struct kiosk *kiosk)
{
	struct reader *reader = &kiosk->reader;
	struct heard heard = {0};
	bool screen, mark;

	if (!reader->on)
		return;
	hear(kiosk, &heard);
	screen = is_new(&reader->heading, &heard.heading);
	mark = is_new(&reader->marked, &heard.marked);
	if (screen)
		kiosk->setup.speak(text_of(&heard.all));
	else if (kiosk->notice[0] && strcmp(reader->notice, kiosk->notice) != 0)
		kiosk->setup.speak(kiosk->notice);
	else if (mark && *text_of(&heard.marked))
		kiosk->setup.speak(text_of(&heard.marked));
	copy_text(reader->notice, sizeof reader->notice, kiosk->notice);
	text_release(&heard.all);
	text_release(&heard.marked);
	text_release(&heard.heading);
}

static void forget(struct reader *reader)
{
	wipe_free(reader->heading);
	wipe_free(reader->marked);
	wipe(reader, sizeof *reader);
}

void reader_end(struct kiosk *kiosk)
{
	if (kiosk->reader.on)
		kiosk->setup.speak("");
	forget(&kiosk->reader);
}

void reader_turn(struct kiosk *kiosk)
{
	bool on = !kiosk->reader.on;

	reader_end(kiosk);
	kiosk->reader.on = on;
	reader_look(kiosk);
}
