/*
 * cli.h - the keeper's commands, one table.
 *
 * A command reads its options and words from struct cli, prints to stdout and answers an
 * error code; the sentence for stderr and the exit status (0, 1, wrong usage 2) are cli_main's.
 */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include <stdbool.h>

#include "base/code.h"
#include "domain/hall.h"
#include "store/event.h"

struct event_field;

enum cli_option {
	OPTION_HALL, OPTION_JSON, OPTION_LANG, OPTION_DEMO, OPTION_CATEGORY, OPTION_PLACE,
	OPTION_TEXT, OPTION_NAME, OPTION_PHONE, OPTION_CARD, OPTION_PIN, OPTION_ANONYMOUS,
	OPTION_STATE, OPTION_LIMIT, OPTION_PDF, OPTION_PNG, OPTION_AS_TEXT, OPTION_WIDTH,
	OPTION_PPD, OPTION_RAW, OPTION_FIX_CUPS, OPTION_ROOT, OPTION_DOT, OPTION_CSV,
	OPTION_HLEDGER, OPTION_MOST, OPTION_FROM, OPTION_PUBLIC, OPTION_TOUR,
	OPTION_PICTURES, OPTION_HELP, OPTION_COUNT
};
#define TAKES(option) (1u << (option))

struct cli {
	const char *options[OPTION_COUNT];   /* NULL: not given; "" for one without a value */
	char *const *words;                  /* what follows the options */
	int count;
	const char *dir;                     /* the hall's folder */
	struct hall hall;                    /* open where the command opens one */
	char remark[512];                    /* a plainer sentence than the error's own; "": none */
	bool misused;                        /* options that do not go together: exit status 2 */
};

struct command {
	const char *name;
	const char *usage;                   /* words and options after the name */
	const char *summary;                 /* N_() */
	const char *more;                    /* N_(): more lines of its own help; NULL: none */
	unsigned takes;                      /* options, beside --hall, --lang, --help */
	int least, most;                     /* words */
	bool opens;                          /* wants an open hall */
	enum err (*run)(struct cli *cli);
};
extern const struct command commands[];      /* ends with a row without a name */

/* The commands with a screen, which stand on higher floors; ends with a row without a name. */
struct cli_screen { const char *name; enum err (*run)(struct cli *cli); };

int cli_main(int argc, char **argv, const struct cli_screen *screens);

/* Opens the hall into cli->hall. ERR_HALL says why where there is one that cannot be read. */
CHECKED enum err cli_open(struct cli *cli, const char *origin);
/* What the log says of this very error, without its name; "" if it says nothing. */
const char *cli_detail(enum err err);
/* The words with a blank between; the caller gives it back with wipe_free(). */
char *cli_words(const struct cli *cli);
/* --limit, or usual where it is not given; wrong usage where it is no number. */
CHECKED enum err cli_limit(struct cli *cli, int usual, int *out);
/* The words as one number: a tag, or bare digits, which stand for one of that kind.
 * ERR_INPUT: no number of ours; ERR_CODE: one with a wrong digit. */
CHECKED enum err cli_tag(struct cli *cli, enum tag_kind bare, struct tag *out);
/* Prints fields (which end with one without a name) as a JSON object, then end; with or without
 * an open hall. */
CHECKED enum err cli_json(struct cli *cli, const struct event_field *fields, const char *end);
/* Says why in words of one's own; yields err. */
enum err cli_say(struct cli *cli, enum err err, const char *format, ...) PRINTF(3, 4);
/* The same for wrong usage; yields ERR_INPUT. */
enum err cli_misused(struct cli *cli, const char *sentence);

#endif
