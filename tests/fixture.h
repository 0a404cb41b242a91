/*
 * fixture.h - what a .play file may have standing in the hall before a screen shows.
 */
#ifndef TESTS_FIXTURE_H
#define TESTS_FIXTURE_H

#include <stdbool.h>

#include "kiosk/kiosk.h"

struct hall;

/* Fills in the screens, the hall (in memory) and the rest of a kiosk, or of the console. */
void fixture_setup(struct kiosk_setup *setup, bool staff);
/* Does what one line of a .play file says ("matter 停车位不够 category=物业"). ERR_INPUT: no
 * such word. */
CHECKED enum err fixture(struct hall *hall, const char *line);
/* What {code}, {card}, {voucher} ... stand for by now; NULL: nothing by that name. */
const char *fixture_value(const char *name);

#endif
