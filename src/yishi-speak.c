/* yishi-speak.c - reads aloud what the kiosk hands it, a line at a time; a new line hushes the last. */
#include <config.h>

#include <getopt.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/program.h"
#include "base/text.h"
#include "speech/reading.h"
#include "speech/voice.h"

enum { LOOK_MS = 50, EXIT_USAGE = 2 };

/* What is being said: the rest of it, and the sentence under way. */
struct saying { char *text; const char *next; pid_t now; };

static void hush(struct saying *saying)
{
	voice_hush(saying->now);
	wipe_free(saying->text);
	*saying = (struct saying){0};
}

/* A line of the kiosk: "zh" or "en", TAB, the text; an empty text only hushes. */
static void take_line(struct saying *saying, struct voice *voice, const char *line)
{
	const char *tab = strchr(line, '\t');

	hush(saying);
	if (!tab)
		return;
	voice->chinese = strncmp(line, "en", 2) != 0;
	saying->text = xstrdup(tab + 1);
	saying->next = saying->text;
}

/* The next sentence once the last one is over. */
static void go_on(struct saying *saying, const struct voice *voice)
{
	size_t bytes;
	char *sentence;

	if (saying->now > 0 && waitpid(saying->now, NULL, WNOHANG) == 0)
		return;
	saying->now = 0;
	bytes = saying->next ? reading_sentence(saying->next) : 0;
	if (bytes == 0)
		return;
	sentence = xcalloc(bytes + 1, 1);
	memcpy(sentence, saying->next, bytes);
	saying->next += bytes;
	saying->now = voice_say(voice, sentence);
	wipe_free(sentence);
}

static void serve(struct voice *voice)
{
	struct saying saying = {0};
	struct text line = {0};
	struct pollfd kiosk = { .fd = STDIN_FILENO, .events = POLLIN };
	ssize_t got = 1;
	char c;

	(void)prctl(PR_SET_PDEATHSIG, SIGTERM);
	while (got > 0) {
		bool busy = saying.now > 0 || (saying.next && *saying.next);

		if (poll(&kiosk, 1, busy ? LOOK_MS : -1) > 0) {
			got = read(STDIN_FILENO, &c, 1);
			if (got > 0 && c != '\n')
				text_add_bytes(&line, &c, 1);
			if (got <= 0 || c != '\n')
				continue;
			take_line(&saying, voice, line.at ? line.at : "");
			text_clear(&line);
		}
		go_on(&saying, voice);
	}
	hush(&saying);
	text_release(&line);
}

static void read_all(struct text *out)
{
	char bytes[4096];
	size_t size;

	while ((size = fread(bytes, 1, sizeof bytes, stdin)) > 0)
		text_add_bytes(out, bytes, size);
}

static int once(struct voice *voice, const char *wav)
{
	struct text text = {0};
	enum err err;

	read_all(&text);
	err = !text.at ? OK : wav ? voice_write(voice, text.at, wav) : voice_phonemes(voice, text.at);
	if (err != OK)
		fprintf(stderr, "%s\n", _("There is no voice. Please run: apt install espeak-ng"));
	text_release(&text);
	return err == OK ? EXIT_SUCCESS : EXIT_FAILURE;
}

static const char *const usage = N_("Usage: yishi-speak --hall DIR [--child] < LINES\n"
	"       yishi-speak --wav FILE | --phonemes [--lang zh|en] < TEXT");

int main(int argc, char **argv)
{
	static const struct option options[] = {
		{ "hall", required_argument, NULL, 'H' }, { "child", no_argument, NULL, 'c' },
		{ "wav", required_argument, NULL, 'w' },
		{ "phonemes", no_argument, NULL, 'p' }, { "lang", required_argument, NULL, 'l' }, { 0 }
	};
	struct voice voice = { .chinese = true };
	const char *wav = NULL;
	char *recordings = NULL;
	bool phonemes = false, good = true;
	int option;

	program_keeps_secrets();
	i18n_start();
	opterr = 0;
	while ((option = getopt_long(argc, argv, "", options, NULL)) != -1)
		switch (option) {
		case 'H': recordings = xasprintf("%s/voice", optarg); break;
		case 'c': break;                 /* it always ends with the kiosk */
		case 'w': wav = optarg; break;
		case 'p': phonemes = true; break;
		case 'l': voice.chinese = strcmp(optarg, "en") != 0; break;
		default: good = false;
		}
	if (!good || optind != argc || (wav && phonemes)) {
		fprintf(stderr, "%s\n", _(usage));
		return EXIT_USAGE;
	}
	if (wav || phonemes)
		return once(&voice, wav);
	voice.recordings = recordings;
	serve(&voice);
	free(recordings);
	return EXIT_SUCCESS;
}
