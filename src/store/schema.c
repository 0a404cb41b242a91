/*
 * schema.c - the tables, version by version. A step that was shipped is never edited, and
 * all of them stay (long because of that).
 */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "store/db.h"
#include "store/schema.h"

/* Instants are seconds since 1970 UTC; 0 stands for "not yet". A step that changes what appliers
 * write empties all projections that there are by then and sets head.replayed to 0: the store
 * makes them again from the log (store.c), after the last step. */
static const char *const steps[] = {
/* 1: the log, its projections, and what is no part of either. */
"CREATE TABLE event ("                       /* the truth: appended, never edited */
"	seq INTEGER PRIMARY KEY,"
"	origin TEXT NOT NULL,"               /* kiosk, staff, cli ... */
"	at INTEGER NOT NULL,"
"	actor INTEGER NOT NULL,"             /* the staff's or resident's id; 0: nobody known */
"	role TEXT NOT NULL,"                 /* resident, clerk, ..., clock, computed */
"	kind TEXT NOT NULL,"                 /* matter.received */
"	subject INTEGER NOT NULL,"           /* the id of what kind names first */
"	body TEXT NOT NULL,"                 /* JSON, no personal text */
"	digests TEXT NOT NULL,"              /* JSON: field of personal text -> its salted digest */
"	prev BLOB NOT NULL,"
"	hash BLOB NOT NULL"
") STRICT;"
"CREATE INDEX event_subject ON event(subject, kind);"
"CREATE TABLE head ("                        /* where the chain ends: a cut tail shows */
"	one INTEGER PRIMARY KEY CHECK (one = 1),"
"	seq INTEGER NOT NULL,"
"	hash BLOB NOT NULL"
") STRICT;"
"CREATE TABLE personal ("                    /* may be erased; the digest stays in the log */
"	seq INTEGER NOT NULL REFERENCES event(seq) DEFERRABLE INITIALLY DEFERRED,"
"	field TEXT NOT NULL,"
"	salt BLOB NOT NULL,"
"	sealed INTEGER NOT NULL,"
"	text BLOB NOT NULL,"
"	PRIMARY KEY (seq, field)"
") STRICT, WITHOUT ROWID;"

"CREATE TABLE staff ("
"	id INTEGER PRIMARY KEY,"
"	number TEXT NOT NULL UNIQUE,"        /* what one logs in with */
"	roles TEXT NOT NULL,"                /* 'clerk keeper' */
"	name_seq INTEGER NOT NULL,"          /* the event whose personal text it is */
"	pin_seq INTEGER NOT NULL"
") STRICT;"
"CREATE TABLE resident ("
"	id INTEGER PRIMARY KEY,"
"	card TEXT NOT NULL UNIQUE,"
"	name_seq INTEGER NOT NULL,"
"	pin_seq INTEGER NOT NULL,"
"	joined_at INTEGER NOT NULL"
") STRICT;"

"CREATE TABLE matter ("
"	id INTEGER PRIMARY KEY,"
"	file_number TEXT NOT NULL UNIQUE,"   /* 议〔2026〕0123号 */
"	file_year INTEGER NOT NULL,"
"	file_serial INTEGER NOT NULL,"
"	state TEXT NOT NULL,"
"	before TEXT NOT NULL,"               /* the state before this one; objection returns there */
"	category TEXT NOT NULL,"
"	place TEXT NOT NULL,"
"	who TEXT NOT NULL,"                  /* card, name, anonymous, import */
"	resident INTEGER NOT NULL,"          /* 0: no card */
"	assisted INTEGER NOT NULL,"          /* the helper's staff id, 0: nobody */
"	urgency TEXT NOT NULL,"              /* danger, urgent, ordinary, hard */
"	source TEXT UNIQUE,"                 /* the id it had where it was imported from */
"	code_hash TEXT UNIQUE,"              /* keyed, in hex; NULL: no code was issued */
"	pin_hash TEXT,"                      /* keyed; the PIN of a matter without a card */
"	text_seq INTEGER NOT NULL,"
"	received_at INTEGER NOT NULL,"
"	due_at INTEGER NOT NULL,"            /* the first answer */
"	answered_at INTEGER NOT NULL,"
"	paused_at INTEGER NOT NULL,"         /* the clock stands while information is awaited */
"	wake_at INTEGER NOT NULL,"           /* when the clock moves it on by itself */
"	moved_at INTEGER NOT NULL,"
"	clerk INTEGER NOT NULL,"
"	parent INTEGER NOT NULL,"
"	round INTEGER NOT NULL,"             /* how often it was said to be unsatisfactory */
"	rating TEXT NOT NULL,"
"	UNIQUE (file_year, file_serial)"
") STRICT;"
"CREATE INDEX matter_state ON matter(state, id);"
"CREATE INDEX matter_wake ON matter(wake_at) WHERE wake_at > 0;"
"CREATE INDEX matter_resident ON matter(resident) WHERE resident > 0;"
"CREATE TABLE assessment ("                  /* three criteria, 0-5 each */
"	matter INTEGER NOT NULL REFERENCES matter(id),"
"	staff INTEGER NOT NULL REFERENCES staff(id),"
"	necessity INTEGER NOT NULL CHECK (necessity BETWEEN 0 AND 5),"
"	feasibility INTEGER NOT NULL CHECK (feasibility BETWEEN 0 AND 5),"
"	representativeness INTEGER NOT NULL CHECK (representativeness BETWEEN 0 AND 5),"
"	note TEXT NOT NULL,"
"	PRIMARY KEY (matter, staff)"
") STRICT, WITHOUT ROWID;"
"CREATE TABLE task ("                        /* who does what by when, and what counts as done */
"	id INTEGER PRIMARY KEY,"
"	matter INTEGER NOT NULL REFERENCES matter(id),"
"	party TEXT NOT NULL,"
"	deadline INTEGER NOT NULL,"
"	criterion TEXT NOT NULL"
") STRICT;"
"CREATE INDEX task_matter ON task(matter);"
"CREATE TABLE meeting ("
"	id INTEGER PRIMARY KEY,"
"	title TEXT NOT NULL,"
"	held_at INTEGER NOT NULL"
") STRICT;"
"CREATE TABLE attendance ("
"	meeting INTEGER NOT NULL REFERENCES meeting(id),"
"	resident INTEGER NOT NULL REFERENCES resident(id),"
"	at INTEGER NOT NULL,"
"	PRIMARY KEY (meeting, resident)"
") STRICT, WITHOUT ROWID;"

"CREATE TABLE posting ("                     /* one movement of points; its entries sum to zero */
"	seq INTEGER PRIMARY KEY REFERENCES event(seq),"
"	at INTEGER NOT NULL,"
"	cause TEXT NOT NULL UNIQUE,"         /* the same cause never counts twice */
"	rule TEXT NOT NULL,"
"	about TEXT NOT NULL"                 /* the matter's file number, the meeting's title ... */
") STRICT;"
"CREATE TABLE entry ("
"	seq INTEGER NOT NULL REFERENCES posting(seq),"
"	account TEXT NOT NULL,"              /* issue, resident/ID, held, redeemed */
"	amount INTEGER NOT NULL,"
"	PRIMARY KEY (account, seq)"
") STRICT, WITHOUT ROWID;"
"CREATE INDEX entry_posting ON entry(seq);"
"CREATE TABLE reward ("
"	id INTEGER PRIMARY KEY,"
"	name_zh TEXT NOT NULL,"
"	name_en TEXT NOT NULL,"
"	cost INTEGER NOT NULL CHECK (cost > 0),"
"	stock INTEGER NOT NULL CHECK (stock >= 0),"
"	per_person INTEGER NOT NULL,"        /* 0: as many as one likes */
"	days INTEGER NOT NULL"               /* to fetch it */
") STRICT;"
"CREATE TABLE voucher ("                     /* points held for a reward until it is handed over */
"	id INTEGER PRIMARY KEY,"
"	resident INTEGER NOT NULL REFERENCES resident(id),"
"	reward INTEGER NOT NULL REFERENCES reward(id),"
"	cost INTEGER NOT NULL,"
"	state TEXT NOT NULL,"                /* held, posted, void */
"	code_hash TEXT NOT NULL UNIQUE,"
"	held_at INTEGER NOT NULL,"
"	until INTEGER NOT NULL,"
"	settled_at INTEGER NOT NULL"
") STRICT;"
"CREATE INDEX voucher_resident ON voucher(resident, reward);"
"CREATE TABLE alarm ("                       /* what staff should know */
"	seq INTEGER PRIMARY KEY REFERENCES event(seq),"
"	at INTEGER NOT NULL,"
"	about TEXT NOT NULL"
") STRICT;"

"CREATE TABLE attempt ("                     /* tries with a wrong number or PIN; no projection */
"	scope TEXT PRIMARY KEY,"
"	misses INTEGER NOT NULL,"
"	until INTEGER NOT NULL,"             /* no try is heard before this */
"	hour_misses INTEGER NOT NULL,"
"	hour INTEGER NOT NULL"
") STRICT, WITHOUT ROWID;"
"CREATE TABLE outbox ("                      /* slips on their way to paper; no projection */
"	id INTEGER PRIMARY KEY,"
"	uid TEXT NOT NULL UNIQUE,"
"	kind TEXT NOT NULL,"
"	subject INTEGER NOT NULL,"
"	state INTEGER NOT NULL,"
"	fault INTEGER NOT NULL,"
"	copy INTEGER NOT NULL,"
"	attempts INTEGER NOT NULL,"
"	detail TEXT NOT NULL,"
"	slip BLOB,"                          /* sealed; NULL once wiped */
"	created_at INTEGER NOT NULL,"
"	updated_at INTEGER NOT NULL"
") STRICT;"
"CREATE INDEX outbox_open ON outbox(id) WHERE state < 3;"
"CREATE INDEX outbox_subject ON outbox(kind, subject);"
"CREATE TABLE printer ("                     /* what printd last saw; no projection */
"	one INTEGER PRIMARY KEY CHECK (one = 1),"
"	queue TEXT NOT NULL,"
"	fault INTEGER NOT NULL,"
"	detail TEXT NOT NULL,"
"	checked_at INTEGER NOT NULL"
") STRICT;"

/* Nobody edits the log or the ledger, whatever program opens the file. */
"CREATE TRIGGER event_stays BEFORE UPDATE ON event"
" BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;"
"CREATE TRIGGER event_keeps BEFORE DELETE ON event"
" BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;"
"CREATE TRIGGER posting_stays BEFORE UPDATE ON posting"
" BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;"
"CREATE TRIGGER posting_keeps BEFORE DELETE ON posting"
" BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;"
"CREATE TRIGGER entry_stays BEFORE UPDATE ON entry"
" BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;"
"CREATE TRIGGER entry_keeps BEFORE DELETE ON entry"
" BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;"
/* REPLACE deletes without asking the triggers above where recursive_triggers is off. */
"CREATE TRIGGER event_once BEFORE INSERT ON event"
" WHEN EXISTS (SELECT 1 FROM event WHERE seq = NEW.seq)"
" BEGIN SELECT RAISE(ABORT, '" SCHEMA_TWICE "'); END;"
"CREATE TRIGGER posting_once BEFORE INSERT ON posting"
" WHEN EXISTS (SELECT 1 FROM posting WHERE seq = NEW.seq OR cause = NEW.cause)"
" BEGIN SELECT RAISE(ABORT, '" SCHEMA_TWICE "'); END;"
"CREATE TRIGGER entry_once BEFORE INSERT ON entry"
" WHEN EXISTS (SELECT 1 FROM entry WHERE account = NEW.account AND seq = NEW.seq)"
" BEGIN SELECT RAISE(ABORT, '" SCHEMA_TWICE "'); END;"
/* Only what was issued may be owed: every account but issue stays at or above zero. */
"CREATE TRIGGER entry_covered AFTER INSERT ON entry WHEN NEW.amount < 0 AND NEW.account <> 'issue'"
" BEGIN SELECT RAISE(ABORT, 'an account would fall below zero')"
"  WHERE (SELECT SUM(amount) FROM entry WHERE account = NEW.account) < 0; END;"
,
/* 2 */ schema_points,
/* 3 */ schema_matters,
/* 4 */ schema_help,
/* 5 */ schema_printers,
/* 6 */ schema_search,
/* 7 */ schema_star,
/* 8 */ schema_statement,
/* 9 */ schema_progress,
/* 10 */ schema_meeting,
/* 11 */ schema_vote,
};

enum { NEWEST = sizeof steps / sizeof steps[0] };

static const char *const log_tables[] = { "event", "head", "personal", NULL };
const char *const schema_projections[] = {
	"staff", "resident", "matter", "assessment", "task", "recusal",
	"objection", "meeting", "attendance",
	"posting", "account", "entry", "lot", "lot_entry", "rule", "service", "sponsor", "reward",
	"reward_day", "stock_move", "voucher", "dispute", "closing", "alarm", "call",
	"title", "reply", "seconding", "member", "served",
	"star", "nominee", "nomination", "star_voter", "training",
	"statement", "addition", "concern", "progress",
	"agenda", "invited", "motion", "floor", "hand", "turn",
	"poll", "tally", "voter", NULL
};
/* They follow from the tables and texts; search_holds() compares them. */
static const char *const indexes[] = { "search_open", "search_all", "search_said", NULL };

static bool among(const char *table, const char *const names[])
{
	for (; *names; names++)
		if (strcmp(table, *names) == 0)
			return true;
	return false;
}

bool schema_is_projection(const char *table)
{
	return table && (among(table, log_tables) || among(table, schema_projections) ||
		among(table, indexes));
}

static enum err version_of(struct db *db, int64_t *version)
{
	struct ask q = ask_once(db, "PRAGMA user_version");

	return ask_number(&q, version);
}

/* A file without a version that has tables is somebody else's. */
static enum err nobody_elses(struct db *db)
{
	struct ask q = ask_once(db, "SELECT COUNT(*) FROM sqlite_schema");
	int64_t tables;
	enum err err = ask_number(&q, &tables);

	return err != OK ? err : tables == 0 ? OK : fail(ERR_BROKEN, "this is no store of ours");
}

static enum err take_step(struct db *db, int64_t from)
{
	char mark[48];
	enum err err = db_begin(db);
	int64_t now;

	if (err != OK)
		return err;
	/* Another process may have come up meanwhile and taken the step. */
	err = version_of(db, &now);
	if (err == OK && now == 0 && from == 0)
		err = nobody_elses(db);
	if (err == OK && now == from) {
		err = db_run(db, steps[from]);
		snprintf(mark, sizeof mark, "PRAGMA user_version=%lld", (long long)from + 1);
		if (err == OK)
			err = db_run(db, mark);
	}
	return db_end(db, err);
}

enum err schema_bring_up(struct db *db)
{
	int64_t version;
	enum err err = version_of(db, &version);

	if (err == OK && version > NEWEST)
		return fail(ERR_BROKEN, "the store is newer than this program");
	for (; err == OK && version < NEWEST; version++)
		err = take_step(db, version);
	return err;
}
