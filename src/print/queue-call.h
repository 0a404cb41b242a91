/*
 * queue-call.h - one question put to cupsd, and its answer or none within three seconds.
 *
 * Within src/print/ only; queue.h is what others ask. A printer that speaks IPP is asked in
 * the same way.
 */
#ifndef PRINT_QUEUE_CALL_H
#define PRINT_QUEUE_CALL_H

#include <cups/cups.h>
#include <stdbool.h>

#include "base/err.h"
#include "print/reason.h"

struct queue_state;
struct sheet;

/* A request about a queue (NULL: about none), for the caller to add what it wants to. */
ipp_t *call_request(ipp_op_t operation, const char *queue);
/* Sends the request, with the sheet's bytes behind it, and frees it. The answer, a refusal too,
 * is the caller's to free; NULL where none came. On any error out says what is wrong. */
CHECKED enum err call_answered(ipp_t *request, const struct sheet *sheet, ipp_t **answer,
	struct queue_state *out);
/* The same, asked as an administrator: cupsd may want to know who asks. ERR_ROLE where it does
 * not let us. It takes so long at most; the sheet is only bytes to send along, or NULL. at: a
 * printer, who is told nothing of us; NULL: cupsd. */
struct printer_at { const char *host, *resource; int port; bool secret; };
struct errand { const struct sheet *sheet; int patience_ms; const struct printer_at *at; };
CHECKED enum err call_as_keeper(ipp_t *request, const struct errand *errand, ipp_t **answer,
	struct queue_state *out);
/* The first attribute from this one on that is of such a group, NULL where there is none: an
 * answer's groups are parted by an attribute without a name. */
ipp_attribute_t *call_group(ipp_t *answer, ipp_attribute_t *from, ipp_tag_t group);
void call_note(struct queue_state *out, enum trouble trouble, const char *words);

#endif
