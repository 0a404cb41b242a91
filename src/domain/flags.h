/*
 * flags.h - what else is true of a matter beside its state: computed, never stored.
 */
#ifndef DOMAIN_FLAGS_H
#define DOMAIN_FLAGS_H

#include <stdint.h>

struct matter;

enum flag {
	FLAG_OVERDUE = 1 << 0, FLAG_DANGER = 1 << 1, FLAG_URGENT = 1 << 2, FLAG_HARD = 1 << 3,
	FLAG_ASSISTED = 1 << 4, FLAG_ANONYMOUS = 1 << 5, FLAG_EXTENDED = 1 << 6
};
enum { EXTENSIONS_MANY = 3 };                /* the third one is a red warning */
enum { FLAGS_OF_ALARM = FLAG_OVERDUE | FLAG_DANGER | FLAG_EXTENDED };

/* by: when what is next is due (matter_responsible()), 0: no date. */
unsigned matter_flags(const struct matter *matter, int64_t by);
/* "overdue, urgent", translated; "" for none. The caller frees. */
char *flags_words(unsigned flags);

#endif
