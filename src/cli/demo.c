/* demo.c - what a fresh hall starts with, and the people and matters of a demonstration. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/random.h"
#include "base/text.h"
#include "cli/commands.h"
#include "domain/agenda.h"
#include "domain/assess.h"
#include "domain/invite.h"
#include "domain/matter.h"
#include "domain/meeting.h"
#include "domain/member.h"
#include "domain/move.h"
#include "domain/outbox.h"
#include "domain/resident.h"
#include "domain/reward.h"
#include "domain/service.h"
#include "domain/sponsor.h"
#include "domain/seconding.h"
#include "domain/staff.h"
#include "domain/stratum.h"
#include "domain/wording.h"
#include "domain/title.h"
#include "store/vault.h"

static const struct actor nobody = { 0, "keeper" };

enum err demo_rewards(struct hall *hall)
{
	static const struct { const char *zh, *en; int cost, stock, per_person; bool service; } usual[] = {
		{ "毛巾一条", "A towel", 10, 50, 0 },
		{ "食堂优惠券", "Canteen discount", 20, 100, 4 },
		{ "理发一次", "A haircut", 30, 20, 2 },
		{ "停车优惠券", "Parking discount", 40, 30, 2 },
		{ "家政服务一小时", "An hour of household help", 100, 0, 1, true },
	};
	enum err err = OK;

	for (size_t i = 0; err == OK && i < sizeof usual / sizeof usual[0]; i++) {
		char *zh = xstrdup(usual[i].zh), *en = xstrdup(usual[i].en);

		err = reward_add(hall, nobody, &(struct reward){ .name_zh = zh, .name_en = en,
			.cost = usual[i].cost, .stock = usual[i].stock,
			.per_person = usual[i].per_person, .service = usual[i].service });
		free(zh);
		free(en);
	}
	return err;
}

/* A PIN that nobody could guess, for people of a demonstration. */
static void draw_pin(char pin[8])
{
	do
		snprintf(pin, 8, "%06u", random_below(1000000));
	while (pin_is_weak(pin, 6));
}

static const struct { const char *name; unsigned roles; } colleagues[] = {
	{ "王丽（演示）", ROLE_CLERK }, { "李强（演示）", ROLE_CHAIR | ROLE_OVERSEER },
	{ "赵刚（演示）", ROLE_EXECUTOR },
};
static const struct { const char *name, *phone; int meetings; } neighbours[] = {
	{ "陈秀英", "13800000001", 6 }, { "刘建国", "13800000002", 3 }, { "吴玉兰", "", 0 },
};
enum { COLLEAGUES = 3, NEIGHBOURS = 3 };

static enum err add_people(struct hall *hall, int64_t staff[COLLEAGUES], int64_t residents[NEIGHBOURS],
	struct text *told, struct demo_person *first)
{
	enum err err = OK;
	char pin[8];

	for (int i = 0; err == OK && i < COLLEAGUES; i++) {
		draw_pin(pin);
		err = staff_add(hall, nobody, colleagues[i].name, colleagues[i].roles, pin, &staff[i]);
		text_addf(told, _("Staff %d, %s, PIN %s\n"), 1001 + i, colleagues[i].name, pin);
	}
	for (int i = 0; err == OK && i < NEIGHBOURS; i++) {
		struct resident resident;

		draw_pin(pin);
		err = resident_enrol(hall, nobody, neighbours[i].name, neighbours[i].phone, pin, &resident);
		text_addf(told, _("Card %s, %s, PIN %s\n"), resident.card, neighbours[i].name, pin);
		residents[i] = resident.id;
		if (i == 0) {
			copy_text(first->card, sizeof first->card, resident.card);
			copy_text(first->pin, sizeof first->pin, pin);
		}
		resident_release(&resident);
	}
	return err;
}

static enum err hold_meetings(struct hall *hall, const int64_t residents[NEIGHBOURS])
{
	static const char *const titles[] = { "六月议事会", "七月议事会", "八月议事会", "九月议事会",
		"十月议事会", "十一月议事会" };
	enum err err = OK;

	for (int i = 0; err == OK && i < 6; i++) {
		int64_t meeting;

		err = meeting_open(hall, nobody, titles[i], &meeting);
		for (int j = 0; err == OK && j < NEIGHBOURS; j++)
			if (neighbours[j].meetings > i)
				err = meeting_attend(hall, nobody, meeting, residents[j]);
	}
	return err;
}

/* Each goes on until the state named. title NULL: it has none yet; seconds: residents, as bits. */
static const struct {
	const char *category, *place, *text, *title;
	int resident;
	unsigned seconds;
	enum state until;
} cases[] = {
	{ "lift", "b3", "3号楼的电梯坏了三天，老人上下楼很困难。", "3号楼电梯停运", 0, 6, QUEUED },
	{ "parking", "gate", "小区大门口停车位不够用，晚上常常堵车。", "大门口停车位不够", 1, 1, ASSESSING },
	{ "facility", "garden", "小花园的路灯不亮，晚上看不清路。", "小花园路灯不亮", 0, 0, SCREENING },
	{ "care", "b1", "希望食堂能给80岁以上的老人送餐。", "给老人送餐", 2, 0, NEEDS_INFO },
	{ "hygiene", "b5", "5号楼楼道里堆了杂物，走路不方便。", NULL, -1, 0, SCREENING },
};

static enum err move_on(struct hall *hall, int64_t matter, const int64_t staff[COLLEAGUES],
	enum state to)
{
	struct move move = { .matter = matter, .to = to, .by = staff[0], .roles = ROLE_CLERK };
	const struct scores scores = { 4, 4, 5, _("Many neighbours are concerned.") };
	enum err err = OK;

	if (to == NEEDS_INFO)
		move.values[NEED_QUESTION] = _("How many of your neighbours would like it?");
	for (int i = 0; to == QUEUED && err == OK && i < COLLEAGUES; i++)
		err = matter_assess(hall, staff[i], colleagues[i].roles, matter, &scores);
	if (to == QUEUED && err == OK)
		err = matter_word(hall, staff[0], ROLE_CLERK, matter, "修好3号楼电梯，老人上下楼方便");
	if (to == QUEUED && err == OK)
		err = matter_agree(hall, 0, ROLE_RESIDENT, matter, NULL);
	return err == OK ? matter_move(hall, &move) : err;
}

static enum err show(struct hall *hall, int64_t matter, int64_t clerk, size_t number,
	const int64_t residents[NEIGHBOURS])
{
	enum err err = cases[number].title ?
		matter_entitle(hall, clerk, ROLE_CLERK, matter, cases[number].title) : OK;

	for (int i = 0; err == OK && i < NEIGHBOURS; i++)
		if (cases[number].seconds & 1u << i)
			err = matter_second(hall, matter, &(struct seconder){ .resident = residents[i] });
	return err;
}

static enum err add_members(struct hall *hall, int64_t clerk)
{
	char lift[] = "lift", repair[] = "电梯检修", any[] = "", gao[] = "高志远", wu[] = "吴玉兰";
	struct member expert = { .expert = true, .name = gao, .category = lift, .knows = repair };
	struct member member = { .name = wu, .category = any, .knows = any };
	int64_t id;
	enum err err = member_add(hall, clerk, ROLE_CLERK, &expert, "", &id);

	return err == OK ? member_add(hall, clerk, ROLE_CLERK, &member, "", &id) : err;
}

static enum err add_matters(struct hall *hall, const int64_t staff[COLLEAGUES],
	const int64_t residents[NEIGHBOURS])
{
	enum err err = OK;

	for (size_t i = 0; err == OK && i < sizeof cases / sizeof cases[0]; i++) {
		struct receipt receipt;
		struct submission submission = { .category = cases[i].category,
			.place = cases[i].place, .text = cases[i].text,
			.who = cases[i].resident < 0 ? WHO_ANONYMOUS : WHO_CARD,
			.resident = cases[i].resident < 0 ? 0 : residents[cases[i].resident] };

		err = matter_submit(hall, &submission, &receipt);
		if (err == OK && (cases[i].until == ASSESSING || cases[i].until == QUEUED))
			err = move_on(hall, receipt.matter, staff, ASSESSING);
		if (err == OK && (cases[i].until == QUEUED || cases[i].until == NEEDS_INFO))
			err = move_on(hall, receipt.matter, staff, cases[i].until);
		if (err == OK)
			err = show(hall, receipt.matter, staff[0], i, residents);
		if (err == OK)
			err = outbox_hold(hall, receipt.uid);
		wipe(&receipt, sizeof receipt);
	}
	return err;
}

/* Every other day of the week to come for what is a service. */
static enum err offer_days(struct hall *hall)
{
	struct rewards all;
	enum err err = rewards_all(hall, &all);

	for (size_t i = 0; err == OK && i < all.count; i++)
		for (int day = 1; err == OK && all.list[i].service && day <= 5; day += 2)
			err = reward_offer(hall, nobody, all.list[i].id,
				&(struct reward_day){ clock_day(clock_now(), day, 0), 2 });
	rewards_release(&all);
	return err;
}

/* What the points bank can show beside: a partner's reward, days of the service, hours given. */
static enum err fill_bank(struct hall *hall, const int64_t residents[NEIGHBOURS])
{
	char house[] = "老街面馆", house_en[] = "Old Street Noodles", bowl[] = "面条一碗",
		bowl_en[] = "A bowl of noodles", lesson[] = "教邻居用手机";
	struct reward noodles = { .name_zh = bowl, .name_en = bowl_en, .cost = 15, .stock = 30,
		.per_person = 6 };
	int64_t given;
	enum err err = offer_days(hall);

	if (err == OK)
		err = sponsor_add(hall, nobody, &(struct sponsor){ .name_zh = house,
			.name_en = house_en }, &noodles.sponsor);
	if (err == OK)
		err = reward_add(hall, nobody, &noodles);
	return err != OK ? err : service_enter(hall, nobody, &(struct service){
		.resident = residents[1], .rule = RULE_VOLUNTEERED, .hours = 2, .what = lesson }, &given);
}

/* In four days, about what waits for one; told of it today. */
static enum err call_meeting(struct hall *hall, const int64_t residents[NEIGHBOURS])
{
	static const char *const parts[NEIGHBOURS] = { "registered", "resident", "migrant" };
	char title[] = "十二月议事会", place[] = "社区活动室";
	struct meeting plan = { .title = title, .place = place,
		.held_at = clock_day(clock_now(), 4, 0) + 14 * HOUR + 30 * MINUTE };
	struct agenda agenda = {0};
	int64_t id;
	enum err err = meeting_plan(hall, nobody, &plan, &id);

	for (int i = 0; err == OK && i < NEIGHBOURS; i++) {
		err = resident_stratum(hall, nobody, residents[i], parts[i]);
		if (err == OK)
			err = meeting_invite(hall, nobody, id, residents[i]);
	}
	if (err == OK)
		err = agenda_candidates(hall, &agenda);
	for (size_t i = 0; err == OK && i < agenda.count; i++)
		err = agenda_add(hall, nobody, id, agenda.list[i].matter);
	agenda_release(&agenda);
	return err == OK ? agenda_send(hall, nobody, id, "") : err;
}

enum err demo_fill(struct hall *hall, struct text *told, struct demo_person *first)
{
	int64_t staff[COLLEAGUES] = {0}, residents[NEIGHBOURS] = {0};
	enum err err;

	*first = (struct demo_person){0};
	text_add(told, _("People of this demonstration hall. In a real one nobody has a PIN but theirs.\n"));
	err = add_people(hall, staff, residents, told, first);
	if (err == OK)
		err = hold_meetings(hall, residents);
	if (err == OK)
		err = add_matters(hall, staff, residents);
	if (err == OK)
		err = fill_bank(hall, residents);
	if (err == OK)
		err = add_members(hall, staff[0]);
	return err == OK ? call_meeting(hall, residents) : err;
}

enum err demo_furnish(struct hall *hall)
{
	struct demo_person first;
	struct text told = {0};
	char *path = hall_path(hall, "demo.txt");
	enum err err = demo_fill(hall, &told, &first);

	if (err == OK)
		err = file_save(&told, path);
	if (err == OK)
		printf("%s", told.at);
	wipe(&first, sizeof first);
	text_release(&told);
	free(path);
	return err;
}
