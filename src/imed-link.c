/* imed-link.c - the kiosk's end of yishi-imed. */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "imed-link.h"

static void stop(struct imed_link *link)
{
	if (link->fd >= 0)
		close(link->fd);
	link->fd = -1;
	child_drop(&link->child);
}

static void start(struct imed_link *link)
{
	int ends[2];

	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) {
		log_line("no sockets for %s: %m", link->child.program);
		return;
	}
	fcntl(ends[0], F_SETFL, O_NONBLOCK);
	child_start(&link->child, ends[1]);
	close(ends[1]);
	if (link->child.pid > 0)
		link->fd = ends[0];
	else
		close(ends[0]);
}

/* A full socket is one whose other end says nothing. */
static bool sent(struct imed_link *link)
{
	return link->fd >= 0 && send(link->fd, link->packet, link->size,
		MSG_NOSIGNAL | MSG_DONTWAIT) == (ssize_t)link->size;
}

/* Puts the question; true where somebody has it now. */
static bool put(struct imed_link *link)
{
	while (link->tries < IMED_TRIES) {
		link->tries++;
		link->asked_ms = clock_ms();
		if (link->fd < 0)
			start(link);
		if (sent(link))
			return true;
		stop(link);
	}
	return false;
}

static void expect(void *self)
{
	struct imed_link *link = self;

	if (link->fd < 0)
		start(link);
}

static void ask(void *self, const struct ime_question *question)
{
	struct imed_link *link = self;

	link->size = ime_write_question(question, link->packet);
	link->number = question->number;
	link->tries = 0;
	if (link->size == 0 || !put(link))
		link->tries = IMED_TRIES;
}

static int patience_left(void *self)
{
	const struct imed_link *link = self;
	int64_t left = link->asked_ms + link->patience_ms - clock_ms();

	if (link->tries == 0)
		return -1;
	return link->fd < 0 || left < 0 ? 0 : (int)left;
}

/* The answer to the question asked last, of what lies there; false: not yet. *alive is false
 * once the other end is shut. */
static bool received(struct imed_link *link, struct ime_answer *out, bool *alive)
{
	char packet[IME_PACKET];
	ssize_t got;

	while ((got = recv(link->fd, packet, sizeof packet - 1, MSG_DONTWAIT)) > 0) {
		bool good;

		packet[got] = '\0';
		good = ime_read_answer(packet, out);
		wipe(packet, (size_t)got);
		if (good && out->number == link->number && link->tries > 0)
			return true;
	}
	*alive = got < 0 && (errno == EAGAIN || errno == EINTR);
	return false;
}

static void done(struct imed_link *link)
{
	wipe(link->packet, sizeof link->packet);
	link->tries = 0;
}

/* Once it was tried often enough the answer is that there is none. */
static bool answered(void *self, struct ime_answer *out)
{
	struct imed_link *link = self;
	bool alive = true;

	if (link->fd >= 0 && received(link, out, &alive)) {
		done(link);
		return true;
	}
	if (alive && patience_left(link) != 0)
		return false;
	stop(link);
	if (link->tries == 0)
		return false;
	log_line("%s %s", link->child.program, alive ? "says nothing" : "is gone");
	if (put(link))
		return false;
	done(link);
	*out = (struct ime_answer){ .number = link->number, .failed = true };
	return true;
}

static void forget(void *self)
{
	struct imed_link *link = self;

	stop(link);
	done(link);
}

static int descriptor(void *self)
{
	const struct imed_link *link = self;

	return link->fd;
}

void imed_link_init(struct imed_link *link, const char *program, const char *dir)
{
	*link = (struct imed_link){ .child = { .program = program, .dir = dir }, .fd = -1,
		.patience_ms = IMED_PATIENCE_MS };
	link->port = (struct ime_port){ .self = link, .expect = expect, .ask = ask,
		.answered = answered, .forget = forget, .fd = descriptor,
		.wait = patience_left };
}

void imed_link_end(struct imed_link *link)
{
	forget(link);
	child_end(&link->child);
}
