/* speaker.c - yishi-speak beside the kiosk: started when first there is something to say. */
#include <config.h>

#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/log.h"
#include "base/program.h"
#include "base/text.h"
#include "base/utf8.h"
#include "cli/child.h"
#include "speaker.h"

static struct { struct child child; int to; } speaker = { { .program = "yishi-speak" }, -1 };

bool speaker_there(void)
{
	char *path = program_beside("yishi-speak");
	bool there = access(path, X_OK) == 0 && access("/usr/bin/espeak-ng", X_OK) == 0;

	free(path);
	return there;
}

void speaker_open(const char *dir)
{
	speaker.child.dir = dir;
}

/* The end of its lines is the end of yishi-speak, and hushes it. */
void speaker_close(void)
{
	if (speaker.to >= 0)
		close(speaker.to);
	speaker.to = -1;
	child_end(&speaker.child);
}

static void start(void)
{
	int ends[2];

	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
		return;
	child_start(&speaker.child, ends[1]);
	close(ends[1]);
	speaker.to = ends[0];
}

static bool said(const struct text *line)
{
	return speaker.to >= 0 && send(speaker.to, line->at, line->length,
		MSG_NOSIGNAL | MSG_DONTWAIT) == (ssize_t)line->length;
}

void speaker_say(const char *text)
{
	char *plain = utf8_clean(text, false);
	struct text line = {0};

	text_addf(&line, "%s\t%s\n", i18n_language() == LANGUAGE_ZH ? "zh" : "en", plain);
	if (!said(&line) && *plain) {
		speaker_close();
		start();
		if (!said(&line))
			log_line("yishi-speak did not take a sentence");
	}
	text_release(&line);
	wipe_free(plain);
}
