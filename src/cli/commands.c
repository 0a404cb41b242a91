/* commands.c - the table of the keeper's commands. */
#include <config.h>

#include "cli/commands.h"

const struct command commands[] = {
	{ "init", "DIR [--demo]", N_("make a new hall in DIR; --demo fills it with people and matters to try things with"),
	  .takes = TAKES(OPTION_DEMO), .least = 1, .most = 1, .run = command_init },
	{ "kiosk", "", N_("the full-screen kiosk for residents") },
	{ "staff", "", N_("the console behind the counter") },
	{ "submit", "--category C --place P --text T [--name N --phone T | --card C --pin P | --anonymous]",
	  N_("put a matter forward; prints its file number and tracking code"),
	  .takes = TAKES(OPTION_CATEGORY) | TAKES(OPTION_PLACE) | TAKES(OPTION_TEXT) |
		TAKES(OPTION_NAME) | TAKES(OPTION_PHONE) | TAKES(OPTION_CARD) | TAKES(OPTION_PIN) |
		TAKES(OPTION_ANONYMOUS) | TAKES(OPTION_JSON), .opens = true, .run = command_submit },
	{ "track", "CODE [--pin P]", N_("how a matter stands; with the PIN its full text"),
	  .takes = TAKES(OPTION_PIN) | TAKES(OPTION_JSON), .least = 1, .most = 4, .opens = true,
	  .run = command_track },
	{ "import", "FILE.csv [--public]", N_("take in matters from a CSV file (id,subject,submitted_at,detail[,category][,reply,replied_at])"),
	  .takes = TAKES(OPTION_JSON) | TAKES(OPTION_PUBLIC), .least = 1, .most = 1, .opens = true, .run = command_import },
	{ "list", "[--state S] [--limit N]", N_("the matters, newest first"),
	  .takes = TAKES(OPTION_STATE) | TAKES(OPTION_LIMIT) | TAKES(OPTION_JSON), .opens = true,
	  .run = command_list },
	{ "similar", "TEXT [--limit 5]", N_("the matters that say most nearly the same, the nearest first"),
	  .takes = TAKES(OPTION_LIMIT) | TAKES(OPTION_JSON), .least = 1, .most = 999, .opens = true,
	  .run = command_similar },
	{ "search", "WORDS [--limit 20]", N_("the matters that have all of the words"),
	  .takes = TAKES(OPTION_LIMIT) | TAKES(OPTION_JSON), .least = 1, .most = 999, .opens = true,
	  .run = command_search },
	{ "stats", "", N_("figures: how many matters, how soon they were answered"),
	  .takes = TAKES(OPTION_JSON), .opens = true, .run = command_stats },
	{ "slip", "CODE [--progress] --pdf FILE | --png FILE | --text",
	  N_("the slip of a code (matter, YS1R voucher or YS1P card) as PDF, picture or text"),
	  .takes = TAKES(OPTION_PDF) | TAKES(OPTION_PNG) | TAKES(OPTION_AS_TEXT) |
		TAKES(OPTION_PROGRESS), .least = 1, .most = 4, .opens = true, .run = command_slip },
	{ "balance", "CARD", N_("the points of a resident's card"),
	  .takes = TAKES(OPTION_JSON), .least = 1, .most = 2, .opens = true, .run = command_balance },
	{ "tick", "", N_("let the calendar do what is due (the kiosk does it each minute)"),
	  .opens = true, .run = command_tick },
	{ "verify", "", N_("check log, ledger, tables and file against each other"),
	  .takes = TAKES(OPTION_JSON), .opens = true, .run = command_verify },
	{ "reindex", "", N_("make the search index anew, where verify asks for it"), .opens = true,
	  .run = command_reindex },
	{ "backup", "FILE", N_("copy the store to FILE and its key to FILE.key; keep the two apart"),
	  .least = 1, .most = 1, .opens = true, .run = command_backup },
	{ "restore", "FILE", N_("put a backup in place; what was there is kept beside it"),
	  .least = 1, .most = 1, .run = command_restore },
	{ 0 }
};
