/*
 * check.h - how a C test says what it expects. Goes on after a failure.
 *
 *         CHECK_INT(matter_submit(hall, &submission, &receipt), OK);
 *         return checked();
 */
#ifndef TESTS_CHECK_H
#define TESTS_CHECK_H

#include <stdio.h>
#include <string.h>

static int checks_made, checks_failed;

static inline void check_one(int holds, const char *file, int line, const char *what)
{
	checks_made++;
	if (holds)
		return;
	checks_failed++;
	fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
}

static inline void check_int(long long is, long long want, const char *file, int line,
	const char *what)
{
	checks_made++;
	if (is == want)
		return;
	checks_failed++;
	fprintf(stderr, "%s:%d: %s is %lld, not %lld\n", file, line, what, is, want);
}

static inline void check_text(const char *is, const char *want, const char *file, int line,
	const char *what)
{
	checks_made++;
	if (is && want && strcmp(is, want) == 0)
		return;
	if (!is && !want)
		return;
	checks_failed++;
	fprintf(stderr, "%s:%d: %s is\n  \"%s\", not\n  \"%s\"\n", file, line, what,
		is ? is : "(null)", want ? want : "(null)");
}

#define CHECK(holds) check_one(!!(holds), __FILE__, __LINE__, #holds)
#define CHECK_INT(is, want) check_int((long long)(is), (long long)(want), __FILE__, __LINE__, #is)
#define CHECK_TEXT(is, want) check_text((is), (want), __FILE__, __LINE__, #is)

/* The program's exit status: a test that checked nothing fails too. */
static inline int checked(void)
{
	if (checks_made == 0)
		fprintf(stderr, "nothing was checked\n");
	return checks_failed > 0 || checks_made == 0;
}

#endif
