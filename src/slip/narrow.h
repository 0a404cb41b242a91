/*
 * narrow.h - a document as it fits a roll of paper or a screen.
 */
#ifndef SLIP_NARROW_H
#define SLIP_NARROW_H

#include "slip/slip.h"

/* A copy that holds only what slips had before documents came: of a table with two columns
 * each row is a pair; of a wider one its first cell stands over pairs of label and cell. What
 * a slip consists of is copied as it is. Release with slip_release(). */
void slip_narrow(const struct slip *slip, struct slip *out);

#endif
