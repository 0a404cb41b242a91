/* printd-serve.c - takes slips from the outbox to paper until it is told to end. */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "domain/hall.h"
#include "printd-serve.h"
#include "printd-turn.h"

/* SQLite writes the log, syncs it, and only then lets others see what it wrote: after a write
 * the store is looked at a few times more. */
enum { STIRRED_MS = 2000, STIRRED_POLL_MS = 50 };

/* One for slips, one for documents on A4. */
enum { WORKERS = 2 };

/* What it rests on between two turns. */
struct bed { struct worker workers[WORKERS]; int watch; sigset_t resting; int64_t stirred; };

static volatile sig_atomic_t ended;

static void on_signal(int signal)
{
	ended = 1;
}

/* Blocked but while the program rests, so that none comes in the midst of a turn unseen. */
static void take_signals(sigset_t *resting)
{
	static const int ends[] = { SIGTERM, SIGINT, SIGHUP };
	struct sigaction action = { .sa_handler = on_signal };
	sigset_t blocked;

	sigemptyset(&blocked);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		sigaction(ends[i], &action, NULL);
		sigaddset(&blocked, ends[i]);
	}
	sigprocmask(SIG_BLOCK, &blocked, resting);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		sigdelset(resting, ends[i]);
	signal(SIGPIPE, SIG_IGN);
}

/* Has the store been written to, or hall.conf? The log lies in the same folder and does not
 * count. Half a hall.conf does not count either: only one that was closed or moved in. */
enum news { NEWS_STORE = 1, NEWS_CONF = 2 };

static int news_of(const struct inotify_event *event)
{
	if (event->len > 0 && strcmp(event->name, "hall.db-wal") == 0)
		return NEWS_STORE;
	return event->len > 0 && strcmp(event->name, "hall.conf") == 0 &&
		(event->mask & (IN_CLOSE_WRITE | IN_MOVED_TO)) ? NEWS_CONF : 0;
}

static int read_news(int watch)
{
	char bytes[4096] __attribute__((aligned(__alignof__(struct inotify_event))));
	int news = 0;
	ssize_t size;

	while ((size = read(watch, bytes, sizeof bytes)) > 0)
		for (ssize_t at = 0; at < size; ) {
			const struct inotify_event *event = (const void *)(bytes + at);

			news |= news_of(event);
			at += (ssize_t)sizeof *event + event->len;
		}
	return news;
}

static int64_t shortest_rest(const struct bed *bed)
{
	int rest = worker_rest(&bed->workers[0]);

	for (int i = 1; i < WORKERS; i++)
		if (worker_rest(&bed->workers[i]) < rest)
			rest = worker_rest(&bed->workers[i]);
	return rest;
}

static bool any_open(const struct bed *bed)
{
	for (int i = 0; i < WORKERS; i++)
		if (bed->workers[i].open > 0)
			return true;
	return false;
}

static void rest(struct bed *bed)
{
	int64_t now = clock_ms(), until = now + shortest_rest(bed), left;
	int news = 0;

	if (!any_open(bed) && now < bed->stirred && until > now + STIRRED_POLL_MS)
		until = now + STIRRED_POLL_MS;
	while (!ended && !news && (left = until - clock_ms()) > 0) {
		struct pollfd poll = { .fd = bed->watch, .events = POLLIN };
		struct timespec wait = { left / 1000, left % 1000 * 1000000 };

		if (ppoll(&poll, 1, &wait, &bed->resting) > 0)
			news = read_news(bed->watch);
	}
	if (news & NEWS_STORE)
		bed->stirred = clock_ms() + STIRRED_MS;
	for (int i = 0; i < WORKERS && news & NEWS_CONF; i++)
		bed->workers[i].edited = true;
}

/* One printd a hall: false where another has the lock. It is given up with the process. */
static bool lock(const struct hall *hall)
{
	char *path = hall_path(hall, "printd.lock");
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

	free(path);
	if (fd < 0)
		log_line("printd.lock: %s", strerror(errno));
	return fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) == 0;
}

static void take_turns(struct bed *bed)
{
	for (int i = 0; i < WORKERS; i++)
		worker_turn(&bed->workers[i]);
}

static void work(struct hall *hall, pid_t parent)
{
	struct bed bed = { .watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC) };

	take_signals(&bed.resting);
	(void)inotify_add_watch(bed.watch, hall->dir,
		IN_MODIFY | IN_CREATE | IN_CLOSE_WRITE | IN_MOVED_TO);
	for (int i = 0; i < WORKERS; i++)
		worker_start(&bed.workers[i], hall, i == 1);
	while (!ended && (parent == 0 || getppid() == parent)) {
		take_turns(&bed);
		rest(&bed);
	}
	take_turns(&bed);                    /* whose kiosk ends holds its slip, and we end with it */
	for (int i = 0; i < WORKERS; i++)
		worker_end(&bed.workers[i]);
	close(bed.watch);
}

enum err printd_serve(const char *dir, pid_t parent)
{
	struct hall hall;
	enum err err;

	if (parent != 0)
		(void)prctl(PR_SET_PDEATHSIG, SIGTERM);
	err = hall_open(dir, "printd", &hall);
	if (err != OK)
		return err;
	if (lock(&hall))
		work(&hall, parent);
	hall_close(&hall);
	return OK;
}
