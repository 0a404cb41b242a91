/*
 * crash-vfs.h - SQLite's files, with a power cord: from a chosen write on nothing is written.
 *
 * crash_after(n): the write, truncation, sync or deletion after the next n is torn (its first
 * half is done) or left out, and all that follow are refused, as if the process had been
 * killed there. The test closes its hall, calls crash_over() and opens it anew.
 */
#ifndef TESTS_DOMAIN_CRASH_VFS_H
#define TESTS_DOMAIN_CRASH_VFS_H

#include <stdbool.h>
#include <stdint.h>

void crash_install(void);            /* once, before any store is opened */
void crash_after(int64_t writes, bool torn);
bool crash_happened(void);
int64_t crash_over(void);            /* yields how many writes there were since crash_after() */

#endif
