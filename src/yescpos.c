/* yescpos.c - the CUPS backend for ESC/POS receipt printers: it knows what became of paper. */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/program.h"
#include "base/text.h"
#include "escpos-job.h"
#include "escpos-once.h"
#include "escpos-status.h"

enum { MOST = 32 << 20, COPIES_MOST = 20 };  /* bytes of a document; a slip has 60,000 */
enum { PROBE_S = 3, PROBE_AGAIN_MS = 300, EXIT_UNKNOWN = 3 };

/* What lpinfo -v and the web interface show: class, URI, model, words. */
static int discover(void)
{
	glob_t found;

	puts("network yescpos \"Unknown\" \"ESC/POS receipt printer (yescpos)\"");
	if (glob("/dev/usb/lp*", 0, NULL, &found) != 0)
		return BACKEND_OK;
	for (size_t i = 0; i < found.gl_pathc; i++)
		printf("direct yescpos:%s \"ESC/POS\" \"ESC/POS receipt printer on %s\"\n",
			found.gl_pathv[i], found.gl_pathv[i]);
	globfree(&found);
	return BACKEND_OK;
}

/* All of it: a printer that died has to get it again. */
static bool read_document(int fd, struct text *out)
{
	char bytes[16384];
	ssize_t size;

	while ((size = read(fd, bytes, sizeof bytes)) > 0 && out->length < MOST)
		text_add_bytes(out, bytes, (size_t)size);
	wipe(bytes, sizeof bytes);
	return size == 0;
}

/* From a filter it comes on standard input, copies and all. */
static bool open_document(const char *path, const char *copies, struct text *out)
{
	int fd = path ? open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO;
	long count = path ? strtol(copies, NULL, 10) : 1;
	bool whole = fd >= 0 && read_document(fd, out);
	size_t length = out->length;

	for (long i = 1; whole && i < count && i < COPIES_MOST && out->length < MOST; i++) {
		struct text once = {0};

		text_add_bytes(&once, out->at, length);
		text_add_bytes(out, once.at, length);
		text_release(&once);
	}
	if (path && fd >= 0)
		close(fd);
	return whole;
}

static bool find(const char *uri, struct device *out)
{
	bool good = device_read_uri(uri, out);

	if (good)
		device_guard(out);
	else
		fprintf(stderr, "ERROR: no printer is meant by \"%s\"\n", uri);
	return good;
}

/* words: JOB USER TITLE COPIES OPTIONS, and the file or NULL. */
static int print(const char *uri, char *const words[])
{
	struct device device;
	struct document document;
	struct once once;
	struct text bytes = {0};
	enum backend became = BACKEND_CANCEL;

	if (!find(uri, &device))
		return BACKEND_FAILED;
	if (open_document(words[5], words[3], &bytes)) {
		bool done = once_is_done(&once, &device, words[2]);

		document = (struct document){ (const unsigned char *)bytes.at,
			done ? 0 : bytes.length, &once };
		became = job_print(&device, &document, getenv("PRINTER_STATE_REASONS"));
	} else {
		fputs("ERROR: the document cannot be read\n", stderr);
	}
	text_release(&bytes);
	return became;
}

/* False where the device is there, but another's or not ours to open. */
static bool ask(struct device *device, struct status *status)
{
	enum health health = GONE;

	while (health == GONE && !device_cancelled()) {
		if (device_open(device)) {
			health = status_ask(status);
			device_close(device, false);
		} else if (errno == EBUSY || errno == EACCES) {
			fprintf(stderr, "ERROR: %s: %s\n", device->path, strerror(errno));
			return false;
		}
		if (health == GONE)
			device_rest(device, PROBE_AGAIN_MS);
	}
	if (health == GONE || device_cancelled())
		status_tell(status, REASON_OFFLINE, true);
	return true;
}

/* How the printer is while no job runs, when nobody keeps CUPS informed. */
static int probe(const char *uri)
{
	struct device device;
	struct status status = { .device = &device, .quiet = true };

	if (!find(uri, &device))
		return BACKEND_FAILED;
	alarm(PROBE_S);
	if (device.mute || !ask(&device, &status))
		return EXIT_UNKNOWN;
	status_list(&status);
	return EXIT_SUCCESS;
}

static int usage(void)
{
	fputs("Usage: yescpos JOB USER TITLE COPIES OPTIONS [FILE]\n"
		"       yescpos --probe URI\n", stderr);
	return BACKEND_FAILED;
}

int main(int argc, char **argv)
{
	const char *uri = getenv("DEVICE_URI");

	program_keeps_secrets();
	setvbuf(stderr, NULL, _IOLBF, BUFSIZ);
	if (argc == 1)
		return discover();
	if (argc == 6 || argc == 7)
		return print(uri ? uri : argv[0], argv + 1);
	return argc == 3 && strcmp(argv[1], "--probe") == 0 ? probe(argv[2]) : usage();
}
