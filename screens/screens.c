/* screens.c - the two tables of screens, and what a scanned tag means on any of them. */
#include <config.h>

#include <string.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "domain/call.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/meeting.h"
#include "domain/move.h"
#include "domain/outbox.h"
#include "domain/resident.h"
#include "domain/voucher.h"
#include "screens/opening.h"
#include "screens/screens.h"
#include "screens/table.h"

const struct screen *const screens[SCREEN_COUNT] = {
	[SCREEN_HOME] = &home_screen, [SCREEN_SUBMIT] = &submit_screen,
	[SCREEN_DANGER] = &danger_screen, [SCREEN_RECEIPT] = &receipt_screen,
	[SCREEN_TRACK] = &track_screen, [SCREEN_MATTER] = &matter_screen,
	[SCREEN_UNLOCK] = &unlock_screen, [SCREEN_STEP] = &step_screen,
	[SCREEN_WORDING] = &wording_screen, [SCREEN_OBJECT] = &object_screen,
	[SCREEN_CARD] = &card_screen, [SCREEN_POINTS] = &points_screen,
	[SCREEN_HISTORY] = &history_screen, [SCREEN_LINE] = &line_screen,
	[SCREEN_EARNING] = &earning_screen, [SCREEN_REWARDS] = &rewards_screen,
	[SCREEN_VOUCHER] = &voucher_screen, [SCREEN_LOOK] = &look_screen,
	[SCREEN_HELP] = &help_screen, [SCREEN_STAR] = &star_screen,
	[SCREEN_SECOND] = &second_screen, [SCREEN_BALLOT] = &ballot_screen,
	[SCREEN_COME] = &come_screen, [SCREEN_ASIDE] = &aside_screen,

	[STAFF_HOME] = &staff_home_screen, [STAFF_FIRST] = &staff_first_screen,
	[STAFF_DESK] = &staff_desk_screen, [STAFF_INBOX] = &staff_inbox_screen,
	[STAFF_FIND] = &staff_find_screen, [STAFF_LIBRARY] = &staff_library_screen,
	[STAFF_SIMILAR] = &staff_similar_screen, [STAFF_TITLE] = &staff_title_screen,
	[STAFF_PEOPLE] = &staff_people_screen, [STAFF_MEMBER] = &staff_member_screen,
	[STAFF_CASE] = &staff_case_screen, [STAFF_MOVE] = &staff_move_screen,
	[STAFF_TASK] = &staff_task_screen, [STAFF_SCORE] = &staff_score_screen,
	[STAFF_WORD] = &staff_word_screen, [STAFF_RECUSE] = &staff_recuse_screen,
	[STAFF_WEIGH] = &staff_weigh_screen, [STAFF_SEAT] = &staff_seat_screen,
	[STAFF_ENROL] = &staff_enrol_screen, [STAFF_HANDOVER] = &staff_handover_screen,
	[STAFF_VOUCHER] = &staff_voucher_screen, [STAFF_PRINTER] = &staff_printer_screen,
	[STAFF_PIN] = &staff_pin_screen, [STAFF_ADD] = &staff_add_screen,
	[STAFF_MEETINGS] = &staff_meetings_screen, [STAFF_ATTEND] = &staff_attend_screen,
	[STAFF_STOCK] = &staff_stock_screen, [STAFF_HELP] = &staff_help_screen,
	[STAFF_RESIDENT] = &staff_resident_screen, [STAFF_LINES] = &staff_lines_screen,
	[STAFF_ADJUST] = &staff_adjust_screen, [STAFF_SERVE] = &staff_serve_screen,
	[STAFF_DISPUTES] = &staff_disputes_screen, [STAFF_SPONSORS] = &staff_sponsors_screen,
	[STAFF_STAR] = &staff_star_screen, [STAFF_PROGRESS] = &staff_progress_screen,
	[STAFF_BOARD] = &staff_board_screen, [STAFF_VIEWS] = &staff_views_screen,
	[STAFF_STATE] = &staff_state_screen, [STAFF_POLL] = &staff_poll_screen,
	[STAFF_BALLOT] = &staff_ballot_screen,
	[STAFF_MEETING] = &staff_meeting_screen, [STAFF_AGENDA] = &staff_agenda_screen,
	[STAFF_GUESTS] = &staff_guests_screen, [STAFF_CHAIR] = &staff_chair_screen,
	[STAFF_STRATUM] = &staff_stratum_screen,
};

/* On top of what shows; in its place where that is the same screen, or one that only asks
 * for what was scanned. */
static struct step to(const struct kiosk *kiosk, int screen, int64_t id)
{
	const char *now = kiosk_screen_name(kiosk);
	bool same = strcmp(now, screens[screen]->name) == 0 ||
		(screen == SCREEN_MATTER && strcmp(now, track_screen.name) == 0);

	return (struct step){ .kind = same ? SWAP : GO, .screen = screen, .id = id };
}

static struct step said(struct kiosk *kiosk, const char *sentence)
{
	kiosk_say(kiosk, true, "%s", sentence);
	return (struct step){ .kind = STAY };
}

/* Whoever comes to a meeting with the card has come for that. */
static bool invited_today(struct kiosk *kiosk, const char *card, int64_t *id)
{
	struct resident resident;
	struct meeting meeting = {0};
	bool is = resident_by_card(kiosk->hall, card, &resident) == OK &&
		meeting_for(kiosk->hall, resident.id, &meeting) == OK;

	*id = resident.id;
	resident_release(&resident);
	meeting_release(&meeting);
	return is;
}

static struct step public_tag(struct kiosk *kiosk, const struct tag *tag)
{
	enum err err;
	int64_t id;

	switch (tag->kind) {
	case TAG_MATTER:
		err = opening_matter(kiosk, tag->number);
		return err != OK ? (struct step){ .err = err } :
			to(kiosk, SCREEN_MATTER, kiosk->session.matter);
	case TAG_CARD:
		if (invited_today(kiosk, tag->number, &id))
			return to(kiosk, SCREEN_COME, id);
		copy_text(kiosk->session.code, sizeof kiosk->session.code, tag->number);
		return to(kiosk, SCREEN_CARD, 1);
	case TAG_VOUCHER:
		return said(kiosk, _("This is a reward voucher. Please take it to the desk."));
	default:
		err = opening_ballot(kiosk, tag->number);
		return err == OK ? to(kiosk, SCREEN_BALLOT, 1) :
			(struct step){ .err = opening_ballot_why(kiosk, err) ? OK : err };
	}
}

static struct step staff_matter(struct kiosk *kiosk, const char *code)
{
	struct matter matter;
	enum err err = matter_by_code(kiosk->hall, code, &matter);
	int64_t id = matter.id;

	matter_release(&matter);
	return err != OK ? (struct step){ .err = err } : to(kiosk, STAFF_CASE, id);
}

static struct step staff_voucher(struct kiosk *kiosk, const char *code)
{
	struct voucher voucher;
	enum err err = voucher_by_code(kiosk->hall, code, &voucher);
	int64_t id = voucher.id;

	voucher_release(&voucher);
	return err != OK ? (struct step){ .err = err } : to(kiosk, STAFF_VOUCHER, id);
}

static struct step staff_resident(struct kiosk *kiosk, const char *card)
{
	struct resident resident;
	enum err err = resident_by_card(kiosk->hall, card, &resident);
	int64_t id = resident.id;

	resident_release(&resident);
	return err != OK ? (struct step){ .err = err } : to(kiosk, STAFF_RESIDENT, id);
}

static struct step staff_tag(struct kiosk *kiosk, const struct tag *tag)
{
	if (!kiosk->session.staff)
		return said(kiosk, _("Please log in first."));
	switch (tag->kind) {
	case TAG_MATTER:
		return staff_matter(kiosk, tag->number);
	case TAG_VOUCHER:
		return staff_voucher(kiosk, tag->number);
	case TAG_CARD:
		return staff_resident(kiosk, tag->number);
	default:
		return said(kiosk, _("This card or slip is of no use here."));
	}
}

static struct step scanned(struct kiosk *kiosk, const char *text)
{
	struct tag tag;
	enum err err = tag_read(text, kiosk->setup.scan_prefix, &tag);
	struct step step = { .err = err };

	if (err == ERR_INPUT)
		step = said(kiosk, _("This code is none of ours."));
	if (err == OK)
		step = kiosk->setup.public ? public_tag(kiosk, &tag) : staff_tag(kiosk, &tag);
	wipe(&tag, sizeof tag);
	return step;
}

static void every_minute(struct kiosk *kiosk)
{
	enum err err = hall_tick(kiosk->hall);

	if (err != OK)
		log_line("tick: %s: %s", err_name(err), log_last());
}

/* Nobody's slip comes out for whoever is next, and nobody comes for who has gone. */
static void ended(struct kiosk *kiosk)
{
	enum err err = kiosk->session.uid[0] ?
		outbox_hold(kiosk->hall, kiosk->session.uid) : OK;

	if (err != OK)
		log_line("holding %s: %s", kiosk->session.uid, err_name(err));
	err = kiosk->session.call > 0 ? call_end(kiosk->hall, kiosk->session.call) : OK;
	if (err != OK)
		log_line("ending a call: %s", err_name(err));
}

/* Whoever called and went on with their draft hears that somebody comes. */
static void watch_own_call(struct kiosk *kiosk)
{
	struct call call;

	if (kiosk->session.call == 0 || call_load(kiosk->hall, &call) != OK)
		return;
	if (call.id != kiosk->session.call)
		kiosk->session.call = 0;
	else if (call.staff > 0 && strcmp(kiosk_screen_name(kiosk), help_screen.name) != 0 &&
		 clock_now() - call.answered_at < MINUTE)
		kiosk_say(kiosk, false, _("%s is coming to you."), call.name);
}

/* The console rings, and says so whatever shows, until somebody answers. */
static void watch_calls(struct kiosk *kiosk)
{
	struct call call;

	if (!kiosk->session.staff || call_load(kiosk->hall, &call) != OK || call.id == 0 ||
	    call.staff > 0 || strcmp(kiosk_screen_name(kiosk), staff_help_screen.name) == 0)
		return;
	kiosk_say(kiosk, true, "%s", _("Somebody at the kiosk calls for help: press F1."));
	kiosk->rings = true;
}

/* A setting in one language, whatever the one of the moment. */
static const char *name_in(enum language language, struct hall *hall)
{
	enum language now = i18n_language();
	const char *name;

	i18n_use(language);
	name = hall_text(hall, "hall", "name", "");
	i18n_use(now);
	return name;
}

enum palette screens_palette(struct hall *hall)
{
	enum palette palette = PALETTE_NORMAL;

	(void)palette_named(hall_text(hall, "screen", "palette", ""), &palette);
	return palette;
}

static struct kiosk_setup setup(struct hall *hall)
{
	return (struct kiosk_setup){ .screens = screens, .hall = hall,
		.name_zh = name_in(LANGUAGE_ZH, hall), .name_en = name_in(LANGUAGE_EN, hall),
		.scan_prefix = hall_text(hall, "hall", "track_url", NULL),
		.palette = screens_palette(hall), .question_ms = 30000, .scanned = scanned, .every_minute = every_minute,
		.ended = ended };
}

/* What a text begins with: strokes, unless the hall has a keyboard or a finger in mind. */
static enum method usual_method(struct hall *hall)
{
	static const struct { const char *name; enum method method; } table[] = {
		{ "pinyin", METHOD_PINYIN }, { "handwriting", METHOD_WRITING },
		{ "plain", METHOD_PLAIN },
	};
	const char *wish = hall_text(hall, "input", "method", "strokes");

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (strcmp(wish, table[i].name) == 0)
			return table[i].method;
	return METHOD_STROKES;
}

struct kiosk_setup screens_public(struct hall *hall)
{
	struct kiosk_setup out = setup(hall);

	out.home = SCREEN_HOME;
	out.public = true;
	out.help = SCREEN_HELP;
	out.watch = watch_own_call;
	out.method = usual_method(hall);
	out.idle_ms = 120000;
	return out;
}

struct kiosk_setup screens_staff(struct hall *hall)
{
	struct kiosk_setup out = setup(hall);

	out.home = STAFF_HOME;
	out.help = STAFF_HELP;
	out.watch = watch_calls;
	out.method = METHOD_PLAIN;
	out.idle_ms = 300000;
	return out;
}
