/* file.c - tests of a whole file: read, put in place, and left alone where that fails. */
#include <config.h>

#include <dirent.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "tests/check.h"

enum { LARGE = 1 << 20, LIMIT = 4096 };

static char folder[] = "file-test-XXXXXX";
static char path[64], link_path[64];

static bool holds(const char *name, const char *want)
{
	struct text is = {0};
	bool same = file_read(name, &is) == OK && strcmp(is.at ? is.at : "", want) == 0;

	text_release(&is);
	return same;
}

static enum err with(enum err (*put)(const struct text *, const char *), const char *bytes,
	const char *name)
{
	struct text text = {0};
	enum err err;

	text_add(&text, bytes);
	err = put(&text, name);
	text_release(&text);
	return err;
}

static int mode_of(const char *name)
{
	struct stat st;

	return stat(name, &st) == 0 ? (int)(st.st_mode & 07777) : -1;
}

static int files(void)
{
	DIR *open = opendir(folder);
	struct dirent *entry;
	int count = 0;

	while (open && (entry = readdir(open)))
		count += entry->d_name[0] != '.';
	if (open)
		closedir(open);
	return count;
}

static void saves_for_its_owner_alone(void)
{
	CHECK_INT(with(file_save, "一", path), OK);
	CHECK(holds(path, "一"));
	CHECK_INT(mode_of(path), 0600);
	CHECK_INT(chmod(path, 0644), 0);
	CHECK_INT(with(file_save, "二", path), OK);
	CHECK(holds(path, "二"));
	CHECK_INT(mode_of(path), 0600);
	CHECK_INT(with(file_save, "", path), OK);
	CHECK(holds(path, ""));
}

static void replaces_what_is_there_as_it_is(void)
{
	CHECK_INT(with(file_replace, "x", "/no such folder/file"), ERR_NOT_FOUND);
	CHECK_INT(chmod(path, 0640), 0);
	CHECK_INT(with(file_replace, "三", path), OK);
	CHECK(holds(path, "三"));
	CHECK_INT(mode_of(path), 0640);
	CHECK_INT(symlink("file", link_path), 0);
	CHECK_INT(with(file_replace, "四", link_path), OK);
	CHECK(holds(path, "四"));
	CHECK_INT(unlink(link_path), 0);
}

/* The keeper edits as root what belongs to the hall's own user. */
static void keeps_the_owner(void)
{
	struct stat st;

	if (geteuid() != 0)
		return;
	CHECK_INT(chown(path, 65534, 65534), 0);
	CHECK_INT(with(file_replace, "五", path), OK);
	CHECK_INT(stat(path, &st), 0);
	CHECK_INT(st.st_uid, 65534);
	CHECK_INT(st.st_gid, 65534);
}

/* A disk that is full in the midst of it: what was there stays, and no draft of the new. */
static void all_or_nothing(void)
{
	struct rlimit small = { LIMIT, RLIM_INFINITY }, before;
	char *large = xcalloc(LARGE + 1, 1);

	memset(large, 'x', LARGE);
	CHECK_INT(with(file_save, "旧", path), OK);
	signal(SIGXFSZ, SIG_IGN);
	CHECK_INT(getrlimit(RLIMIT_FSIZE, &before), 0);
	CHECK_INT(setrlimit(RLIMIT_FSIZE, &small), 0);
	CHECK_INT(with(file_save, large, path), ERR_FULL);
	CHECK_INT(with(file_replace, large, path), ERR_FULL);
	CHECK_INT(setrlimit(RLIMIT_FSIZE, &before), 0);
	CHECK(holds(path, "旧"));
	CHECK_INT(files(), 1);
	CHECK_INT(with(file_save, "x", "/no such folder/file"), ERR_FULL);
	CHECK_INT(with(file_save, large, path), OK);
	CHECK(holds(path, large));
	free(large);
}

static void reads_what_there_is(void)
{
	struct text out = {0};

	CHECK_INT(file_read("/no such folder/file", &out), ERR_NOT_FOUND);
	CHECK_INT(file_read(folder, &out), ERR_NOT_FOUND);
	CHECK_INT(out.length, 0);
	CHECK_INT(with(file_save, "b", path), OK);
	text_add(&out, "a");
	CHECK_INT(file_read(path, &out), OK);
	CHECK_TEXT(out.at, "ab");
	text_release(&out);
}

/* More than a pipe holds, through one. */
static void puts_and_takes_all(void)
{
	struct text out = {0};
	char *large = xcalloc(LARGE, 1);
	int ends[2], status = -1;
	pid_t child;

	CHECK_INT(pipe(ends), 0);
	child = fork();
	if (child == 0) {
		close(ends[0]);
		_exit(file_put(ends[1], large, LARGE) ? 0 : 1);
	}
	close(ends[1]);
	CHECK(file_take(ends[0], &out));
	CHECK_INT(out.length, LARGE);
	CHECK(waitpid(child, &status, 0) == child && status == 0);
	close(ends[0]);
	CHECK(!file_take(ends[0], &out));
	CHECK(!file_put(ends[0], "x", 1));
	CHECK(file_put(ends[0], "", 0));
	CHECK(file_sync_folder(folder));
	CHECK(!file_sync_folder(path));
	text_release(&out);
	free(large);
}

int main(void)
{
	if (!mkdtemp(folder))
		return 99;
	snprintf(path, sizeof path, "%s/file", folder);
	snprintf(link_path, sizeof link_path, "%s/link", folder);
	saves_for_its_owner_alone();
	replaces_what_is_there_as_it_is();
	keeps_the_owner();
	all_or_nothing();
	reads_what_there_is();
	puts_and_takes_all();
	unlink(path);
	CHECK_INT(rmdir(folder), 0);
	return checked();
}
