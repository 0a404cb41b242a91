/*
 * bank-model.h - the points bank once more, as plain arrays: what the real one must come to.
 *
 * Written from the contracts of the headers, not from the sources, for the simulator to compare
 * with. Residents and rewards are counted from 0; of the points alone: stock, days and codes
 * are the simulator's own.
 */
#ifndef TESTS_DOMAIN_BANK_MODEL_H
#define TESTS_DOMAIN_BANK_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { MODEL_RESIDENTS = 8 };

struct model_part { size_t lot; int64_t amount; };
struct model_parts { struct model_part *list; size_t count; };
struct model_lot { int resident; int64_t rest, expires; };
/* amount: the resident's leg, 0 where none; seq: the real one's event, once it was compared. */
struct model_posting {
	int resident;
	int64_t amount, seq;
	bool reversible, reversed;
	struct model_parts parts;
};
struct model {
	int64_t balance[MODEL_RESIDENTS], owed[MODEL_RESIDENTS];
	struct model_lot *lots;
	struct model_posting *postings;
	size_t lot_count, posting_count;
};

/* Each yields the posting's number; what is owed is paid in a posting behind it. */
size_t model_give(struct model *model, int resident, int64_t amount, int64_t expires);
/* Out of the lots that end soonest; the resident must have as much. */
size_t model_take(struct model *model, int resident, int64_t amount);
/* A posting that moves no resident's points. */
size_t model_pass(struct model *model, int resident);
/* What that posting took comes back into its lots, which last until grace at least. */
size_t model_return(struct model *model, size_t posting, int64_t grace);
/* A reversal of one that gave or took, as staff make it. */
size_t model_reverse(struct model *model, size_t posting, int64_t grace);
/* Every lot that ended before now, the soonest first. */
void model_expire(struct model *model, int64_t now);
void model_release(struct model *model);

#endif
