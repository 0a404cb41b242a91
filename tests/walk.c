/* walk.c - every screen that the .play files reach, in both languages and in every size. */
#include <config.h>

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/text.h"
#include "screens/screens.h"
#include "tests/plants.h"
#include "tests/player.h"
#include "tests/sizes.h"

/* Which screens were met, by language; written by the child that plays. */
struct met { bool screen[SCREEN_COUNT][2]; int faults; };

static struct met met;

/* The frames that were judged, by all plays: the children share it. */
enum { KNOWN = 65536 };
static struct known { size_t count; uint64_t sum[KNOWN]; } *known;

/* A frame that was judged once is not judged again: most keys change nothing of it. */
static bool is_new(struct kiosk *kiosk)
{
	uint64_t sum = 14695981039346656037u;
	struct canvas canvas;
	int rows = kiosk->window_rows, columns = kiosk->columns;

	canvas_init(&canvas, 24, 80);
	kiosk_size(kiosk, 24, 80);
	kiosk_draw(kiosk, &canvas);
	kiosk_size(kiosk, rows, columns);
	for (int i = 0; i < canvas.rows * canvas.columns; i++)
		sum = (sum ^ canvas.cells[i].ch ^ (uint64_t)canvas.cells[i].touch << 32) * 1099511628211u;
	canvas_release(&canvas);
	for (size_t i = 0; i < known->count; i++)
		if (known->sum[i] == sum)
			return false;
	if (known->count < KNOWN)
		known->sum[known->count++] = sum;
	return true;
}

static void look(struct kiosk *kiosk, const char *file, int line)
{
	struct text faults = {0};
	char *where;

	for (int i = 0; i < SCREEN_COUNT; i++)
		if (strcmp(screens[i]->name, kiosk_screen_name(kiosk)) == 0)
			met.screen[i][i18n_language() == LANGUAGE_EN] = true;
	if (!is_new(kiosk))
		return;
	where = xasprintf("%s:%d", file, line);
	sizes_look(kiosk, where, &faults);
	met.faults += faults.length > 0;
	if (faults.length > 0)
		fputs(faults.at, stderr);
	text_release(&faults);
	free(where);
}

/* What was expected in the play's own size is another test's. */
static void play(const char *path, int out)
{
	FILE *file = fopen(path, "r");

	if (!file)
		_exit(2);
	play_file(file, path, look);
	fclose(file);
	_exit(write(out, &met, sizeof met) != sizeof met);
}

/* A process each: the fixture is one hall. */
static int play_apart(const char *path, struct met *all)
{
	struct met one = {0};
	int pipe_ends[2], status = 0;
	pid_t child;

	fflush(NULL);
	if (pipe(pipe_ends) != 0 || (child = fork()) < 0)
		return 1;
	if (child == 0)
		play(path, pipe_ends[1]);
	close(pipe_ends[1]);
	if (read(pipe_ends[0], &one, sizeof one) != sizeof one || waitpid(child, &status, 0) != child ||
	    status != 0) {
		fprintf(stderr, "%s: could not be played\n", path);
		one.faults++;
	}
	close(pipe_ends[0]);
	for (int i = 0; i < SCREEN_COUNT; i++)
		for (int language = 0; language < 2; language++)
			all->screen[i][language] |= one.screen[i][language];
	return one.faults;
}

/* A new screen comes with a play in either language, and so into the walk. */
static int forgotten(const struct met *all)
{
	static const char *const languages[] = { "Chinese", "English" };
	int count = 0;

	for (int i = 0; i < SCREEN_COUNT; i++)
		for (int language = 0; language < 2; language++)
			if (!all->screen[i][language]) {
				fprintf(stderr, "no play shows \"%s\" in %s\n", screens[i]->name,
					languages[language]);
				count++;
			}
	return count;
}

static int walk_all(void)
{
	const char *top = getenv("srcdir");
	char *pattern = xasprintf("%s/tests/screens/*.play", top ? top : ".");
	struct met all = {0};
	int faults = 0;
	glob_t found;

	if (glob(pattern, 0, NULL, &found) != 0) {
		fprintf(stderr, "no plays at %s\n", pattern);
		return 1;
	}
	for (size_t i = 0; i < found.gl_pathc; i++)
		faults += play_apart(found.gl_pathv[i], &all);
	globfree(&found);
	free(pattern);
	return faults + forgotten(&all) + plants_missed();
}

int main(int count, char **arguments)
{
	struct met all = {0};

	known = mmap(NULL, sizeof *known, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (known == MAP_FAILED)
		return 2;
	if (count == 2)
		return play_apart(arguments[1], &all) > 0;
	return walk_all() > 0;
}
