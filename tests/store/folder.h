/*
 * folder.h - a folder of its own for a test, and what lies in its files.
 */
#ifndef TESTS_STORE_FOLDER_H
#define TESTS_STORE_FOLDER_H

#include <ftw.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"

enum { FOLDER = 64 };

/* The test cannot go on without one. */
static inline void folder_make(char out[FOLDER])
{
	snprintf(out, FOLDER, "/tmp/yishi-test.XXXXXX");
	if (!mkdtemp(out))
		die("no folder could be made");
}

static inline int folder_remove_one(const char *path, const struct stat *st, int kind,
	struct FTW *ftw)
{
	return remove(path);
}

static inline void folder_remove(const char *folder)
{
	nftw(folder, folder_remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

/* folder/name; until the next call. */
static inline const char *folder_path(const char *folder, const char *name)
{
	static char path[2 * PATH_MAX];

	snprintf(path, sizeof path, "%s/%s", folder, name);
	return path;
}

static inline bool file_is_there(const char *folder, const char *name)
{
	return access(folder_path(folder, name), F_OK) == 0;
}

static inline void file_write(const char *folder, const char *name, const char *text)
{
	FILE *file = fopen(folder_path(folder, name), "w");

	if (!file || fputs(text, file) < 0 || fclose(file) != 0)
		die("%s cannot be written", name);
}

/* Do the file's bytes hold these? A file that is not there holds nothing. */
static inline bool file_holds(const char *folder, const char *name, const char *bytes)
{
	FILE *file = fopen(folder_path(folder, name), "r");
	struct text all = {0};
	char part[4096];
	size_t got;
	bool held;

	while (file && (got = fread(part, 1, sizeof part, file)) > 0)
		text_add_bytes(&all, part, got);
	if (file)
		fclose(file);
	held = all.length > 0 && memmem(all.at, all.length, bytes, strlen(bytes)) != NULL;
	text_release(&all);
	return held;
}

/* The same for the store's file and those that SQLite keeps beside it. */
static inline bool store_holds(const char *folder, const char *bytes)
{
	return file_holds(folder, "hall.db", bytes) || file_holds(folder, "hall.db-wal", bytes) ||
		file_holds(folder, "hall.db-shm", bytes);
}

#endif
