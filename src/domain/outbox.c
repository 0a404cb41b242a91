/* outbox.c - slips on their way to paper. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/random.h"
#include "base/text.h"
#include "domain/hall.h"
#include "domain/outbox.h"
#include "store/db.h"
#include "store/store.h"
#include "store/vault.h"

static void write_uid(int64_t id, char uid[JOB_UID])
{
	unsigned char chance[3];

	random_bytes(chance, sizeof chance);
	snprintf(uid, JOB_UID, "YS-%06lld-%02x%02x%02x", (long long)id, chance[0], chance[1],
		chance[2]);
}

static void bind_slip(struct hall *hall, struct ask *q, const struct slip *slip)
{
	struct text sealed = {0};
	char *plain = slip_write(slip);

	vault_seal(hall->store->vault, plain, strlen(plain), &sealed);
	ask_blob(q, ":slip", sealed.at, sealed.length);
	text_release(&sealed);
	wipe_free(plain);
}

static enum err add_inside(struct hall *hall, const char *kind, int64_t subject, int copy,
	const struct slip *slip, char uid[JOB_UID])
{
	struct ask q = ask(hall->store->db, "SELECT COALESCE(MAX(id), 0) + 1 FROM outbox");
	int64_t id;
	enum err err = ask_number(&q, &id);

	if (err != OK)
		return err;
	write_uid(id, uid);
	q = ask(hall->store->db, "INSERT INTO outbox (id, uid, kind, subject, state, fault, copy,"
		" attempts, detail, slip, created_at, updated_at) VALUES (:id, :uid, :kind, :subject,"
		" 0, 0, :copy, 0, '', :slip, :now, :now)");
	ask_int(&q, ":id", id);
	ask_text(&q, ":uid", uid);
	ask_text(&q, ":kind", kind);
	ask_int(&q, ":subject", subject);
	ask_int(&q, ":copy", copy);
	ask_int(&q, ":now", clock_now());
	bind_slip(hall, &q, slip);
	return ask_run(&q);
}

enum err outbox_add(struct hall *hall, const char *kind, int64_t subject, int copy,
	const struct slip *slip, char uid[JOB_UID])
{
	enum err err = db_begin(hall->store->db);

	return err == OK ?
		db_end(hall->store->db, add_inside(hall, kind, subject, copy, slip, uid)) : err;
}

enum err outbox_copies(struct hall *hall, const char *kind, int64_t subject, int *out)
{
	struct ask q = ask(hall->store->db, "SELECT COUNT(*) FROM outbox WHERE kind = :kind"
		" AND subject = :subject");
	int64_t count = 0;
	enum err err;

	ask_text(&q, ":kind", kind);
	ask_int(&q, ":subject", subject);
	err = ask_number(&q, &count);
	*out = (int)count;
	return err;
}

#define COLUMNS "SELECT id, uid, kind, subject, state, fault, copy, attempts, detail," \
	" created_at, updated_at FROM outbox"

static void fill(struct ask *q, struct job *out)
{
	*out = (struct job){ .id = got_int(q, 0), .subject = got_int(q, 3),
		.state = (enum job_state)got_int(q, 4), .fault = (enum fault)got_int(q, 5),
		.copy = (int)got_int(q, 6), .attempts = (int)got_int(q, 7),
		.created_at = got_int(q, 9), .updated_at = got_int(q, 10) };
	copy_text(out->uid, sizeof out->uid, got_text(q, 1));
	copy_text(out->kind, sizeof out->kind, got_text(q, 2));
	copy_text(out->detail, sizeof out->detail, got_text(q, 8));
}

enum err outbox_load(struct hall *hall, const char *uid, struct job *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " WHERE uid = :uid");
	bool found;
	enum err err;

	*out = (struct job){0};
	ask_text(&q, ":uid", uid);
	found = ask_next(&q);
	if (found)
		fill(&q, out);
	err = ask_done(&q);
	return err != OK ? err : found ? OK : ERR_NOT_FOUND;
}

enum err outbox_list(struct hall *hall, bool open, struct jobs *out)
{
	struct ask q = open ?
		ask(hall->store->db, COLUMNS " WHERE state < 3 ORDER BY id") :
		ask(hall->store->db, COLUMNS " ORDER BY id DESC LIMIT 50");

	*out = (struct jobs){0};
	while (ask_next(&q)) {
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		fill(&q, &out->list[out->count++]);
	}
	return ask_done(&q);
}

void jobs_release(struct jobs *jobs)
{
	free(jobs->list);
	*jobs = (struct jobs){0};
}

static enum err unsealed(struct hall *hall, struct ask *q, struct text *out)
{
	size_t size;
	const void *sealed;

	if (!ask_next(q) || got_null(q, 0))
		return ERR_NOT_FOUND;
	sealed = got_blob(q, 0, &size);
	return vault_unseal(hall->store->vault, sealed, size, out);
}

enum err outbox_slip(struct hall *hall, const char *uid, struct slip *out)
{
	struct ask q = ask(hall->store->db, "SELECT slip FROM outbox WHERE uid = :uid");
	struct text plain = {0};
	enum err err, done;

	*out = (struct slip){0};
	ask_text(&q, ":uid", uid);
	err = unsealed(hall, &q, &plain);
	done = ask_done(&q);
	if (err == OK && done == OK)
		err = slip_read(plain.at, out);
	text_release(&plain);
	return done != OK ? done : err;
}

/* Runs a change that only open jobs take; ERR_MOVE where it found none to change. */
static enum err change(struct hall *hall, struct ask *q)
{
	enum err err;

	ask_int(q, ":now", clock_now());
	err = ask_run(q);
	return err != OK ? err : db_changes(hall->store->db) > 0 ? OK : ERR_MOVE;
}

enum err outbox_set(struct hall *hall, const char *uid, enum job_state state, enum fault fault,
	const char *detail)
{
	struct ask q = ask(hall->store->db, "UPDATE outbox SET state = :state, fault = :fault,"
		" detail = :detail, updated_at = :now, attempts = attempts + (:state = 1),"
		" slip = CASE WHEN :state IN (3, 4) THEN NULL ELSE slip END"
		" WHERE uid = :uid AND state < 3");

	ask_text(&q, ":uid", uid);
	ask_int(&q, ":state", state);
	ask_int(&q, ":fault", fault);
	ask_text(&q, ":detail", detail ? detail : "");
	return change(hall, &q);
}

enum err outbox_remark(struct hall *hall, const char *uid, enum fault fault, const char *detail)
{
	struct ask q = ask(hall->store->db, "UPDATE outbox SET fault = :fault, detail = :detail,"
		" updated_at = :now WHERE uid = :uid AND state < 3");

	ask_text(&q, ":uid", uid);
	ask_int(&q, ":fault", fault);
	ask_text(&q, ":detail", detail ? detail : "");
	return change(hall, &q);
}

enum err outbox_hold(struct hall *hall, const char *uid)
{
	struct ask q = ask(hall->store->db, "UPDATE outbox SET state = 5, updated_at = :now"
		" WHERE uid = :uid AND state < 3");
	enum err err;

	ask_text(&q, ":uid", uid);
	err = change(hall, &q);
	return err == ERR_MOVE ? OK : err;
}

/* Under a new name, so that CUPS's memory of the old job is not taken for this one. */
enum err outbox_again(struct hall *hall, const char *uid)
{
	char fresh[JOB_UID];
	struct job job;
	struct ask q;
	enum err err = outbox_load(hall, uid, &job);

	if (err != OK)
		return err;
	write_uid(job.id, fresh);
	q = ask(hall->store->db, "UPDATE outbox SET state = 0, fault = 0, detail = '', uid = :fresh,"
		" attempts = 0, updated_at = :now WHERE uid = :uid AND state IN (5, 6) AND slip IS NOT NULL");
	ask_text(&q, ":uid", uid);
	ask_text(&q, ":fresh", fresh);
	return change(hall, &q);
}

enum err outbox_forget(struct hall *hall, const char *kind, int64_t subject)
{
	struct ask q = ask(hall->store->db, "UPDATE outbox SET slip = NULL, updated_at = :now,"
		" state = CASE WHEN state < 3 THEN 5 ELSE state END"
		" WHERE kind = :kind AND subject = :subject AND slip IS NOT NULL");

	ask_text(&q, ":kind", kind);
	ask_int(&q, ":subject", subject);
	ask_int(&q, ":now", clock_now());
	return ask_run(&q);
}

enum err outbox_sweep(struct hall *hall)
{
	struct ask q = ask(hall->store->db, "UPDATE outbox SET slip = NULL"
		" WHERE slip IS NOT NULL AND state IN (5, 6) AND updated_at < :then");

	ask_int(&q, ":then", clock_now() - DAY);
	return ask_run(&q);
}

const char *job_state_text(enum job_state state)
{
	static const char *const texts[] = {
		[JOB_NEW] = N_("waiting"), [JOB_SUBMITTING] = N_("being sent"),
		[JOB_SENT] = N_("printing"), [JOB_PRINTED] = N_("printed"),
		[JOB_KEPT] = N_("kept as PDF"), [JOB_HELD] = N_("held for staff"),
		[JOB_FAILED] = N_("failed"),
	};

	return _(texts[state]);
}

const char *fault_text(enum fault fault)
{
	static const char *const texts[] = {
		[FAULT_NONE] = N_("Printing. Please wait a moment."),
		[FAULT_PAPER] = N_("The printer is out of paper. Your number is saved; please copy it down."),
		[FAULT_COVER] = N_("The printer's cover is open. Your number is saved; please copy it down."),
		[FAULT_OFFLINE] = N_("The printer is not connected. Your number is saved; please copy it down."),
		[FAULT_PAUSED] = N_("The printer is paused. Your number is saved; please copy it down."),
		[FAULT_REFUSED] = N_("The printer refuses. Your number is saved; please copy it down."),
		[FAULT_SILENT] = N_("The printer does not answer. Your number is saved; please copy it down."),
		[FAULT_BROKEN] = N_("Printing failed. Your number is saved; please copy it down."),
	};

	return _(texts[fault]);
}

const char *fault_label(enum fault fault)
{
	static const char *const texts[] = {
		[FAULT_PAPER] = N_("out of paper"), [FAULT_COVER] = N_("cover open"),
		[FAULT_OFFLINE] = N_("not connected"), [FAULT_PAUSED] = N_("paused"),
		[FAULT_REFUSED] = N_("refuses"), [FAULT_SILENT] = N_("does not answer"),
		[FAULT_BROKEN] = N_("broken"),
	};

	return fault == FAULT_NONE ? "" : _(texts[fault]);
}
