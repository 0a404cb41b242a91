/*
 * submit-offers.h - similar open matters, to be seconded instead of putting one forward.
 *
 * They stand below the ways to put it forward, as further choices of that question: nobody
 * has a key more to press for them.
 */
#ifndef SCREENS_RESIDENT_SUBMIT_OFFERS_H
#define SCREENS_RESIDENT_SUBMIT_OFFERS_H

#include "domain/similar.h"
#include "screens/form.h"

struct offers {
	char text[FIELD_BYTES], category[JOURNEY_LABEL], place[JOURNEY_LABEL];        /* what they are for */
	char labels[OFFERS][JOURNEY_LABEL], values[OFFERS][24];
	int count;
};

/* The state of submit.c; its questions are a copy, for what stands above
 * the choices changes. */
struct submit {
	struct form form;
	struct question questions[JOURNEY_QUESTIONS + 1];
	struct offers offers;
	char sentence[FIELD_BYTES];          /* put together on the boards; "": not whole */
	char begun[FIELD_BYTES], draft[FIELD_BYTES];  /* submit-boards.h: so far; one's own words begin with */
	char warned[FIELD_BYTES];            /* the text with words of danger that was shown whom to call already */
};

/* Looks for them once the text is there and new; takes them away where it is not. */
CHECKED enum err offers_update(struct kiosk *kiosk, struct submit *submit);
/* Their labels in the language of the moment. */
CHECKED enum err offers_again(struct kiosk *kiosk, struct submit *submit);
/* Adds them to the choices of the question who puts it forward. */
void offers_add(const struct submit *submit, struct choices *out);
/* The matter that this key picks there; 0: none. */
int64_t offers_picked(struct kiosk *kiosk, struct submit *submit, term_key key);

#endif
