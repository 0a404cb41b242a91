/*
 * reader.h - reads the screen aloud, and then each choice as it is marked.
 *
 * Within src/kiosk/ only. While it is on, every key and every second a screen is drawn once more for the
 * ear (term/aloud.h); while it is off it costs nothing.
 */
#ifndef KIOSK_READER_H
#define KIOSK_READER_H

struct kiosk;

void reader_turn(struct kiosk *kiosk);               /* on: says the screen; off: hushes at once */
void reader_look(struct kiosk *kiosk);               /* says what is new, where it is on */
void reader_end(struct kiosk *kiosk);                /* with the session */

#endif
