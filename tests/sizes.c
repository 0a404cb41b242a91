/* sizes.c - a screen as it is at the moment, drawn in every size and turned through its pages. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/text.h"
#include "tests/judge.h"
#include "tests/sizes.h"

enum { PAGES_MOST = 80 };

/* The first one is what the others are measured by. */
static const struct { int rows, columns; } sizes[] = {
	{ 24, 80 }, { 24, 60 }, { 18, 60 }, { 12, 60 },
};
enum { SIZES = sizeof sizes / sizeof *sizes };

static struct walk { struct kiosk *kiosk; const char *where; struct text *faults; } walk;

static void add_frame(const struct canvas *canvas, const char *before, struct text *out)
{
	for (int row = 0; row < canvas->rows; row++) {
		char *s = canvas_row_text(canvas, row);

		text_addf(out, "%s%s\n", before, s);
		free(s);
	}
}

static void add_fault(int rows, int columns, const char *fault)
{
	text_addf(walk.faults, "%s: \"%s\" at %dx%d: %s\n", walk.where,
		kiosk_screen_name(walk.kiosk), rows, columns, fault);
}

static void report(const struct canvas *canvas, const struct frame *frame)
{
	for (int i = 0; i < frame->count; i++)
		add_fault(canvas->rows, canvas->columns, frame->fault[i]);
	if (frame->count > 0 && getenv("WALK_SHOWS"))
		add_frame(canvas, "|", walk.faults);
}

static char *text_of(const struct canvas *canvas)
{
	struct text text = {0};

	add_frame(canvas, "", &text);
	return text_take(&text);
}

static char *drawn(struct canvas *canvas)
{
	canvas->watch = NULL;
	kiosk_draw(walk.kiosk, canvas);
	return text_of(canvas);
}

/* Draws and judges the page that shows; what stood there, to be freed. */
static char *look_at_page(struct canvas *canvas, struct choices_seen *seen)
{
	bool typing = kiosk_typing(walk.kiosk) == TYPING_TEXT && !walk.kiosk->asking;
	struct frame frame = {0};

	frame_watch(canvas, &frame);
	kiosk_draw(walk.kiosk, canvas);
	frame_judge(canvas, typing, &frame);
	frame_choices(canvas, typing, seen);
	report(canvas, &frame);
	return text_of(canvas);
}

static bool turns(const struct kiosk *kiosk)
{
	return !kiosk->asking && kiosk_typing(kiosk) != TYPING_TEXT;
}

/* Presses that key until nothing changes any more; each page is looked at where seen is not NULL. */
static void turn_to_end(struct canvas *canvas, term_key key, struct choices_seen *seen)
{
	char *last = NULL;

	for (int page = 0; page < PAGES_MOST; page++) {
		char *now = seen ? look_at_page(canvas, seen) : drawn(canvas);
		bool same = last && strcmp(last, now) == 0;

		free(last);
		last = now;
		if (same || !turns(walk.kiosk))
			break;
		kiosk_key(walk.kiosk, key);
	}
	free(last);
}

static bool any_letters(int rows)
{
	return rows > 0;
}

static void look_at_size(int size, struct choices_seen *seen)
{
	struct canvas canvas;

	canvas_init(&canvas, sizes[size].rows, sizes[size].columns);
	kiosk_size(walk.kiosk, canvas.rows, canvas.columns);
	if (walk.kiosk->setup.public)
		walk.kiosk->setup.letters = canvas.rows < 24 ? any_letters : NULL;
	if (walk.kiosk->notice[0])
		free(look_at_page(&canvas, seen));
	turn_to_end(&canvas, K_PAGE_UP, NULL);
	turn_to_end(&canvas, K_PAGE_DOWN, seen);
	canvas_release(&canvas);
}

static void miss(int size, const struct choices_seen *wanted, const struct choices_seen *seen)
{
	const char *missing = choices_missing(wanted, seen);
	char *fault = missing ? xasprintf("nowhere can be pressed: %s", missing) : NULL;

	if (fault)
		add_fault(sizes[size].rows, sizes[size].columns, fault);
	free(fault);
}

static void say_nothing(const char *text)
{
}

/* The residents' machine with all that it can have: the fullest bar. Nothing is read aloud. */
static void prepare(struct kiosk *kiosk)
{
	kiosk->reader.on = false;
	if (!kiosk->setup.public)
		return;
	kiosk->setup.speak = say_nothing;
	kiosk->glass.palettes = true;
}

/* The notice first, as it stands there: turning pages takes it away. */
static void look_at_all(void)
{
	static struct choices_seen wanted, seen;
	char notice[KIOSK_NOTICE];

	memcpy(notice, walk.kiosk->notice, sizeof notice);
	prepare(walk.kiosk);
	for (int i = 0; i < SIZES; i++) {
		seen.count = 0;
		look_at_size(i, i ? &seen : &wanted);
		if (i > 0)
			miss(i, &wanted, &seen);
		memcpy(walk.kiosk->notice, notice, sizeof notice);
	}
}

static void finish(pid_t child, struct text *faults)
{
	int status;

	if (waitpid(child, &status, 0) != child || status != 0)
		text_addf(faults, "%s: \"%s\" could not be walked through\n", walk.where,
			kiosk_screen_name(walk.kiosk));
}

/* In a child, so that the kiosk stays as it is. */
void sizes_look(struct kiosk *kiosk, const char *where, struct text *faults)
{
	char bytes[4096];
	int ends[2];
	ssize_t got;
	pid_t child;

	walk = (struct walk){ kiosk, where, faults };
	fflush(NULL);
	if (pipe(ends) != 0 || (child = fork()) < 0) {
		text_add(faults, "no child to look\n");
		return;
	}
	if (child == 0) {
		look_at_all();
		_exit(write(ends[1], faults->at ? faults->at : "", faults->length) != (ssize_t)faults->length);
	}
	close(ends[1]);
	while ((got = read(ends[0], bytes, sizeof bytes)) > 0)
		text_add_bytes(faults, bytes, (size_t)got);
	close(ends[0]);
	finish(child, faults);
}
