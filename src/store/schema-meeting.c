/*
 * schema-meeting.c - a step of the schema: meetings with agenda, invitations and debate.
 *
 * A meeting of before was begun on the spot and never closed; who came first then is number 1.
 * Never edited once it was shipped.
 */
#include <config.h>

#include "store/schema.h"

const char schema_meeting[] =
"ALTER TABLE resident ADD COLUMN stratum TEXT NOT NULL DEFAULT '';"    /* key of [strata]; '': none */
"ALTER TABLE meeting ADD COLUMN place TEXT NOT NULL DEFAULT '';"
"ALTER TABLE meeting ADD COLUMN state TEXT NOT NULL DEFAULT 'open';"   /* planned, open, closed */
"ALTER TABLE meeting ADD COLUMN emergency TEXT NOT NULL DEFAULT '';"   /* why it could not wait */
"ALTER TABLE meeting ADD COLUMN chair INTEGER NOT NULL DEFAULT 0;"
"ALTER TABLE meeting ADD COLUMN opened_at INTEGER NOT NULL DEFAULT 0;"
"ALTER TABLE meeting ADD COLUMN closed_at INTEGER NOT NULL DEFAULT 0;"
"ALTER TABLE attendance ADD COLUMN number INTEGER NOT NULL DEFAULT 0;" /* in the order they came */
"ALTER TABLE attendance ADD COLUMN left_at INTEGER NOT NULL DEFAULT 0;"
"UPDATE meeting SET opened_at = held_at;"
"UPDATE attendance SET number = (SELECT COUNT(*) FROM event e WHERE e.kind = 'meeting.attended'"
"  AND e.subject = attendance.meeting AND e.seq <= (SELECT seq FROM event o"
"    WHERE o.kind = e.kind AND o.subject = attendance.meeting"
"    AND o.body->>'$.resident' = attendance.resident));"
"CREATE TABLE agenda ("
"	meeting INTEGER NOT NULL REFERENCES meeting(id),"
"	matter INTEGER NOT NULL REFERENCES matter(id),"
"	place INTEGER NOT NULL,"             /* in the order, from 1 */
"	sent_at INTEGER NOT NULL,"           /* when it went out with this on it */
"	state TEXT NOT NULL,"                /* waiting, now, done, put_off */
"	PRIMARY KEY (meeting, matter)"
") STRICT, WITHOUT ROWID;"
"CREATE UNIQUE INDEX agenda_now ON agenda(meeting) WHERE state = 'now';"
"CREATE INDEX agenda_matter ON agenda(matter);"
"CREATE TABLE invited ("
"	meeting INTEGER NOT NULL REFERENCES meeting(id),"
"	resident INTEGER NOT NULL REFERENCES resident(id),"
"	stratum TEXT NOT NULL,"              /* whose seat it is; '': by hand, beside the seats */
"	at INTEGER NOT NULL,"
"	PRIMARY KEY (meeting, resident)"
") STRICT, WITHOUT ROWID;"
"CREATE INDEX invited_resident ON invited(resident);"
"CREATE TABLE motion ("
"	id INTEGER PRIMARY KEY REFERENCES event(seq),"
"	meeting INTEGER NOT NULL REFERENCES meeting(id),"
"	matter INTEGER NOT NULL REFERENCES matter(id),"
"	kind TEXT NOT NULL,"                 /* main, amendment, question, adjourn, point */
"	resident INTEGER NOT NULL REFERENCES resident(id),"
"	words TEXT NOT NULL,"
"	seconder INTEGER NOT NULL,"          /* 0: nobody yet */
"	state TEXT NOT NULL,"                /* moved, open, carried, lost, fallen, withdrawn */
"	yes INTEGER NOT NULL,"               /* of a show of hands; -1: there was none */
"	no INTEGER NOT NULL,"
"	settled_at INTEGER NOT NULL"
") STRICT;"
"CREATE INDEX motion_matter ON motion(matter, meeting);"
"CREATE TABLE floor ("                       /* how far the debate is on what is before the meeting */
"	meeting INTEGER PRIMARY KEY REFERENCES meeting(id),"
"	matter INTEGER NOT NULL REFERENCES matter(id),"
"	state TEXT NOT NULL,"                /* domain/debate.h */
"	resume TEXT NOT NULL,"               /* where it goes on after an interruption; '': none */
"	main INTEGER NOT NULL,"              /* the motions that are open, 0: none */
"	amendment INTEGER NOT NULL,"
"	other INTEGER NOT NULL,"
"	turn INTEGER NOT NULL,"              /* whose turn to speak it is; 0: nobody's */
"	since INTEGER NOT NULL"              /* when the meeting came to it */
") STRICT;"
"CREATE TABLE hand ("                        /* who wishes to speak, on which motion */
"	meeting INTEGER NOT NULL REFERENCES meeting(id),"
"	motion INTEGER NOT NULL REFERENCES motion(id),"
"	resident INTEGER NOT NULL REFERENCES resident(id),"
"	side TEXT NOT NULL,"                 /* for, against */
"	seq INTEGER NOT NULL,"
"	PRIMARY KEY (meeting, motion, resident)"
") STRICT, WITHOUT ROWID;"
"CREATE TABLE turn ("                        /* one person speaking once */
"	id INTEGER PRIMARY KEY REFERENCES event(seq),"
"	meeting INTEGER NOT NULL REFERENCES meeting(id),"
"	matter INTEGER NOT NULL REFERENCES matter(id),"
"	motion INTEGER NOT NULL REFERENCES motion(id),"
"	resident INTEGER NOT NULL REFERENCES resident(id),"
"	side TEXT NOT NULL,"
"	from_at INTEGER NOT NULL,"
"	until_at INTEGER NOT NULL,"          /* 0: speaking */
"	held INTEGER NOT NULL"               /* seconds that a point of order took out of it */
") STRICT;"
"CREATE INDEX turn_motion ON turn(motion);";
