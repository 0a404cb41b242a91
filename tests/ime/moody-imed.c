/* moody-imed.c - an imed that does what it is asked to: answers, dies, says nothing, talks. */
#include <config.h>

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "wire/ime.h"

static void say(const char *packet)
{
	if (send(0, packet, strlen(packet), MSG_NOSIGNAL) < 0)
		_exit(1);
}

static void answer(uint32_t number, const char *candidate)
{
	struct ime_answer out = { .number = number };
	char packet[IME_PACKET];

	ime_add(&out, 1, candidate);
	if (ime_write_answer(&out, packet) > 0)
		say(packet);
}

static void hang(uint32_t number)
{
	for (;;)
		pause();
}

static void die_now(uint32_t number)
{
	_exit(1);
}

/* An answer to what was asked before, and one that is none. */
static void talk(uint32_t number)
{
	answer(number - 1, "旧");
	say("7\t\033[2J:1");
	say("junk");
	answer(number, "新");
}

/* Is this the first imed of this hall that is asked so? */
static bool first_time(const char *dir, const char *keys)
{
	char path[256];

	snprintf(path, sizeof path, "%s/%s", dir, keys);
	return open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600) >= 0;
}

static const struct { const char *keys; void (*act)(uint32_t number); bool once; } moods[] = {
	{ "hang", hang }, { "die", die_now }, { "talk", talk },
	{ "hang-once", hang, true }, { "die-once", die_now, true },
};

static bool act(const struct ime_question *question, const char *dir)
{
	for (size_t i = 0; i < sizeof moods / sizeof *moods; i++)
		if (strcmp(question->keys, moods[i].keys) == 0 &&
		    (!moods[i].once || first_time(dir, question->keys))) {
			moods[i].act(question->number);
			return true;
		}
	return false;
}

int main(int argc, char **argv)
{
	char packet[IME_PACKET];
	struct ime_question question;
	ssize_t got;

	while (argc == 4 && (got = recv(0, packet, sizeof packet - 1, 0)) > 0) {
		packet[got] = '\0';
		if (ime_read_question(packet, &question) && !act(&question, argv[2]))
			answer(question.number, "好");
	}
	return 0;
}
