/*
 * speaker.h - yishi-speak beside the kiosk: started when first there is something to say.
 */
#ifndef SPEAKER_H
#define SPEAKER_H

#include <stdbool.h>

bool speaker_there(void);                            /* espeak-ng and yishi-speak are */
void speaker_open(const char *dir);                  /* the hall's folder; borrowed */
/* In the language of the moment; what was being said is hushed, and "" only hushes. Never waits: what
 * yishi-speak does not take at once is not said. */
void speaker_say(const char *text);
void speaker_close(void);

#endif
