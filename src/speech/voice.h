/*
 * voice.h - a text becomes sound: a recording of the hall's own, or else espeak-ng.
 *
 * Recordings lie in a folder, one a sentence, named by it: "您好，请按数字键选择.wav" (its last mark left out, a
 * slash written as _). What has none is spoken by espeak-ng, a program of its own. Without a sound card
 * nothing is heard and nothing goes wrong.
 */
#ifndef SPEECH_VOICE_H
#define SPEECH_VOICE_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/err.h"

struct voice {
	bool chinese;
	const char *recordings;              /* a folder, or NULL; borrowed */
};

/* Says one sentence through the sound card: yields the process that does, in a group of its own, for the
 * caller to wait for or to end; 0: nothing to say. */
pid_t voice_say(const struct voice *voice, const char *sentence);
/* Ends it at once, whatever it is at. */
void voice_hush(pid_t saying);
/* The whole text as a WAV file, recordings left aside. ERR_NOT_FOUND: espeak-ng is not there. */
CHECKED enum err voice_write(const struct voice *voice, const char *text, const char *file);
/* Its phonemes to standard output, as espeak-ng -x tells them; for tests and for who tunes a hall's words. */
CHECKED enum err voice_phonemes(const struct voice *voice, const char *text);
/* The recording of a sentence, NULL where there is none; the caller frees. */
char *voice_recording(const struct voice *voice, const char *sentence);

#endif
