/*
 * file.h - a whole file at once: read, or put in place, durable or not at all.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>

#include "base/err.h"
#include "base/text.h"

/* All that comes from there, appended to out; false where reading failed. */
bool file_take(int fd, struct text *out);
bool file_put(int fd, const void *bytes, size_t size);       /* all of it; false: errno says why */

/* All of a file, appended to out; ERR_NOT_FOUND where it cannot be read (errno says why). */
CHECKED enum err file_read(const char *path, struct text *out);
/* Puts bytes into a file for the owner's eyes only, whole or not at all, and durable. */
CHECKED enum err file_save(const struct text *bytes, const char *path);
/* The same for a file that is there: its mode stays, and its owner where that can be; what
 * path is a link to is replaced, not the link. */
CHECKED enum err file_replace(const struct text *bytes, const char *path);
/* A name is only sure to be there once its folder is on the disk too. */
bool file_sync_folder(const char *folder);

#endif
