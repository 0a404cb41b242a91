/* printd-ask.c - the printer behind a queue asked how it is: yishi-printd --probe QUEUE. */
#include <config.h>

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/program.h"
#include "print/device.h"
#include "printd-ask.h"

enum { LONGEST_S = 10 };                     /* names may be looked up slowly, too */

static bool is_ours(const char *uri)
{
	return strncmp(uri, "yescpos:", 8) == 0;
}

/* Yields only where that fails. */
static int become_backend(const char *uri)
{
	char *backend = program_helper("yescpos");

	execl(backend, "yescpos", "--probe", uri, (char *)NULL);
	free(backend);
	return ASK_UNKNOWN;
}

int ask_printer(const char *queue)
{
	struct text reasons = {0};
	char uri[DEVICE_URI];
	int status = ASK_UNKNOWN;

	alarm(LONGEST_S);
	signal(SIGPIPE, SIG_IGN);
	if (device_of(queue, uri) != OK)
		return status;
	if (is_ours(uri))
		return become_backend(uri);
	if (device_reasons(uri, &reasons) == OK && reasons.at)
		status = fputs(reasons.at, stdout) < 0;
	text_release(&reasons);
	return status;
}
