/*
 * schema-matters.c - a step of the schema: the whole way of a matter.
 *
 * The step before had all of it made again from the log; what older events do not say is what the
 * columns start with. Never edited once it was shipped.
 */
#include <config.h>

#include "store/schema.h"

const char schema_matters[] =
/* held_wake: of the state whose clock stands; window: of objections, and what opened it. */
"ALTER TABLE matter ADD COLUMN held_wake INTEGER NOT NULL DEFAULT 0;"
"ALTER TABLE matter ADD COLUMN window_seq INTEGER NOT NULL DEFAULT 0;"
"ALTER TABLE matter ADD COLUMN window_until INTEGER NOT NULL DEFAULT 0;"
"ALTER TABLE matter ADD COLUMN extensions INTEGER NOT NULL DEFAULT 0;"
"ALTER TABLE matter ADD COLUMN wording TEXT NOT NULL DEFAULT '';"      /* as it is put to the group */
"ALTER TABLE matter ADD COLUMN worded_by TEXT NOT NULL DEFAULT '';"    /* clerk, resident */
"ALTER TABLE matter ADD COLUMN worded_at INTEGER NOT NULL DEFAULT 0;"
"ALTER TABLE matter ADD COLUMN agreed_at INTEGER NOT NULL DEFAULT 0;"
"ALTER TABLE matter ADD COLUMN left_at INTEGER NOT NULL DEFAULT 0;"
"CREATE INDEX matter_parent ON matter(parent) WHERE parent > 0;"
"ALTER TABLE resident ADD COLUMN seat TEXT NOT NULL DEFAULT '';"       /* a protected one; '': none */
"ALTER TABLE task ADD COLUMN evidence TEXT NOT NULL DEFAULT '';"
"ALTER TABLE task ADD COLUMN verdict TEXT NOT NULL DEFAULT '';"        /* pass, fail; '': not judged */
"ALTER TABLE alarm ADD COLUMN matter INTEGER NOT NULL DEFAULT 0;"
"CREATE INDEX alarm_matter ON alarm(matter, about) WHERE matter > 0;"
"DROP TABLE assessment;"
"CREATE TABLE assessment ("                  /* three criteria, 0-5 each; anew each time round */
"	matter INTEGER NOT NULL REFERENCES matter(id),"
"	round INTEGER NOT NULL,"             /* how often the matter had come to be assessed */
"	staff INTEGER NOT NULL REFERENCES staff(id),"
"	necessity INTEGER NOT NULL CHECK (necessity BETWEEN 0 AND 5),"
"	feasibility INTEGER NOT NULL CHECK (feasibility BETWEEN 0 AND 5),"
"	representativeness INTEGER NOT NULL CHECK (representativeness BETWEEN 0 AND 5),"
"	note TEXT NOT NULL,"
"	PRIMARY KEY (matter, round, staff)"
") STRICT, WITHOUT ROWID;"
"CREATE TABLE recusal ("                     /* who stands aside from a matter (回避) */
"	matter INTEGER NOT NULL REFERENCES matter(id),"
"	person TEXT NOT NULL,"               /* staff/ID, resident/ID */
"	reason TEXT NOT NULL,"
"	at INTEGER NOT NULL,"
"	PRIMARY KEY (matter, person)"
") STRICT, WITHOUT ROWID;"
"CREATE TABLE objection ("                   /* one each, while the window is open */
"	matter INTEGER NOT NULL REFERENCES matter(id),"
"	window_seq INTEGER NOT NULL,"
"	person TEXT NOT NULL,"
"	seq INTEGER NOT NULL,"               /* the event that holds its words */
"	answered INTEGER NOT NULL,"          /* the event that answered it; 0: not yet */
"	PRIMARY KEY (matter, window_seq, person)"
") STRICT, WITHOUT ROWID;"
"CREATE TABLE pulse ("                       /* when the calendar last looked; no projection */
"	one INTEGER PRIMARY KEY CHECK (one = 1),"
"	at INTEGER NOT NULL,"
"	leapt_at INTEGER NOT NULL"           /* when the clock was found far ahead; 0: never */
") STRICT;";
