/* schema-star.c - a step of the schema: 协商之星 and training. Never edited once it was shipped. */
#include <config.h>

#include "store/schema.h"

const char schema_star[] =
"CREATE TABLE star ("                        /* a round */
"	id INTEGER PRIMARY KEY,"
"	from_at INTEGER NOT NULL,"           /* the period it honours */
"	until_at INTEGER NOT NULL,"
"	winners INTEGER NOT NULL,"
"	phase TEXT NOT NULL,"                /* nominating, voting, closed */
"	opened_at INTEGER NOT NULL,"
"	closed_at INTEGER NOT NULL"
") STRICT;"
"CREATE UNIQUE INDEX star_one ON star(phase <> 'closed') WHERE phase <> 'closed';"
"CREATE TABLE nominee ("
"	round INTEGER NOT NULL REFERENCES star(id),"
"	resident INTEGER NOT NULL REFERENCES resident(id),"
"	points INTEGER NOT NULL,"            /* by rule: what they earned; by residents: 0 */
"	votes INTEGER NOT NULL,"             /* once it is closed */
"	PRIMARY KEY (round, resident)"
") STRICT, WITHOUT ROWID;"
"CREATE TABLE nomination ("                  /* by residents, once a person */
"	round INTEGER NOT NULL REFERENCES star(id),"
"	resident INTEGER NOT NULL REFERENCES resident(id),"
"	nominee INTEGER NOT NULL REFERENCES resident(id),"
"	PRIMARY KEY (round, resident)"
") STRICT, WITHOUT ROWID;"
"CREATE TABLE star_voter ("                  /* who voted; for whom is nowhere */
"	round INTEGER NOT NULL REFERENCES star(id),"
"	resident INTEGER NOT NULL REFERENCES resident(id),"
"	PRIMARY KEY (round, resident)"
") STRICT, WITHOUT ROWID;"
"CREATE TABLE urn ("                         /* votes of the open round; no projection */
"	nominee INTEGER PRIMARY KEY,"
"	votes INTEGER NOT NULL CHECK (votes > 0)"
") STRICT;"
"CREATE TABLE training ("
"	id INTEGER PRIMARY KEY REFERENCES event(seq),"
"	resident INTEGER NOT NULL REFERENCES resident(id),"
"	hours INTEGER NOT NULL CHECK (hours > 0),"
"	day INTEGER NOT NULL,"
"	what TEXT NOT NULL,"
"	UNIQUE (resident, day, what)"
") STRICT;";
