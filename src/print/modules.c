/* modules.c - the modules of a QR code, in black. */
#include <config.h>

#include "print/modules.h"
#include "slip/qr.h"

enum { LARGEST = 8, SMALLEST = 5 };

int modules_dots(const struct qr *qr, int width)
{
	for (int dots = LARGEST; dots >= SMALLEST; dots--)
		if ((qr->size + 2 * QR_QUIET) * dots <= width)
			return dots;
	return 0;
}

/* Runs of modules in one path, filled once: no seams between them at any zoom. */
void modules_fill(cairo_t *cairo, const struct qr *qr, int x, int y, int dots)
{
	for (int row = 0; row < qr->size; row++)
		for (int column = 0; column < qr->size; column++) {
			int start = column;

			while (qr_black(qr, row, column))
				column++;
			if (column > start)
				cairo_rectangle(cairo, x + start * dots, y + row * dots,
					(column - start) * dots, dots);
		}
	cairo_set_antialias(cairo, CAIRO_ANTIALIAS_NONE);
	cairo_fill(cairo);
}
