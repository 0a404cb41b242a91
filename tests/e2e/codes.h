/*
 * codes.h - codes as the world outside reads them: from paper and off the glass.
 */
#ifndef TESTS_E2E_CODES_H
#define TESTS_E2E_CODES_H

#include <stdbool.h>

#include "tests/pty.h"

enum { CODE_TEXT = 64 };

/* The QR code that begins with tag on the newest PDF that has one, waited for up to
 * HALL_PATIENCE. False where there is none; out is "" then. */
bool code_on_paper(const char *folder, const char *tag, char out[CODE_TEXT]);
/* The QR code on the screen as it is now: photographed by the brightness of every half
 * cell, so one in wrong colours is none. out is "" then. */
bool code_on_screen(struct pty *pty, char out[CODE_TEXT]);
/* Are these the tag and so many digits? */
bool code_is(const char *code, const char *tag, int digits);
/* Do the digits stand there in the largest size that a screen so wide has room for? */
bool digits_are_giant(struct pty *pty, int columns, const char *digits);

#endif
