/* yishi-printd.c - brings slips to paper, apart from the kiosk's screen: what it was asked for. */
#include <config.h>

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/program.h"
#include "base/text.h"
#include "print/escpos.h"
#include "print/page.h"
#include "printd-ask.h"
#include "printd-cups.h"
#include "printd-serve.h"
#include "slip/slip.h"

enum { EXIT_USAGE = 2, EXIT_UNDRAWN = 3 };

struct wishes {
	const char *hall, *format, *file, *probe;
	enum paper paper;
	bool child, help, cups;
	char **words;                        /* what follows --cups; a NULL ends them */
	int count;
};

static int complain(int status, const char *sentence)
{
	fprintf(stderr, "%s\n", sentence);
	return status;
}

static int serve(const struct wishes *wishes, pid_t parent)
{
	enum err err = printd_serve(wishes->hall, wishes->child ? parent : 0);

	return err == OK ? EXIT_SUCCESS : complain(EXIT_FAILURE, err_text(err));
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

/* "-" stands for standard output. */
static bool deliver(const char *file, const struct text *bytes)
{
	if (strcmp(file, "-") == 0)
		return file_put(STDOUT_FILENO, bytes->at, bytes->length);
	return may_replace(file) && file_save(bytes, file) == OK;
}

/* A slip from standard input into a file; needs no hall. Yields the exit status. */
static int render(const struct wishes *wishes)
{
	struct text in = {0}, out = {0};
	struct slip slip = {0};
	int status = EXIT_SUCCESS;

	if (!file_take(STDIN_FILENO, &in) || !in.at || slip_read(in.at, &slip) != OK)
		status = complain(EXIT_FAILURE, _("What was given is not a slip."));
	else if (draw(wishes, &slip, &out) != OK)
		status = complain(EXIT_UNDRAWN, _("This slip cannot be drawn: no font has one of its "
			"characters, or its QR code is too wide for the paper."));
	else if (!deliver(wishes->file, &out))
		status = complain(EXIT_FAILURE, _("The file cannot be written."));
	text_release(&out);
	text_release(&in);
	slip_release(&slip);
	return status;
}

static const char *const usage = N_("Usage: yishi-printd [--hall DIR] [--child]\n"
	"       yishi-printd --render pdf|png|escpos FILE|- [--width 80|58|a4] < SLIP\n"
	"       yishi-printd --probe QUEUE\n"
	"       yishi-printd --cups VERB [WORD ...]");

static bool is_format(const char *s)
{
	return strcmp(s, "pdf") == 0 || strcmp(s, "png") == 0 || strcmp(s, "escpos") == 0;
}

static bool read_width(const char *s, enum paper *out)
{
	static const struct { const char *word; enum paper paper; } papers[] = {
		{ "80", PAPER_80 }, { "58", PAPER_58 }, { "a4", PAPER_A4 }
	};

	for (size_t i = 0; i < sizeof papers / sizeof *papers; i++)
		if (strcmp(s, papers[i].word) == 0) {
			*out = papers[i].paper;
			return true;
		}
	return false;
}

/* False on anything that is not in the usage. */
static bool read_wishes(int argc, char **argv, struct wishes *out)
{
	static const struct option options[] = {
		{ "hall", required_argument, NULL, 'H' },
		{ "child", no_argument, NULL, 'c' },
		{ "render", required_argument, NULL, 'r' },
		{ "width", required_argument, NULL, 'w' },
		{ "probe", required_argument, NULL, 'p' },
		{ "cups", no_argument, NULL, 'C' },
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
		case 'p': out->probe = optarg; break;
		case 'C': out->cups = true; break;
		case 'h': out->help = true; break;
		default: good = false;
		}
	out->words = argv + optind;
	out->count = argc - optind;
	if (out->cups)
		return good && !out->format;
	out->file = out->format && optind < argc ? argv[optind++] : NULL;
	return good && (!out->format || is_format(out->format)) &&
		optind == argc && !out->format == !out->file;
}

int main(int argc, char **argv)
{
	pid_t parent = getppid();
	const char *place = getenv("YISHI_HALL"), *language = getenv("YISHI_LANG");
	struct wishes wishes = { .paper = PAPER_80, .hall = place ? place : "/var/lib/yishi" };
	int status;

	program_keeps_secrets();
	i18n_start();
	if (language && strcmp(language, "en") == 0)
		i18n_use(LANGUAGE_EN);
	if (!read_wishes(argc, argv, &wishes))
		return complain(EXIT_USAGE, _(usage));
	if (wishes.help)
		return puts(_(usage)) < 0;
	if (wishes.probe)
		return ask_printer(wishes.probe);
	if (wishes.cups)
		return printd_cups(wishes.count, wishes.words, &status) ? status :
			complain(EXIT_USAGE, _(usage));
	return wishes.format ? render(&wishes) : serve(&wishes, parent);
}
