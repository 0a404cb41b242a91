/* printd-silence.c - says that CUPS is silent while its answer is still waited for. */
#include <config.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "printd-jobs.h"
#include "printd-silence.h"

/* The turn's end tells what came of it. */
static void tell(void *with)
{
	struct worker *worker = with;
	struct printer silent = { .alive = true, .a4 = worker->a4, .fault = FAULT_SILENT };
	enum err err;

	if (worker->told.fault == FAULT_SILENT)
		return;
	copy_text(silent.queue, sizeof silent.queue, worker->queue);
	err = printer_save(worker->hall, &silent);
	if (err != OK)
		log_line("telling that CUPS is silent: %s", err_name(err));
	worker->told = silent;
	worker->told_ms = clock_ms();
}

void silence_is_told(struct worker *worker)
{
	queue_when_slow(tell, worker);
}
