/* hall.c - a demonstration hall of a test's own, and the programs run on it. */
#include <config.h>

#include <ctype.h>
#include <dirent.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/text.h"
#include "tests/e2e/hall.h"

enum { ENDING_MS = 20000, LINE = 1024 };

static char room[] = "/tmp/ye.XXXXXX", dir[sizeof room + 2];

static const char *program(void)
{
	static char path[LINE];
	const char *builddir = getenv("builddir");

	snprintf(path, sizeof path, "%s/yishi", builddir ? builddir : ".");
	return path;
}

static int run(char *out, size_t size, const char *line)
{
	FILE *from = popen(line, "r");
	size_t got = from ? fread(out, 1, size - 1, from) : 0;
	char rest[LINE];

	out[got] = '\0';
	while (from && fread(rest, 1, sizeof rest, from) > 0)
		;
	return from ? pclose(from) >> 8 : -1;
}

/* What a sanitizer has to say would be lost on the screen, and with the neighbours. */
static void keep_what_sanitizers_say(const char *variable)
{
	const char *before = getenv(variable);
	char *options = xasprintf("%s:log_path=%s/sanitizer:exitcode=99",
		before ? before : "", room);

	setenv(variable, options, 1);
	free(options);
}

bool hall_made(void)
{
	char line[LINE + 64], out[LINE];

	if (!mkdtemp(room))
		return false;
	snprintf(dir, sizeof dir, "%s/h", room);
	keep_what_sanitizers_say("ASAN_OPTIONS");
	keep_what_sanitizers_say("UBSAN_OPTIONS");
	unsetenv("YISHI_LANG");
	unsetenv("YISHI_HALL");
	snprintf(line, sizeof line, "'%s' init %s --demo 2>&1", program(), dir);
	if (run(out, sizeof out, line) == 0)
		return true;
	fprintf(stderr, "%s", out);
	return false;
}

void hall_away(void)
{
	char line[LINE], out[LINE];

	snprintf(line, sizeof line, "rm -rf %s 2>&1", room);
	run(out, sizeof out, line);
}

const char *hall_dir(void)
{
	return dir;
}

const char *hall_room(void)
{
	return room;
}

bool hall_queue(const char *queue)
{
	char line[LINE], out[LINE];

	snprintf(line, sizeof line, "sed -i 's/^queue =.*/queue = %s/' %s/hall.conf",
		queue, dir);
	return run(out, sizeof out, line) == 0;
}

/* A line of demo.txt: "居民卡 63532566，陈秀英，密码 398441". */
static struct person person(const char *kind, int index)
{
	struct person out = {{0}};
	char path[LINE], line[LINE];
	FILE *from;

	snprintf(path, sizeof path, "%s/demo.txt", dir);
	from = fopen(path, "r");
	while (from && index >= 0 && fgets(line, sizeof line, from))
		if (strncmp(line, kind, strlen(kind)) == 0)
			index--;
	if (from && index < 0) {
		const char *number = line + strcspn(line, "0123456789");
		const char *pin = strrchr(line, ' ') + 1;

		snprintf(out.number, sizeof out.number, "%.*s",
			(int)strspn(number, "0123456789"), number);
		snprintf(out.pin, sizeof out.pin, "%.*s",
			(int)strspn(pin, "0123456789"), pin);
	}
	if (from)
		fclose(from);
	return out;
}

struct person hall_colleague(int index)
{
	return person("工作人员", index);
}

struct person hall_resident(int index)
{
	return person("居民卡", index);
}

struct pty *hall_runs(const char *name, int rows, int columns)
{
	const char *const argv[] = { program(), name, "--hall", dir, NULL };

	return pty_start(argv, NULL, rows, columns);
}

/* Is this process one of ours: a yishi or yishi-printd that was told of this hall? */
static bool runs_here(const char *pid)
{
	char path[LINE], words[LINE];
	const char *end, *name;
	bool told = false;
	size_t got;
	FILE *from;

	snprintf(path, sizeof path, "/proc/%s/cmdline", pid);
	from = fopen(path, "r");
	got = from ? fread(words, 1, sizeof words - 1, from) : 0;
	if (from)
		fclose(from);
	words[got] = '\0';
	end = words + got;
	for (const char *word = words; word < end; word += strlen(word) + 1)
		told = told || strcmp(word, dir) == 0;
	name = strrchr(words, '/');
	return told && strncmp(name ? name + 1 : words, "yishi", 5) == 0;
}

int hall_alive(void)
{
	DIR *all = opendir("/proc");
	struct dirent *entry;
	int count = 0;

	while (all && (entry = readdir(all)))
		count += isdigit((unsigned char)entry->d_name[0]) &&
			runs_here(entry->d_name);
	if (all)
		closedir(all);
	return count;
}

bool hall_ended(struct pty *pty)
{
	int64_t until = clock_ms() + ENDING_MS;
	int before = hall_alive(), left, status;

	pty_hang_up(pty);
	status = pty_end(pty, ENDING_MS);
	pty_free(pty);
	while ((left = hall_alive()) >= before && clock_ms() < until)
		usleep(20000);
	if (status != 0 && status != 1)
		fprintf(stderr, "the program ended with %d\n", status);
	return (status == 0 || status == 1) && left < before;
}

int hall_asked(char *out, size_t size, const char *format, ...)
{
	char words[LINE], line[3 * LINE];
	va_list args;

	va_start(args, format);
	vsnprintf(words, sizeof words, format, args);
	va_end(args);
	snprintf(line, sizeof line, "'%s' %s --hall %s 2>&1", program(), words, dir);
	return run(out, size, line);
}

int hall_balance(const char *card)
{
	char out[LINE];

	return hall_asked(out, sizeof out, "balance %s", card) == 0 ? atoi(out) : -1;
}

int hall_matters(void)
{
	char out[16 * LINE];
	int count = 0;

	if (hall_asked(out, sizeof out, "list") != 0)
		return -1;
	for (const char *c = out; *c; c++)
		count += *c == '\n';
	return count;
}

/* Passes on what they said; true if that is nothing. */
static bool sanitizers_are_silent(void)
{
	char line[LINE], out[8 * LINE];

	snprintf(line, sizeof line, "cat %s/sanitizer.* 2>/dev/null", room);
	run(out, sizeof out, line);
	fprintf(stderr, "%s", out);
	return !out[0];
}

bool hall_is_whole(void)
{
	char out[LINE];
	int status = hall_asked(out, sizeof out, "verify");

	if (status != 0)
		fprintf(stderr, "verify: %d: %s", status, out);
	return sanitizers_are_silent() && status == 0;
}
