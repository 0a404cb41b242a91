/* doctor.c - the command doctor: the table of checks, and what comes of them. */
#include <config.h>

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/doctor.h"
#include "store/event.h"

enum { GRADE_COLUMNS = 6 };

/* label: NULL for a setting of CUPS's, which has its own name. why: why it matters and what to
 * do, said where it is not good. */
static const struct check {
	const char *name, *label, *why;
	doctor_look *look;
	const char *about;
	enum { ANYWHERE, FOLDER, OPEN } needs;       /* the hall's folder is there, or it is open */
} checks[] = {
	{ "hall", N_("The hall"),
	  N_("Without its folder nothing works. A backup comes back with: yishi restore FILE."),
	  doctor_hall },
	{ "folder", N_("Who may enter the folder"),
	  N_("Others could put files of theirs in place of the hall's. As root: chmod o-rwx FOLDER."),
	  doctor_folder, .needs = FOLDER },
	{ "files", N_("Who may read the files"),
	  N_("They tell of residents and are nobody else's to read. As root: chmod go-rwx FILE."),
	  doctor_files, .needs = FOLDER },
	{ "key", N_("The hall's key"),
	  N_("Who reads it reads all names and phones. chmod 600 key, and chown it to hall.db's owner."),
	  doctor_key, .needs = FOLDER },
	{ "store", N_("The store"),
	  N_("A damaged file loses matters. Stop the kiosk, copy the folder away, then: yishi restore FILE."),
	  doctor_store, .needs = OPEN },
	{ "outbox", N_("Slips not yet wiped"),
	  N_("What a slip said must be gone after a day. A running kiosk sees to it; or: yishi tick."),
	  doctor_outbox, .needs = OPEN },
	{ "disk", N_("Room on the disk"),
	  N_("On a full disk nobody can put a matter forward. Please move old backups and PDFs away."),
	  doctor_disk, .needs = OPEN },
	{ "clock", N_("The clock"),
	  N_("Every deadline goes by it. Set it, as root: timedatectl set-time 'YYYY-MM-DD hh:mm'."),
	  doctor_clock, .needs = OPEN },
	{ "opening", N_("The hours of the hall"),
	  N_("The board on the wall sleeps by them. A line of [opening] in hall.conf reads: 1 = 08:30-17:30."),
	  doctor_opening, .needs = OPEN },
	{ "printd", N_("The print service"),
	  N_("It brings slips to paper. The kiosk and the console start yishi-printd, which lies beside yishi."),
	  doctor_printd, .needs = OPEN },
	{ "fonts", N_("Fonts"),
	  N_("Without them slips cannot be printed. As root: apt install fonts-noto-cjk."),
	  doctor_fonts },
	{ "cups", N_("CUPS, which prints"),
	  N_("No slip gets to the printer without it."), doctor_cups },
	{ "queue", N_("The queue for slips"),
	  N_("Without one each slip is kept as a PDF. yishi printer devices shows what there is."),
	  doctor_queue, "queue", .needs = OPEN },
	{ "a4", N_("The queue for A4 pages"),
	  N_("Pages for a queue that is not there are not printed. yishi printer list shows those there are."),
	  doctor_queue, "a4", .needs = OPEN },
	{ "printer", N_("The printer"),
	  N_("Residents' slips wait for it. yishi printer says what to do."),
	  doctor_state, "queue", .needs = OPEN },
	{ "a4-printer", N_("The A4 printer"),
	  N_("Documents wait for it. yishi printer says what to do."),
	  doctor_state, "a4", .needs = OPEN },
	{ "PreserveJobFiles", NULL,
	  N_("CUPS keeps a copy of each slip on the disk. As root: yishi doctor --fix-cups."),
	  doctor_setting, "PreserveJobFiles" },
	{ "PreserveJobHistory", NULL,
	  N_("After a crash nobody knows which slips are printed. As root: yishi doctor --fix-cups."),
	  doctor_setting, "PreserveJobHistory" },
	{ "DirtyCleanInterval", NULL,
	  N_("A power cut loses slips that CUPS has taken. As root: yishi doctor --fix-cups."),
	  doctor_setting, "DirtyCleanInterval" },
	{ "MaxJobTime", NULL,
	  N_("CUPS gives up a slip that waits for paper. As root: yishi doctor --fix-cups."),
	  doctor_setting, "MaxJobTime" },
	{ "SyncOnClose", NULL,
	  N_("A power cut loses what CUPS has just written. As root: yishi doctor --fix-cups."),
	  doctor_setting, "SyncOnClose" },
	{ "spool", N_("What CUPS has left behind"),
	  N_("Old documents there show somebody's slip. As root: cancel -a -x, then delete them."),
	  doctor_spool },
};

enum { CHECKS = sizeof checks / sizeof *checks };

static const char *const grade_names[] = { "good", "poor", "bad" };

static const char *label_of(const struct check *check)
{
	return check->label ? _(check->label) : check->name;
}

static enum err print_json(struct cli *cli, const struct check *check, enum grade grade,
	const char *found)
{
	const struct event_field fields[] = { { "check", .text = check->name },
		{ "grade", .text = grade_names[grade] }, { "label", .text = label_of(check) },
		{ "found", .text = found }, { "advice", .text = grade == GOOD ? "" : _(check->why) },
		{ 0 } };

	return cli_json(cli, fields, "");
}

static enum err print_text(const struct check *check, enum grade grade, const char *found)
{
	static const char *const words[] = { N_("good"), N_("poor"), N_("bad") };
	const char *word = _(words[grade]);

	printf("%s%*s", word, GRADE_COLUMNS - utf8_width(word), "");
	printf(_("%s: %s"), label_of(check), found);
	printf("\n");
	if (grade != GOOD)
		printf("%*s%s\n", GRADE_COLUMNS, "", _(check->why));
	return OK;
}

static enum err run_check(struct doctor *doctor, const struct check *check, int counts[])
{
	struct text found = {0};
	enum grade grade;
	enum err err;

	text_add(&found, "");
	grade = check->look(doctor, check->about, &found);
	if (doctor->cli->options[OPTION_JSON])
		printf(counts[GOOD] + counts[POOR] + counts[BAD] > 0 ? ",\n " : "\n ");
	counts[grade]++;
	err = doctor->cli->options[OPTION_JSON] ? print_json(doctor->cli, check, grade, found.at) :
		print_text(check, grade, found.at);
	text_release(&found);
	return err;
}

/* What the checks share is got once. CUPS matters to a hall that prints. */
static void start(struct doctor *doctor, struct cli *cli)
{
	*doctor = (struct doctor){ .cli = cli, .opened = cli_open(cli, "cli") };
	doctor->prints = doctor->opened == OK &&
		(*hall_text(&cli->hall, "printer", "queue", "") ||
		*hall_text(&cli->hall, "printer", "a4", ""));
}

static bool is_named(const struct cli *cli, const char *name)
{
	for (int i = 0; i < cli->count; i++)
		if (strcmp(cli->words[i], name) == 0)
			return true;
	return cli->count == 0;
}

/* That the hall does not open is said whatever was asked for: other checks then cannot be made. */
static bool applies(const struct doctor *doctor, const struct check *check)
{
	if (check == checks && doctor->opened != OK)
		return true;
	if (!is_named(doctor->cli, check->name))
		return false;
	return check->needs == ANYWHERE || doctor->opened == OK ||
		(check->needs == FOLDER && access(doctor->cli->dir, F_OK) == 0);
}

static enum err verdict(struct cli *cli, const int counts[])
{
	if (counts[BAD] > 0)
		return cli_say(cli, ERR_BROKEN, P_("%d thing is bad.", "%d things are bad.", counts[BAD]),
			counts[BAD]);
	if (!cli->options[OPTION_JSON])
		printf("%s\n", counts[POOR] > 0 ? _("Nothing is bad.") : _("All is well."));
	return OK;
}

static enum err examine(struct cli *cli)
{
	int counts[] = { 0, 0, 0 };
	struct doctor doctor;
	enum err err = OK;

	start(&doctor, cli);
	printf(cli->options[OPTION_JSON] ? "[" : "");
	for (size_t i = 0; err == OK && i < CHECKS; i++)
		if (applies(&doctor, &checks[i]))
			err = run_check(&doctor, &checks[i], counts);
	printf(cli->options[OPTION_JSON] ? "\n]\n" : "");
	answer_release(&doctor.queues);
	return err == OK ? verdict(cli, counts) : err;
}

enum err command_doctor(struct cli *cli)
{
	for (int i = 0; i < cli->count; i++) {
		size_t at = 0;

		while (at < CHECKS && strcmp(checks[at].name, cli->words[i]) != 0)
			at++;
		if (at == CHECKS)
			return cli_misused(cli, _("There is no such check. yishi doctor --json names them."));
	}
	return cli->options[OPTION_FIX_CUPS] ? doctor_fix_cups(cli) : examine(cli);
}
