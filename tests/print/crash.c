/* crash.c - tests of yishi-printd's comings and goings: nothing lost, nothing doubled. */
#include <config.h>

#include <sys/stat.h>

#include "tests/print/printd.h"

enum { RECEIPTS = 30 };

static bool all_printed(char uids[][JOB_UID], int count)
{
	for (int i = 0; i < count; i++)
		if (!job_is(uids[i], JOB_PRINTED, FAULT_NONE))
			return false;
	return true;
}

/* How often the QR of this number came out, as a scanner reads the papers. */
static int scanned(const char *number)
{
	return !sh("grep -qx YS1T%s %s/scans", number, cups_dir) ? 0 :
		sh("test $(grep -cx YS1T%s %s/scans) = 1", number, cups_dir) ? 1 : 2;
}

static void scan_papers(void)
{
	CHECK(sh("cd %s && for it in papers/*.pdf; do pdftoppm -r 100 -png -singlefile \"$it\" page"
		" && zbarimg --nodbus --raw -q page.png 2> log/scan; done > scans", cups_dir));
}

static void loses_none_and_doubles_none(void)
{
	static char uids[RECEIPTS][JOB_UID];
	char number[16];
	int killed = 0;

	srand(7);
	for (int i = 0; i < RECEIPTS; i++) {
		snprintf(number, sizeof number, "9%011d", i);
		start_printd();
		pause_ms(rand() % 120);
		add(number, uids[i]);
		pause_ms(rand() % 60);
		killed += stop_printd(SIGKILL) == -1;
	}
	CHECK_INT(killed, RECEIPTS);
	start_printd();
	EVENTUALLY(all_printed(uids, RECEIPTS));
	scan_papers();
	CHECK_INT(papers(""), RECEIPTS);
	for (int i = 0; i < RECEIPTS; i++) {
		snprintf(number, sizeof number, "9%011d", i);
		CHECK_INT(scanned(number), 1);
	}
}

static void works_alone(void)
{
	pid_t second = spawn(hall.dir, false);

	CHECK_INT(status_of(second), 0);
	CHECK(kill(printd, 0) == 0);
}

static void keeps_pdfs_without_a_queue(void)
{
	char uid[JOB_UID], name[JOB_UID + 8], path[256];
	struct job job;
	struct stat st;

	CHECK_INT(stop_printd(SIGTERM), 0);
	set_conf("queue", "");
	start_printd();
	add("482710936651", uid);
	EVENTUALLY(job_is(uid, JOB_KEPT, FAULT_NONE));
	CHECK_INT(outbox_load(&hall, uid, &job), OK);
	snprintf(name, sizeof name, "%s.pdf", uid);
	CHECK_TEXT(job.detail, name);
	snprintf(path, sizeof path, "%s/paper/%s", hall.dir, name);
	CHECK(stat(path, &st) == 0 && st.st_size > 0 && (st.st_mode & 077) == 0);
}

/* Looked at, not tried: a lock that the test held for a moment would turn printd away. */
static bool has_its_lock(void)
{
	return sh("grep -q \"FLOCK .*:$(stat -c %%i %s/printd.lock) \" /proc/locks", hall.dir);
}

/* The middle process stands for the kiosk: when it dies, its child ends too. */
static void ends_with_its_parent(void)
{
	int pipes[2];
	char end;
	pid_t kiosk;

	CHECK_INT(stop_printd(SIGTERM), 0);
	CHECK(pipe(pipes) == 0);
	kiosk = fork();
	if (kiosk == 0) {
		close(pipes[0]);
		(void)spawn(hall.dir, true);
		pause();
	}
	close(pipes[1]);
	EVENTUALLY(has_its_lock());
	kill(kiosk, SIGKILL);
	(void)waitpid(kiosk, NULL, 0);
	CHECK_INT(read(pipes[0], &end, 1), 0);
	close(pipes[0]);
}

static bool renders(const char *slip, const char *options, const char *file)
{
	const char *builddir = getenv("builddir");

	return sh("cd %s && rm -f %s && printf '%s' | '%s/yishi-printd' --render %s 2> complaint",
		cups_dir, file, slip, builddir ? builddir : ".", options);
}

static void draws_without_a_hall(void)
{
	static const char slip[] = "T\\t议事\\nq\\tYS1T482710936651\\n";

	CHECK(renders(slip, "pdf one.pdf --width 58", "one.pdf"));
	CHECK(sh("cd %s && pdftoppm -r 150 -png -singlefile one.pdf one && zbarimg --nodbus --raw -q"
		" one.png 2> log/scan | grep -qx YS1T482710936651", cups_dir));
	CHECK(renders(slip, "png one.png", "one.png"));
	CHECK(sh("cd %s && zbarimg --nodbus --raw -q one.png 2> log/scan | grep -q YS1T", cups_dir));
	CHECK(!renders("no slip", "pdf bad.pdf", "bad.pdf"));
	CHECK(!renders("t\\t\\360\\222\\200\\200\\n", "pdf bad.pdf", "bad.pdf"));
	CHECK(sh("cd %s && test ! -e bad.pdf && test $(wc -l < complaint) = 1", cups_dir));
	CHECK(!renders(slip, "gif bad.gif", "bad.gif") && !renders(slip, "pdf", "bad.pdf"));
	CHECK(!renders(slip, "pdf bad.pdf --width 70", "bad.pdf"));
}

static void needs_a_hall(void)
{
	CHECK_INT(status_of(spawn("/no such hall", false)), 1);
}

int main(void)
{
	i18n_start();
	if (!cups_there())
		return 77;
	if (!made())
		return 99;
	needs_a_hall();
	draws_without_a_hall();
	loses_none_and_doubles_none();
	works_alone();
	keeps_pdfs_without_a_queue();
	ends_with_its_parent();
	hall_close(&hall);
	cups_away();
	return checked();
}
