/*
 * strike.h - SQLite interrupted at a chosen statement, so that each one of a verb can fail in turn.
 */
#ifndef TESTS_DOMAIN_STRIKE_H
#define TESTS_DOMAIN_STRIKE_H

#include <stdbool.h>
#include <string.h>

#include "domain/hall.h"
#include "store/db-inside.h"
#include "store/store.h"

/* The fault: statements to go before it; whether it is due; whether it struck. */
static struct { int left; bool armed, due, struck; } strike;

/* That a transaction cannot even be rolled back ends the program, as it should. */
static inline int strike_counts(unsigned what, void *nothing, void *stmt, void *sql)
{
	if (strike.armed && strcmp(sql, "ROLLBACK") != 0 && strike.left-- == 0)
		strike.due = true;
	return 0;
}

static inline int strike_strikes(void *nothing)
{
	bool now = strike.due;

	strike.struck = strike.struck || now;
	strike.due = false;
	return now;
}

/* Once for each hall. */
static inline void strike_at(struct hall *hall)
{
	sqlite3 *sqlite = hall->store->db->sqlite;

	sqlite3_trace_v2(sqlite, SQLITE_TRACE_STMT, strike_counts, NULL);
	sqlite3_progress_handler(sqlite, 1, strike_strikes, NULL);
}

static inline void strike_after(int statements)
{
	memset(&strike, 0, sizeof strike);
	strike.left = statements;
	strike.armed = true;
}

/* Yields whether it struck. */
static inline bool strike_over(void)
{
	bool struck = strike.struck;

	memset(&strike, 0, sizeof strike);
	return struck;
}

#endif
