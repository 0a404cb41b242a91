/* reason.c - what a printer's state reasons mean to those who wait for paper. */
#include <config.h>

#include <stddef.h>
#include <string.h>

#include "print/reason.h"

static const struct { const char *prefix; enum trouble trouble; } reasons[] = {
	{ "media-empty", TROUBLE_PAPER },
	{ "media-needed", TROUBLE_PAPER },
	{ "cover-open", TROUBLE_COVER },
	{ "door-open", TROUBLE_COVER },
	{ "interlock-open", TROUBLE_COVER },
	{ "media-jam", TROUBLE_BROKEN },
	{ "offline", TROUBLE_OFFLINE },
	{ "shutdown", TROUBLE_OFFLINE },
	{ "timed-out", TROUBLE_OFFLINE },
	{ "connecting-to-device", TROUBLE_OFFLINE },
	{ "paused", TROUBLE_PAUSED },
	{ "moving-to-paused", TROUBLE_PAUSED }
};

enum trouble reason_trouble(const char *reason)
{
	for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
		if (strncmp(reason, reasons[i].prefix, strlen(reasons[i].prefix)) == 0)
			return reasons[i].trouble;
	return TROUBLE_NONE;
}

bool reason_is_low(const char *reason)
{
	return strncmp(reason, "media-low", 9) == 0;
}
