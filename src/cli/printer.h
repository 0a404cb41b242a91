/*
 * printer.h - what the verbs of the command printer do; their words follow the verb.
 */
#ifndef CLI_PRINTER_H
#define CLI_PRINTER_H

#include "cli/printd.h"
#include "domain/outbox.h"

enum err printer_status(struct cli *cli);
enum err printer_list(struct cli *cli);
enum err printer_devices(struct cli *cli);
enum err printer_add(struct cli *cli);
enum err printer_start(struct cli *cli);
enum err printer_remove(struct cli *cli);
enum err printer_use(struct cli *cli);
enum err printer_test(struct cli *cli);

/* The line of that queue, as the verb queues of yishi-printd tells it; NULL: there is none. */
const struct answer_line *queue_line(const struct answer *queues, const char *name);
enum { LINE_NAME, LINE_STATE, LINE_WORDS, LINE_URI, LINE_MODEL };

/* How a queue is, by the word for it: translated and short, and what the keeper can do ("":
 * nothing; may want the queue's name once). */
const char *state_label(const char *state);
const char *state_cure(const char *state);
const char *fault_state(enum fault fault);           /* the word for it */

/* The word for how that queue is: as CUPS tells, or as yishi-printd saw the printer itself
 * (NULL: it did not look) where CUPS thinks that all is well. */
const char *queue_state(const struct answer *queues, const char *queue,
	const struct printer *printer);

#endif
