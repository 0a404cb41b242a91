/*
 * code.h - numbers that people copy, and the tags that scanners read.
 *
 * A code is a run of digits that ends in a Damm check digit (Damm 2004: finds every
 * single wrong digit and every swap of neighbours). Tracking codes and vouchers have 12
 * digits, 11 of them random; cards have 8. A tag is what a QR holds: YS1T + code (matter),
 * YS1R + code (voucher), YS1P + card, YS1B + code (ballot slip).
 */
#ifndef BASE_CODE_H
#define BASE_CODE_H

#include "base/err.h"

enum { CODE_DIGITS = 12, CARD_DIGITS = 8, CODE_SIZE = CODE_DIGITS + 1 };

enum tag_kind { TAG_NONE = 0, TAG_MATTER = 'T', TAG_VOUCHER = 'R', TAG_CARD = 'P', TAG_BALLOT = 'B' };
struct tag { enum tag_kind kind; char number[CODE_SIZE]; };

/* A fresh random code of so many digits, the first one 1-9; never 0 in front. */
void code_make(char out[CODE_SIZE], int digits);
/* Reads what a person typed: spaces and hyphens are passed over, full-width digits count.
 * ERR_INPUT: not that many digits; ERR_CODE: the check digit does not fit. */
CHECKED enum err code_read(const char *typed, int digits, char out[CODE_SIZE]);
/* "482710936652" as "4827 1093 6652"; a card's 8 digits as "4827 1093". */
const char *code_spaced(const char *code, char out[CODE_SIZE + 4]);
int code_check_digit(const char *digits, int count);

/* Reads a scan; track_url (may be NULL or "") is the hall's prefix for matters.
 * ERR_INPUT: no tag of ours; ERR_CODE: one with a wrong digit. */
CHECKED enum err tag_read(const char *scan, const char *track_url, struct tag *out);
/* What goes into the QR; the caller frees. */
char *tag_write(enum tag_kind kind, const char *number, const char *track_url);

#endif
