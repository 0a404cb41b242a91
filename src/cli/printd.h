/*
 * printd.h - yishi-printd asked by a command: it alone knows pango and CUPS.
 */
#ifndef CLI_PRINTD_H
#define CLI_PRINTD_H

#include "base/text.h"
#include "cli/cli.h"

/* Runs it with these arguments, which end with NULL. It reads in (NULL: nothing) and what it
 * prints is added to out (NULL: nobody wants it). Yields its exit status; -1 where it has
 * none to trust, or there is no yishi-printd. */
int printd_run(const char *const arguments[], const char *in, struct text *out);

/* What it told of CUPS: lines of fields. An empty field is "". */
enum { ANSWER_FIELDS = 5 };
struct answer_line { const char *fields[ANSWER_FIELDS]; };
struct answer { struct text text; struct answer_line *lines; size_t count; };

/* What CUPS says to these words (printd-cups.h), which end with NULL. Where it says no, cli's
 * remark tells the keeper what to do, about subject (a queue; may be NULL), and what was told
 * until then is in out all the same. Release with answer_release(). */
CHECKED enum err printd_ask(struct cli *cli, const char *const words[], const char *subject,
	struct answer *out);
void answer_release(struct answer *answer);

/* Where CUPS keeps its settings, as libcups itself knows it. */
const char *cups_folder(void);

#endif
