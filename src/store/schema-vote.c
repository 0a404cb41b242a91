/*
 * schema-vote.c - a step of the schema: polls, the counts of tellers, ballots and their urn.
 *
 * Never edited once it was shipped.
 */
#include <config.h>

#include "store/schema.h"

const char schema_vote[] =
"CREATE TABLE poll ("
"	id INTEGER PRIMARY KEY REFERENCES event(seq),"
"	matter INTEGER NOT NULL REFERENCES matter(id),"
"	meeting INTEGER NOT NULL REFERENCES meeting(id),"
"	method TEXT NOT NULL,"               /* hands, paper, ballot */
"	rule TEXT NOT NULL,"                 /* domain/poll.h; so the next ones */
"	base TEXT NOT NULL,"
"	majority TEXT NOT NULL,"
"	quorum TEXT NOT NULL,"
"	again INTEGER NOT NULL,"             /* the second round, after a veto */
"	opened_at INTEGER NOT NULL,"
"	closed_at INTEGER NOT NULL,"
"	lapsed_at INTEGER NOT NULL,"         /* it ended without a result */
"	round INTEGER NOT NULL,"             /* tellers' counts that differ are for nothing: the next */
"	counted INTEGER NOT NULL,"           /* two tellers agree in this round */
"	returned INTEGER NOT NULL,"          /* ballots that were cast */
"	entitled INTEGER NOT NULL,"          /* from here on: as it was at the close */
"	recused INTEGER NOT NULL,"
"	present INTEGER NOT NULL,"
"	yes INTEGER NOT NULL,"
"	no INTEGER NOT NULL,"
"	abstained INTEGER NOT NULL,"
"	passed INTEGER NOT NULL"
") STRICT;"
"CREATE UNIQUE INDEX poll_one ON poll(matter) WHERE closed_at = 0 AND lapsed_at = 0;"
"CREATE INDEX poll_matter ON poll(matter);"
"CREATE TRIGGER poll_stays BEFORE UPDATE ON poll WHEN OLD.closed_at > 0 OR OLD.lapsed_at > 0"
" BEGIN SELECT RAISE(ABORT, 'a poll never reopens'); END;"
"CREATE TABLE tally ("                       /* what one teller counted */
"	id INTEGER PRIMARY KEY REFERENCES event(seq),"
"	poll INTEGER NOT NULL REFERENCES poll(id),"
"	round INTEGER NOT NULL,"
"	staff INTEGER NOT NULL REFERENCES staff(id),"
"	yes INTEGER NOT NULL CHECK (yes >= 0),"
"	no INTEGER NOT NULL CHECK (no >= 0),"
"	abstained INTEGER NOT NULL CHECK (abstained >= 0),"
"	UNIQUE (poll, round, staff)"
") STRICT;"
"CREATE TABLE voter ("                       /* who was given a ballot; which one is nowhere */
"	poll INTEGER NOT NULL REFERENCES poll(id),"
"	resident INTEGER NOT NULL REFERENCES resident(id),"
"	PRIMARY KEY (poll, resident)"
") STRICT, WITHOUT ROWID;"
"CREATE TABLE ballot ("                      /* no projection: no person, no time, no order */
"	hash TEXT PRIMARY KEY,"              /* keyed, of its code */
"	poll INTEGER NOT NULL,"
"	weight INTEGER NOT NULL CHECK (weight > 0),"
"	used INTEGER NOT NULL"
") STRICT, WITHOUT ROWID;"
"CREATE INDEX ballot_poll ON ballot(poll);"
"CREATE TABLE poll_urn ("                    /* no projection: votes of the polls that are open */
"	poll INTEGER NOT NULL,"
"	choice TEXT NOT NULL CHECK (choice IN ('for', 'against', 'abstain')),"
"	votes INTEGER NOT NULL CHECK (votes > 0),"
"	PRIMARY KEY (poll, choice)"
") STRICT, WITHOUT ROWID;";
