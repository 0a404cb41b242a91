/*
 * journey.h - several questions, one a screen: a table walked by one piece of code.
 *
 * Gives Back (to the question before), progress, choices by digit, fields, notices and the
 * read-back to all of them. A screen that is a journey holds a struct journey in its state
 * and hands its draw, typed, back, again, scanned and typing to the functions below.
 *
 * An answer that is no longer asked for (asked() says no, its choice is gone) is wiped
 * before the read-back shows, and one that is newly asked for is asked first.
 */
#ifndef KIOSK_JOURNEY_H
#define KIOSK_JOURNEY_H

#include "kiosk/screen.h"
#include "term/field.h"
#include "term/list.h"

enum { JOURNEY_QUESTIONS = 24, JOURNEY_CHOICES = 40, JOURNEY_LABEL = 160 };

enum question_kind {
	ASK_CHOICE,                          /* one of a list, a digit each */
	ASK_TEXT,                            /* a text field that wraps */
	ASK_DIGITS,                          /* digits, in groups of four */
	ASK_PIN,                             /* digits, shown as stars */
	ASK_NOTICE,                          /* a text to read; 1 goes on */
	ASK_READBACK                         /* all answers once more; 1 confirms, 2 changes one */
};

struct journey;
struct choices {
	int count;
	const char *label[JOURNEY_CHOICES];  /* borrowed, already translated */
	const char *value[JOURNEY_CHOICES];  /* borrowed; the answer's text; NULL: the label */
};

void choices_add(struct choices *choices, const char *label, const char *value);

struct question {
	const char *name;                    /* of the answer, in the log of tests */
	const char *title;                   /* N_() the question, one sentence */
	const char *hint;                    /* N_() below it, or NULL */
	/* N_() what the read-back calls it; NULL: not read back. Of a notice or the read-back
	 * itself: what choice 1 says, NULL: "Go on" or "Confirm". */
	const char *label;
	enum question_kind kind;
	int limit;                           /* characters of a text, digits of a number */
	bool optional;                       /* an empty answer is one */
	bool (*asked)(struct kiosk *kiosk, const struct journey *journey);   /* NULL: always */
	void (*choices)(struct kiosk *kiosk, const struct journey *journey, struct choices *out);
	/* The notice's text or the read-back's closing line; the caller frees. */
	char *(*text)(const struct kiosk *kiosk, const struct journey *journey);
	/* Judges an answer once given; its sentence (or what it said itself by kiosk_say) is
	 * shown and the question stays if not OK. Last, at confirming, the read-back's. */
	enum err (*check)(struct kiosk *kiosk, struct journey *journey);
	/* What a scanned tag means here: fills the field and answers OK, or ERR_INPUT. */
	enum err (*scanned)(struct kiosk *kiosk, struct journey *journey, const char *tag);
	const char *said;                    /* in place of the hint, as it is: what is said so far */
};

/* choice: index, for ASK_CHOICE, and label what it was called; text: its value */
struct answer { bool given; int choice; char text[FIELD_BYTES], label[JOURNEY_LABEL]; };

struct journey {
	const struct question *questions;    /* ends with a row without a name */
	int at;                              /* the question that shows */
	int step, steps;                     /* it is so many-th of so many, as far as known */
	bool listing;                        /* the read-back asks which answer to change */
	bool changing;                       /* came from the read-back, goes back there */
	int page;                            /* of a notice or the read-back, from 0 */
	struct answer answers[JOURNEY_QUESTIONS];    /* by question */
	struct field field;
	struct list list;
	struct choices choices;
};

void journey_start(struct kiosk *kiosk, struct journey *journey,
	const struct question *questions);
/* The answer's text by question's name; "" while not answered. Never NULL. */
const char *journey_answer(const struct journey *journey, const char *name);
/* The name of the question that shows. */
const char *journey_asks(const struct journey *journey);
void journey_draw(const struct kiosk *kiosk, const struct journey *journey,
	struct canvas *canvas);
/* Always STAY; once the last one is answered *done is true and the screen acts. */
struct step journey_typed(struct kiosk *kiosk, struct journey *journey, term_key key,
	bool *done);
/* STAY at the question before, BACK out of the first one. */
struct step journey_back(struct kiosk *kiosk, struct journey *journey);
struct step journey_scanned(struct kiosk *kiosk, struct journey *journey, const char *tag,
	bool *done);
void journey_again(struct kiosk *kiosk, struct journey *journey);
enum typing journey_typing(const struct journey *journey);

#endif
