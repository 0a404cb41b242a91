/*
 * reason.h - what a printer's state reasons mean to those who wait for paper.
 */
#ifndef PRINT_REASON_H
#define PRINT_REASON_H

#include <stdbool.h>

/* Why paper does not come; the gravest for a visitor first. */
enum trouble {
	TROUBLE_NONE, TROUBLE_PAPER, TROUBLE_COVER, TROUBLE_BROKEN, TROUBLE_OFFLINE,
	TROUBLE_PAUSED, TROUBLE_REFUSED, TROUBLE_SILENT
};

/* Of one of printer-state-reasons (RFC 8011, 5.4.12), whose prefix alone is certain: the
 * backends add -error, -warning or -report. */
enum trouble reason_trouble(const char *reason);
bool reason_is_low(const char *reason);      /* paper is running out: no trouble yet */

#endif
