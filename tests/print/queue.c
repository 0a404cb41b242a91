/* queue.c - tests of what CUPS does with our jobs, against a real cupsd. */
#include <config.h>

#include <cups/cups.h>


#include "base/text.h"
#include "print/page.h"
#include "print/queue.h"
#include "slip/slip.h"
#include "tests/check.h"
#include "tests/print/cups.h"

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

static bool is_in(const char *queue, const char *name, enum stage stage)
{
	struct queue_jobs jobs;
	const struct queue_job *job;
	bool is;

	CHECK_INT(queue_jobs(queue, true, &jobs), OK);
	job = queue_jobs_find(&jobs, name);
	is = job && job->stage == stage;
	queue_jobs_release(&jobs);
	return is;
}

static bool is_at(const char *name, enum stage stage)
{
	return is_in("slips", name, stage);
}

static bool is_under_way(const char *queue, const char *name)
{
	struct queue_jobs jobs;
	bool is;

	CHECK_INT(queue_jobs(queue, false, &jobs), OK);
	is = queue_jobs_find(&jobs, name) != NULL;
	queue_jobs_release(&jobs);
	return is;
}

static bool spool_is_empty(void)
{
	return sh("test -z \"$(find %s/spool -name 'd*' -type f)\"", cups_dir);
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

/* cupsd lays a finished job aside, and tells its name again only where it is asked for what
 * it has to fetch back. */
static void remembers_what_it_laid_aside(void)
{
	CHECK(is_at("YS-1-page", STAGE_DONE));
	CHECK(is_at("media-empty", STAGE_DONE) && is_at("offline", STAGE_DONE));
}

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

/* What a filter cannot read stays in CUPS, document and all, until somebody takes it back;
 * what comes behind it is printed. */
static void tells_a_broken_file(void)
{
	static const char broken[] = "%PDF-1.4\nthis is none";
	struct sheet sheet = { .name = "YS-8-broken", .bytes = broken, .size = sizeof broken - 1,
		.width = 80, .length = 10 };
	const char *srcdir = getenv("srcdir");
	struct queue_state why;

	CHECK(sh("chmod 711 %s", cups_dir));         /* filters are nobody */
	CHECK(sh("lpadmin -p filtered -E -v papers:%s -P %s/tests/print/filtered.ppd 2> %s/log/ppd",
		cups_dir, srcdir ? srcdir : ".", cups_dir));
	CHECK_INT(queue_print("filtered", &sheet, &why), OK);
	EVENTUALLY(is_in("filtered", "YS-8-broken", STAGE_LOST));
	CHECK_INT(print("filtered", "YS-9-sound", &why), OK);
	EVENTUALLY(is_in("filtered", "YS-9-sound", STAGE_DONE));
	CHECK(is_under_way("filtered", "YS-8-broken"));
	CHECK(!spool_is_empty());
	CHECK_INT(queue_cancel("filtered", "YS-8-broken"), OK);
	EVENTUALLY(spool_is_empty());
	CHECK(!is_under_way("filtered", "YS-8-broken"));
	CHECK_INT(papers("YS-9-sound"), 1);
}

/* CUPS as it is shipped hides the names of other people's jobs: one's own are told, and a
 * name that is hidden is not taken for a job that is not there. */
static void names_itself_as_the_owner(void)
{
	struct queue_state why;
	struct queue_jobs jobs;

	CHECK(cups("stop"));
	CHECK(sh("sed -i 's/^\\(\t*JobPrivate[A-Z][a-z]*\\) .*/\\1 default/' %s/cupsd.conf",
		cups_dir));
	CHECK(cups("start"));
	cupsSetUser("printd");
	CHECK_INT(print("slips", "YS-10-own", &why), OK);
	EVENTUALLY(is_at("YS-10-own", STAGE_DONE));
	cupsSetUser("somebody");
	CHECK_INT(queue_jobs("slips", true, &jobs), OK);
	CHECK(!queue_jobs_find(&jobs, "YS-10-own") && jobs.hidden_at > 0);
	queue_jobs_release(&jobs);
	cupsSetUser("printd");
	CHECK_INT(queue_jobs("slips", true, &jobs), OK);
	CHECK(queue_jobs_find(&jobs, "YS-10-own"));
	queue_jobs_release(&jobs);
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
	remembers_what_it_laid_aside();
	takes_a_job_back();
	says_why_a_queue_does_not_take_it();
	knows_the_default();
	remembers_over_a_restart();
	tells_a_broken_file();
	names_itself_as_the_owner();
	cups_away();
	text_release(&pdf);
	return checked();
}
