/* privacy.c - tests that nothing of a slip is left behind: in the hall, in CUPS, in a spool. */
#include <config.h>

#include "domain/matter.h"
#include "store/db.h"
#include "store/store.h"
#include "tests/print/receipt.h"

enum { MOST = 8 };

static struct receipt receipts[MOST];        /* of all that was submitted */
static int submitted;

static const struct receipt *submit(void)
{
	struct receipt *receipt = &receipts[submitted++];

	CHECK_INT(matter_submit(&hall, &(struct submission){ .category = "lift", .place = "b3",
		.text = "电梯坏了", .who = WHO_ANONYMOUS }, receipt), OK);
	return receipt;
}

/* In any file of hall and CUPS but the paper itself: the digits, together or in groups. */
static bool found(const char *code)
{
	return sh("LC_ALL=C grep -rlaE --exclude-dir=papers --exclude-dir=paper"
		" '%.4s[^0-9]{0,3}%.4s[^0-9]{0,3}%.4s' %s > /dev/null", code, code + 4, code + 8,
		cups_dir);
}

/* Six digits may stand in the store by chance, where they are the digits of a hash. */
static bool pin_found(const char *pin)
{
	return sh("LC_ALL=C grep -rlaE --exclude-dir=papers --exclude-dir=paper --exclude=hall.db*"
		" '(^|[^0-9a-f])%s([^0-9a-f]|$)' %s > /dev/null", pin, cups_dir);
}

/* A PDF hides its digits from grep: so no document at all, nor what filters write meanwhile. */
static bool spool_is_empty(void)
{
	return sh("test -z \"$(find %s/spool -type f ! -name 'c[0-9]*')\"", cups_dir);
}

static int64_t kept_slips(void)
{
	struct ask q = ask_once(hall.store->db, "SELECT COUNT(*) FROM outbox"
		" WHERE slip IS NOT NULL");
	int64_t count = -1;

	CHECK_INT(ask_number(&q, &count), OK);
	return count;
}

static void nothing_is_left(int kept)
{
	EVENTUALLY(spool_is_empty());
	CHECK_INT(kept_slips(), kept);
	for (int i = 0; i < submitted; i++) {
		CHECK(!found(receipts[i].code));
		CHECK(!pin_found(receipts[i].pin));
	}
}

/* What the searches below would find. */
static void the_searches_find(void)
{
	static const char *const written[] = {
		"482710936651", "4827 1093 6651", "4827\u20021093\u20026651"
	};

	for (size_t i = 0; i < sizeof written / sizeof *written; i++) {
		CHECK(sh("printf 'PDF x%sx' > %s/hall/plant", written[i], cups_dir));
		CHECK(found("482710936651"));
	}
	CHECK(sh("printf 'PIN 628415' > %s/cache/plant", cups_dir));
	CHECK(pin_found("628415"));
	CHECK(sh("rm %s/hall/plant %s/cache/plant", cups_dir, cups_dir));
	CHECK(!found("482710936651") && !pin_found("628415"));
	CHECK(spool_is_empty());
	CHECK(sh("touch %s/spool/d00001-001", cups_dir));
	CHECK(!spool_is_empty());
	CHECK(sh("rm %s/spool/d00001-001", cups_dir));
}

static void once_it_is_printed(void)
{
	const struct receipt *receipt = submit();

	EVENTUALLY(job_is(receipt->uid, JOB_PRINTED, FAULT_NONE));
	CHECK(papers(receipt->uid) == 1 || faults->papers > 0);
	nothing_is_left(0);
}

static void restart_with(const char *key, const char *value)
{
	CHECK_INT(stop_printd(SIGTERM), 0);
	set_conf(key, value);
	start_printd();
}

static bool filtered_by(const char *filter)
{
	const char *srcdir = getenv("srcdir");

	return sh("sed 's|pdftopdf|%s|' %s/tests/print/filtered.ppd > %s/filtered.ppd", filter,
		srcdir ? srcdir : ".", cups_dir) &&
		sh("chmod 711 %s && lpadmin -p filtered -E -v papers:%s -P %s/filtered.ppd"
		" 2> %s/log/ppd", cups_dir, cups_dir, cups_dir, cups_dir);
}

static void through_a_filter(void)
{
	CHECK(filtered_by("pdftopdf"));
	restart_with("queue", "filtered");
	once_it_is_printed();
}

static void as_dots(void)
{
	CHECK(cups_rolls(port));
	set_conf("format", "escpos");
	restart_with("queue", "slips");
	once_it_is_printed();
	CHECK_INT(faults->papers, 1);
}

/* It stays sealed in the hall, for staff, until the day is over; CUPS has nothing of it. */
static void once_it_is_held(void)
{
	const struct receipt *receipt;

	faults->no_paper = true;
	receipt = submit();
	EVENTUALLY(job_is(receipt->uid, JOB_SENT, FAULT_PAPER));
	CHECK(!found(receipt->code));
	CHECK_INT(outbox_hold(&hall, receipt->uid), OK);
	nothing_is_left(1);
	faults->no_paper = false;
}

/* CUPS would keep the document of a filter that failed for ever. */
static void once_it_failed(void)
{
	const struct receipt *receipt;

	CHECK(filtered_by("/bin/false"));
	set_conf("format", "pdf");
	restart_with("queue", "filtered");
	receipt = submit();
	EVENTUALLY(job_is(receipt->uid, JOB_FAILED, FAULT_BROKEN));
	nothing_is_left(2);
}

static void once_the_day_is_over(void)
{
	struct ask q = ask_once(hall.store->db, "UPDATE outbox SET updated_at = updated_at - 90000");

	CHECK_INT(ask_run(&q), OK);
	CHECK_INT(outbox_sweep(&hall), OK);
	nothing_is_left(0);
}

int main(void)
{
	pid_t printer;

	i18n_start();
	if (!cups_there())
		return 77;
	if (!made())
		return 99;
	snprintf(folder, sizeof folder, "%s/papers", cups_dir);
	printer = fake_start(&faults, folder, dots, NULL, &port);
	start_printd();
	the_searches_find();
	once_it_is_printed();
	through_a_filter();
	as_dots();
	once_it_is_held();
	once_it_failed();
	once_the_day_is_over();
	CHECK_INT(stop_printd(SIGTERM), 0);
	fake_end(printer);
	hall_close(&hall);
	cups_away();
	return checked();
}
