/* paper-test.c - the slip that a printer is tried out by. */
#include <config.h>

#include "base/clock.h"
#include "domain/hall.h"
#include "domain/paper.h"

void paper_test(const struct hall *hall, struct slip *out)
{
	char moment[CLOCK_TEXT];

	*out = (struct slip){0};
	slip_add(out, SLIP_HEAD, hall_text(hall, "hall", "name", ""));
	slip_add(out, SLIP_TITLE, _("Test slip"));
	slip_add(out, SLIP_RULE, "");
	slip_pair(out, _("Printed"), clock_moment(clock_now(), moment));
	slip_add(out, SLIP_TEXT, "如 龘 𠮷 䶮 㐂 ABC xyz");
	slip_add(out, SLIP_CODE, "0123456789");
	slip_add(out, SLIP_QR, "YISHI TEST");
	slip_add(out, SLIP_RULE, "");
}
