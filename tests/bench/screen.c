/* screen.c - from start to first page and from key to paint, against ncurses alone, and with a
 * cupsd beside that takes what is sent and never answers. */
#include <config.h>

#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { ROUNDS = 21, KEYS = 10, QUIET_MS = 60, MEMORY_LINE = 128 };

struct seen { double paint_ms; long bytes; };        /* until the last byte before the quiet */
struct figures { double start[ROUNDS], key[ROUNDS * KEYS]; long start_bytes, key_bytes, rss_kb; int keys; };

static double now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* Reads until nothing comes for QUIET_MS once something came. */
static struct seen watch(int fd, double since)
{
	struct seen seen = {0};
	struct pollfd ready = { .fd = fd, .events = POLLIN };
	char bytes[65536];

	while (poll(&ready, 1, seen.bytes ? QUIET_MS : 3000) > 0) {
		ssize_t got = read(fd, bytes, sizeof bytes);

		if (got <= 0)
			break;
		seen.bytes += got;
		seen.paint_ms = now_ms() - since;
	}
	return seen;
}

static long rss_of(pid_t pid)
{
	char path[64], line[MEMORY_LINE];
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

static void round_of(char *const argv[], int round, struct figures *out)
{
	struct winsize size = { .ws_row = 24, .ws_col = 80 };
	double start = now_ms();
	struct seen seen;
	int fd;
	pid_t pid = forkpty(&fd, NULL, NULL, &size);

	if (pid == 0) {
		setenv("TERM", "xterm-256color", 1);
		execv(argv[0], argv);
		_exit(127);
	}
	seen = watch(fd, start);
	out->start[round] = seen.paint_ms;
	out->start_bytes = seen.bytes;
	for (int i = 0; i < KEYS; i++) {
		start = now_ms();
		if (write(fd, i % 2 ? "\033[A" : "\033[B", 3) != 3)
			break;
		seen = watch(fd, start);
		out->key[out->keys++] = seen.paint_ms;
		out->key_bytes = seen.bytes;
	}
	out->rss_kb = rss_of(pid);
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
	close(fd);
}

/* printd asks it again and again, for the slip that waits in that hall. */
static int open_black_hole(void)
{
	struct sockaddr_un here = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

	snprintf(here.sun_path, sizeof here.sun_path, "/tmp/yishi-bench.%d", (int)getpid());
	if (bind(fd, (struct sockaddr *)&here, sizeof here) != 0 || listen(fd, 4096) != 0)
		return -1;
	setenv("CUPS_SERVER", here.sun_path, 1);
	return fd;
}

static int by_size(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static double middle(double *values, int count)
{
	qsort(values, (size_t)count, sizeof *values, by_size);
	return values[count / 2];
}

static void report(const char *name, struct figures *figures, const struct figures *base)
{
	double start = middle(figures->start, ROUNDS), key = middle(figures->key, figures->keys);

	printf("%-8s start to page %6.2f ms %5ld bytes   key to paint %6.3f ms %4ld bytes   RSS %ld kB",
		name, start, figures->start_bytes, key, figures->key_bytes, figures->rss_kb);
	if (base)
		printf("   %.2f x and %.2f x the floor", start / base->start[ROUNDS / 2],
			key / base->key[base->keys / 2]);
	printf("\n");
}

static void report_hung(struct figures *hung, const struct figures *base)
{
	double key = middle(hung->key, hung->keys);

	printf("kiosk while CUPS hangs                              key to paint %6.3f ms"
		"   %.2f x the kiosk\n", key, key / base->key[base->keys / 2]);
}

int main(int argc, char **argv)
{
	static struct figures floor_figures, kiosk_figures, hung_figures;
	char kiosk[] = "kiosk", hall_flag[] = "--hall";
	char *hello[] = { argc == 5 ? argv[1] : NULL, NULL };
	char *program[] = { argc == 5 ? argv[2] : NULL, kiosk, hall_flag, NULL, NULL };

	if (argc != 5 || open_black_hole() < 0) {
		fprintf(stderr, "usage: screen HELLO YISHI HALL HALL-WITH-A-SLIP\n");
		return 2;
	}
	for (int round = 0; round < ROUNDS; round++) {
		round_of(hello, round, &floor_figures);
		program[3] = argv[3];
		round_of(program, round, &kiosk_figures);
		program[3] = argv[4];
		round_of(program, round, &hung_figures);
	}
	report("ncurses", &floor_figures, NULL);
	report("kiosk", &kiosk_figures, &floor_figures);
	report_hung(&hung_figures, &kiosk_figures);
	return unlink(getenv("CUPS_SERVER")) != 0;
}
