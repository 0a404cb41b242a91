/* walk.c - every screen that the .play files reach, in both languages and in every size. */
#include <config.h>

#include <glob.h>
#include <stdatomic.h>
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

enum { KNOWN = 65536, WALKERS = 2 };

/* What all children share: which screens were met, by language, and the frames that were judged. Two
 * that write the latter at once judge one frame twice. */
static struct shared {
	bool met[SCREEN_COUNT][2];
	atomic_int faults;
	size_t count;
	uint64_t known[KNOWN];
} *shared;

/* A frame that was judged once is not judged again: most keys change nothing of it. */
static bool is_new(struct kiosk *kiosk)
{
	uint64_t sum = 14695981039346656037u;
	struct canvas canvas;
	int rows = kiosk->window_rows, columns = kiosk->columns;
	size_t count = shared->count;

	canvas_init(&canvas, 24, 80);
	kiosk_size(kiosk, 24, 80);
	kiosk_draw(kiosk, &canvas);
	kiosk_size(kiosk, rows, columns);
	for (int i = 0; i < canvas.rows * canvas.columns; i++)
		sum = (sum ^ canvas.cells[i].ch ^ (uint64_t)canvas.cells[i].touch << 32) * 1099511628211u;
	canvas_release(&canvas);
	for (size_t i = 0; i < count; i++)
		if (shared->known[i] == sum)
			return false;
	if (count < KNOWN) {
		shared->known[count] = sum;
		shared->count = count + 1;
	}
	return true;
}

static void look(struct kiosk *kiosk, const char *file, int line)
{
	struct text faults = {0};
	char *where;

	for (int i = 0; i < SCREEN_COUNT; i++)
		if (strcmp(screens[i]->name, kiosk_screen_name(kiosk)) == 0)
			shared->met[i][i18n_language() == LANGUAGE_EN] = true;
	if (!is_new(kiosk))
		return;
	where = xasprintf("%s:%d", file, line);
	sizes_look(kiosk, where, &faults);
	shared->faults += faults.length > 0;
	if (faults.length > 0)
		fputs(faults.at, stderr);
	text_release(&faults);
	free(where);
}

/* A process each, for the fixture is one hall. What was expected in the play's own size is another
 * test's. */
static void play_apart(const char *path)
{
	int status = 0;
	pid_t child;
	FILE *file;

	fflush(NULL);
	child = fork();
	if (child == 0) {
		file = fopen(path, "r");
		if (!file)
			_exit(2);
		play_file(file, path, look);
		fclose(file);
		_exit(0);
	}
	if (child < 0 || waitpid(child, &status, 0) != child || status != 0) {
		fprintf(stderr, "%s: could not be played\n", path);
		shared->faults++;
	}
}

/* A new screen comes with a play in either language, and so into the walk. */
static int forgotten(void)
{
	static const char *const languages[] = { "Chinese", "English" };
	int count = 0;

	for (int i = 0; i < SCREEN_COUNT; i++)
		for (int language = 0; language < 2; language++)
			if (!shared->met[i][language]) {
				fprintf(stderr, "no play shows \"%s\" in %s\n", screens[i]->name,
					languages[language]);
				count++;
			}
	return count;
}

/* Each takes what the others leave. */
static void walk_some(const glob_t *found, size_t first)
{
	for (size_t i = first; i < found->gl_pathc; i += WALKERS)
		play_apart(found->gl_pathv[i]);
	_exit(0);
}

static int walk_all(void)
{
	const char *top = getenv("srcdir");
	char *pattern = xasprintf("%s/tests/screens/*.play", top ? top : ".");
	pid_t walkers[WALKERS];
	glob_t found;

	if (glob(pattern, 0, NULL, &found) != 0) {
		fprintf(stderr, "no plays at %s\n", pattern);
		return 1;
	}
	for (size_t i = 0; i < WALKERS; i++)
		if ((walkers[i] = fork()) == 0)
			walk_some(&found, i);
	for (size_t i = 0; i < WALKERS; i++) {
		int status = 1;

		shared->faults += walkers[i] < 0 || waitpid(walkers[i], &status, 0) != walkers[i] ||
			status != 0;
	}
	globfree(&found);
	free(pattern);
	return shared->faults + forgotten() + plants_missed();
}

int main(int count, char **arguments)
{
	shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (shared == MAP_FAILED)
		return 2;
	if (count != 2)
		return walk_all() > 0;
	play_apart(arguments[1]);
	return shared->faults > 0;
}
