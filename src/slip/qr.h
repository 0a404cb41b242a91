/*
 * qr.h - a QR code as a square of modules: the only file that knows libqrencode.
 */
#ifndef SLIP_QR_H
#define SLIP_QR_H

#include <stdbool.h>

#include "base/err.h"

enum { QR_QUIET = 4 };                       /* modules of white that belong around it */
struct qr { int size; unsigned char *modules; };      /* size * size, 1 is black */

/* Level Q, split into digits and bytes. ERR_BROKEN where text is too long for a QR. */
CHECKED enum err qr_make(const char *text, struct qr *out);
void qr_release(struct qr *qr);
bool qr_black(const struct qr *qr, int row, int column);      /* outside: white */

#endif
