/* paper-test.c - the slip that a printer is tried out by. */
#include <config.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/hall.h"
#include "domain/paper.h"

static void add_facts(const struct hall *hall, const char *queue, int width, struct slip *slip)
{
	char number[CLOCK_TEXT];

	slip_pair(slip, _("Printer"), queue ? queue :
		hall_text(hall, "printer", "queue", _("none: kept as PDF")));
	snprintf(number, sizeof number, _("%d mm"),
		width > 0 ? width : hall_number(hall, "printer", "width", 80));
	slip_pair(slip, _("Paper"), number);
	slip_pair(slip, _("Sent as"), hall_text(hall, "printer", "format", "pdf"));
	slip_pair(slip, _("Printed"), clock_moment(clock_now(), number));
}

/* In the words of each, whatever the language of the moment. */
static void add_languages(struct slip *slip)
{
	enum language now = i18n_language();

	for (int each = 0; each < LANGUAGE_COUNT; each++) {
		i18n_use((enum language)each);
		slip_add(slip, SLIP_TEXT,
			_("Every neighbour is heard, and every word is answered."));
	}
	i18n_use(now);
}

/* The sizes in an order that leaves the least paper white, at 80 mm and at 58. */
void paper_test(const struct hall *hall, const char *queue, int width, struct slip *out)
{
	*out = (struct slip){0};
	slip_add(out, SLIP_HEAD, hall_text(hall, "hall", "name", ""));
	slip_add(out, SLIP_TITLE, _("Test slip"));
	slip_add(out, SLIP_RULE, "");
	add_facts(hall, queue, width, out);
	slip_add(out, SLIP_RULER, _("A small step is a millimetre, across and down. If a ruler of"
		" yours says the same, the paper's width and feed are right."));
	slip_add(out, SLIP_SMALL, _("Greys without stripes:"));
	slip_add(out, SLIP_PATCHES, "10% 25% 50% 75% 100%");
	slip_add(out, SLIP_SMALL, _("Lines of 1 to 4 dots, none missing:"));
	slip_add(out, SLIP_PATCHES, "|1 |2 |3 |4 =1 =2 =3 =4");
	slip_add(out, SLIP_SMALL, _("QR codes of so many dots a module. A scanner should read"
		" them from 4 on:"));
	slip_add(out, SLIP_SIZES, "3 4 6 5 8\nYISHI TEST");
	add_languages(out);
	slip_add(out, SLIP_TEXT, "如 龘 𠮷 䶮 㐂 ABC xyz");
	slip_add(out, SLIP_CODE, "0123456789");
	slip_add(out, SLIP_SMALL, _("The largest type above, the smallest here. The slip ends with a"
		" line and is cut below it."));
	slip_add(out, SLIP_RULE, "");
}
