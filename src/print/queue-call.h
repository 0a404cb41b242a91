/*
 * queue-call.h - one question put to cupsd, and its answer or none within three seconds.
 *
 * Within src/print/queue*.c only; queue.h is what others ask.
 */
#ifndef PRINT_QUEUE_CALL_H
#define PRINT_QUEUE_CALL_H

#include <cups/cups.h>

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
void call_note(struct queue_state *out, enum trouble trouble, const char *words);

#endif
