/* log.c - the program's diary: one line a remark, with UTC time and process. */
#include <config.h>

#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/utf8.h"

enum { LARGEST = 4 << 20 };

static int fd = -1;
static char file[PATH_MAX];
static char last[512];

/* By the path, not by what is open: a neighbour may have begun the file anew already. */
static void set_aside(void)
{
	struct stat st;
	char old[PATH_MAX + 2];

	if (stat(file, &st) != 0 || st.st_size < LARGEST)
		return;
	snprintf(old, sizeof old, "%s.1", file);
	(void)rename(file, old);
}

static void begin(void)
{
	if (fd >= 0)
		close(fd);
	set_aside();
	fd = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

void log_to(const char *path)
{
	if (path && (size_t)snprintf(file, sizeof file, "%s", path) < sizeof file) {
		begin();
		return;
	}
	if (fd >= 0)
		close(fd);
	fd = -1;
}

/* The kiosk runs for months: its file is begun anew while it runs, too. */
static int where_to(void)
{
	const char *wish;
	struct stat st;

	if (fd >= 0 && fstat(fd, &st) == 0 && st.st_size >= LARGEST)
		begin();
	if (fd >= 0)
		return fd;
	wish = getenv("YISHI_LOG");
	return wish && strcmp(wish, "stderr") == 0 ? STDERR_FILENO : -1;
}

/* What a line may not hold becomes blanks: a keeper reads the log on a terminal. */
static void make_plain(char *s)
{
	uint32_t ch;

	for (size_t bytes; *s; s += bytes) {
		bytes = utf8_next(s, &ch);
		if (!utf8_plain(ch) || (ch == 0xFFFD && bytes == 1))
			memset(s, ' ', bytes);
	}
}

void log_line(const char *format, ...)
{
	char line[768], when[CLOCK_TEXT];
	int to = where_to(), length;
	va_list args;

	va_start(args, format);
	vsnprintf(last, sizeof last, format, args);
	va_end(args);
	make_plain(last);
	if (to < 0)
		return;
	length = snprintf(line, sizeof line, "%s %d %s\n", clock_iso(clock_now(), when),
		(int)getpid(), last);
	if (write(to, line, (size_t)length) < 0)
		return;         /* a full disk must not stop the kiosk for its diary */
}

const char *log_last(void)
{
	return last;
}
