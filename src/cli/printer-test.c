/* printer-test.c - the verb test: a slip to try the printer out, and what became of it. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/clock.h"
#include "cli/child.h"
#include "cli/commands.h"
#include "cli/printer.h"
#include "domain/paper.h"

/* A slow printer takes a while; one in trouble is given a moment to get over it. */
enum { LOOK_MS = 200, PATIENCE_MS = 40000, TROUBLE_MS = 6000, TAKE_BACK_MS = 2000 };

static void pause_ms(int ms)
{
	nanosleep(&(struct timespec){ ms / 1000, ms % 1000 * 1000000L }, NULL);
}

static bool is_over(const struct job *job)
{
	return job->state > JOB_SENT;
}

/* Looks again and again until the job is over, or nobody would wait longer. */
static enum err follow(struct hall *hall, const char *uid, struct job *out)
{
	int64_t start = clock_ms(), trouble = 0;
	enum err err;

	for (;;) {
		int64_t now = clock_ms();

		err = outbox_load(hall, uid, out);
		if (err != OK || is_over(out))
			return err;
		trouble = out->fault == FAULT_NONE ? 0 : trouble ? trouble : now;
		if (now - start > PATIENCE_MS || (trouble && now - trouble > TROUBLE_MS))
			return OK;
		pause_ms(LOOK_MS);
	}
}

static enum err tell(struct cli *cli, const struct job *job)
{
	const char *label = fault_label(job->fault);

	switch (job->state) {
	case JOB_PRINTED:
		printf("%s\n", _("It is printed, says CUPS. Is it in your hand, with whole rulers and"
			" even greys?"));
		return OK;
	case JOB_KEPT:
		printf(_("No printer is chosen yet, so it is kept: paper/%s"), job->detail);
		printf("\n");
		return OK;
	default:
		return cli_say(cli, ERR_PRINTER, _("The test slip was not printed: %s (%s)."),
			*label ? label : job_state_text(job->state), job->detail);
	}
}

/* What has not come out by now does not come out later: yishi-printd takes it back from CUPS,
 * for which it needs a moment. */
static enum err await(struct cli *cli, const char *uid)
{
	struct hall *hall = &cli->hall;
	struct job job;
	enum err err = follow(hall, uid, &job);

	if (err == OK && !is_over(&job)) {
		err = outbox_hold(hall, uid);
		pause_ms(TAKE_BACK_MS);
	}
	return err == OK ? tell(cli, &job) : err;
}

static enum err print(struct cli *cli, const struct slip *slip)
{
	struct child printd = {0};
	char uid[JOB_UID];
	enum err err = outbox_add(&cli->hall, kinds[KIND_TEST].name, 0, 0, slip, uid);

	if (err != OK)
		return err;
	child_start(&printd, "yishi-printd", cli->dir);      /* ends at once where one runs */
	printf("%s\n", _("The test slip is on its way ..."));
	fflush(stdout);
	err = await(cli, uid);
	child_end(&printd);
	return err;
}

enum err printer_test(struct cli *cli)
{
	const char *width = cli->options[OPTION_WIDTH];
	int shown = slip_ways(cli);
	struct slip slip;
	enum err err;

	if (shown > 1 || (shown == 0 && width))
		return cli_misused(cli, _("On paper it is as wide as hall.conf says: yishi printer use"
			" slips QUEUE --width 80|58. Elsewhere: one of --pdf FILE, --png FILE, --text."));
	paper_test(&cli->hall, NULL, width ? atoi(width) : 0, &slip);
	err = shown == 1 ? slip_show(cli, KIND_TEST, &slip) : print(cli, &slip);
	slip_release(&slip);
	return err;
}
