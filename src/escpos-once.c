/* escpos-once.c - a slip that is on paper does not come out again when CUPS forgets that. */
#include <config.h>

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"
#include "escpos-device.h"
#include "escpos-once.h"

enum { AGAIN_MS = 100, MOST = 32 << 10 };    /* bytes of names: some two thousand slips */

/* As the outbox names its jobs. */
static bool is_ours(const char *title)
{
	size_t digits;

	if (strncmp(title, "YS-", 3) != 0)
		return false;
	title += 3;
	digits = strspn(title, "0123456789");
	if (digits < 6 || title[digits] != '-')
		return false;
	title += digits + 1;
	return strlen(title) == 6 && strspn(title, "0123456789abcdef") == 6;
}

static int open_names(void)
{
	const char *folder = getenv("CUPS_CACHEDIR"), *queue = getenv("PRINTER");
	char *path;
	int fd;

	if (!folder || !queue || strchr(queue, '/'))
		return -1;
	path = xasprintf("%s/yescpos-%s", folder, queue);
	fd = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
	free(path);
	return fd;
}

static void wait_alone(const struct once *once, struct device *device)
{
	while (!device_cancelled() && flock(once->fd, LOCK_EX | LOCK_NB) != 0)
		device_rest(device, AGAIN_MS);
}

/* Reads the last ones, all of them as a rule. */
static void read_names(int fd, struct text *out)
{
	char bytes[4096];
	struct stat st;
	off_t at = fstat(fd, &st) == 0 && st.st_size > MOST ? st.st_size - MOST : 0;
	ssize_t size;

	while ((size = pread(fd, bytes, sizeof bytes, at)) > 0) {
		text_add_bytes(out, bytes, (size_t)size);
		at += size;
	}
}

bool once_is_done(struct once *once, struct device *device, const char *title)
{
	struct text names = {0};
	char *line = xasprintf("\n%s\n", title);
	bool done;

	*once = (struct once){ .fd = open_names(), .name = is_ours(title) ? title : NULL };
	if (once->fd >= 0) {
		wait_alone(once, device);
		read_names(once->fd, &names);
	}
	done = once->name && names.at && strstr(names.at, line);
	text_release(&names);
	free(line);
	return done;
}

/* The older half goes. */
static void shorten(int fd, const struct text *names)
{
	const char *from = names->at + names->length / 2;
	size_t left = names->length - names->length / 2;

	if (ftruncate(fd, 0) == 0)
		(void)!write(fd, from, left);
}

void once_done(struct once *once)
{
	char *line = once->name ? xasprintf("\n%s\n", once->name) : NULL;
	struct text names = {0};

	if (line && once->fd >= 0) {
		read_names(once->fd, &names);
		if (names.length >= MOST)
			shorten(once->fd, &names);
		(void)!write(once->fd, line, strlen(line));
		(void)fdatasync(once->fd);
	}
	text_release(&names);
	free(line);
}
