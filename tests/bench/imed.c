/* imed.c - from a key to its candidates and back, against an imed that only says "good". */
#include <config.h>

#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "src/imed-link.h"
#include "tests/ime/drawn.h"

enum { ROUNDS = 15, MOST = 2000, LINE = 128 };

struct figures { double ms[MOST]; int count; };
struct task { const char *name; enum ime_kind kind; const char *const *keys; };

static double now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void ask(struct imed_link *link, enum ime_kind kind, const char *keys)
{
	static struct ime_answer answer;
	static uint32_t number;
	const struct ime_question question = { ++number, kind, keys };

	link->port.ask(link, &question);
	while (!link->port.answered(link, &answer)) {
		struct pollfd from = { link->port.fd(link), POLLIN, 0 };

		poll(&from, 1, 100);
	}
}

static void note(struct figures *figures, double ms)
{
	if (figures->count < MOST)
		figures->ms[figures->count++] = ms;
}

/* Key by key, as it is typed; a drawing stroke by stroke. */
static void type(struct imed_link *link, const struct task *task, struct figures *figures)
{
	for (const char *const *keys = task->keys; *keys; keys++)
		for (size_t length = 1; length <= strlen(*keys); length++) {
			char typed[1024];
			double start;

			if (task->kind == IME_WRITING && (*keys)[length] && (*keys)[length] != ';')
				continue;
			snprintf(typed, sizeof typed, "%.*s", (int)length, *keys);
			start = now_ms();
			ask(link, task->kind, typed);
			note(figures, now_ms() - start);
		}
}

static int by_size(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static long rss_of(pid_t pid)
{
	char path[64], line[LINE];
	long kb = 0;
	FILE *file;

	snprintf(path, sizeof path, "/proc/%d/status", (int)pid);
	file = fopen(path, "r");
	while (file && fgets(line, sizeof line, file))
		if (sscanf(line, "VmRSS: %ld", &kb) == 1)
			break;
	if (file)
		fclose(file);
	return kb;
}

static double middle(struct figures *figures)
{
	qsort(figures->ms, (size_t)figures->count, sizeof *figures->ms, by_size);
	return figures->ms[figures->count / 2];
}

static void report(const struct task *task, struct figures *figures, struct figures *base)
{
	double ms = middle(figures), floor_ms = middle(base);

	printf("%-8s key to candidates %6.3f ms, the slowest %6.2f ms; an echo %6.3f ms: %.1f x the floor\n",
		task->name, ms, figures->ms[figures->count - 1], floor_ms, ms / floor_ms);
}

int main(void)
{
	static const char *const letters[] = { "womenxiaoqudediantihuaile", "tcc", "loudaolide", NULL };
	static const char *const strokes[] = { "3241251", "1512", "2534", "433412", NULL };
	const char *const drawings[] = { drawn("水"), drawn("灯"), drawn("停"), NULL };
	const struct task tasks[] = { { "strokes", IME_STROKES, strokes },
		{ "pinyin", IME_PINYIN, letters }, { "writing", IME_WRITING, drawings } };
	static struct figures figures[3], base[3];
	struct imed_link ours, echo;
	double start = now_ms();

	setlocale(LC_ALL, "C.UTF-8");
	imed_link_init(&ours, "../../yishi-imed", "/nonexistent");
	imed_link_init(&echo, "../ime/moody-imed", "/nonexistent");
	ask(&ours, IME_STROKES, "1");
	printf("imed     start to first candidates %.1f ms, RSS %ld kB\n", now_ms() - start,
		rss_of(ours.child.pid));
	ask(&echo, IME_STROKES, "1");
	for (int round = 0; round < ROUNDS; round++)
		for (int i = 0; i < 3; i++) {
			type(&ours, tasks + i, figures + i);
			type(&echo, tasks + i, base + i);
		}
	for (int i = 0; i < 3; i++)
		report(tasks + i, figures + i, base + i);
	printf("imed     RSS after all that %ld kB\n", rss_of(ours.child.pid));
	imed_link_end(&ours);
	imed_link_end(&echo);
	return 0;
}
