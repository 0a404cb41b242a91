/* rastertoyescpos.c - the CUPS filter for ESC/POS receipt printers: pages become their bytes. */
#include <config.h>

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/program.h"
#include "print/raster.h"

/* The uncut page before goes first: only the last one is cut then. */
static void add_page(const struct raster_page *page, bool last, struct text *out)
{
	struct escpos how = page->how;

	if (page->at_end && !last)
		how.cut = ESCPOS_UNCUT;
	escpos_write(&page->bitmap, &how, out);
}

/* Blank pages need no paper. A page waits for the next, since the last may be cut otherwise. */
static enum err read_pages(struct raster *raster, struct text *out)
{
	struct raster_page held = {0}, page;
	enum err err;
	int count = 0;

	while ((err = raster_next(raster, &page)) == OK) {
		fprintf(stderr, "PAGE: %d 1\n", ++count);
		if (page.bitmap.height == 0) {
			text_release(&page.rows);
			continue;
		}
		if (held.bitmap.height > 0)
			add_page(&held, false, out);
		text_release(&held.rows);
		held = page;
	}
	if (err == ERR_NOT_FOUND && held.bitmap.height > 0)
		add_page(&held, true, out);
	text_release(&held.rows);
	return err == ERR_NOT_FOUND && count > 0 ? OK : ERR_INPUT;
}

static bool write_all(const struct text *bytes)
{
	for (size_t done = 0; done < bytes->length; ) {
		ssize_t wrote = write(STDOUT_FILENO, bytes->at + done, bytes->length - done);

		if (wrote <= 0)
			return false;
		done += (size_t)wrote;
	}
	return true;
}

/* All of it or nothing: of a document that breaks off no torso comes to paper. */
static int convert(int in)
{
	struct raster *raster = raster_open(in);
	struct text bytes = {0};
	bool good = read_pages(raster, &bytes) == OK;

	if (!good)
		fputs("ERROR: this is no raster for a receipt printer, or it breaks off\n", stderr);
	else
		good = write_all(&bytes);
	text_release(&bytes);
	raster_close(raster);
	return good ? 0 : 1;
}

int main(int argc, char **argv)
{
	int in = argc == 7 ? open(argv[6], O_RDONLY | O_CLOEXEC) : STDIN_FILENO;

	program_keeps_secrets();
	setvbuf(stderr, NULL, _IOLBF, BUFSIZ);
	signal(SIGPIPE, SIG_IGN);
	if ((argc == 6 || argc == 7) && in >= 0)
		return convert(in);
	fputs("ERROR: rastertoyescpos JOB USER TITLE COPIES OPTIONS [FILE]\n", stderr);
	return 1;
}
