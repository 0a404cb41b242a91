/* yishi-imed.c - characters for what is typed or drawn, apart from the kiosk's screen. */
#include <config.h>

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>

#include "base/log.h"
#include "base/program.h"
#include "base/text.h"
#include "ime/engine.h"

enum { EXIT_USAGE = 2, KIOSK = 0 };          /* standard input is the kiosk's socket */

/* Waits for a question, reading what will be needed meanwhile. False once the kiosk is gone. */
static bool next_packet(struct engine *engine, char packet[IME_PACKET])
{
	int how = MSG_DONTWAIT;
	ssize_t got;

	while ((got = recv(KIOSK, packet, IME_PACKET - 1, how)) < 0) {
		if (errno != EAGAIN && errno != EINTR)
			return false;
		how = engine_prepare(engine) ? MSG_DONTWAIT : 0;
	}
	packet[got] = '\0';
	return got > 0;
}

/* The kiosk is past all questions but the last. */
static void skip_to_last(char packet[IME_PACKET])
{
	char later[IME_PACKET];
	ssize_t got;

	while ((got = recv(KIOSK, later, sizeof later - 1, MSG_DONTWAIT)) > 0) {
		later[got] = '\0';
		memcpy(packet, later, (size_t)got + 1);
		wipe(later, (size_t)got);
	}
}

static void serve(struct engine *engine)
{
	static char packet[IME_PACKET];
	static struct ime_answer answer;
	struct ime_question question;

	while (next_packet(engine, packet)) {
		size_t size;

		skip_to_last(packet);
		if (!ime_read_question(packet, &question))
			continue;
		engine_answer(engine, &question, &answer);
		size = ime_write_answer(&answer, packet);
		if (size > 0 && send(KIOSK, packet, size, MSG_NOSIGNAL) < 0)
			break;
		wipe(packet, sizeof packet);
		wipe(&answer, sizeof answer);
	}
}

static bool has_kiosk(void)
{
	int type = 0;
	socklen_t size = sizeof type;

	return getsockopt(KIOSK, SOL_SOCKET, SO_TYPE, &type, &size) == 0 &&
		type == SOCK_SEQPACKET;
}

static void log_of(const char *dir)
{
	char *path = xasprintf("%s/yishi.log", dir);

	log_to(path);
	free(path);
}

int main(int argc, char **argv)
{
	const char *dir = argc >= 3 && strcmp(argv[1], "--hall") == 0 ? argv[2] : NULL;
	char *words = dir ? xasprintf("%s/lexicon.txt", dir) : NULL;
	struct engine *engine;

	program_keeps_secrets();
	i18n_start();
	if (!dir || !has_kiosk()) {
		fprintf(stderr, "%s\n", _("yishi-imed is started by the kiosk, not by hand."));
		return EXIT_USAGE;
	}
	(void)prctl(PR_SET_PDEATHSIG, SIGKILL);
	log_of(dir);
	engine = engine_open(words);
	serve(engine);
	engine_close(engine);
	free(words);
	return EXIT_SUCCESS;
}
