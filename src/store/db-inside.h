/*
 * db-inside.h - what a struct db is, for db.c and ask.c alone.
 */
#ifndef STORE_DB_INSIDE_H
#define STORE_DB_INSIDE_H

#include <sqlite3.h>

#include "store/db.h"

enum { READY = 256 };                /* statements kept prepared */

struct db {
	sqlite3 *sqlite;
	int depth;                   /* of nested transactions */
	bool doomed;                 /* someone inside failed */
	bool applying, only_reads;
	int64_t waiting_since;
	struct { const char *sql; bool applying, busy; sqlite3_stmt *stmt; } ready[READY];
};

/* Logs SQLite's words for what just failed and yields our code for it. */
enum err db_fault(struct db *db, int code);

#endif
