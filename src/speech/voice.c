/* voice.c - a text becomes sound: a recording of the hall's own, or else espeak-ng. */
#include <config.h>

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/text.h"
#include "base/utf8.h"
#include "speech/reading.h"
#include "speech/voice.h"

/* Slow enough for eighty years; gaps between words in tens of milliseconds. */
#define PACE "-s", "130", "-g", "2"

static const char *name_of(const struct voice *voice)
{
	return voice->chinese ? "cmn-latn-pinyin" : "en-gb";
}

char *voice_recording(const struct voice *voice, const char *sentence)
{
	static const char *const ends[] = { "。", "！", "？", "；", ".", "!", "?", ";" };
	char *name = utf8_clean(sentence, false), *path;
	size_t length = strlen(name);

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		size_t mark = strlen(ends[i]);

		if (length >= mark && strcmp(name + length - mark, ends[i]) == 0)
			name[length -= mark] = '\0';
	}
	for (char *c = name; *c; c++)
		*c = *c == '/' ? '_' : *c;
	path = voice->recordings && *name ?
		xasprintf("%s/%s/%s.wav", voice->recordings, voice->chinese ? "zh" : "en", name) : NULL;
	free(name);
	if (path && access(path, R_OK) == 0)
		return path;
	free(path);
	return NULL;
}

/* Runs in the child: what it says about itself nobody wants to read. */
static void become(const char *const argv[])
{
	int nowhere = open("/dev/null", O_WRONLY);

	(void)dup2(nowhere, STDERR_FILENO);
	/* The declaration is older than const. */
	execvp(argv[0], (char *const *)argv);
	_exit(127);
}

/* In the child: the text as standard input, for a command line could be seen by others. */
static void hand_in(const struct voice *voice, const char *text)
{
	struct text said = {0};
	int file = memfd_create("said", MFD_CLOEXEC);

	reading_write(text, voice->chinese, &said);
	if (file < 0 || !said.at || write(file, said.at, said.length) != (ssize_t)said.length ||
	    lseek(file, 0, SEEK_SET) != 0)
		_exit(1);
	(void)dup2(file, STDIN_FILENO);
	text_release(&said);
}

/* espeak-ng talks into aplay: it would look for a sound server otherwise, and wait for it. */
static void speak(const struct voice *voice, const char *sentence)
{
	const char *const talk[] = { "espeak-ng", "-v", name_of(voice), PACE, "--stdout", "--stdin", NULL };
	const char *const play[] = { "aplay", "-q", "-", NULL };
	int ends[2];

	if (pipe2(ends, O_CLOEXEC) != 0)
		_exit(1);
	if (fork() == 0) {
		hand_in(voice, sentence);
		(void)dup2(ends[1], STDOUT_FILENO);
		become(talk);
	}
	(void)dup2(ends[0], STDIN_FILENO);
	become(play);
}

pid_t voice_say(const struct voice *voice, const char *sentence)
{
	char *recording = voice_recording(voice, sentence);
	const char *const play[] = { "aplay", "-q", "--", recording, NULL };
	pid_t saying = fork();

	if (saying == 0) {
		(void)setpgid(0, 0);
		if (recording)
			become(play);
		speak(voice, sentence);
	}
	if (saying > 0)
		(void)setpgid(saying, saying);
	free(recording);
	return saying > 0 ? saying : 0;
}

void voice_hush(pid_t saying)
{
	if (saying <= 0)
		return;
	kill(-saying, SIGKILL);
	waitpid(saying, NULL, 0);
}

static enum err talk(const struct voice *voice, const char *text, const char *const how[3])
{
	const char *const argv[] = { "espeak-ng", "-v", name_of(voice), PACE, "--stdin", how[0], how[1],
		NULL };
	int status = -1;
	pid_t child = fork();

	if (child == 0) {
		hand_in(voice, text);
		become(argv);
	}
	if (child > 0)
		waitpid(child, &status, 0);
	return status == 0 ? OK : fail(ERR_NOT_FOUND, "espeak-ng does not run");
}

enum err voice_write(const struct voice *voice, const char *text, const char *file)
{
	const char *const how[] = { "-w", file, NULL };

	return talk(voice, text, how);
}

enum err voice_phonemes(const struct voice *voice, const char *text)
{
	const char *const how[] = { "-q", "-x", NULL };

	fflush(stdout);
	return talk(voice, text, how);
}
