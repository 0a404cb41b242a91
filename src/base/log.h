/*
 * log.h - the program's diary: one line a remark, with UTC time and process.
 *
 * Never personal data: ids, states and the words of libraries only.
 */
#ifndef BASE_LOG_H
#define BASE_LOG_H

#include "base/err.h"

/* From here on lines go to this file (appended; begun anew past 4 MiB, the old one kept
 * as FILE.1). NULL: nowhere. Before the first call: nowhere, unless YISHI_LOG=stderr. */
void log_to(const char *path);
void log_line(const char *format, ...) PRINTF(1, 2);
/* What was logged last, "" if nothing: the keeper's commands show it beside the sentence. */
const char *log_last(void);

#endif
