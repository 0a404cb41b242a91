/*
 * board-body.h - the execution board on a screen, for residents and staff alike.
 */
#ifndef SCREENS_BOARD_BODY_H
#define SCREENS_BOARD_BODY_H

#include "domain/duty.h"
#include "screens/page.h"

/* A scroll_body: from is a struct duties. */
void board_body(const void *from, struct canvas *canvas, struct page *page);

#endif
