/* file.c - a whole file at once: read, or put in place, durable or not at all. */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

bool file_take(int fd, struct text *out)
{
	char bytes[16384];
	ssize_t size;

	while ((size = read(fd, bytes, sizeof bytes)) > 0 || (size < 0 && errno == EINTR))
		text_add_bytes(out, bytes, size > 0 ? (size_t)size : 0);
	wipe(bytes, sizeof bytes);
	return size == 0;
}

bool file_put(int fd, const void *bytes, size_t size)
{
	const char *from = bytes;

	while (size > 0) {
		ssize_t wrote = write(fd, from, size);

		if (wrote < 0 && errno != EINTR)
			return false;
		from += wrote > 0 ? wrote : 0;
		size -= wrote > 0 ? (size_t)wrote : 0;
	}
	return true;
}

enum err file_read(const char *path, struct text *out)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC), why;
	bool taken = fd >= 0 && file_take(fd, out);

	why = errno;
	if (fd >= 0)
		close(fd);
	errno = why;
	return taken ? OK : ERR_NOT_FOUND;
}

bool file_sync_folder(const char *folder)
{
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool synced = fd >= 0 && fsync(fd) == 0;

	if (fd >= 0)
		close(fd);
	return synced;
}

static bool sync_folder_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *folder = slash ? xasprintf("%.*s/", (int)(slash - path), path) : xstrdup(".");
	bool synced = file_sync_folder(folder);

	free(folder);
	return synced;
}

/* Only root can give a file away; anybody else had to own it to be let in here. */
static bool make_like(int fd, const struct stat *like)
{
	if (!like)
		return true;
	if (fchown(fd, like->st_uid, like->st_gid) != 0 && errno != EPERM)
		return false;
	return fchmod(fd, like->st_mode & 07777) == 0;
}

static enum err put_in_place(const struct text *bytes, const char *path, const struct stat *like)
{
	char *draft = xasprintf("%s.%d", path, (int)getpid());
	int fd = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	bool saved = fd >= 0 && make_like(fd, like) && file_put(fd, bytes->at, bytes->length) &&
		fsync(fd) == 0;
	enum err err = OK;

	if (fd >= 0)
		close(fd);
	saved = saved && rename(draft, path) == 0 && sync_folder_of(path);
	if (!saved) {
		err = fail(ERR_FULL, "%s: %s", path, strerror(errno));
		(void)unlink(draft);
	}
	free(draft);
	return err;
}

enum err file_save(const struct text *bytes, const char *path)
{
	return put_in_place(bytes, path, NULL);
}

enum err file_replace(const struct text *bytes, const char *path)
{
	char *real = realpath(path, NULL);
	struct stat st;
	enum err err;

	if (real && stat(real, &st) == 0)
		err = put_in_place(bytes, real, &st);
	else
		err = fail(ERR_NOT_FOUND, "%s: %s", path, strerror(errno));
	free(real);
	return err;
}
