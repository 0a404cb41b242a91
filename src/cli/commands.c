/* commands.c - the table of the keeper's commands. */
#include <config.h>

#include "cli/commands.h"

const struct command commands[] = {
	{ "init", "DIR [--demo]", N_("make a new hall in DIR; --demo fills it with people and matters to try things with"),
	  .takes = TAKES(OPTION_DEMO), .least = 1, .most = 1, .run = command_init },
	{ "kiosk", "", N_("the full-screen kiosk for residents") },
	{ "staff", "", N_("the console behind the counter") },
	{ "board", "", N_("the execution board for a screen on the wall: its pages turn by themselves"),
	  .more = N_("It only reads, and shows nothing personal. Outside of the [opening] hours of hall.conf the\n"
		"screen is dark. [board] says how long a page stands. q or Ctrl+C ends it; arrows turn pages.") },
	{ "demo", "--tour [--text | --pictures DIR]",
	  N_("the three journeys played by themselves, with captions, in a hall of their own"),
	  .takes = TAKES(OPTION_TOUR) | TAKES(OPTION_AS_TEXT) | TAKES(OPTION_PICTURES) },
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
	{ "print", "KIND [ID|CODE] [--pdf FILE | --png FILE | --text]",
	  N_("print receipt, progress, voucher or card (with its code), minutes [MEETING], decision FILE-NUMBER, certificate CARD, review [YYYY-MM] or board"),
	  .takes = TAKES(OPTION_PDF) | TAKES(OPTION_PNG) | TAKES(OPTION_AS_TEXT), .least = 1, .most = 4,
	  .opens = true, .run = command_print },
	{ "printer", "[status | list | devices | add NAME URI | use slips|a4 QUEUE | test | start QUEUE | remove QUEUE]",
	  N_("how the printing is; find a printer, choose it, try it out"),
	  .more = N_("status              how it is (also without a word)\n"
		"list                the queues that CUPS has\n"
		"devices             what is plugged in or found in the network\n"
		"add NAME URI        makes a queue for it (--ppd FILE, --raw)\n"
		"use slips QUEUE     slips go there (--width 80|58); none: they are kept as PDF\n"
		"use a4 QUEUE        documents on A4 go there; none: they are kept as PDF\n"
		"test                prints a slip with rulers, greys and QR codes (--pdf, --png, --text)\n"
		"start QUEUE         lets a stopped queue print again\n"
		"remove QUEUE        takes a queue away"),
	  .takes = TAKES(OPTION_JSON) | TAKES(OPTION_PPD) | TAKES(OPTION_RAW) | TAKES(OPTION_WIDTH) |
		TAKES(OPTION_PDF) | TAKES(OPTION_PNG) | TAKES(OPTION_AS_TEXT), .most = 3,
	  .run = command_printer },
	{ "balance", "CARD", N_("the points of a resident's card"),
	  .takes = TAKES(OPTION_JSON), .least = 1, .most = 2, .opens = true, .run = command_balance },
	{ "graph", "[--dot]", N_("the states of a matter and the ways between them, as a table or for graphviz"),
	  .takes = TAKES(OPTION_DOT), .run = command_graph },
	{ "rules", "[RULE POINTS [--most N] [--from DAY]]", N_("what taking part is worth; with a rule and points: change it from a day on"),
	  .takes = TAKES(OPTION_MOST) | TAKES(OPTION_FROM) | TAKES(OPTION_JSON), .most = 2,
	  .opens = true, .run = command_rules },
	{ "ledger", "export --csv | --hledger", N_("write out the points bank's books, for others to read and check"),
	  .takes = TAKES(OPTION_CSV) | TAKES(OPTION_HLEDGER), .least = 1, .most = 1, .opens = true,
	  .run = command_ledger },
	{ "tick", "", N_("let the calendar do what is due (the kiosk does it each minute)"),
	  .opens = true, .run = command_tick },
	{ "doctor", "[CHECK ...] [--fix-cups]", N_("look whether this machine is fit: folder, store, clock, disk, fonts, printer, CUPS"),
	  .takes = TAKES(OPTION_JSON) | TAKES(OPTION_FIX_CUPS), .most = 20,
	  .run = command_doctor },
	{ "verify", "", N_("check log, ledger, tables and file against each other"),
	  .takes = TAKES(OPTION_JSON), .opens = true, .run = command_verify },
	{ "session", "install [--root DIR] | try [--png FILE]",
	  N_("the kiosk on a screen of its own: put it on this machine, or look at it first"),
	  .takes = TAKES(OPTION_ROOT) | TAKES(OPTION_PNG), .least = 1, .most = 1,
	  .run = command_session },
	{ "reindex", "", N_("make the search index anew, where verify asks for it"), .opens = true,
	  .run = command_reindex },
	{ "backup", "FILE", N_("copy the store to FILE and its key to FILE.key; keep the two apart"),
	  .least = 1, .most = 1, .opens = true, .run = command_backup },
	{ "restore", "FILE", N_("put a backup in place; what was there is kept beside it"),
	  .least = 1, .most = 1, .run = command_restore },
	{ 0 }
};
