/* yishi.c - the program: which command, and for those with a screen their loop. */
#include <config.h>

#include <unistd.h>

#include "base/program.h"
#include "cli/child.h"
#include "cli/cli.h"
#include "imed-link.h"
#include "letters-link.h"
#include "screens/screens.h"
#include "speaker.h"
#include "term/tty.h"
#include "tour.h"
#include "wall/wall.h"

static struct child printd = { .program = "yishi-printd" };
static struct imed_link imed;
static void (*screens_minute)(struct kiosk *kiosk);

/* A printd that died is started again; nobody waits for it. */
static void every_minute(struct kiosk *kiosk)
{
	child_keep(&printd);
	if (screens_minute)
		screens_minute(kiosk);
}

static enum err loop(struct kiosk_setup setup)
{
	struct kiosk kiosk;
	struct tty *tty;
	enum err err = tty_open(&tty);

	if (err != OK)
		return err;
	screens_minute = setup.every_minute;
	setup.every_minute = every_minute;
	if (setup.public && speaker_there())
		setup.speak = speaker_say;
	if (setup.public && letters_there())
		setup.letters = letters_use;
	setup.ime = &imed.port;
	kiosk_init(&kiosk, &setup);
	err = kiosk_loop(&kiosk, tty);
	kiosk_release(&kiosk);
	tty_close(tty);
	return err == ERR_INPUT ? OK : err;      /* the terminal went: how a day ends */
}

static enum err run(struct cli *cli, const char *origin, struct kiosk_setup (*screens_of)(struct hall *))
{
	enum err err;

	(void)letters_there();                   /* before there are children to inherit the way to it */
	err = cli_open(cli, origin);
	if (err != OK)
		return err;
	printd.dir = cli->dir;
	child_start(&printd, -1);
	speaker_open(cli->dir);
	imed_link_init(&imed, "yishi-imed", cli->dir);
	err = loop(screens_of(&cli->hall));
	imed_link_end(&imed);
	speaker_close();
	child_end(&printd);
	if (err == ERR_INPUT)
		return cli_say(cli, err, "%s", _("There is no terminal to show the screen on."));
	return err;
}

static enum err run_kiosk(struct cli *cli)
{
	return run(cli, "kiosk", screens_public);
}

static enum err run_staff(struct cli *cli)
{
	return run(cli, "staff", screens_staff);
}

/* One that is being restored is waited for; nothing is written, not even by mistake. */
static enum err open_for_wall(struct cli *cli)
{
	enum err err = cli_open(cli, "board");

	for (; err == ERR_BUSY; err = cli_open(cli, "board"))
		sleep(1);
	if (err == OK)
		hall_only_reads(&cli->hall);
	return err;
}

static enum err run_board(struct cli *cli)
{
	struct tty *tty;
	struct wall wall;
	enum err err = open_for_wall(cli);

	if (err != OK)
		return err;
	if (tty_open(&tty) != OK)
		return cli_say(cli, ERR_INPUT, "%s", _("There is no terminal to show the screen on."));
	tty_palette(tty, screens_palette(&cli->hall));
	wall_init(&wall, &cli->hall);
	err = wall_loop(&wall, tty);
	wall_release(&wall);
	tty_close(tty);
	return err == ERR_INPUT ? OK : err;
}

int main(int argc, char **argv)
{
	static const struct cli_screen with_screens[] = { { "kiosk", run_kiosk },
		{ "staff", run_staff }, { "board", run_board }, { "demo", tour_run }, { 0 } };

	program_keeps_secrets();
	i18n_start();
	return cli_main(argc, argv, with_screens);
}
