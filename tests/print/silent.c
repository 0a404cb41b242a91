/* silent.c - tests that no call to CUPS outlasts its patience, whatever cupsd does or is. */
#include <config.h>

#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/text.h"
#include "print/queue.h"
#include "tests/check.h"

/* Three seconds, and as much again for a busy machine; libcups would wait for 30 to 180. */
enum { LONGEST_MS = 6000, FILLERS = 8 };

/* What a cupsd may be like that is none. */
enum manner { HOLE, CLOSED_DOOR, FULL, MOODY, NOBODY, TORN, BABBLING, JOBLESS, DENYING,
	MANNERS };

static char folder[] = "/tmp/yq.XXXXXX", server[128];
static int told;

static bool bound(int fd, bool tcp)
{
	struct sockaddr_in port = { .sin_family = AF_INET,
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	struct sockaddr_un path = { .sun_family = AF_UNIX };
	socklen_t size = sizeof port;
	bool good;

	if (!tcp) {
		snprintf(path.sun_path, sizeof path.sun_path, "%s/%d", folder,
			(int)getpid());
		copy_text(server, sizeof server, path.sun_path);
		return bind(fd, (struct sockaddr *)&path, sizeof path) == 0;
	}
	good = bind(fd, (struct sockaddr *)&port, sizeof port) == 0 &&
		getsockname(fd, (struct sockaddr *)&port, &size) == 0;
	snprintf(server, sizeof server, "127.0.0.1:%d", ntohs(port.sin_port));
	return good;
}

/* Calls at the door until nobody more gets in. */
static void fill(int listener)
{
	struct sockaddr_storage here;
	socklen_t size = sizeof here;

	(void)getsockname(listener, (struct sockaddr *)&here, &size);
	for (int i = 0; i < FILLERS; i++) {
		int fd = socket(here.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);

		(void)connect(fd, (struct sockaddr *)&here, size);
	}
}

/* What was asked is let pass. Torn: there would be more to come. */
static void answer(int client, enum manner manner)
{
	static const char *const heads[] = {
		[TORN] = "200 OK", [BABBLING] = "200 OK", [JOBLESS] = "200 OK",
		[DENYING] = "403 Forbidden"
	};
	static const char empty[] = "\2\0\0\0\0\0\0\1\3", babble[] = "babbling!";
	char bytes[65536];
	struct pollfd asked = { .fd = client, .events = POLLIN };
	int head = snprintf(bytes, sizeof bytes, "HTTP/1.1 %s\r\nContent-Type: application/ipp\r\n"
		"Content-Length: 9\r\n\r\n", heads[manner]);

	memcpy(bytes + head, manner == BABBLING ? babble : empty, 9);
	(void)send(client, bytes, (size_t)head + (manner == TORN ? 4 : 9), MSG_NOSIGNAL);
	while (poll(&asked, 1, manner == TORN ? -1 : 1000) > 0 &&
	       read(client, bytes, sizeof bytes) > 0)
		;
}

/* The moody one lets one in, and shuts the door in the face of whoever comes back. */
static void serve(int listener, enum manner manner)
{
	while (manner == FULL || manner == NOBODY)
		pause();
	for (;;) {
		int client = accept(listener, NULL, NULL);

		if (manner == MOODY)
			fill(listener);
		if (manner >= TORN)
			answer(client, manner);
		if (manner != HOLE)
			close(client);
		while (manner == MOODY)
			pause();
	}
}

/* ready: is shut once it is as it shall be. */
static void be(int listener, enum manner manner, int ready)
{
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (manner == FULL)
		fill(listener);
	close(ready);
	serve(listener, manner);
}

static pid_t start(enum manner manner, bool tcp)
{
	int fd = socket(tcp ? AF_INET : AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0), ready[2];
	bool good = pipe(ready) == 0 && bound(fd, tcp) &&
		(manner == NOBODY || listen(fd, manner == HOLE ? 16 : 0) == 0);
	pid_t pid = good ? fork() : -1;
	char nothing;

	if (pid == 0) {
		close(ready[0]);
		be(fd, manner, ready[1]);
	}
	close(fd);
	close(ready[1]);
	CHECK(good && pid > 0 && read(ready[0], &nothing, 1) == 0);
	close(ready[0]);
	return pid;
}

static void end(pid_t pid)
{
	kill(pid, SIGKILL);
	(void)waitpid(pid, NULL, 0);
	(void)unlink(server);
}

static void count(void *with)
{
	++*(int *)with;
}

static enum err look(struct queue_state *why)
{
	return queue_look("slips", why);
}

static enum err find_default(struct queue_state *why)
{
	char name[QUEUE_NAME] = "before";
	enum err err = queue_default(name, why);

	CHECK_TEXT(name, "");
	return err;
}

static enum err print(struct queue_state *why)
{
	static const char page[200000] = "%PDF-1.4";
	struct sheet sheet = { .name = "YS-1", .bytes = page, .size = sizeof page, .width = 80,
		.length = 100 };

	return queue_print("slips", &sheet, why);
}

static enum err list(struct queue_state *why)
{
	struct queue_jobs jobs;
	enum err err = queue_jobs("slips", true, &jobs);

	CHECK(!jobs.list && jobs.count == 0);
	return err;
}

static enum err cancel(struct queue_state *why)
{
	return queue_cancel("slips", "YS-1");
}

/* Those that say why, first. */
enum { LOOK, DEFAULT, PRINT, LIST, CANCEL, CALLS };
static enum err (*const calls[CALLS])(struct queue_state *) = {
	look, find_default, print, list, cancel
};

/* slow: it is still waited for after half a second, and that is told once. */
struct wanted {
	enum manner manner;
	bool tcp;
	enum err errs[CALLS];
	enum trouble trouble;
	bool slow;
};

static int call(int number, const struct wanted *want)
{
	pid_t cupsd = start(want->manner, want->tcp);
	struct queue_state why = {0};
	int64_t before = clock_ms(), took;

	alarm(60);
	queue_when_slow(count, &told);
	setenv("CUPS_SERVER", server, 1);
	CHECK_INT(calls[number](&why), want->errs[number]);
	took = clock_ms() - before;
	CHECK(took < LONGEST_MS);
	CHECK_INT(told, want->slow);
	if (number < LIST)
		CHECK(*why.words && why.trouble == (want->errs[number] == ERR_NOT_FOUND ?
			TROUBLE_REFUSED : want->trouble));
	if (checks_failed)
		fprintf(stderr, "call %d of %s, manner %d, took %lld ms: %s\n", number, server,
			want->manner, (long long)took, why.words);
	end(cupsd);
	return checked();
}

/* All at once, each in a process of its own: it takes as long as the longest. */
static void each_comes_back(const struct wanted *wanted, int count)
{
	pid_t callers[CALLS * MANNERS * 2];
	int status;

	for (int i = 0; i < CALLS * count; i++) {
		callers[i] = fork();
		if (callers[i] == 0)
			_exit(call(i % CALLS, &wanted[i / CALLS]));
	}
	for (int i = 0; i < CALLS * count; i++)
		CHECK(waitpid(callers[i], &status, 0) == callers[i] && status == 0);
}

#define ALL(err) { err, err, err, err, err }

int main(void)
{
	static const struct wanted wanted[] = {
		{ HOLE, false, ALL(ERR_BUSY), TROUBLE_SILENT, true },
		{ HOLE, true, ALL(ERR_BUSY), TROUBLE_SILENT, true },
		{ CLOSED_DOOR, false, ALL(ERR_BUSY), TROUBLE_SILENT, false },
		{ CLOSED_DOOR, true, ALL(ERR_BUSY), TROUBLE_SILENT, false },
		{ FULL, false, ALL(ERR_PRINTER), TROUBLE_SILENT, false },
		{ FULL, true, ALL(ERR_PRINTER), TROUBLE_SILENT, true },
		{ MOODY, false, ALL(ERR_BUSY), TROUBLE_SILENT, false },
		{ MOODY, true, ALL(ERR_BUSY), TROUBLE_SILENT, false },
		{ NOBODY, false, ALL(ERR_PRINTER), TROUBLE_SILENT, false },
		{ NOBODY, true, ALL(ERR_PRINTER), TROUBLE_SILENT, false },
		{ TORN, false, ALL(ERR_BUSY), TROUBLE_SILENT, true },
		{ BABBLING, false, ALL(ERR_BUSY), TROUBLE_SILENT, false },
		{ DENYING, false, ALL(ERR_PRINTER), TROUBLE_REFUSED, false },
		{ JOBLESS, false, { ERR_BUSY, ERR_NOT_FOUND, ERR_BUSY, OK, OK }, TROUBLE_SILENT, false }
	};

	if (!mkdtemp(folder))
		return 99;
	each_comes_back(wanted, sizeof wanted / sizeof *wanted);
	CHECK(rmdir(folder) == 0);
	return checked();
}
