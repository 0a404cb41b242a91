/* printer.c - what printd last saw of the printers. */
#include <config.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/hall.h"
#include "domain/outbox.h"
#include "store/db.h"
#include "store/store.h"

static enum err load(struct hall *hall, bool a4, struct printer *out)
{
	struct ask q = ask(hall->store->db, "SELECT queue, fault, low, detail, checked_at FROM printer"
		" WHERE a4 = :a4");

	*out = (struct printer){ .a4 = a4 };
	ask_int(&q, ":a4", a4);
	if (ask_next(&q)) {
		copy_text(out->queue, sizeof out->queue, got_text(&q, 0));
		out->fault = (enum fault)got_int(&q, 1);
		out->low = got_int(&q, 2);
		copy_text(out->detail, sizeof out->detail, got_text(&q, 3));
		out->checked_at = got_int(&q, 4);
		out->alive = clock_now() - out->checked_at < 90;
	}
	return ask_done(&q);
}

enum err printer_load(struct hall *hall, struct printer *out)
{
	return load(hall, false, out);
}

enum err printer_load_a4(struct hall *hall, struct printer *out)
{
	return load(hall, true, out);
}

enum err printer_save(struct hall *hall, const struct printer *printer)
{
	struct ask q = ask(hall->store->db, "INSERT OR REPLACE INTO printer"
		" (a4, queue, fault, low, detail, checked_at)"
		" VALUES (:a4, :queue, :fault, :low, :detail, :now)");

	ask_int(&q, ":a4", printer->a4);
	ask_text(&q, ":queue", printer->queue);
	ask_int(&q, ":fault", printer->fault);
	ask_int(&q, ":low", printer->low);
	ask_text(&q, ":detail", printer->detail);
	ask_int(&q, ":now", clock_now());
	return ask_run(&q);
}

const char *printer_text(const struct printer *printer)
{
	if (!printer->alive)
		return _("the print service is not running");
	if (printer->fault != FAULT_NONE)
		return fault_label(printer->fault);
	if (printer->low)
		return _("ready, but paper is running low");
	return *printer->queue ? _("ready") : _("no printer: kept as PDF");
}
