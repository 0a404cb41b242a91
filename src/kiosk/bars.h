/*
 * bars.h - what the kiosk itself draws around a screen, and in place of one.
 */
#ifndef KIOSK_BARS_H
#define KIOSK_BARS_H

struct kiosk;
struct canvas;

void bars_title(const struct kiosk *kiosk, struct canvas *canvas, const char *title);
/* Back, the language, the screen's actions; what does not fit is left out from the end. */
void bars_foot(const struct kiosk *kiosk, struct canvas *canvas);
/* Rows that the notice of the moment takes from the screen, beyond those that are kept for it. */
int bars_taken(const struct kiosk *kiosk, int columns);
void bars_notice(const struct kiosk *kiosk, struct canvas *canvas);
void bars_question(const struct kiosk *kiosk, struct canvas *canvas);

#endif
