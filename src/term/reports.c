/* reports.c - what the terminal is asked to report beyond keys: pastes as such, and the mouse. */
#include <config.h>

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "term/reports.h"

#define PASTES_ON "\033[?2004h"
#define PASTES_OFF "\033[?2004l"
/* Press, release and what is between, in cells; and can it do pixels too? */
#define MOUSE_ON "\033[?1002h\033[?1006h\033[?1016$p"
#define PIXELS_ON "\033[?1016h"
#define MOUSE_OFF "\033[?1016l\033[?1006l\033[?1002l"

static void tell(const char *sequence)
{
	fflush(stdout);
	if (write(STDOUT_FILENO, sequence, strlen(sequence)) < 0)
		return;
}

void reports_on(bool mouse, bool pixels)
{
	tell(PASTES_ON);
	if (mouse)
		tell(MOUSE_ON);
	if (pixels)
		tell(PIXELS_ON);
}

void reports_off(bool mouse)
{
	tell(PASTES_OFF);
	if (mouse)
		tell(MOUSE_OFF);
}

void reports_pixels(void)
{
	tell(PIXELS_ON);
}

void reports_ring(void)
{
	tell("\a");
}
