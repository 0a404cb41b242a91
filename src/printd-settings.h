/*
 * printd-settings.h - hall.conf as the printing sees it, also when it changes meanwhile.
 */
#ifndef PRINTD_SETTINGS_H
#define PRINTD_SETTINGS_H

#include "printd-jobs.h"

void worker_take_settings(struct worker *worker);
/* Reads hall.conf again where it was edited, once none of the open jobs is under way; nothing
 * is sent until then. One that cannot be read is logged, and the old settings stay. */
void worker_settle(struct worker *worker, const struct jobs *jobs);

#endif
