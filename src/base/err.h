/*
 * err.h - what can go wrong, in the visitor's words.
 *
 * A code carries ONE translated sentence that tells the visitor what they can do. The
 * detail goes to the log, once, where it was found:
 *
 *         return fail(ERR_PRINTER, "%s: %s", queue, cupsLastErrorString());
 *
 * Functions that can fail return enum err and are CHECKED; callers pass it on untouched.
 */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include "base/i18n.h"

#define CHECKED __attribute__((warn_unused_result))
#define PRINTF(text, first) __attribute__((format(printf, text, first)))

#define ERR_CODES(_) \
	_(OK,            N_("Done.")) \
	_(ERR_INPUT,     N_("Please check what was entered.")) \
	_(ERR_CODE,      N_("One digit of this number is not right. Please look at the slip again.")) \
	_(ERR_NOT_FOUND, N_("Nothing was found under this number.")) \
	_(ERR_DENIED,    N_("The number and the PIN do not go together. Please try again.")) \
	_(ERR_PAUSED,    N_("Too many tries. Please wait a minute, then try again.")) \
	_(ERR_POINTS,    N_("There are not enough points for this.")) \
	_(ERR_STOCK,     N_("This reward is used up for now. Please choose another.")) \
	_(ERR_LIMIT,     N_("You already have as many of this reward as one person may have in a year.")) \
	_(ERR_CLOSED,    N_("Rewards must wait: the points are being checked. Nothing is lost; please ask the staff.")) \
	_(ERR_LATE,      N_("The time for this is over. Please ask the staff.")) \
	_(ERR_MOVE,      N_("This step is not possible from where the matter stands now.")) \
	_(ERR_ROLE,      N_("Your role may not do this. Please ask a colleague who may.")) \
	_(ERR_MISSING,   N_("Something that must be recorded is still missing.")) \
	_(ERR_TWICE,     N_("This has been done already.")) \
	_(ERR_WEAK,      N_("This PIN is too easy to guess. Please choose another.")) \
	_(ERR_PRINTER,   N_("The printer does not answer. Nothing is lost; please copy the number down.")) \
	_(ERR_BUSY,      N_("The machine is busy. Please try again in a moment.")) \
	_(ERR_FULL,      N_("There is no room left on this machine. Please call the staff.")) \
	_(ERR_HALL,      N_("There is no hall here. Create one with: yishi init DIR")) \
	_(ERR_CONF,      N_("A line of hall.conf or boards.conf cannot be understood.")) \
	_(ERR_BROKEN,    N_("Something went wrong inside. It has been noted; please call the staff."))

#define ERR_CODE_(code, sentence) code,
enum err { ERR_CODES(ERR_CODE_) ERR_COUNT };
#undef ERR_CODE_

/* The code's sentence in the language of the moment; static. */
const char *err_text(enum err err);
/* The code's own name ("ERR_POINTS"), for logs and tests; static. */
const char *err_name(enum err err);
/* Logs the detail (never personal data) and answers err. */
enum err fail(enum err err, const char *format, ...) PRINTF(2, 3);

#endif
