/*
 * printd-serve.h - takes slips from the outbox to paper until it is told to end.
 */
#ifndef PRINTD_SERVE_H
#define PRINTD_SERVE_H

#include <sys/types.h>

#include "base/err.h"

/* Serves the hall in that folder; where another does already it is over at once. Ends by SIGTERM,
 * SIGINT or SIGHUP, and with the process parent (0: with none). */
CHECKED enum err printd_serve(const char *dir, pid_t parent);

#endif
