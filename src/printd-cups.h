/*
 * printd-cups.h - what yishi asks about CUPS itself: queues and devices, for the keeper.
 *
 *     yishi-printd --cups queues            NAME  STATE  WORDS  URI  MODEL, a line each
 *     yishi-printd --cups devices [FOLDER]  usb|network  URI  MODEL
 *     yishi-printd --cups default           NAME
 *     yishi-printd --cups add NAME URI raw|everywhere|PPD-FILE
 *     yishi-printd --cups start NAME        takes jobs and prints them again
 *     yishi-printd --cups remove NAME
 *
 * What it tells are lines of fields parted by TABs on standard output. Where CUPS says no, a
 * last line begins with "!": "down" (nobody listens), "silent" (no answer), "role" (only an
 * administrator may), "unknown" (no such queue), "twice" (there is one) or "refused", and CUPS's
 * own words; the exit status then is 1. FOLDER stands for the kernel's /sys/class/usbmisc.
 */
#ifndef PRINTD_CUPS_H
#define PRINTD_CUPS_H

#include <stdbool.h>

/* False where these words mean nothing; else *status is the exit status. */
bool printd_cups(int count, char **words, int *status);

#endif
