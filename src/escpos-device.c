/* escpos-device.c - the way to a receipt printer: a TCP port or a device file. */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/text.h"
#include "escpos-device.h"

enum { CONNECT_MS = 600, IDLE_MS = 50, UNSENT = 8192 };

static volatile sig_atomic_t cancelled;
static pid_t parent;

static void on_signal(int signal)
{
	cancelled = 1;
}

bool device_cancelled(void)
{
	return cancelled;
}

bool device_orphaned(void)
{
	return getppid() != parent;
}

void device_forgive(struct device *device)
{
	cancelled = 0;
}

void device_guard(struct device *device)
{
	static const int ends[] = { SIGTERM, SIGALRM };
	struct sigaction action = { .sa_handler = on_signal };
	sigset_t blocked;

	parent = getppid();
	signal(SIGPIPE, SIG_IGN);
	sigemptyset(&blocked);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		sigaction(ends[i], &action, NULL);
		sigaddset(&blocked, ends[i]);
	}
	sigprocmask(SIG_BLOCK, &blocked, &device->resting);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		sigdelset(&device->resting, ends[i]);
	/* A name server that is away may hold a lookup up for half a minute. */
	(void)setenv("RES_OPTIONS", "timeout:1 attempts:2", 1);
}

static bool read_options(const char *options, struct device *out)
{
	out->mute = strstr(options, "status=no") != NULL;
	out->uncut = strstr(options, "cut=no") != NULL;
	return out->mute || out->uncut || !*options;
}

/* HOST or HOST:PORT; an address of IPv6 stands in brackets. CUPS wants a slash before options. */
static bool read_host(const char *place, struct device *out)
{
	int end = 0;

	copy_text(out->port, sizeof out->port, "9100");
	if (*place == '[')
		(void)sscanf(place, "[%255[^]]]%n:%15[^:/]%n", out->host, &end, out->port, &end);
	else
		(void)sscanf(place, "%255[^:/]%n:%15[^:/]%n", out->host, &end, out->port, &end);
	return end > 0 && (!place[end] || strcmp(place + end, "/") == 0);
}

static bool read_place(const char *uri, size_t length, struct device *out)
{
	char place[sizeof out->path];

	if (length < 3 || length >= sizeof place)
		return false;
	copy_text(place, length + 1, uri);
	if (place[1] == '/')
		return read_host(place + 2, out);
	copy_text(out->path, sizeof out->path, place);
	return true;
}

bool device_read_uri(const char *uri, struct device *out)
{
	static const char scheme[] = "yescpos:";
	const char *options;

	*out = (struct device){ .fd = -1 };
	if (strncmp(uri, scheme, sizeof scheme - 1) != 0)
		return false;
	uri += sizeof scheme - 1;
	options = strchr(uri, '?');
	if (*uri != '/' || !read_options(options ? options + 1 : "", out))
		return false;
	return read_place(uri, options ? (size_t)(options - uri) : strlen(uri), out);
}

/* Is it ready for these events now? Also where it is gone: reading or writing tells. */
static bool wait_for(const struct device *device, short events, int64_t until)
{
	struct pollfd poll = { .fd = device->fd, .events = events };

	for (int64_t left; !cancelled; ) {
		int found;

		left = until - clock_ms();
		left = left > 0 ? left : 0;
		found = ppoll(&poll, 1, &(struct timespec){ left / 1000, left % 1000 * 1000000 },
			&device->resting);
		if (found > 0)
			return true;
		if (left == 0)
			return false;
	}
	return false;
}

void device_rest(struct device *device, int ms)
{
	int fd = device->fd;

	device->fd = -1;                     /* poll() passes over it */
	(void)wait_for(device, 0, clock_ms() + ms);
	device->fd = fd;
}

/* What stays in our own buffer is what nobody can take back from the printer. */
static void tune(int fd)
{
	static const struct { int level, name, value; } options[] = {
		{ SOL_SOCKET, SO_SNDBUF, UNSENT }, { SOL_SOCKET, SO_KEEPALIVE, 1 },
		{ IPPROTO_TCP, TCP_NODELAY, 1 }, { IPPROTO_TCP, TCP_KEEPIDLE, 5 },
		{ IPPROTO_TCP, TCP_KEEPINTVL, 2 }, { IPPROTO_TCP, TCP_KEEPCNT, 3 }
	};

	for (size_t i = 0; i < sizeof options / sizeof *options; i++)
		(void)setsockopt(fd, options[i].level, options[i].name, &options[i].value,
			sizeof options[i].value);
}

static bool connected(struct device *device, const struct addrinfo *to, int64_t until)
{
	int failed = 0;
	socklen_t size = sizeof failed;

	device->fd = socket(to->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	if (device->fd < 0)
		return false;
	tune(device->fd);
	if (connect(device->fd, to->ai_addr, to->ai_addrlen) == 0)
		return true;
	return errno == EINPROGRESS && wait_for(device, POLLOUT, until) &&
		getsockopt(device->fd, SOL_SOCKET, SO_ERROR, &failed, &size) == 0 && failed == 0;
}

static bool open_network(struct device *device)
{
	struct addrinfo wish = { .ai_socktype = SOCK_STREAM }, *found = NULL;
	int64_t until = clock_ms() + CONNECT_MS;
	bool good = false;

	if (getaddrinfo(device->host, device->port, &wish, &found) != 0)
		return false;
	for (struct addrinfo *to = found; to && !good && !cancelled; to = to->ai_next) {
		good = connected(device, to, until);
		if (!good)
			device_close(device, true);
	}
	freeaddrinfo(found);
	return good;
}

bool device_open(struct device *device)
{
	if (!*device->path)
		return open_network(device);
	device->fd = open(device->path, O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	return device->fd >= 0;
}

void device_close(struct device *device, bool at_once)
{
	struct linger none = { .l_onoff = 1 };

	if (device->fd < 0)
		return;
	if (at_once && !*device->path)
		(void)setsockopt(device->fd, SOL_SOCKET, SO_LINGER, &none, sizeof none);
	close(device->fd);
	device->fd = -1;
}

static bool is_passing(void)
{
	return errno == EAGAIN || errno == EINTR;
}

enum moved device_send(struct device *device, const void *bytes, size_t size, size_t *done,
	int ms)
{
	int64_t until = clock_ms() + ms;

	while (*done < size && wait_for(device, POLLOUT, until)) {
		ssize_t wrote = write(device->fd, (const char *)bytes + *done, size - *done);

		if (wrote < 0 && !is_passing())
			return MOVED_NEVER;
		if (wrote <= 0)
			device_rest(device, IDLE_MS);
		*done += wrote > 0 ? (size_t)wrote : 0;
	}
	return *done == size ? MOVED : MOVED_LATE;
}

void device_flush(struct device *device, int ms)
{
	if (*device->path)
		(void)wait_for(device, POLLOUT, clock_ms() + ms);
}

/* A device file without anything to read may still say that it is ready. */
int device_receive(struct device *device, int ms)
{
	int64_t until = clock_ms() + ms;
	unsigned char byte;

	while (wait_for(device, POLLIN, until)) {
		ssize_t size = read(device->fd, &byte, 1);

		if (size == 1)
			return byte;
		if (size < 0 ? !is_passing() : !*device->path)
			return NEVER_COMES;
		if (clock_ms() >= until)
			break;
		device_rest(device, IDLE_MS);
	}
	return NOTHING_CAME;
}
