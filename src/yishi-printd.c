/* yishi-printd.c - takes slips from the outbox to paper, apart from the kiosk's screen. */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/program.h"
#include "base/text.h"
#include "domain/hall.h"
#include "printd-silence.h"
#include "printd-turn.h"

/* SQLite writes the log, syncs it, and only then lets others see what it wrote: after a write
 * the store is looked at a few times more. */
enum { STIRRED_MS = 2000, STIRRED_POLL_MS = 50 };
enum { EXIT_USAGE = 2, EXIT_UNDRAWN = 3 };

static volatile sig_atomic_t ended;

struct wishes {
	const char *hall, *format, *file;
	enum paper paper;
	bool child, help;
};

static void on_signal(int signal)
{
	ended = 1;
}

/* Blocked but while the program rests, so that none comes in the midst of a turn unseen. */
static void take_signals(sigset_t *resting)
{
	static const int ends[] = { SIGTERM, SIGINT, SIGHUP };
	struct sigaction action = { .sa_handler = on_signal };
	sigset_t blocked;

	sigemptyset(&blocked);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		sigaction(ends[i], &action, NULL);
		sigaddset(&blocked, ends[i]);
	}
	sigprocmask(SIG_BLOCK, &blocked, resting);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		sigdelset(resting, ends[i]);
	signal(SIGPIPE, SIG_IGN);
}

/* Has the store been written to? The log lies in the same folder and does not count. */
static bool store_changed(int watch)
{
	char bytes[4096] __attribute__((aligned(__alignof__(struct inotify_event))));
	bool changed = false;
	ssize_t size;

	while ((size = read(watch, bytes, sizeof bytes)) > 0)
		for (ssize_t at = 0; at < size; ) {
			const struct inotify_event *event = (const void *)(bytes + at);

			if (event->len > 0 && strcmp(event->name, "hall.db-wal") == 0)
				changed = true;
			at += (ssize_t)sizeof *event + event->len;
		}
	return changed;
}

static void rest(const struct worker *worker, int watch, const sigset_t *resting,
	int64_t *stirred)
{
	int64_t now = clock_ms(), until = now + worker_rest(worker), left;

	if (worker->open == 0 && now < *stirred && until > now + STIRRED_POLL_MS)
		until = now + STIRRED_POLL_MS;
	while (!ended && (left = until - clock_ms()) > 0) {
		struct pollfd poll = { .fd = watch, .events = POLLIN };
		struct timespec wait = { left / 1000, left % 1000 * 1000000 };

		if (ppoll(&poll, 1, &wait, resting) > 0 && store_changed(watch)) {
			*stirred = clock_ms() + STIRRED_MS;
			return;
		}
	}
}

/* One printd a hall: false where another has the lock. It is given up with the process. */
static bool lock(const struct hall *hall)
{
	char *path = hall_path(hall, "printd.lock");
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

	free(path);
	if (fd < 0)
		log_line("printd.lock: %s", strerror(errno));
	return fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) == 0;
}

static void work(struct hall *hall, pid_t parent)
{
	sigset_t resting;
	struct worker worker;
	int64_t stirred = 0;
	int watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);

	take_signals(&resting);
	(void)inotify_add_watch(watch, hall->dir, IN_MODIFY | IN_CREATE);
	worker_start(&worker, hall);
	silence_is_told(&worker);
	while (!ended && (parent == 0 || getppid() == parent)) {
		worker_turn(&worker);
		rest(&worker, watch, &resting, &stirred);
	}
	worker_turn(&worker);                /* whose kiosk ends holds its slip, and we end with it */
	worker_end(&worker);
	close(watch);
}

static int complain(int status, const char *sentence)
{
	fprintf(stderr, "%s\n", sentence);
	return status;
}

static int serve(const struct wishes *wishes, pid_t parent)
{
	struct hall hall;
	enum err err;

	if (wishes->child)
		(void)prctl(PR_SET_PDEATHSIG, SIGTERM);
	err = hall_open(wishes->hall, "printd", &hall);
	if (err != OK)
		return complain(EXIT_FAILURE, err_text(err));
	if (lock(&hall))
		work(&hall, wishes->child ? parent : 0);
	hall_close(&hall);
	return EXIT_SUCCESS;
}

static void read_all(FILE *in, struct text *out)
{
	char bytes[4096];
	size_t size;

	while ((size = fread(bytes, 1, sizeof bytes, in)) > 0)
		text_add_bytes(out, bytes, size);
	wipe(bytes, sizeof bytes);
}

static enum err draw_escpos(const struct slip *slip, enum paper paper, struct text *out)
{
	static const struct escpos usual;
	struct bitmap bitmap;
	enum err err = page_bitmap(slip, paper, &bitmap);

	if (err == OK)
		escpos_write(&bitmap, &usual, out);
	bitmap_release(&bitmap);
	return err;
}

static enum err draw(const struct wishes *wishes, const struct slip *slip, struct text *out)
{
	double length;

	if (strcmp(wishes->format, "png") == 0)
		return page_png(slip, wishes->paper, out);
	if (strcmp(wishes->format, "escpos") == 0)
		return draw_escpos(slip, wishes->paper, out);
	return page_pdf(slip, wishes->paper, out, &length);
}

/* A file takes the place of what has its name: never that of a device or a folder. */
static bool may_replace(const char *file)
{
	struct stat st;

	return stat(file, &st) != 0 || S_ISREG(st.st_mode);
}

/* A slip from standard input into a file; needs no hall. Yields the exit status. */
static int render(const struct wishes *wishes)
{
	struct text in = {0}, out = {0};
	struct slip slip = {0};
	int status = EXIT_SUCCESS;

	read_all(stdin, &in);
	if (!in.at || slip_read(in.at, &slip) != OK)
		status = complain(EXIT_FAILURE, _("What was given is not a slip."));
	else if (draw(wishes, &slip, &out) != OK)
		status = complain(EXIT_UNDRAWN, _("This slip cannot be drawn: no font has one of its "
			"characters, or its QR code is too wide for the paper."));
	else if (!may_replace(wishes->file) || page_save(&out, wishes->file) != OK)
		status = complain(EXIT_FAILURE, _("The file cannot be written."));
	text_release(&out);
	text_release(&in);
	slip_release(&slip);
	return status;
}

static const char *const usage = N_("Usage: yishi-printd [--hall DIR] [--child]\n"
	"       yishi-printd --render pdf|png|escpos FILE [--width 80|58] < SLIP");

static bool is_format(const char *s)
{
	return strcmp(s, "pdf") == 0 || strcmp(s, "png") == 0 || strcmp(s, "escpos") == 0;
}

static bool read_width(const char *s, enum paper *out)
{
	*out = strcmp(s, "58") == 0 ? PAPER_58 : PAPER_80;
	return *out == PAPER_58 || strcmp(s, "80") == 0;
}

/* False on anything that is not in the usage. */
static bool read_wishes(int argc, char **argv, struct wishes *out)
{
	static const struct option options[] = {
		{ "hall", required_argument, NULL, 'H' },
		{ "child", no_argument, NULL, 'c' },
		{ "render", required_argument, NULL, 'r' },
		{ "width", required_argument, NULL, 'w' },
		{ "help", no_argument, NULL, 'h' },
		{ 0 }
	};
	bool good = true;
	int option;

	opterr = 0;
	while ((option = getopt_long(argc, argv, "", options, NULL)) != -1)
		switch (option) {
		case 'H': out->hall = optarg; break;
		case 'c': out->child = true; break;
		case 'r': out->format = optarg; break;
		case 'w': good = read_width(optarg, &out->paper) && good; break;
		case 'h': out->help = true; break;
		default: good = false;
		}
	out->file = out->format && optind < argc ? argv[optind++] : NULL;
	return good && (!out->format || is_format(out->format)) &&
		optind == argc && !out->format == !out->file;
}

int main(int argc, char **argv)
{
	pid_t parent = getppid();
	const char *place = getenv("YISHI_HALL");
	struct wishes wishes = { .paper = PAPER_80, .hall = place ? place : "/var/lib/yishi" };

	program_keeps_secrets();
	i18n_start();
	if (!read_wishes(argc, argv, &wishes))
		return complain(EXIT_USAGE, _(usage));
	if (wishes.help)
		return puts(_(usage)) < 0;
	return wishes.format ? render(&wishes) : serve(&wishes, parent);
}
