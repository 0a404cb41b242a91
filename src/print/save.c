/* save.c - bytes into a file, whole or not at all. */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "print/page.h"

static bool write_whole(int fd, const struct text *bytes)
{
	for (size_t done = 0; done < bytes->length; ) {
		ssize_t wrote = write(fd, bytes->at + done, bytes->length - done);

		if (wrote < 0 && errno != EINTR)
			return false;
		done += wrote > 0 ? (size_t)wrote : 0;
	}
	return fsync(fd) == 0;
}

/* A file is only sure to be there once its folder is on the disk too. */
static bool sync_folder(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *folder = slash ? xasprintf("%.*s/", (int)(slash - path), path) : xstrdup(".");
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool synced = fd >= 0 && fsync(fd) == 0;

	if (fd >= 0)
		close(fd);
	free(folder);
	return synced;
}

enum err page_save(const struct text *bytes, const char *path)
{
	char *draft = xasprintf("%s.%d", path, (int)getpid());
	int fd = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	bool saved = fd >= 0 && write_whole(fd, bytes);
	enum err err = OK;

	if (fd >= 0)
		close(fd);
	saved = saved && rename(draft, path) == 0 && sync_folder(path);
	if (!saved) {
		err = fail(ERR_FULL, "%s: %s", path, strerror(errno));
		(void)unlink(draft);
	}
	free(draft);
	return err;
}
