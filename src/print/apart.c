/* apart.c - a document drawn by a child of this process, whose memory goes when it is done. */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "print/apart.h"

/* What comes before the bytes of the PDF. */
struct verdict { enum err err; double length; size_t size; };

/* The child's whole life. */
__attribute__((noreturn))
static void draw(int fd, const struct slip *slip, enum paper paper)
{
	struct verdict verdict = { .err = OK };
	struct text pdf = {0};
	bool sent;

	verdict.err = page_pdf(slip, paper, &pdf, &verdict.length);
	verdict.size = pdf.length;
	sent = file_put(fd, &verdict, sizeof verdict) && file_put(fd, pdf.at, pdf.length);
	_exit(sent ? 0 : 1);
}

/* Up to so many bytes; fewer where the child ended. */
static size_t take(int fd, void *into, size_t size)
{
	char *to = into;
	size_t taken = 0;

	while (taken < size) {
		ssize_t got = read(fd, to + taken, size - taken);

		if (got == 0 || (got < 0 && errno != EINTR))
			break;
		taken += got > 0 ? (size_t)got : 0;
	}
	return taken;
}

static enum err take_pdf(int fd, struct text *pdf, double *length)
{
	struct verdict verdict;
	char bytes[65536];

	if (take(fd, &verdict, sizeof verdict) != sizeof verdict)
		return fail(ERR_BROKEN, "a document's page was not drawn to its end");
	*length = verdict.length;
	if (verdict.err != OK)
		return fail(verdict.err, "a document cannot be drawn");
	for (size_t left = verdict.size, got; left > 0; left -= got) {
		got = take(fd, bytes, left < sizeof bytes ? left : sizeof bytes);
		if (got == 0)
			return fail(ERR_BROKEN, "a document's PDF is not whole");
		text_add_bytes(pdf, bytes, got);
	}
	wipe(bytes, sizeof bytes);
	return OK;
}

enum err page_pdf_apart(const struct slip *slip, enum paper paper, struct text *pdf,
	double *length)
{
	int ends[2];
	pid_t child;
	enum err err;

	if (pipe2(ends, O_CLOEXEC) != 0)
		return fail(ERR_BUSY, "pipe: %s", strerror(errno));
	child = fork();
	if (child == 0)
		draw(ends[1], slip, paper);
	close(ends[1]);
	err = child > 0 ? take_pdf(ends[0], pdf, length) : fail(ERR_BUSY, "fork: %s", strerror(errno));
	close(ends[0]);
	while (child > 0 && waitpid(child, NULL, 0) < 0 && errno == EINTR)
		continue;
	if (err != OK)
		text_release(pdf);
	return err;
}
