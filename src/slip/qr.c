/* qr.c - a QR code as a square of modules: the only file that knows libqrencode. */
#include <config.h>

#include <errno.h>
#include <qrencode.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "slip/qr.h"

/* QRcode_encodeString, not ...String8bit: it packs runs of digits and saves a version. */
enum err qr_make(const char *text, struct qr *out)
{
	QRcode *code = QRcode_encodeString(text, 0, QR_ECLEVEL_Q, QR_MODE_8, 1);
	size_t count;

	*out = (struct qr){0};
	if (!code)
		return fail(ERR_BROKEN, "no QR of %zu bytes: %s", strlen(text), strerror(errno));
	out->size = code->width;
	count = (size_t)code->width * (size_t)code->width;
	out->modules = xcalloc(count, 1);
	for (size_t i = 0; i < count; i++)
		out->modules[i] = code->data[i] & 1;
	wipe(code->data, count);
	QRcode_free(code);
	return OK;
}

void qr_release(struct qr *qr)
{
	wipe(qr->modules, (size_t)qr->size * (size_t)qr->size);
	free(qr->modules);
	*qr = (struct qr){0};
}

bool qr_black(const struct qr *qr, int row, int column)
{
	if (row < 0 || column < 0 || row >= qr->size || column >= qr->size)
		return false;
	return qr->modules[row * qr->size + column];
}
