/*
 * apart.h - a document drawn by a child of this process, whose memory goes when it is done.
 *
 * The fonts of a document take tens of megabytes, which neither cairo nor libc gives back; a
 * printd that runs for months must not keep them. What a page kills is the child alone.
 */
#ifndef PRINT_APART_H
#define PRINT_APART_H

#include "print/page.h"

/* As page_pdf(); ERR_BROKEN too where the child ended early. Takes no longer but for the fonts,
 * which the child has to open each time. */
CHECKED enum err page_pdf_apart(const struct slip *slip, enum paper paper, struct text *pdf,
	double *length);

#endif
