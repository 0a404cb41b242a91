/*
 * kind.h - the kinds of paper that the house prints: one table for the outbox, the printers, the
 * console and the commands.
 */
#ifndef DOMAIN_KIND_H
#define DOMAIN_KIND_H

#include <stdbool.h>

enum kind {
	KIND_RECEIPT, KIND_PROGRESS, KIND_VOUCHER, KIND_CARD, KIND_STATEMENT, KIND_NOTICE,
	KIND_OBJECTION, KIND_BALLOT, KIND_TEST, /* slips */
	KIND_MINUTES, KIND_DECISION, KIND_CERTIFICATE, KIND_REVIEW, KIND_BOARD, KIND_AGENDA, /* documents */
	KIND_COUNT
};

struct kind_row {
	const char *name;                    /* as the outbox has it, and as one types it */
	const char *label;                   /* N_() */
	bool a4;                             /* a document for the A4 printer; else a slip */
};
extern const struct kind_row kinds[KIND_COUNT];

/* KIND_COUNT where there is none of that name. */
enum kind kind_named(const char *name);
const char *kind_label(const char *name);            /* translated; the name where it is none */
bool kind_is_a4(const char *name);

#endif
