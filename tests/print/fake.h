/*
 * fake.h - a receipt printer of the tests' own, in a process of its own.
 *
 * It answers DLE EOT as soon as that comes in, in the midst of dots too, as real ones do; all else
 * goes through its memory in turn, GS r too. It burns a row at a time. Each paper that it cuts
 * falls into a folder as 1.pbm, 2.pbm ... What the test sets takes effect at once. It hangs
 * on a TCP port, or as on USB on a device file that goes with its power and comes again.
 */
#ifndef TESTS_PRINT_FAKE_H
#define TESTS_PRINT_FAKE_H

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "tests/print/roll.h"

enum { FAKE_MEMORY = 256 << 10, FAKE_TAIL = 10, FAKE_SIP = 128 };

struct faults {
	atomic_bool no_paper, cover, offline, low;
	atomic_bool away;                    /* no power: nobody listens */
	atomic_bool dumb;                    /* does not answer */
	atomic_bool no_reports;              /* does not know GS r */
	atomic_bool no_clears;               /* nor how to clear its memory */
	atomic_int width;                    /* dots of its head; from the next paper on */
	atomic_int paper_ends;               /* at this row; -1: never */
	atomic_int dies;                     /* at this row: away, its memory lost; -1: never */
	atomic_int row_us;                   /* microseconds a row; 0: at once */
	atomic_int memory;                   /* bytes it takes ahead */
	atomic_bool sips;                    /* a few bytes at a time, as on a slow wire */
	atomic_int papers, row, questions, clears, strange;  /* what it saw */
	atomic_int cut, rows_at_once, stored;        /* how the latest paper came: GS V's n ... */
	atomic_int visitors;                 /* who came to its port */
};

struct fake {
	struct faults *faults;
	const char *folder;
	struct roll roll;
	int listener, wire;                  /* wire: -1 where nobody is connected */
	const char *link;                    /* NULL, or where its device file is */
	int other_end;                       /* of the wire: held, so that it does not hang up */
	unsigned char memory[FAKE_MEMORY], tail[FAKE_TAIL];
	size_t held;
	int burnt;
	int64_t burnt_us;
};

static inline int64_t fake_us(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static inline void fake_say(struct fake *fake, const void *bytes, size_t size)
{
	if (!fake->faults->dumb && fake->wire >= 0 && write(fake->wire, bytes, size) < 0)
		fake->faults->strange++;
}

static inline bool fake_works(const struct fake *fake)
{
	const struct faults *faults = fake->faults;

	return !faults->no_paper && !faults->cover && !faults->offline && !faults->away;
}

static inline void fake_answer(struct fake *fake, int n)
{
	const struct faults *faults = fake->faults;
	unsigned char answer = 0x12;

	fake->faults->questions++;
	if (n == 1 && !fake_works(fake))
		answer |= 0x08;
	if (n == 2)
		answer |= (faults->cover ? 0x04 : 0) | (faults->no_paper ? 0x20 : 0);
	if (n == 4)
		answer |= (faults->low ? 0x0C : 0) | (faults->no_paper ? 0x60 : 0);
	fake_say(fake, &answer, 1);
}

static inline void fake_forget(struct fake *fake)
{
	fake->held = 0;
	fake->roll.count = fake->burnt;
	fake->roll.cut = 0;
	roll_clear(&fake->roll);
}

static inline void fake_hear(struct fake *fake, unsigned char byte)
{
	static const unsigned char clear[FAKE_TAIL] = { 0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8 };
	unsigned char *tail = fake->tail;

	memmove(tail, tail + 1, FAKE_TAIL - 1);
	tail[FAKE_TAIL - 1] = byte;
	fake->memory[fake->held++] = byte;
	if (tail[7] == 0x10 && tail[8] == 4 && byte >= 1 && byte <= 4)
		fake_answer(fake, byte);
	if (memcmp(tail, clear, FAKE_TAIL) == 0 && !fake->faults->no_clears) {
		fake->faults->clears++;
		fake_forget(fake);
		fake_say(fake, "\x37\x25", 3);
	}
}

static inline void fake_hang_up(struct fake *fake)
{
	struct linger none = { .l_onoff = 1 };

	if (fake->wire < 0)
		return;
	if (fake->link) {
		unlink(fake->link);
		close(fake->other_end);
	}
	setsockopt(fake->wire, SOL_SOCKET, SO_LINGER, &none, sizeof none);
	close(fake->wire);
	fake->wire = -1;
}

static inline void fake_listen_to(struct fake *fake)
{
	unsigned char bytes[2048];
	size_t room = (size_t)fake->faults->memory - fake->held;
	ssize_t size;

	if ((size_t)fake->faults->memory <= fake->held)
		return;
	if (fake->faults->sips) {
		nanosleep(&(struct timespec){ .tv_nsec = 5000000 }, NULL);
		room = room < FAKE_SIP ? room : FAKE_SIP;
	}
	size = recv(fake->wire, bytes, room < sizeof bytes ? room : sizeof bytes, MSG_DONTWAIT);
	if (size < 0 && fake->link)
		size = read(fake->wire, bytes, room < sizeof bytes ? room : sizeof bytes);
	for (ssize_t i = 0; i < size; i++)
		fake_hear(fake, bytes[i]);
	if (size == 0 && !fake->link) {
		close(fake->wire);
		fake->wire = -1;
	}
}

static inline void fake_burn(struct fake *fake)
{
	struct faults *faults = fake->faults;

	while (fake->burnt < fake->roll.count && fake_works(fake)) {
		if (fake_us() - fake->burnt_us < faults->row_us)
			return;
		fake->burnt_us = fake_us();
		faults->row = ++fake->burnt;
		if (fake->burnt == faults->paper_ends) {
			faults->paper_ends = -1;
			faults->no_paper = true;
		}
		if (fake->burnt == faults->dies) {
			faults->dies = -1;
			faults->away = true;
		}
	}
}

static inline void fake_cut(struct fake *fake)
{
	char path[256];

	fake->faults->cut = fake->roll.cut;
	fake->roll.cut = 0;
	if (fake->burnt == 0)
		return;
	snprintf(path, sizeof path, "%s/%d.pbm", fake->folder, fake->faults->papers + 1);
	fake->faults->rows_at_once = fake->roll.longest;
	fake->faults->stored = fake->roll.from_store;
	fake->roll.from_store = false;
	if (roll_save(fake->roll.rows, fake->roll.width, fake->burnt, path))
		fake->faults->papers++;
	fake->burnt = fake->roll.count = fake->roll.longest = 0;
	fake->faults->row = 0;
}

/* The next command, once the last is on paper. */
static inline bool fake_obey(struct fake *fake)
{
	size_t size;
	int reports = fake->roll.reports;

	if (fake->burnt < fake->roll.count || !fake_works(fake))
		return false;
	if (fake->burnt == 0)
		fake->roll.width = fake->faults->width;
	size = roll_take(&fake->roll, fake->memory, fake->held);
	memmove(fake->memory, fake->memory + size, fake->held - size);
	fake->held -= size;
	fake->faults->strange = fake->roll.strange;
	if (fake->roll.reports > reports && !fake->faults->no_reports)
		fake_say(fake, fake->faults->low ? "\x03" : "\x00", 1);
	return size > 0;
}

static inline int fake_door(int port)
{
	struct sockaddr_in here = { .sin_family = AF_INET, .sin_port = htons((uint16_t)port),
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0), yes = 1;

	setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
	if (bind(fd, (struct sockaddr *)&here, sizeof here) != 0 || listen(fd, 1) != 0) {
		close(fd);
		return -1;
	}
	return fd;
}

static inline int fake_port(int door)
{
	struct sockaddr_in here;
	socklen_t size = sizeof here;

	return getsockname(door, (struct sockaddr *)&here, &size) == 0 ? ntohs(here.sin_port) : 0;
}

/* A terminal stands in for /dev/usb/lp0. */
static inline void fake_plug_in(struct fake *fake)
{
	struct termios raw;

	fake->wire = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
	if (fake->wire < 0 || grantpt(fake->wire) != 0 || unlockpt(fake->wire) != 0)
		abort();
	fake->other_end = open(ptsname(fake->wire), O_RDWR | O_NOCTTY);
	tcgetattr(fake->other_end, &raw);
	cfmakeraw(&raw);
	tcsetattr(fake->other_end, TCSANOW, &raw);
	if (symlink(ptsname(fake->wire), fake->link) != 0)
		abort();
}

static inline void fake_power(struct fake *fake, int port)
{
	if (fake->faults->away && (fake->listener >= 0 || fake->wire >= 0)) {
		fake_hang_up(fake);
		close(fake->listener);
		fake->listener = -1;
		fake_forget(fake);
	}
	if (fake->faults->away)
		return;
	if (fake->link) {
		if (fake->wire < 0)
			fake_plug_in(fake);
		return;
	}
	if (fake->listener < 0)
		fake->listener = fake_door(port);
	if (fake->listener >= 0 && fake->wire < 0) {
		fake->wire = accept(fake->listener, NULL, NULL);
		fake->faults->visitors += fake->wire >= 0;
	}
}

static inline void fake_live(struct fake *fake, int port)
{
	while (getppid() != 1) {
		bool full = fake->held >= (size_t)fake->faults->memory;
		struct pollfd poll_for[] = { { .fd = full ? -1 : fake->wire, .events = POLLIN },
			{ .fd = fake->wire < 0 ? fake->listener : -1, .events = POLLIN } };

		poll(poll_for, 2, fake->burnt < fake->roll.count || fake->held > 0 ? 1 : 5);
		fake_power(fake, port);
		if (fake->wire >= 0 && (poll_for[0].revents & (POLLIN | POLLHUP)))
			fake_listen_to(fake);
		do {
			fake_burn(fake);
			if (fake->roll.cut && fake->burnt == fake->roll.count)
				fake_cut(fake);
		} while (fake_obey(fake));
	}
}

/* link: the device file to be at the end of; NULL: a TCP port of its own is yielded. */
static inline pid_t fake_start(struct faults **faults, const char *folder, int width,
	const char *link, int *port)
{
	struct fake *fake;
	int door = link ? -1 : fake_door(0);
	pid_t pid;

	*faults = mmap(NULL, sizeof **faults, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS,
		-1, 0);
	(*faults)->paper_ends = (*faults)->dies = -1;
	(*faults)->memory = FAKE_MEMORY;
	(*faults)->width = width;
	*port = door < 0 ? 0 : fake_port(door);
	pid = fork();
	if (pid != 0) {
		close(door);
		return pid;
	}
	signal(SIGPIPE, SIG_IGN);
	fake = calloc(1, sizeof *fake);
	fake->faults = *faults;
	fake->folder = folder;
	fake->listener = door;
	fake->wire = -1;
	fake->link = link;
	roll_begin(&fake->roll, width);
	fake_live(fake, *port);
	_exit(0);
}

static inline void fake_end(pid_t pid)
{
	kill(pid, SIGKILL);
	(void)waitpid(pid, NULL, 0);
}

#endif
