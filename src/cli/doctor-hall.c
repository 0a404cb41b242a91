/* doctor-hall.c - the checks of a hall's folder: who may read it, is it whole, is there room. */
#include <config.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "base/clock.h"
#include "cli/doctor.h"
#include "domain/opening.h"
#include "store/db.h"
#include "store/store.h"

/* The year of this release: no clock that is right shows an earlier one. */
enum { YEAR = 2026, ROOM_MB = 500, MEGABYTE = 1 << 20 };

static bool look_at(const struct doctor *doctor, const char *name, struct stat *out)
{
	char *path = xasprintf("%s/%s", doctor->cli->dir, name);
	bool there = stat(path, out) == 0;

	free(path);
	return there;
}

enum grade doctor_hall(struct doctor *doctor, const char *about, struct text *found)
{
	const struct cli *cli = doctor->cli;
	enum err err = doctor->opened;

	text_add(found, cli->dir);
	if (err != OK)
		text_addf(found, ": %s (%s)", *cli->remark ? cli->remark : err_text(err),
			cli_detail(err));
	return err == OK ? GOOD : BAD;
}

enum grade doctor_folder(struct doctor *doctor, const char *about, struct text *found)
{
	struct stat st;

	if (!look_at(doctor, ".", &st)) {
		text_add(found, strerror(errno));
		return BAD;
	}
	text_addf(found, "%03o", (unsigned)st.st_mode & 0777);
	return st.st_mode & S_IWOTH ? BAD : st.st_mode & (S_IROTH | S_IXOTH) ? POOR : GOOD;
}

/* hall.conf holds nothing about anybody. */
enum grade doctor_files(struct doctor *doctor, const char *about, struct text *found)
{
	static const char *const names[] = { "hall.db", "hall.db-wal", "yishi.log", "yishi.log.1",
		"paper", "demo.txt" };
	enum grade grade = GOOD;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct stat st;

		if (!look_at(doctor, names[i], &st) || !(st.st_mode & (S_IROTH | S_IWOTH)))
			continue;
		text_addf(found, "%s%s %03o", grade == BAD ? ", " : "", names[i],
			(unsigned)st.st_mode & 0777);
		grade = BAD;
	}
	if (grade == GOOD)
		text_add(found, _("closed to others"));
	return grade;
}

enum grade doctor_key(struct doctor *doctor, const char *about, struct text *found)
{
	struct stat key, data;

	if (!look_at(doctor, "key", &key)) {
		text_add(found, strerror(errno));
		return BAD;
	}
	text_addf(found, "%03o", (unsigned)key.st_mode & 0777);
	if (key.st_mode & (S_IRWXG | S_IRWXO))
		return BAD;
	if (look_at(doctor, "hall.db", &data) && data.st_uid != key.st_uid) {
		text_addf(found, ", %s", _("its owner is not hall.db's"));
		return BAD;
	}
	return GOOD;
}

enum grade doctor_store(struct doctor *doctor, const char *about, struct text *found)
{
	struct ask q = ask_once(doctor->cli->hall.store->db, "PRAGMA quick_check");
	bool whole = ask_next(&q) && strcmp(got_text(&q, 0), "ok") == 0;

	text_add(found, whole ? _("whole") : got_text(&q, 0));
	return ask_done(&q) == OK && whole ? GOOD : BAD;
}

static int64_t number(const struct doctor *doctor, const char *sql)
{
	struct ask q = ask(doctor->cli->hall.store->db, sql);
	int64_t out = 0;

	ask_int(&q, ":then", clock_now() - DAY - HOUR);
	return ask_number(&q, &out) == OK ? out : 0;
}

/* A slip that is printed must not be there any more; one that was given up, for a day. */
enum grade doctor_outbox(struct doctor *doctor, const char *about, struct text *found)
{
	int64_t printed = number(doctor,
		"SELECT COUNT(*) FROM outbox WHERE slip IS NOT NULL AND state IN (3, 4)");
	int64_t old = number(doctor, "SELECT COUNT(*) FROM outbox"
		" WHERE slip IS NOT NULL AND state IN (5, 6) AND updated_at < :then");

	text_addf(found, P_("%d is not wiped yet", "%d are not wiped yet", printed + old),
		(int)(printed + old));
	return printed > 0 ? BAD : old > 0 ? POOR : GOOD;
}

enum grade doctor_disk(struct doctor *doctor, const char *about, struct text *found)
{
	int wanted = hall_number(&doctor->cli->hall, "doctor", "free", ROOM_MB);
	struct statvfs fs;
	long long room;

	if (statvfs(doctor->cli->dir, &fs) != 0) {
		text_add(found, strerror(errno));
		return BAD;
	}
	room = (long long)(fs.f_bavail * fs.f_frsize / MEGABYTE);
	text_addf(found, _("%lld MB are free"), room);
	return room < wanted / 5 ? BAD : room < wanted ? POOR : GOOD;
}

/* It may have been set a little since the last event, but not past it. */
enum grade doctor_clock(struct doctor *doctor, const char *about, struct text *found)
{
	int64_t now = clock_now(), last = number(doctor, "SELECT COALESCE(MAX(at), 0) FROM event");
	char moment[CLOCK_TEXT];

	text_add(found, clock_moment(now, moment));
	if (last > now + MINUTE)
		text_addf(found, ", %s %s", _("but the last event is of"), clock_moment(last, moment));
	return clock_year(now) < YEAR || last > now + MINUTE ? BAD : GOOD;
}

enum grade doctor_opening(struct doctor *doctor, const char *about, struct text *found)
{
	const char *fault = opening_fault(&doctor->cli->hall);

	if (fault)
		text_addf(found, _("the line of %s cannot be read"), fault);
	else
		text_add(found, opening_at(&doctor->cli->hall, clock_now()) ? _("open now") :
			_("closed now"));
	return fault ? POOR : GOOD;
}
