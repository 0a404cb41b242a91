/*
 * matter.h - what a resident puts before the community. Table: matter.
 *
 * A matter is found by its tracking code, which is stored only as a keyed hash; code alone
 * shows phase, dates and who is responsible, code and PIN the full text. Whose PIN: that of
 * the card it was put forward with; else the last four digits of the phone left; else the
 * six digits printed on the receipt of an anonymous matter.
 */
#ifndef DOMAIN_MATTER_H
#define DOMAIN_MATTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/code.h"
#include "domain/graph.h"
#include "store/event.h"

struct hall;

enum { MATTER_TEXT = 500, MATTER_SUBJECT = 40, MATTER_PIN = 8 };      /* characters; bytes */

enum { OBJECTION_DAYS = 7 };                 /* where hall.conf does not say */

enum who { WHO_CARD, WHO_NAME, WHO_ANONYMOUS, WHO_IMPORT };

/* What is put forward. All borrowed; NULL where it does not apply. */
struct submission {
	const char *category, *place, *text; /* keys of hall.conf (or free words), the text */
	const char *subject;                 /* what it is about; NULL: the first words of the text */
	enum who who;
	int64_t resident;                    /* WHO_CARD: who showed card and PIN */
	const char *name, *phone;            /* WHO_NAME */
	int64_t assisted;                    /* the helper's staff id, 0: nobody helped */
	const char *source;                  /* WHO_IMPORT: its id there */
	int64_t received_at;                 /* WHO_IMPORT; else 0: now */
	const char *reply;                   /* WHO_IMPORT: answered there already, and closed; or NULL */
	int64_t replied_at;
	bool public;                         /* WHO_IMPORT: everybody could read subject and reply there */
};

/* What the resident takes away. Secret: wipe it. */
struct receipt {
	int64_t matter;
	char file_number[40], code[CODE_SIZE], pin[MATTER_PIN];       /* pin "": they have one */
	char uid[40];                        /* of the slip in the outbox; "": none */
	int64_t received_at, due_at;
};

/* A filled struct owns its strings: give it back with matter_release(). */
struct matter {
	int64_t id, resident, assisted, text_seq;
	char *file_number, *category, *place;
	char *source, *subject, *title;      /* each may be NULL; title: as stored, see title.h */
	char *title_en;                      /* where it is a ready sentence; else NULL */
	enum state state, before;
	enum who who;
	char *urgency, *rating;
	int64_t received_at, due_at, answered_at, paused_at, wake_at, moved_at, clerk, parent, round;
	/* held_wake: wake_at of the state whose clock stands; window_*: of objections, 0: none. */
	int64_t held_wake, window_seq, window_until;
	int64_t extensions;                  /* how often its work was held up */
	char *wording;                       /* wording.h; "": none yet */
	int64_t worded_at, agreed_at;
	bool worded_by_resident;
	int64_t left_at;                     /* whoever put it forward stepped back; joint.h */
	int64_t seconds;                     /* people who second it: seconding.h */
	bool has_code;
};
struct matters { struct matter *list; size_t count; };
/* state STATE_COUNT: any; open_only: not closed ones, but with heard those too whose decision
 * can still be objected to; newest first from before_id (0: from the top), at most limit (0:
 * all). */
struct matter_filter { enum state state; bool open_only, heard; int64_t before_id; int limit; };

void matter_release(struct matter *matter);
void matters_release(struct matters *matters);

/* Saves the matter, issues the code and puts the receipt in the outbox, all in one commit; it
 * is in screening then, with a clerk assigned (imported with a reply: closed). ERR_INPUT: no text, no category, no name or no
 * phone of at least four digits where they are asked for; ERR_TWICE: that source is there. */
CHECKED enum err matter_submit(struct hall *hall, const struct submission *submission,
	struct receipt *out);
/* Is there a matter of that source already? */
CHECKED enum err matter_known(struct hall *hall, const char *source, bool *out);
CHECKED enum err matter_load(struct hall *hall, int64_t id, struct matter *out);
CHECKED enum err matters_load(struct hall *hall, const struct matter_filter *filter,
	struct matters *out);
/* By tracking code as typed. ERR_INPUT, ERR_CODE at once; ERR_NOT_FOUND counts as a miss
 * against origin; ERR_PAUSED. */
CHECKED enum err matter_by_code(struct hall *hall, const char *typed, struct matter *out);
/* Is this the matter's PIN? ERR_DENIED, ERR_PAUSED; counts misses. */
CHECKED enum err matter_check_pin(struct hall *hall, const struct matter *matter, const char *pin);
/* The full text; NULL once it was erased. The caller gives it back with wipe_free(). */
CHECKED enum err matter_text(struct hall *hall, const struct matter *matter, char **out);
/* Who put it forward, for staff: name and phone as far as they were left and not erased, else
 * NULL. The caller gives both back with wipe_free(). */
CHECKED enum err matter_contact(struct hall *hall, const struct matter *matter, char **name,
	char **phone);
/* By file number, or the number in it where it is this year's; ERR_INPUT where there is none. */
CHECKED enum err matter_by_number(struct hall *hall, const char *number, int64_t *id);
/* A lost receipt: a new code (and PIN, where the matter has one of its own) replaces the old;
 * the receipt is in the outbox. ERR_MOVE: whoever had it stepped back from the matter. */
CHECKED enum err matter_new_code(struct hall *hall, int64_t id, struct actor by,
	struct receipt *out);
/* Until when objections to its decision are heard (the instant may be past); 0: it stands at
 * none to object to. */
int64_t matter_window(const struct hall *hall, const struct matter *matter);
/* The category's or place's words in the language of the moment; the key where hall.conf has
 * none. */
const char *matter_category(const struct hall *hall, const char *key);
const char *matter_place(const struct hall *hall, const char *key);

#endif
