/* fixture.c - what a .play file may have standing in the hall before a screen shows. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/meeting.h"
#include "domain/member.h"
#include "domain/move.h"
#include "domain/outbox.h"
#include "domain/resident.h"
#include "domain/reward.h"
#include "domain/second.h"
#include "domain/staff.h"
#include "domain/title.h"
#include "screens/screens.h"

#include "fixture.h"

enum { PEOPLE = 16, WORDS = 16 };

static struct hall hall;
static int64_t colleagues[PEOPLE], resident, reward, matter;
static int staff_count, meetings;
static char code[CODE_SIZE], pin[MATTER_PIN], card[CODE_SIZE], voucher[CODE_SIZE], file[40];

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
		{ "file", file },
	};

	for (size_t i = 0; i < sizeof values / sizeof values[0]; i++)
		if (strcmp(values[i].name, name) == 0)
			return values[i].value;
	return NULL;
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
	return err;
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
	struct move move = { .matter = matter, .by = atoi(word_or(line, "by", "0")),
		.roles = roles_read(word_or(line, "role", "clerk")),
		.second_pin = word_of(line, "second_pin") };

	if (!state_read(word_or(line, "to", ""), &move.to))
		return ERR_INPUT;
	for (int need = 0; need < NEED_COUNT; need++)
		move.values[need] = word_of(line, needs[need].name);
	return matter_move(&hall, &move);
}

static enum err assess(struct line *line)
{
	const struct scores scores = { 4, 4, 4, "好" };
	enum err err = OK;

	for (int i = 0; err == OK && i < staff_count && i < 3; i++)
		err = matter_assess(&hall, colleagues[i], ROLE_CLERK, matter, &scores);
	return err;
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
	reward++;
	return reward_add(&hall, (struct actor){ 0, "keeper" }, &added);
}

static enum err redeem(struct line *line)
{
	char uid[JOB_UID];
	int64_t id;

	return reward_redeem(&hall, resident, reward, voucher, uid, &id);
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

static enum err set_printer(struct line *line)
{
	struct printer printer = { .fault = fault_read(line->count > 1 ? line->words[1] : "none"),
		.queue = "receipt" };

	return printer_save(&hall, &printer);
}

static enum err tick(struct line *line)
{
	return hall_tick(&hall);
}

static const struct { const char *word; enum err (*act)(struct line *); } acts[] = {
	{ "staff", add_staff }, { "resident", add_resident }, { "attended", attended },
	{ "matter", add_matter }, { "move", move_matter }, { "assess", assess },
	{ "task", add_task }, { "reward", add_reward }, { "voucher", redeem },
	{ "second", second }, { "title", give_title },
	{ "member", add_member },
	{ "job", settle_job }, { "printer", set_printer }, { "tick", tick },
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
