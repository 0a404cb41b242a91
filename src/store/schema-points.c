/*
 * schema-points.c - step 2 of the schema: the points bank with lots, rules, partners and answers.
 *
 * What follows from the log is emptied here and made again from it (store.c), so that the
 * postings of a hall of step 1 get their lots. Never edited once it was shipped.
 */
#include <config.h>

#include "store/schema.h"

const char schema_points[] =
"ALTER TABLE head ADD COLUMN replayed INTEGER NOT NULL DEFAULT 1;"   /* 0: the tables are to be made again */
"DROP TABLE entry;"
"DROP TABLE posting;"
"DROP TABLE voucher;"
"DROP TABLE reward;"
"DELETE FROM alarm;"
"DELETE FROM attendance;"
"DELETE FROM meeting;"
"DELETE FROM task;"
"DELETE FROM assessment;"
"DELETE FROM matter;"
"DELETE FROM resident;"
"DELETE FROM staff;"
"UPDATE head SET replayed = 0;"
"CREATE TABLE posting ("                     /* one movement of points; its entries sum to zero */
"	seq INTEGER PRIMARY KEY REFERENCES event(seq),"
"	at INTEGER NOT NULL,"
"	fact_at INTEGER NOT NULL,"           /* when that happened which it is for */
"	cause TEXT NOT NULL UNIQUE,"         /* the same cause never counts twice */
"	rule TEXT NOT NULL,"
"	units INTEGER NOT NULL,"             /* times or hours that a monthly cap counts */
"	about TEXT NOT NULL"                 /* the matter's file number, the meeting's title ... */
") STRICT;"
"CREATE INDEX posting_rule ON posting(rule, fact_at);"
/* Only issue, adjust and clawback may be below zero; a sum that overflows is no INTEGER. (An
 * upsert would be checked before it is one: the triggers below insert, then update.) */
"CREATE TABLE account ("                     /* the sum of each account's entries */
"	name TEXT PRIMARY KEY,"              /* issue, resident/ID, held, redeemed, ... */
"	balance INTEGER NOT NULL,"
"	CHECK (balance >= 0 OR name IN ('issue', 'adjust') OR name GLOB 'clawback/*'),"
"	CHECK (balance <= 0 OR name NOT GLOB 'clawback/*')"
") STRICT, WITHOUT ROWID;"
"CREATE TABLE entry ("
"	seq INTEGER NOT NULL REFERENCES posting(seq),"
"	account TEXT NOT NULL,"
"	amount INTEGER NOT NULL CHECK (amount <> 0),"
"	PRIMARY KEY (account, seq)"
") STRICT, WITHOUT ROWID;"
"CREATE INDEX entry_posting ON entry(seq);"
"CREATE TABLE lot ("                         /* points as they were earned, and their last second */
"	seq INTEGER PRIMARY KEY REFERENCES posting(seq),"
"	resident INTEGER NOT NULL REFERENCES resident(id),"
"	rest INTEGER NOT NULL CHECK (rest >= 0),"
"	expires_at INTEGER NOT NULL"
") STRICT;"
"CREATE INDEX lot_resident ON lot(resident, expires_at) WHERE rest > 0;"
"CREATE INDEX lot_expires ON lot(expires_at) WHERE rest > 0;"
"CREATE TABLE lot_entry ("                   /* what a posting put into a lot or took out */
"	seq INTEGER NOT NULL REFERENCES posting(seq),"
"	lot INTEGER NOT NULL REFERENCES lot(seq),"
"	amount INTEGER NOT NULL CHECK (amount <> 0),"
"	PRIMARY KEY (lot, seq)"
") STRICT, WITHOUT ROWID;"
"CREATE INDEX lot_entry_posting ON lot_entry(seq);"
"CREATE TABLE rule ("                        /* what taking part is worth, from a day on */
"	seq INTEGER PRIMARY KEY REFERENCES event(seq),"
"	rule TEXT NOT NULL,"
"	worth INTEGER NOT NULL CHECK (worth >= 0),"
"	most INTEGER NOT NULL CHECK (most >= 0),"    /* units a person and month; 0: no cap */
"	from_at INTEGER NOT NULL"
") STRICT;"
"CREATE INDEX rule_from ON rule(rule, from_at);"
"CREATE TABLE service ("                     /* what residents did, entered at the desk */
"	id INTEGER PRIMARY KEY REFERENCES event(seq),"
"	resident INTEGER NOT NULL REFERENCES resident(id),"
"	rule TEXT NOT NULL,"
"	matter INTEGER NOT NULL,"            /* 0: none */
"	hours INTEGER NOT NULL,"
"	day INTEGER NOT NULL,"
"	what TEXT NOT NULL"
") STRICT;"
"CREATE UNIQUE INDEX service_once ON service(resident, rule, day, what) WHERE rule <> 'accepted';"
"CREATE UNIQUE INDEX service_panel ON service(resident, matter) WHERE rule = 'accepted';"
"CREATE TABLE sponsor ("                     /* partners who give rewards */
"	id INTEGER PRIMARY KEY,"
"	name_zh TEXT NOT NULL,"
"	name_en TEXT NOT NULL"
") STRICT;"
"CREATE TABLE reward ("
"	id INTEGER PRIMARY KEY,"
"	name_zh TEXT NOT NULL,"
"	name_en TEXT NOT NULL,"
"	cost INTEGER NOT NULL CHECK (cost > 0),"
"	stock INTEGER NOT NULL CHECK (stock >= 0),"
"	per_person INTEGER NOT NULL,"        /* a year; 0: as many as one likes */
"	days INTEGER NOT NULL,"              /* to fetch it */
"	service INTEGER NOT NULL,"           /* 1: has days to choose from */
"	sponsor INTEGER NOT NULL,"           /* 0: the hall */
"	withdrawn INTEGER NOT NULL"
") STRICT;"
"CREATE TABLE reward_day ("                  /* the days of a service */
"	reward INTEGER NOT NULL REFERENCES reward(id),"
"	day INTEGER NOT NULL,"
"	places INTEGER NOT NULL CHECK (places >= 0),"
"	PRIMARY KEY (reward, day)"
") STRICT, WITHOUT ROWID;"
"CREATE TABLE stock_move ("                  /* what came to the shelf or left it */
"	seq INTEGER PRIMARY KEY REFERENCES event(seq),"
"	reward INTEGER NOT NULL REFERENCES reward(id),"
"	day INTEGER NOT NULL,"               /* of a service; 0: goods */
"	pieces INTEGER NOT NULL"
") STRICT;"
"CREATE INDEX stock_move_reward ON stock_move(reward, day);"
"CREATE TABLE voucher ("                     /* points held for a reward until it is handed over */
"	id INTEGER PRIMARY KEY,"
"	resident INTEGER NOT NULL REFERENCES resident(id),"
"	reward INTEGER NOT NULL REFERENCES reward(id),"
"	cost INTEGER NOT NULL,"
"	hold INTEGER NOT NULL UNIQUE REFERENCES posting(seq),"
"	state TEXT NOT NULL,"                /* held, posted, void, refunded */
"	code_hash TEXT NOT NULL UNIQUE,"
"	day INTEGER NOT NULL,"               /* of a service; 0: goods */
"	held_at INTEGER NOT NULL,"
"	until INTEGER NOT NULL,"
"	settled INTEGER NOT NULL,"           /* the event; 0: not yet */
"	settled_at INTEGER NOT NULL,"
"	proxy INTEGER NOT NULL"              /* 1: a relative fetched it */
") STRICT;"
"CREATE INDEX voucher_resident ON voucher(resident, reward);"
"CREATE INDEX voucher_waits ON voucher(until) WHERE state = 'held';"
"CREATE TABLE dispute ("                     /* a resident asks about a line of their points */
"	id INTEGER PRIMARY KEY REFERENCES event(seq),"
"	posting INTEGER NOT NULL REFERENCES posting(seq),"
"	resident INTEGER NOT NULL REFERENCES resident(id),"
"	state TEXT NOT NULL,"                /* open, explained, corrected */
"	raised_at INTEGER NOT NULL,"
"	answered_at INTEGER NOT NULL,"
"	answer TEXT NOT NULL,"
"	UNIQUE (resident, posting)"
") STRICT;"
"CREATE TABLE closing ("                     /* when the points bank did not add up */
"	seq INTEGER PRIMARY KEY REFERENCES event(seq),"
"	at INTEGER NOT NULL,"
"	what TEXT NOT NULL,"
"	opened_at INTEGER NOT NULL"          /* 0: redemption is closed */
") STRICT;"
"CREATE TABLE intent ("                      /* keys of what is about to be done; no projection */
"	wish TEXT PRIMARY KEY,"
"	key TEXT NOT NULL UNIQUE,"
"	made_at INTEGER NOT NULL"
") STRICT, WITHOUT ROWID;"
"CREATE TABLE meter ("                       /* when something was last done; no projection */
"	name TEXT PRIMARY KEY,"
"	at INTEGER NOT NULL"
") STRICT, WITHOUT ROWID;"

"CREATE TRIGGER posting_stays BEFORE UPDATE ON posting"
" BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;"
"CREATE TRIGGER posting_keeps BEFORE DELETE ON posting"
" BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;"
"CREATE TRIGGER posting_once BEFORE INSERT ON posting"
" WHEN EXISTS (SELECT 1 FROM posting WHERE seq = NEW.seq OR cause = NEW.cause)"
" BEGIN SELECT RAISE(ABORT, '" SCHEMA_TWICE "'); END;"
"CREATE TRIGGER entry_stays BEFORE UPDATE ON entry"
" BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;"
"CREATE TRIGGER entry_keeps BEFORE DELETE ON entry"
" BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;"
"CREATE TRIGGER entry_once BEFORE INSERT ON entry"
" WHEN EXISTS (SELECT 1 FROM entry WHERE account = NEW.account AND seq = NEW.seq)"
" BEGIN SELECT RAISE(ABORT, '" SCHEMA_TWICE "'); END;"
"CREATE TRIGGER entry_sums AFTER INSERT ON entry"
" BEGIN INSERT INTO account (name, balance) SELECT NEW.account, 0"
"   WHERE NOT EXISTS (SELECT 1 FROM account WHERE name = NEW.account);"
"  UPDATE account SET balance = balance + NEW.amount WHERE name = NEW.account; END;"
"CREATE TRIGGER lot_entry_stays BEFORE UPDATE ON lot_entry"
" BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;"
"CREATE TRIGGER lot_entry_keeps BEFORE DELETE ON lot_entry"
" BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;"
"CREATE TRIGGER lot_entry_once BEFORE INSERT ON lot_entry"
" WHEN EXISTS (SELECT 1 FROM lot_entry WHERE lot = NEW.lot AND seq = NEW.seq)"
" BEGIN SELECT RAISE(ABORT, '" SCHEMA_TWICE "'); END;"
"CREATE TRIGGER lot_entry_sums AFTER INSERT ON lot_entry"
" BEGIN UPDATE lot SET rest = rest + NEW.amount WHERE seq = NEW.lot; END;"
"CREATE TRIGGER stock_move_stays BEFORE UPDATE ON stock_move"
" BEGIN SELECT RAISE(ABORT, 'stock is counted append-only'); END;"
"CREATE TRIGGER stock_move_keeps BEFORE DELETE ON stock_move"
" BEGIN SELECT RAISE(ABORT, 'stock is counted append-only'); END;"
"CREATE TRIGGER stock_move_sums AFTER INSERT ON stock_move"
" BEGIN UPDATE reward SET stock = stock + NEW.pieces WHERE id = NEW.reward;"
"  INSERT INTO reward_day (reward, day, places) SELECT NEW.reward, NEW.day, 0 WHERE NEW.day > 0"
"   AND NOT EXISTS (SELECT 1 FROM reward_day WHERE reward = NEW.reward AND day = NEW.day);"
"  UPDATE reward_day SET places = places + NEW.pieces"
"   WHERE reward = NEW.reward AND day = NEW.day; END;"
;
