/* queue.c - tests of what CUPS does with our jobs, against a real cupsd. */
#include <config.h>

#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/text.h"
#include "print/page.h"
#include "print/queue.h"
#include "slip/slip.h"
#include "tests/check.h"
#include "tests/print/cups.h"

enum { LONGEST_MS = 4000 };

static struct text pdf;
static double length;

static void make_page(void)
{
	struct slip slip = {0};

	slip_add(&slip, SLIP_TITLE, "如");
	slip_add(&slip, SLIP_QR, "YS1T482710936651");
	CHECK_INT(page_pdf(&slip, PAPER_80, &pdf, &length), OK);
	slip_release(&slip);
}

static enum err print(const char *queue, const char *name, struct queue_state *why)
{
	struct sheet sheet = { .name = name, .bytes = pdf.at, .size = pdf.length, .width = 80,
		.length = length };

	return queue_print(queue, &sheet, why);
}

static bool is_at(const char *name, enum stage stage)
{
	struct queue_jobs jobs;
	const struct queue_job *job;
	bool is;

	CHECK_INT(queue_jobs("slips", true, &jobs), OK);
	job = queue_jobs_find(&jobs, name);
	is = job && job->stage == stage;
	queue_jobs_release(&jobs);
	return is;
}

static bool has_trouble(const char *queue, enum trouble trouble)
{
	struct queue_state state;

	return queue_look(queue, &state) == OK && state.trouble == trouble;
}

static void knows_the_reasons(void)
{
	CHECK_INT(reason_trouble("media-empty-warning"), TROUBLE_PAPER);
	CHECK_INT(reason_trouble("cover-open"), TROUBLE_COVER);
	CHECK_INT(reason_trouble("offline-report"), TROUBLE_OFFLINE);
	CHECK_INT(reason_trouble("paused"), TROUBLE_PAUSED);
	CHECK_INT(reason_trouble("media-low-report"), TROUBLE_NONE);
	CHECK_INT(reason_trouble("none"), TROUBLE_NONE);
	CHECK_INT(reason_trouble("cups-waiting-for-job-completed"), TROUBLE_NONE);
}

static void finds_the_latest_of_a_name(void)
{
	struct queue_jobs jobs = {0};

	queue_jobs_add(&jobs, &(struct queue_job){ .id = 7, .name = "a" }, 10);
	queue_jobs_add(&jobs, &(struct queue_job){ .id = 9, .name = "a" }, 20);
	queue_jobs_add(&jobs, &(struct queue_job){ .id = 8, .name = "a" }, 15);
	queue_jobs_add(&jobs, &(struct queue_job){ .id = 10, .name = "" }, 30);
	CHECK_INT(queue_jobs_find(&jobs, "a")->id, 9);
	CHECK(!queue_jobs_find(&jobs, "b") && !queue_jobs_find(&jobs, ""));
	CHECK_INT(jobs.hidden_at, 30);
	queue_jobs_release(&jobs);
}

static void prints_a_page_of_its_own_size(void)
{
	struct queue_state why;

	CHECK_INT(print("slips", "YS-1-page", &why), OK);
	EVENTUALLY(is_at("YS-1-page", STAGE_DONE));
	CHECK_INT(papers("YS-1-page"), 1);
	CHECK(sh("grep -q 'PageSize=Custom.80x%.1fmm' %s/papers/*-YS-1-page.options", length,
		cups_dir));
	CHECK(sh("grep -q 'print-scaling=none' %s/papers/*-YS-1-page.options", cups_dir));
	CHECK(has_trouble("slips", TROUBLE_NONE));
}

static void tells_what_the_printer_lacks(void)
{
	static const struct { const char *fault; enum trouble trouble; } cases[] = {
		{ "media-empty", TROUBLE_PAPER }, { "cover-open", TROUBLE_COVER },
		{ "offline", TROUBLE_OFFLINE }
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct queue_state why;

		CHECK(fault_on(cases[i].fault));
		CHECK_INT(print("slips", cases[i].fault, &why), OK);
		EVENTUALLY(has_trouble("slips", cases[i].trouble));
		CHECK(is_at(cases[i].fault, STAGE_WAITING));
		CHECK(fault_off(cases[i].fault));
		EVENTUALLY(is_at(cases[i].fault, STAGE_DONE));
		CHECK(has_trouble("slips", TROUBLE_NONE));
	}
}

static void takes_a_job_back(void)
{
	struct queue_state why;

	CHECK(fault_on("media-empty"));
	CHECK_INT(print("slips", "YS-2-back", &why), OK);
	CHECK_INT(print("slips", "YS-3-stays", &why), OK);
	EVENTUALLY(has_trouble("slips", TROUBLE_PAPER));
	CHECK_INT(queue_cancel("slips", "YS-2-back"), OK);
	EVENTUALLY(is_at("YS-2-back", STAGE_LOST));
	CHECK_INT(queue_cancel("slips", "YS-2-back"), OK);
	CHECK_INT(queue_cancel("slips", "YS-9-never"), OK);
	CHECK(fault_off("media-empty"));
	EVENTUALLY(is_at("YS-3-stays", STAGE_DONE));
	CHECK_INT(papers("YS-2-back"), 0);
	CHECK_INT(papers("YS-3-stays"), 1);
}

static void says_why_a_queue_does_not_take_it(void)
{
	struct queue_state why;

	CHECK_INT(print("nowhere", "YS-4", &why), ERR_PRINTER);
	CHECK_INT(why.trouble, TROUBLE_REFUSED);
	CHECK_INT(queue_look("nowhere", &why), ERR_NOT_FOUND);
	CHECK(sh("cupsreject slips"));
	CHECK_INT(print("slips", "YS-5", &why), ERR_PRINTER);
	CHECK_INT(why.trouble, TROUBLE_REFUSED);
	CHECK(*why.words != '\0');
	CHECK(has_trouble("slips", TROUBLE_REFUSED));
	CHECK(sh("cupsaccept slips"));
	CHECK(sh("cupsdisable slips"));
	CHECK(has_trouble("slips", TROUBLE_PAUSED));
	CHECK_INT(print("slips", "YS-6", &why), OK);
	CHECK(is_at("YS-6", STAGE_WAITING));
	CHECK(sh("cupsenable slips"));
	EVENTUALLY(is_at("YS-6", STAGE_DONE));
	CHECK_INT(papers("YS-4") + papers("YS-5"), 0);
}

static void knows_the_default(void)
{
	char name[QUEUE_NAME];
	struct queue_state why;

	CHECK_INT(queue_default(name, &why), ERR_NOT_FOUND);
	CHECK(sh("lpadmin -d slips"));
	CHECK_INT(queue_default(name, &why), OK);
	CHECK_TEXT(name, "slips");
}

/* Names of what printed long ago must be told by a cupsd that has to load them first. */
static void remembers_over_a_restart(void)
{
	struct queue_state why;

	CHECK(cups("stop"));
	CHECK_INT(print("slips", "YS-7", &why), ERR_PRINTER);
	CHECK_INT(why.trouble, TROUBLE_SILENT);
	CHECK_INT(queue_look("slips", &why), ERR_PRINTER);
	CHECK(cups("start"));
	CHECK(is_at("YS-1-page", STAGE_DONE));
	CHECK(is_at("YS-2-back", STAGE_LOST));
}

/* A cupsd that takes connections and says nothing, or hangs up at once. */
static pid_t start_black_hole(const char *path, bool hangs_up)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	pid_t child;

	snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
	if (bind(fd, (struct sockaddr *)&address, sizeof address) != 0 || listen(fd, 16) != 0)
		return -1;
	child = fork();
	while (child == 0) {
		int client = accept(fd, NULL, NULL);

		if (hangs_up)
			close(client);
	}
	close(fd);
	return child;
}

#define CHECK_SOON(call, want) do { \
	int64_t before_ = clock_ms(); \
	CHECK_INT(call, want); \
	CHECK(clock_ms() - before_ < LONGEST_MS); \
} while (0)

static void comes_back_from(bool hangs_up)
{
	char path[64], name[QUEUE_NAME];
	struct queue_state why;
	struct queue_jobs jobs;
	pid_t hole;

	snprintf(path, sizeof path, "%s/hole%d", cups_dir, hangs_up);
	hole = start_black_hole(path, hangs_up);
	CHECK(hole > 0);
	setenv("CUPS_SERVER", path, 1);
	CHECK_SOON(queue_look("slips", &why), ERR_BUSY);
	CHECK_INT(why.trouble, TROUBLE_SILENT);
	CHECK_SOON(print("slips", "YS-8", &why), ERR_BUSY);
	CHECK_SOON(queue_jobs("slips", true, &jobs), ERR_BUSY);
	CHECK_SOON(queue_cancel("slips", "YS-8"), ERR_BUSY);
	CHECK_SOON(queue_default(name, &why), ERR_BUSY);
	kill(hole, SIGKILL);
	(void)waitpid(hole, NULL, 0);
	CHECK_SOON(queue_look("slips", &why), ERR_PRINTER);
}

int main(void)
{
	knows_the_reasons();
	finds_the_latest_of_a_name();
	if (!cups_there())
		return 77;
	make_page();
	CHECK(cups_made());
	prints_a_page_of_its_own_size();
	tells_what_the_printer_lacks();
	takes_a_job_back();
	says_why_a_queue_does_not_take_it();
	knows_the_default();
	remembers_over_a_restart();
	comes_back_from(false);
	comes_back_from(true);
	cups_away();
	text_release(&pdf);
	return checked();
}
