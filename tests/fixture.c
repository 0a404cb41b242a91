/* fixture.c - what a .play file may have standing in the hall before a screen shows. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/assess.h"
#include "domain/ballot.h"
#include "domain/call.h"
#include "domain/dispute.h"
#include "domain/duty.h"
#include "domain/hall.h"
#include "domain/intent.h"
#include "domain/matter.h"
#include "domain/meeting.h"
#include "domain/member.h"
#include "domain/move.h"
#include "domain/reprint.h"
#include "domain/points.h"
#include "domain/polling.h"
#include "domain/resident.h"
#include "domain/reward.h"
#include "domain/seconding.h"
#include "domain/sponsor.h"
#include "domain/staff.h"
#include "domain/star.h"
#include "domain/statement.h"
#include "domain/voucher.h"
#include "domain/task.h"
#include "domain/urgency.h"
#include "domain/wording.h"
#include "domain/title.h"
#include "screens/screens.h"

#include "fixture.h"
#include "fixture-meeting.h"
#include "fixture-vote.h"

enum { PEOPLE = 16, WORDS = 16 };

static struct hall hall;
static int64_t colleagues[PEOPLE], resident, reward, matter;
static int staff_count, meetings;
static char code[CODE_SIZE], pin[MATTER_PIN], card[CODE_SIZE], voucher[CODE_SIZE], paper[CODE_SIZE], file[40];
/* The first ones by their number: {card1}, {code2}, {pin2}. */
enum { NUMBERED = 9 };
static struct { char code[CODE_SIZE], pin[MATTER_PIN], card[CODE_SIZE], paper[CODE_SIZE]; } numbered[NUMBERED];
static int residents, matters_in, papers;

void fixture_setup(struct kiosk_setup *setup, bool staff)
{
	if (hall_open_memory(staff ? "staff" : "kiosk", &hall) != OK)
		die("no hall in memory");
	*setup = staff ? screens_staff(&hall) : screens_public(&hall);
}

const char *fixture_value(const char *name)
{
	const struct { const char *name, *value; } values[] = {
		{ "code", code }, { "pin", pin }, { "card", card }, { "voucher", voucher },
		{ "file", file }, { "ballot", paper },
	};

	size_t length = strlen(name);
	int number = length > 0 ? name[length - 1] - '1' : -1;

	for (size_t i = 0; i < sizeof values / sizeof values[0]; i++)
		if (strcmp(values[i].name, name) == 0)
			return values[i].value;
	if (number < 0 || number >= NUMBERED)
		return NULL;
	if (strncmp(name, "card", length - 1) == 0)
		return numbered[number].card;
	if (strncmp(name, "guest", length - 1) == 0)
		return fixture_came(&hall, number);
	if (strncmp(name, "code", length - 1) == 0)
		return numbered[number].code;
	if (strncmp(name, "ballot", length - 1) == 0)
		return numbered[number].paper;
	return strncmp(name, "pin", length - 1) == 0 ? numbered[number].pin : NULL;
}

/* The words of a line; name=value words answer to word_of(). */
struct line { char *words[WORDS]; int count; };

static const char *word_of(const struct line *line, const char *name)
{
	size_t length = strlen(name);

	for (int i = 1; i < line->count; i++)
		if (strncmp(line->words[i], name, length) == 0 && line->words[i][length] == '=')
			return line->words[i] + length + 1;
	return NULL;
}

static bool has_word(const struct line *line, const char *word)
{
	for (int i = 1; i < line->count; i++)
		if (strcmp(line->words[i], word) == 0)
			return true;
	return false;
}

static const char *word_or(const struct line *line, const char *name, const char *usual)
{
	const char *value = word_of(line, name);

	return value ? value : usual;
}

static unsigned roles_in(char *names)
{
	for (char *c = names; *c; c++)
		if (*c == ',')
			*c = ' ';
	return roles_read(names);
}

static enum err add_staff(struct line *line)
{
	return line->count < 4 || staff_count == PEOPLE ? ERR_INPUT :
		staff_add(&hall, (struct actor){ 0, "keeper" }, line->words[1],
			roles_in(line->words[2]), line->words[3], &colleagues[staff_count++]);
}

static enum err add_resident(struct line *line)
{
	struct resident added;
	enum err err;

	if (line->count < 3)
		return ERR_INPUT;
	err = resident_enrol(&hall, (struct actor){ 0, "clerk" }, line->words[1], "",
		line->words[2], &added);
	resident = added.id;
	copy_text(card, sizeof card, added.card);
	if (residents < NUMBERED)
		copy_text(numbered[residents++].card, sizeof card, added.card);
	resident_release(&added);
	return err;
}

static enum err attended(struct line *line)
{
	int times = line->count > 1 ? atoi(line->words[1]) : 1;
	char title[48];
	int64_t meeting;
	enum err err = OK;

	for (; err == OK && times > 0; times--) {
		snprintf(title, sizeof title, "议事会%d", ++meetings);
		err = meeting_open(&hall, (struct actor){ 0, "clerk" }, title, &meeting);
		if (err == OK)
			err = meeting_attend(&hall, (struct actor){ 0, "clerk" }, meeting, resident);
	}
	return err;
}

static enum err add_matter(struct line *line)
{
	const char *who = word_or(line, "who", "anonymous");
	struct submission submission = {
		.category = word_or(line, "category", "other"), .place = word_or(line, "place", ""),
		.text = word_or(line, "text", "电梯坏了"),
		.who = strcmp(who, "card") == 0 ? WHO_CARD : strcmp(who, "name") == 0 ? WHO_NAME :
			strcmp(who, "import") == 0 ? WHO_IMPORT : WHO_ANONYMOUS,
		.source = word_of(line, "source"), .subject = word_of(line, "subject"),
		.reply = word_of(line, "reply"), .public = word_of(line, "public") != NULL,
		.received_at = clock_now(), .replied_at = clock_now(),
		.name = word_or(line, "name", "陈秀英"), .phone = word_or(line, "phone", "13800001234"),
	};
	struct receipt receipt;
	enum err err;

	submission.resident = submission.who == WHO_CARD ? resident : 0;
	err = matter_submit(&hall, &submission, &receipt);
	matter = receipt.matter;
	copy_text(code, sizeof code, receipt.code);
	copy_text(pin, sizeof pin, receipt.pin);
	copy_text(file, sizeof file, receipt.file_number);
	if (matters_in < NUMBERED) {
		copy_text(numbered[matters_in].code, sizeof code, receipt.code);
		copy_text(numbered[matters_in++].pin, sizeof pin, receipt.pin);
	}
	return err;
}

/* What is said of each task is parted by slashes. */
static void in_lines(struct line *line, const char *name)
{
	size_t length = strlen(name);

	for (int i = 1; i < line->count; i++)
		for (char *c = line->words[i]; strncmp(line->words[i], name, length) == 0 && *c; c++)
			if (*c == '/')
				*c = '\n';
}

/* second NAME PHONE; second card: the resident's. */
static enum err second(struct line *line)
{
	bool shows_card = line->count == 2 && strcmp(line->words[1], "card") == 0;

	return line->count < 2 ? ERR_INPUT : matter_second(&hall, matter, &(struct seconder){
		.resident = shows_card ? resident : 0, .name = line->words[1],
		.phone = line->count > 2 ? line->words[2] : NULL });
}

static enum err give_title(struct line *line)
{
	return line->count < 2 ? ERR_INPUT :
		matter_entitle(&hall, colleagues[0], ROLE_CLERK, matter, line->words[1]);
}

/* member NAME [category=] [knows=]: with a subject an expert. */
static enum err add_member(struct line *line)
{
	char *name = xstrdup(line->count > 1 ? line->words[1] : "");
	char *category = xstrdup(word_or(line, "category", "")), *knows = xstrdup(word_or(line, "knows", ""));
	struct member member = { .expert = *knows, .name = name, .category = category, .knows = knows };
	int64_t id;
	enum err err = member_add(&hall, colleagues[0], ROLE_CLERK, &member, "", &id);

	member_release(&member);
	return err;
}

static enum err move_matter(struct line *line)
{
	static const char *const numbers[] = { "member1", "member2", "member3" };
	static const char *const pins[] = { "pin1", "pin2", "pin3" };
	struct move move = { .matter = matter, .by = atoi(word_or(line, "by", "0")),
		.roles = roles_read(word_or(line, "role", "clerk")), .name = word_of(line, "name"),
		.phone = word_of(line, "phone"), .second_pin = word_of(line, "second_pin"),
		.correction = word_of(line, "correction") != NULL };

	if (!state_read(word_or(line, "to", ""), &move.to))
		return ERR_INPUT;
	in_lines(line, "evidence=");
	in_lines(line, "finding=");
	for (int need = 0; need < NEED_COUNT; need++)
		move.values[need] = word_of(line, needs[need].name);
	for (int i = 0; i < MOVE_MEMBERS; i++)
		move.members[i] = (struct proof){ word_of(line, numbers[i]), word_of(line, pins[i]) };
	return matter_move(&hall, &move);
}

static enum err word_it(struct line *line)
{
	return line->count < 2 ? ERR_INPUT : matter_word(&hall, colleagues[0], ROLE_CLERK, matter,
		line->words[1]);
}

/* Both sides, from nothing where need be. */
static enum err agree(struct line *line)
{
	struct matter now;
	enum err err = matter_load(&hall, matter, &now);

	if (err == OK && !*now.wording)
		err = matter_word(&hall, colleagues[0], ROLE_CLERK, matter, "加装一部电梯");
	matter_release(&now);
	return err == OK ? matter_agree(&hall, 0, ROLE_RESIDENT, matter, NULL) : err;
}

static enum err seat(struct line *line)
{
	return line->count < 2 ? ERR_INPUT : resident_seat(&hall, (struct actor){ 0, "keeper" },
		resident, line->words[1]);
}

static enum err recuse(struct line *line)
{
	int64_t staff = atoi(word_or(line, "staff", "0"));

	return matter_recuse(&hall, staff, ROLE_CLERK, matter, staff, word_or(line, "reason", ""));
}

static enum err weigh(struct line *line)
{
	return line->count < 2 ? ERR_INPUT : matter_weigh(&hall, colleagues[0], ROLE_CLERK, matter,
		line->words[1], word_or(line, "reason", ""));
}

static enum err assess(struct line *line)
{
	const struct scores scores = { 4, 4, 4, "好" };
	enum err err = OK;

	for (int i = 0; err == OK && i < staff_count && i < 3; i++)
		err = matter_assess(&hall, colleagues[i], ROLE_CLERK, matter, &scores);
	return err;
}

/* Past graph and guards, where the way there is not what the test is about. */
static enum err put(struct line *line)
{
	enum state state;
	struct event event = { .kind = "matter.moved", .subject = matter, .by = { 0, "clerk" } };

	if (line->count < 2 || !state_read(line->words[1], &state))
		return ERR_INPUT;
	event.fields[0] = (struct event_field){ "from", .text = "assessing" };
	event.fields[1] = (struct event_field){ "to", .text = states[state].name };
	event.fields[2] = (struct event_field){ "wake_at" };
	return event_append(hall.store, &event);
}

/* Which matter the next lines are about; the last one put forward unless said. */
static enum err choose(struct line *line)
{
	matter = line->count > 1 ? atoi(line->words[1]) : 0;
	return matter > 0 ? OK : ERR_INPUT;
}

static enum err add_task(struct line *line)
{
	return matter_assign(&hall, colleagues[0], ROLE_CLERK, matter, word_or(line, "party", ""),
		word_or(line, "deadline", ""), word_or(line, "criterion", ""));
}

static enum err add_reward(struct line *line)
{
	struct reward added = { .name_zh = line->words[1], .name_en = line->words[1] };

	if (line->count < 4)
		return ERR_INPUT;
	added.cost = atoi(line->words[2]);
	added.stock = atoi(line->words[3]);
	added.per_person = atoi(word_or(line, "per_person", "0"));
	added.service = added.stock == 0 && word_of(line, "service");
	reward++;
	return reward_add(&hall, (struct actor){ 0, "keeper" }, &added);
}

static enum err redeem(struct line *line)
{
	static int wishes;
	struct taken taken;
	char key[INTENT_KEY];
	int64_t day = 0;
	enum err err = word_of(line, "day") ? clock_parse(word_of(line, "day"), &day) : OK;

	if (err != OK)
		return err;
	snprintf(key, sizeof key, "fixture/%d", ++wishes);
	err = reward_redeem(&hall, &(struct wish){ .key = key, .resident = resident,
		.reward = reward, .day = day }, &taken);
	copy_text(voucher, sizeof voucher, taken.code);
	return err;
}

static enum fault fault_read(const char *name)
{
	static const char *const names[] = { "none", "paper", "cover", "offline", "paused", "refused",
		"silent", "broken" };
	int i = 0;

	while (i < FAULT_BROKEN && strcmp(names[i], name) != 0)
		i++;
	return (enum fault)i;
}

static enum err settle_job(struct line *line)
{
	static const char *const names[] = { "new", "submitting", "sent", "printed", "kept", "held",
		"failed" };
	struct jobs jobs;
	int state = 0;
	enum err err = outbox_list(&hall, false, &jobs);

	while (state < JOB_FAILED && strcmp(names[state], line->count > 1 ? line->words[1] : "") != 0)
		state++;
	if (err == OK)
		err = jobs.count == 0 ? ERR_NOT_FOUND : outbox_set(&hall, jobs.list[0].uid,
			(enum job_state)state, fault_read(line->count > 2 ? line->words[2] : "none"),
			state == JOB_KEPT ? "slip.pdf" : "");
	jobs_release(&jobs);
	return err;
}

/* The latest slip, once more. */
static enum err reprint(struct line *line)
{
	struct slip slip = {0};
	struct jobs jobs;
	char uid[JOB_UID];
	enum err err = outbox_list(&hall, false, &jobs);

	if (err == OK)
		err = jobs.count == 0 ? ERR_NOT_FOUND :
			reprint_slip(&hall, (struct actor){ 0, "resident" }, &jobs.list[0], &slip, uid);
	jobs_release(&jobs);
	return err;
}

static enum err set_printer(struct line *line)
{
	struct printer printer = { .fault = fault_read(line->count > 1 ? line->words[1] : "none"),
		.queue = "receipt", .a4 = has_word(line, "a4"), .low = has_word(line, "low") };

	if (printer.a4)
		copy_text(printer.queue, sizeof printer.queue, "office");
	return printer_save(&hall, &printer);
}

/* conf SECTION KEY VALUE: as if hall.conf said so. */
static enum err set_conf(struct line *line)
{
	for (size_t i = 0; line->count == 4 && i < hall.settings.count; i++) {
		struct setting *setting = &hall.settings.list[i];

		if (strcmp(setting->section, line->words[1]) == 0 &&
		    strcmp(setting->key, line->words[2]) == 0) {
			free(setting->zh);
			setting->zh = xstrdup(line->words[3]);
			return OK;
		}
	}
	return ERR_INPUT;
}

static enum err tick(struct line *line)
{
	return hall_tick(&hall);
}

/* offer DATE PLACES: of the service that was listed last. */
static enum err offer_day(struct line *line)
{
	struct reward_day day = { .places = line->count > 2 ? atoi(line->words[2]) : 1 };
	enum err err = line->count > 1 ? clock_parse(line->words[1], &day.day) : ERR_INPUT;

	return err == OK ? reward_offer(&hall, (struct actor){ 0, "keeper" }, reward, &day) : err;
}

/* answer WORDS: to the resident's latest question about a line. */
static enum err answer(struct line *line)
{
	struct disputes disputes;
	enum err err = disputes_of(&hall, resident, &disputes);

	if (err == OK && (disputes.count == 0 || line->count < 2))
		err = ERR_INPUT;
	if (err == OK)
		err = dispute_answer(&hall, (struct actor){ 1, "clerk" }, disputes.list[0].id,
			&(struct reply){ .words = line->words[1] });
	disputes_release(&disputes);
	return err;
}

/* asks WORDS: the resident asks about their latest line. */
static enum err ask_about(struct line *line)
{
	struct points_history history;
	enum err err = points_history_load(&hall, resident, 1, &history);

	if (err == OK && (history.count == 0 || line->count < 2))
		err = ERR_INPUT;
	if (err == OK)
		err = dispute_raise(&hall, resident, history.list[0].posting, line->words[1]);
	points_history_release(&history);
	return err;
}

/* partner NAME: gives rewards. */
static enum err add_sponsor(struct line *line)
{
	int64_t id;

	return line->count < 2 ? ERR_INPUT : sponsor_add(&hall, (struct actor){ 0, "keeper" },
		&(struct sponsor){ .name_zh = line->words[1], .name_en = line->words[1] }, &id);
}

/* closed: as if the nightly look had found that the points do not add up. */
static enum err close_ledger(struct line *line)
{
	struct event event = { .kind = "points.closed", .by = { 0, "clock" },
		.fields = { { "what", .text = "lots" } } };

	return event_append(hall.store, &event);
}

/* nominate NUMBER: a newcomer, by that resident. ballot NUMBER: of that one, for the first. */
static enum err nominate(struct line *line)
{
	struct resident newcomer;
	enum err err = line->count < 2 ? ERR_INPUT : resident_enrol(&hall,
		(struct actor){ 0, "clerk" }, "吴玉兰", "", "246802", &newcomer);

	if (err != OK)
		return err;
	err = star_nominate(&hall, atoi(line->words[1]), newcomer.id);
	resident_release(&newcomer);
	return err;
}

static enum err ballot(struct line *line)
{
	return line->count < 2 ? ERR_INPUT : star_vote(&hall, atoi(line->words[1]), 1);
}

/* star: opens a round; star vote: lets the vote begin; star close: counts. */
static enum err star(struct line *line)
{
	const int64_t span[2] = { clock_now() - DAY, clock_now() + 1 };
	const struct actor by = { 0, "keeper" };

	return has_word(line, "vote") ? star_begin_vote(&hall, by) :
		has_word(line, "close") ? star_close(&hall, by) : star_open(&hall, by, span);
}

/* call SCREEN: somebody at the kiosk calls for help there. */
static enum err call_for_help(struct line *line)
{
	struct call call;

	return call_help(&hall, line->count > 1 ? line->words[1] : "home", &call);
}

/* comes: the first of the staff says that they come. */
static enum err comes(struct line *line)
{
	struct call call;
	enum err err = call_load(&hall, &call);

	return err != OK ? err : call_answer(&hall, (struct actor){ colleagues[0], "clerk" }, call.id);
}

/* says STANCE WORDS: the latest resident speaks on the matter. */
static enum err says(struct line *line)
{
	int64_t id;

	return line->count < 3 ? ERR_INPUT : statement_make(&hall, (struct actor){ 1, "chair" },
		&(struct saying){ .matter = matter, .resident = resident,
			.stance = stance_read(line->words[1]), .words = line->words[2] }, &id);
}

/* progress PERCENT WORDS: of the matter's first open task. */
static enum err progress(struct line *line)
{
	struct tasks tasks;
	enum err err = tasks_load(&hall, matter, true, &tasks);

	if (err == OK)
		err = line->count < 3 || tasks.count == 0 ? ERR_INPUT : task_progress(&hall,
			colleagues[0], ROLE_CLERK, tasks.list[0].id, atoi(line->words[1]), line->words[2]);
	tasks_release(&tasks);
	return err;
}

/* meets 11 1 9: a meeting that is open has the matter on its agenda. */
static enum err meets(struct line *line)
{
	int counts[3] = {0};

	for (int i = 0; i < 3 && i + 1 < line->count; i++)
		counts[i] = atoi(line->words[i + 1]);
	return fixture_meets(&hall, matter, counts);
}

/* calls: a meeting in four days is told of all that waits, and the resident is invited. */
static enum err calls(struct line *line)
{
	return fixture_calls(&hall, resident);
}

/* guests 6: so many live here, two of each part. come 3: the first of those invited do. */
static enum err guests_live(struct line *line)
{
	return line->count < 2 ? ERR_INPUT : fixture_guests(&hall, atoi(line->words[1]));
}

static enum err guests_come(struct line *line)
{
	return line->count < 2 ? ERR_INPUT : fixture_come(&hall, atoi(line->words[1]));
}

/* polled for=7 against=1 abstain=1 [by=1]: hands, counted and closed. */
static enum err poll_matter(struct line *line)
{
	return fixture_polls(&hall, atoi(word_or(line, "by", "1")), matter, &(struct tally){
		atoi(word_or(line, "for", "0")), atoi(word_or(line, "against", "0")),
		atoi(word_or(line, "abstain", "0")) });
}

/* poll [hands|paper|ballot]: opened, by the first of staff. */
static enum err open_poll(struct line *line)
{
	return fixture_opens(&hall, colleagues[0], matter,
		vote_method_named(line->count > 1 ? line->words[1] : ""));
}

/* slip: a ballot for the next of the guests; {ballot} is its number, {ballot1} the first one's.
 * slip cast: that one votes for it. slip close: by the first of staff. */
static enum err ballot_slip(struct line *line)
{
	enum err err;

	if (has_word(line, "cast"))
		return ballot_cast(&hall, paper, CHOICE_FOR);
	if (has_word(line, "close"))
		return polling_close(&hall, colleagues[0], matter);
	err = fixture_ballot(&hall, colleagues[0], matter, paper);
	if (papers < NUMBERED)
		copy_text(numbered[papers++].paper, sizeof paper, paper);
	return err;
}

/* guest 3: {card} is that resident's from here on. */
static enum err show_guest(struct line *line)
{
	return line->count < 2 ? ERR_INPUT : fixture_guest(&hall, atoi(line->words[1]), card);
}

static const struct { const char *word; enum err (*act)(struct line *); } acts[] = {
	{ "says", says }, { "progress", progress },
	{ "staff", add_staff }, { "resident", add_resident }, { "attended", attended },
	{ "matter", add_matter }, { "move", move_matter }, { "assess", assess },
	{ "task", add_task }, { "reward", add_reward }, { "voucher", redeem },
	{ "second", second }, { "title", give_title }, { "member", add_member },
	{ "wording", word_it }, { "agreed", agree }, { "seat", seat }, { "recuse", recuse },
	{ "weigh", weigh }, { "on", choose }, { "put", put }, { "job", settle_job },
	{ "printer", set_printer }, { "tick", tick },
	{ "reprint", reprint }, { "conf", set_conf },
	{ "call", call_for_help }, { "offer", offer_day }, { "answer", answer },
	{ "star", star }, { "nominate", nominate }, { "ballot", ballot },
	{ "asks", ask_about }, { "partner", add_sponsor }, { "closed", close_ledger }, { "comes", comes },
	{ "meets", meets }, { "guests", guests_live }, { "calls", calls }, { "come", guests_come },
	{ "polled", poll_matter }, { "poll", open_poll }, { "slip", ballot_slip },
	{ "guest", show_guest },
};

enum err fixture(struct hall *of_kiosk, const char *text)
{
	char *copy = xstrdup(text), *rest = copy, *word;
	struct line line = {0};
	enum err err = ERR_INPUT;

	while (line.count < WORDS && (word = strsep(&rest, " \t")))
		if (*word)
			line.words[line.count++] = word;
	for (size_t i = 0; line.count > 0 && i < sizeof acts / sizeof acts[0]; i++)
		if (strcmp(acts[i].word, line.words[0]) == 0)
			err = acts[i].act(&line);
	free(copy);
	return err;
}
