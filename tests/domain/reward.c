/* reward.c - tests of rewards and vouchers: held, then posted or void, exactly once. */
#include <config.h>

#include <sys/wait.h>

#include "base/text.h"
#include "domain/intent.h"
#include "domain/lots.h"
#include "domain/points.h"
#include "domain/reward.h"
#include "domain/sponsor.h"
#include "domain/voucher.h"
#include "tests/domain/people.h"
#include "tests/store/folder.h"

static struct hall hall;

static void give(struct hall *to, int64_t resident, int times)
{
	static int serial;
	char cause[32];

	for (int i = 0; i < times; i++) {
		snprintf(cause, sizeof cause, "gift/%d", serial++);
		CHECK_INT(points_earn(to, clerk_does, &(struct earning){ .resident = resident,
			.rule = RULE_ATTENDED, .cause = cause, .about = "" }, NULL), OK);
	}
}

static int64_t balance_of(int64_t resident)
{
	int64_t balance = -1;

	CHECK_INT(points_balance(&hall, resident, &balance), OK);
	return balance;
}

static char haircut_zh[] = "理发", haircut_en[] = "Haircut", blank[] = " ", escape[] = "\x1b";

static int64_t listed(struct hall *in, int64_t cost, int64_t stock, int64_t per_person)
{
	CHECK_INT(reward_add(in, keeper_does, &(struct reward){ .name_zh = haircut_zh,
		.name_en = haircut_en, .cost = cost, .stock = stock, .per_person = per_person }), OK);
	return number_in(in, "SELECT MAX(id) FROM reward");
}

static int wishes;                   /* each call is a wish of its own */

static enum err redeem_in(struct hall *in, int64_t resident, int64_t reward, struct taken *out)
{
	char wish[INTENT_KEY], key[INTENT_KEY];
	enum err err;

	snprintf(wish, sizeof wish, "redeem/%lld/%d", (long long)resident, ++wishes);
	err = intent_make(in, wish, key);
	return err != OK ? err : reward_redeem(in, &(struct wish){ .key = key,
		.resident = resident, .reward = reward }, out);
}

static enum err redeem(int64_t resident, int64_t reward, struct taken *out)
{
	return redeem_in(&hall, resident, reward, out);
}

static int64_t stock_of(int64_t id)
{
	struct rewards one;
	int64_t stock = -1;

	CHECK_INT(reward_load(&hall, id, &one), OK);
	if (one.count == 1)
		stock = one.list[0].stock;
	rewards_release(&one);
	return stock;
}

static void check_state(int64_t id, enum voucher_state want, int64_t settled_at)
{
	struct voucher voucher;

	CHECK_INT(voucher_load(&hall, id, &voucher), OK);
	CHECK_INT(voucher.state, want);
	CHECK_INT(voucher.settled_at, settled_at);
	voucher_release(&voucher);
}

static void rewards_are_listed(void)
{
	struct rewards all;
	int64_t id = listed(&hall, 25, 2, 0);

	CHECK_INT(reward_load(&hall, id, &all), OK);
	CHECK_INT(all.count, 1);
	CHECK_TEXT(reward_name(&all.list[0]), "Haircut");
	CHECK_INT(all.list[0].days, 14);
	CHECK_INT(all.list[0].cost, 25);
	i18n_use(LANGUAGE_ZH);
	CHECK_TEXT(reward_name(&all.list[0]), "理发");
	i18n_use(LANGUAGE_EN);
	rewards_release(&all);
	rewards_release(&all);
	listed(&hall, 5, 2, 0);
	listed(&hall, 15, 0, 0);
	listed(&hall, 10, 1, 0);
	CHECK_INT(rewards_load(&hall, 20, &all), OK);
	CHECK_INT(all.count, 4);
	CHECK_INT(all.list[0].cost, 5);
	CHECK_INT(all.list[1].cost, 10);
	CHECK_INT(all.list[2].cost, 15);     /* affordable, but there is none left */
	CHECK_INT(all.list[3].cost, 25);
	rewards_release(&all);
	CHECK_INT(reward_load(&hall, 999, &all), ERR_NOT_FOUND);
}

static void what_is_no_reward_is_refused(void)
{
	static const struct reward bad[] = {
		{ .cost = 10, .stock = 1 }, { .name_zh = blank, .cost = 10, .stock = 1 },
		{ .name_zh = escape, .cost = 10 }, { .name_zh = haircut_zh, .cost = 0 },
		{ .name_zh = haircut_zh, .cost = -5 }, { .name_zh = haircut_zh, .cost = 5, .stock = -1 },
		{ .name_zh = haircut_zh, .cost = 5, .days = -1 },
		{ .name_zh = haircut_zh, .cost = 5, .per_person = -1 },
		{ .name_zh = haircut_zh, .cost = REWARD_MOST + 1 },
		{ .name_zh = haircut_zh, .cost = 5, .stock = REWARD_MOST + 1 },
		{ .name_zh = haircut_zh, .cost = 5, .days = REWARD_DAYS + 1 },
		{ .name_zh = haircut_zh, .cost = 5, .stock = 1, .service = true },
	};
	int64_t events = events_in(&hall);

	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		CHECK_INT(reward_add(&hall, keeper_does, &bad[i]), ERR_INPUT);
	CHECK_INT(reward_stock(&hall, keeper_does, 1, 0), ERR_INPUT);
	CHECK_INT(reward_stock(&hall, keeper_does, 1, 100001), ERR_INPUT);
	CHECK_INT(reward_stock(&hall, keeper_does, 1, -100001), ERR_INPUT);
	CHECK_INT(reward_stock(&hall, keeper_does, 999, 1), ERR_NOT_FOUND);
	CHECK_INT(reward_stock(&hall, keeper_does, 1, -3), ERR_STOCK);
	CHECK_INT(events_in(&hall), events);
	CHECK_INT(reward_stock(&hall, keeper_does, 1, -2), OK);
	CHECK_INT(stock_of(1), 0);
	CHECK_INT(reward_stock(&hall, keeper_does, 1, 7), OK);
	CHECK_INT(stock_of(1), 7);
}

static void a_reward_is_changed_or_withdrawn(void)
{
	int64_t id = listed(&hall, 31, 3, 0), sponsor;
	char name_zh[] = "洗头", name_en[] = "Shampoo", house[] = "美发店";
	struct reward change = { .id = id, .name_zh = name_zh, .name_en = name_en, .cost = 33,
		.per_person = 2, .days = 7 };
	struct taken paper;
	struct rewards all;

	CHECK_INT(sponsor_add(&hall, keeper_does, &(struct sponsor){ .name_zh = house }, &sponsor), OK);
	change.sponsor = sponsor;
	CHECK_INT(reward_change(&hall, keeper_does, &change), OK);
	CHECK_INT(reward_load(&hall, id, &all), OK);
	CHECK_TEXT(reward_name(&all.list[0]), "Shampoo");
	CHECK_TEXT(reward_sponsor(&all.list[0]), "美发店");
	CHECK_INT(all.list[0].cost, 33);
	CHECK_INT(all.list[0].per_person, 2);
	CHECK_INT(all.list[0].days, 7);
	CHECK_INT(all.list[0].stock, 3);
	rewards_release(&all);
	change.withdrawn = true;
	CHECK_INT(reward_change(&hall, keeper_does, &change), OK);
	CHECK_INT(rewards_load(&hall, 0, &all), OK);
	for (size_t i = 0; i < all.count; i++)
		CHECK(all.list[i].id != id);
	rewards_release(&all);
	CHECK_INT(rewards_all(&hall, &all), OK);
	CHECK_INT(all.list[all.count - 1].id, id);
	CHECK(all.list[all.count - 1].withdrawn);
	rewards_release(&all);
	CHECK_INT(redeem(1, id, &paper), ERR_STOCK);
	change.id = 999;
	CHECK_INT(reward_change(&hall, keeper_does, &change), ERR_NOT_FOUND);
	change.id = id;
	change.sponsor = 999;
	CHECK_INT(reward_change(&hall, keeper_does, &change), ERR_INPUT);
	change.sponsor = 0;
	change.cost = 0;
	CHECK_INT(reward_change(&hall, keeper_does, &change), ERR_INPUT);
	change.cost = 1;
	change.name_zh = blank;
	CHECK_INT(reward_change(&hall, keeper_does, &change), ERR_INPUT);
	CHECK_GOOD(&hall);
}

static void what_partners_gave_is_counted(void)
{
	int64_t resident = resident_comes(&hall), sponsor, other;
	char house[] = "和平饭店", house_en[] = "Peace Inn", meal[] = "一顿饭";
	struct sponsors sponsors;
	struct taken paper;

	CHECK_INT(sponsor_add(&hall, keeper_does, &(struct sponsor){ .name_zh = blank }, &sponsor),
		ERR_INPUT);
	CHECK_INT(sponsor_add(&hall, keeper_does, &(struct sponsor){0}, &sponsor), ERR_INPUT);
	CHECK_INT(sponsor, 0);
	CHECK_INT(sponsor_add(&hall, keeper_does, &(struct sponsor){ .name_zh = house,
		.name_en = house_en }, &sponsor), OK);
	CHECK_INT(sponsor_add(&hall, keeper_does, &(struct sponsor){ .name_zh = meal }, &other), OK);
	CHECK_INT(reward_add(&hall, keeper_does, &(struct reward){ .name_zh = meal, .cost = 10,
		.stock = 3, .sponsor = sponsor }), OK);
	CHECK_INT(reward_add(&hall, keeper_does, &(struct reward){ .name_zh = meal, .cost = 10,
		.stock = 3, .sponsor = 999 }), ERR_INPUT);
	give(&hall, resident, 3);
	for (int i = 0; i < 3; i++) {
		CHECK_INT(redeem(resident, number_in(&hall, "SELECT MAX(id) FROM reward"), &paper), OK);
		CHECK_INT(i == 2 ? voucher_cancel(&hall, clerk_does, paper.voucher) :
			voucher_hand_over(&hall, clerk_does, paper.voucher), OK);
	}
	CHECK_INT(voucher_refund(&hall, clerk_does, paper.voucher - 1,
		&(struct amendment){ .reason = "退回" }), OK);
	CHECK_INT(sponsors_load(&hall, &sponsors), OK);
	CHECK(sponsors.count >= 2);
	for (size_t i = 0; i < sponsors.count; i++) {
		const struct sponsor *one = &sponsors.list[i];

		CHECK_INT(one->gave, one->id == sponsor ? 10 : 0);
		CHECK_INT(one->pieces, one->id == sponsor);
		if (one->id == sponsor)
			CHECK_TEXT(sponsor_name(one), "Peace Inn");
	}
	sponsors_release(&sponsors);
	CHECK_INT(balance_of(resident), 20);
	CHECK_GOOD(&hall);
}

static int64_t a_service(int64_t cost)
{
	char help[] = "家政服务一小时";

	CHECK_INT(reward_add(&hall, keeper_does, &(struct reward){ .name_zh = help, .cost = cost,
		.service = true }), OK);
	return number_in(&hall, "SELECT MAX(id) FROM reward");
}

static enum err offer(int64_t id, int64_t day, int64_t places)
{
	return reward_offer(&hall, keeper_does, id, &(struct reward_day){ day, places });
}

static enum err take_on(int64_t resident, int64_t service, int64_t day, struct taken *out)
{
	char key[INTENT_KEY];

	snprintf(key, sizeof key, "day/%d", ++wishes);
	return reward_redeem(&hall, &(struct wish){ key, resident, service, day }, out);
}

static void a_service_has_days_to_choose_from(void)
{
	int64_t resident = resident_comes(&hall), id = a_service(10);
	int64_t friday = clock_day(clock_now(), 4, 0), monday = clock_day(clock_now(), 7, 0);
	struct reward_days days;
	struct voucher voucher;
	struct taken paper;

	give(&hall, resident, 5);
	CHECK_INT(reward_stock(&hall, keeper_does, id, 2), ERR_INPUT);
	CHECK_INT(offer(listed(&hall, 5, 5, 0), friday, 1), ERR_INPUT);
	CHECK_INT(offer(999, friday, 1), ERR_NOT_FOUND);
	CHECK_INT(offer(id, clock_day(clock_now(), 0, 0), 1), ERR_INPUT);
	CHECK_INT(offer(id, friday, 0), ERR_INPUT);
	CHECK_INT(offer(id, friday + 9 * HOUR, 1), OK);
	CHECK_INT(offer(id, monday, 2), OK);
	CHECK_INT(offer(id, monday, -3), ERR_STOCK);
	CHECK_INT(stock_of(id), 3);
	CHECK_INT(reward_days_load(&hall, id, &days), OK);
	CHECK_INT(days.count, 2);
	CHECK_INT(days.list[0].day, friday);
	CHECK_INT(days.list[1].places, 2);
	reward_days_release(&days);
	CHECK_INT(take_on(resident, id, 0, &paper), ERR_STOCK);
	CHECK_INT(take_on(resident, id, friday, &paper), OK);
	CHECK_INT(voucher_load(&hall, paper.voucher, &voucher), OK);
	CHECK_INT(voucher.day, friday);
	CHECK_INT(voucher.until, clock_day(friday, 15, 0) - 1);
	voucher_release(&voucher);
	CHECK_INT(take_on(resident, id, friday, &paper), ERR_STOCK);
	CHECK_INT(reward_days_load(&hall, id, &days), OK);
	CHECK_INT(days.count, 1);
	reward_days_release(&days);
	/* Given back in time the place is free again; when its day is over it is gone. */
	CHECK_INT(voucher_cancel(&hall, clerk_does, number_in(&hall, "SELECT MAX(id) FROM voucher")), OK);
	CHECK_INT(take_on(resident, id, friday, &paper), OK);
	clock_set(monday);
	CHECK_INT(take_on(resident, id, monday, &paper), ERR_STOCK);
	CHECK_INT(voucher_cancel(&hall, clerk_does, number_in(&hall, "SELECT MAX(id) FROM voucher")), OK);
	CHECK_INT(stock_of(id), 3);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(stock_of(id), 0);
	CHECK_GOOD(&hall);
}

/* The same wish asked again: the same voucher, whatever became of the answer. */
static void a_wish_is_granted_once(void)
{
	int64_t resident = resident_comes(&hall), reward = listed(&hall, 10, 5, 0), jobs;
	struct wish wish = { .resident = resident, .reward = reward };
	char key[INTENT_KEY], again[INTENT_KEY];
	struct taken first, second;

	wish.key = key;
	give(&hall, resident, 3);
	CHECK_INT(intent_make(&hall, "redeem/9/9", key), OK);
	CHECK_INT(reward_redeem(&hall, &wish, &first), OK);
	jobs = number_in(&hall, "SELECT COUNT(*) FROM outbox");
	CHECK_INT(reward_redeem(&hall, &wish, &second), OK);
	CHECK_INT(second.voucher, first.voucher);
	CHECK_TEXT(second.uid, first.uid);
	CHECK_TEXT(second.code, first.code);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM outbox"), jobs);
	CHECK_INT(balance_of(resident), 20);
	/* On paper the code stands nowhere else any more. */
	CHECK_INT(outbox_set(&hall, first.uid, JOB_PRINTED, FAULT_NONE, ""), OK);
	CHECK_INT(reward_redeem(&hall, &wish, &second), OK);
	CHECK_INT(second.voucher, first.voucher);
	CHECK_TEXT(second.code, "");
	/* Settled: who wants another one gets another one. */
	CHECK_INT(intent_make(&hall, "redeem/9/9", again), OK);
	CHECK_TEXT(again, key);
	CHECK_INT(voucher_hand_over(&hall, clerk_does, first.voucher), OK);
	CHECK_INT(intent_make(&hall, "redeem/9/9", again), OK);
	CHECK(strcmp(again, key) != 0);
	wish.key = again;
	CHECK_INT(reward_redeem(&hall, &wish, &second), OK);
	CHECK(second.voucher != first.voucher);
	CHECK_INT(balance_of(resident), 10);
	CHECK_GOOD(&hall);
}

/* Before the slip lay in the outbox, the sweep of a day took it: the voucher stands. */
static void a_voucher_without_a_slip_is_found(void)
{
	int64_t resident = resident_comes(&hall), reward = listed(&hall, 10, 5, 0);
	struct wish wish = { .key = "lost", .resident = resident, .reward = reward };
	struct taken first, second;
	struct ask q;

	give(&hall, resident, 1);
	CHECK_INT(reward_redeem(&hall, &wish, &first), OK);
	q = ask_once(hall.store->db, "DELETE FROM outbox");
	CHECK_INT(ask_run(&q), OK);
	CHECK_INT(reward_redeem(&hall, &wish, &second), OK);
	CHECK_INT(second.voucher, first.voucher);
	CHECK_TEXT(second.uid, "");
	CHECK_TEXT(second.code, "");
}

static void the_limit_is_of_a_year(void)
{
	int64_t resident = resident_comes(&hall), reward = listed(&hall, 10, 5, 1);
	struct taken paper;

	give(&hall, resident, 3);
	CHECK_INT(redeem(resident, reward, &paper), OK);
	CHECK_INT(voucher_hand_over(&hall, clerk_does, paper.voucher), OK);
	CHECK_INT(redeem(resident, reward, &paper), ERR_LIMIT);
	clock_set(clock_new_year(clock_now() + 366 * DAY));
	CHECK_INT(redeem(resident, reward, &paper), OK);
}

static void a_relative_may_fetch_it(void)
{
	int64_t resident = resident_comes(&hall), reward = listed(&hall, 10, 5, 0);
	struct taken paper;
	struct voucher voucher;
	char *name;

	give(&hall, resident, 2);
	CHECK_INT(redeem(resident, reward, &paper), OK);
	CHECK_INT(voucher_hand_to(&hall, clerk_does, paper.voucher,
		&(struct proxy){ " ", RESIDENT_PIN }), ERR_MISSING);
	CHECK_INT(voucher_hand_to(&hall, clerk_does, paper.voucher,
		&(struct proxy){ "女儿陈丽", "000000" }), ERR_DENIED);
	CHECK_INT(voucher_hand_to(&hall, clerk_does, 9999,
		&(struct proxy){ "女儿陈丽", RESIDENT_PIN }), ERR_NOT_FOUND);
	check_state(paper.voucher, VOUCHER_HELD, 0);
	CHECK_INT(voucher_hand_to(&hall, clerk_does, paper.voucher,
		&(struct proxy){ "女儿陈丽", RESIDENT_PIN }), OK);
	CHECK_INT(voucher_load(&hall, paper.voucher, &voucher), OK);
	CHECK(voucher.proxy);
	CHECK_INT(voucher_fetched_by(&hall, &voucher, &name), OK);
	CHECK_TEXT(name, "女儿陈丽");
	wipe_free(name);
	voucher_release(&voucher);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM event WHERE body LIKE '%陈丽%'"), 0);
	/* The owner in person: nobody's name. */
	CHECK_INT(redeem(resident, reward, &paper), OK);
	CHECK_INT(voucher_hand_over(&hall, clerk_does, paper.voucher), OK);
	CHECK_INT(voucher_load(&hall, paper.voucher, &voucher), OK);
	CHECK(!voucher.proxy);
	CHECK_INT(voucher_fetched_by(&hall, &voucher, &name), OK);
	CHECK(!name);
	voucher_release(&voucher);
	CHECK_GOOD(&hall);
}

static void what_is_faulty_is_refunded(void)
{
	int64_t resident = resident_comes(&hall), reward = listed(&hall, 101, 5, 0);
	const struct amendment alone = { .reason = "剪坏了" }, two = { "剪坏了",
		{ people[OVERSEER].number, people[OVERSEER].pin } };
	struct expiring next;
	struct taken paper;

	give(&hall, resident, 11);
	CHECK_INT(redeem(resident, reward, &paper), OK);
	CHECK_INT(voucher_refund(&hall, clerk_does, paper.voucher, &two), ERR_MOVE);
	CHECK_INT(voucher_hand_over(&hall, clerk_does, paper.voucher), OK);
	CHECK_INT(voucher_refund(&hall, clerk_does, paper.voucher, &alone), ERR_MISSING);
	CHECK_INT(voucher_refund(&hall, clerk_does, paper.voucher, &(struct amendment){0}), ERR_MISSING);
	CHECK_INT(voucher_refund(&hall, clerk_does, 9999, &two), ERR_NOT_FOUND);
	/* The points come back into their lots, of which some have ended meanwhile. */
	years_pass(&hall, 3);
	CHECK_INT(balance_of(resident), 0);
	CHECK_INT(voucher_refund(&hall, clerk_does, paper.voucher, &two), OK);
	CHECK_INT(balance_of(resident), 101);
	CHECK_INT(lots_next(&hall, resident, &next), OK);
	CHECK_INT(next.at, lots_grace(&hall));
	CHECK_INT(next.points, 101);
	check_state(paper.voucher, VOUCHER_REFUNDED, clock_now());
	CHECK_INT(voucher_refund(&hall, clerk_does, paper.voucher, &two), ERR_TWICE);
	CHECK_INT(stock_of(reward), 4);
	CHECK_GOOD(&hall);
}

/* Back into the very lots, and what is owed is paid out of it first. */
static void what_comes_back_pays_what_is_owed(void)
{
	int64_t resident = resident_comes(&hall), reward = listed(&hall, 20, 5, 0), owed, wrong;
	struct taken paper;

	give(&hall, resident, 2);
	wrong = number_in(&hall, "SELECT MAX(seq) FROM posting");
	CHECK_INT(redeem(resident, reward, &paper), OK);
	CHECK_INT(points_reverse(&hall, clerk_does, wrong, &(struct amendment){ .reason = "没来" },
		&owed), OK);
	CHECK_INT(owed, 10);
	CHECK_INT(voucher_cancel(&hall, clerk_does, paper.voucher), OK);
	CHECK_INT(balance_of(resident), 10);
	CHECK_INT(points_owed(&hall, resident, &owed), OK);
	CHECK_INT(owed, 0);
	CHECK_GOOD(&hall);
}

static void ones_own_vouchers_are_listed(void)
{
	int64_t resident = resident_comes(&hall), reward = listed(&hall, 10, 5, 0);
	struct vouchers vouchers;
	struct taken paper;

	CHECK_INT(vouchers_load(&hall, resident, &vouchers), OK);
	CHECK_INT(vouchers.count, 0);
	give(&hall, resident, 2);
	CHECK_INT(redeem(resident, reward, &paper), OK);
	CHECK_INT(redeem(resident, reward, &paper), OK);
	CHECK_INT(vouchers_load(&hall, resident, &vouchers), OK);
	CHECK_INT(vouchers.count, 2);
	CHECK_INT(vouchers.list[0].id, paper.voucher);
	CHECK_TEXT(voucher_reward_name(&vouchers.list[1]), "Haircut");
	vouchers_release(&vouchers);
}

static void points_are_held_then_posted(void)
{
	int64_t resident = resident_comes(&hall), reward = listed(&hall, 25, 2, 0);
	struct taken paper;
	struct voucher voucher;

	give(&hall, resident, 3);
	CHECK_INT(redeem(resident, reward, &paper), OK);
	CHECK_INT(strlen(paper.code), 12);
	CHECK(*paper.uid);
	CHECK_INT(balance_of(resident), 5);
	CHECK_INT(stock_of(reward), 1);
	CHECK_INT(voucher_by_code(&hall, paper.code, &voucher), OK);
	CHECK_INT(voucher.id, paper.voucher);
	CHECK_INT(voucher.resident, resident);
	CHECK_INT(voucher.cost, 25);
	CHECK_INT(voucher.state, VOUCHER_HELD);
	CHECK_INT(voucher.until, clock_now() + 14 * DAY);
	CHECK_TEXT(voucher_reward_name(&voucher), "Haircut");
	voucher_release(&voucher);
	CHECK_INT(voucher_hand_over(&hall, clerk_does, paper.voucher), OK);
	check_state(paper.voucher, VOUCHER_POSTED, clock_now());
	CHECK_INT(voucher_hand_over(&hall, clerk_does, paper.voucher), ERR_TWICE);
	CHECK_INT(voucher_cancel(&hall, clerk_does, paper.voucher), ERR_TWICE);
	CHECK_INT(balance_of(resident), 5);
	CHECK_INT(stock_of(reward), 1);
	CHECK_INT(voucher_hand_over(&hall, clerk_does, 9999), ERR_NOT_FOUND);
	CHECK_GOOD(&hall);
}

static void a_voided_hold_gives_everything_back(void)
{
	int64_t resident = resident_comes(&hall), reward = listed(&hall, 20, 1, 1);
	struct taken paper;

	give(&hall, resident, 2);
	CHECK_INT(redeem(resident, reward, &paper), OK);
	CHECK_INT(redeem(resident, reward, &paper), ERR_STOCK);
	CHECK_TEXT(paper.code, "");
	CHECK_TEXT(paper.uid, "");
	CHECK_INT(voucher_cancel(&hall, clerk_does,
		number_in(&hall, "SELECT MAX(id) FROM voucher")), OK);
	CHECK_INT(balance_of(resident), 20);
	CHECK_INT(stock_of(reward), 1);
	/* What was given back does not count against the limit. */
	CHECK_INT(redeem(resident, reward, &paper), OK);
	CHECK_INT(voucher_cancel(&hall, clerk_does, paper.voucher), OK);
	CHECK_INT(voucher_cancel(&hall, clerk_does, paper.voucher), ERR_TWICE);
	CHECK_INT(voucher_hand_over(&hall, clerk_does, paper.voucher), ERR_TWICE);
	CHECK_INT(balance_of(resident), 20);
	CHECK_GOOD(&hall);
}

static void points_stock_and_limit_are_minded(void)
{
	int64_t resident = resident_comes(&hall), reward = listed(&hall, 10, 5, 2), events, jobs;
	struct taken paper;

	CHECK_INT(redeem(resident, reward, &paper), ERR_POINTS);
	give(&hall, resident, 4);
	CHECK_INT(redeem(resident, reward, &paper), OK);
	CHECK_INT(redeem(resident, reward, &paper), OK);
	events = events_in(&hall);
	jobs = number_in(&hall, "SELECT COUNT(*) FROM outbox");
	CHECK_INT(redeem(resident, reward, &paper), ERR_LIMIT);
	CHECK_INT(redeem(resident, 999, &paper), ERR_NOT_FOUND);
	CHECK_INT(redeem(resident, listed(&hall, 10, 0, 0), &paper), ERR_STOCK);
	CHECK_INT(redeem(resident, listed(&hall, 21, 1, 0), &paper), ERR_POINTS);
	CHECK_INT(redeem(999, reward, &paper), ERR_POINTS);
	CHECK_INT(events_in(&hall), events + 2);        /* the two that were listed */
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM outbox"), jobs);
	CHECK_INT(redeem(resident, listed(&hall, 20, 1, 0), &paper), OK);
	CHECK_INT(balance_of(resident), 0);
}

static void what_nobody_fetches_comes_back(void)
{
	int64_t resident = resident_comes(&hall), reward = listed(&hall, 10, 1, 0);
	struct taken paper;
	int64_t until = clock_now() + 14 * DAY;

	give(&hall, resident, 1);
	CHECK_INT(redeem(resident, reward, &paper), OK);
	clock_set(until);
	CHECK_INT(hall_tick(&hall), OK);
	check_state(paper.voucher, VOUCHER_HELD, 0);
	pass_seconds(1);
	CHECK_INT(hall_tick(&hall), OK);
	check_state(paper.voucher, VOUCHER_VOID, until + 1);
	CHECK_INT(balance_of(resident), 10);
	CHECK_INT(stock_of(reward), 1);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(voucher_hand_over(&hall, clerk_does, paper.voucher), ERR_TWICE);
	CHECK_GOOD(&hall);
}

static enum err guess(void)
{
	struct voucher voucher;
	char code[CODE_SIZE];

	code_make(code, CODE_DIGITS);
	return voucher_by_code(&hall, code, &voucher);
}

static void codes_are_not_guessed(void)
{
	int64_t resident = resident_comes(&hall), reward = listed(&hall, 10, 1, 0);
	struct taken paper;
	struct voucher voucher;
	char spaced[CODE_SIZE + 4], wrong[CODE_SIZE];

	give(&hall, resident, 1);
	CHECK_INT(redeem(resident, reward, &paper), OK);
	CHECK_INT(voucher_by_code(&hall, "12", &voucher), ERR_INPUT);
	copy_text(wrong, sizeof wrong, paper.code);
	wrong[11] = wrong[11] == '9' ? '0' : (char)(wrong[11] + 1);
	CHECK_INT(voucher_by_code(&hall, wrong, &voucher), ERR_CODE);
	/* Four typed wrong are forgotten after an hour, but not for a right one in between. */
	for (int i = 0; i < 4; i++)
		CHECK_INT(guess(), ERR_NOT_FOUND);
	pass_seconds(3600);
	for (int i = 0; i < 4; i++)
		CHECK_INT(guess(), ERR_NOT_FOUND);
	CHECK_INT(voucher_by_code(&hall, code_spaced(paper.code, spaced), &voucher), OK);
	voucher_release(&voucher);
	CHECK_INT(guess(), ERR_PAUSED);
	CHECK_INT(voucher_by_code(&hall, paper.code, &voucher), ERR_PAUSED);
	pass_seconds(60);
	CHECK_INT(voucher_by_code(&hall, paper.code, &voucher), OK);
	voucher_release(&voucher);
}

/* The child's part: waits for the starting shot, then tries to get the last piece. */
static int race(const char *folder, int64_t resident, int start, int round)
{
	struct taken taken;
	struct hall mine;
	char shot;
	enum err err;

	if (hall_open(folder, "kiosk", &mine) != OK || read(start, &shot, 1) != 1)
		return ERR_COUNT;
	random_seed((uint64_t)(resident + 1000 * round));
	wishes = 1000 * (round + 1);
	err = redeem_in(&mine, resident, 1, &taken);
	hall_close(&mine);
	return (int)err;
}

static void two_kiosks_want_the_last_piece(void)
{
	struct hall disk;
	char folder[FOLDER];

	folder_make(folder);
	CHECK_INT(hall_create(folder, &disk), OK);
	for (int64_t i = 1; i <= 2; i++) {
		CHECK_INT(resident_comes(&disk), i);
		give(&disk, i, 20);
	}
	listed(&disk, 10, 1, 0);
	hall_close(&disk);
	for (int round = 0; round < 10; round++) {
		int start[2], status, got = 0, none = 0;
		pid_t children[2];

		CHECK_INT(pipe(start), 0);
		for (int i = 0; i < 2; i++) {
			children[i] = fork();
			if (children[i] == 0)
				_exit(race(folder, i + 1, start[0], round));
		}
		CHECK_INT(write(start[1], "go", 2), 2);
		for (int i = 0; i < 2; i++) {
			waitpid(children[i], &status, 0);
			CHECK(WIFEXITED(status));
			got += WEXITSTATUS(status) == OK;
			none += WEXITSTATUS(status) == ERR_STOCK;
		}
		CHECK_INT(got, 1);
		CHECK_INT(none, 1);
		close(start[0]);
		close(start[1]);
		CHECK_INT(hall_open(folder, "cli", &disk), OK);
		CHECK_INT(number_in(&disk, "SELECT stock FROM reward"), 0);
		CHECK_INT(number_in(&disk, "SELECT COUNT(*) FROM voucher"), round + 1);
		CHECK_INT(reward_stock(&disk, keeper_does, 1, 1), OK);
		CHECK_GOOD(&disk);
		hall_close(&disk);
	}
	folder_remove(folder);
}

/* Two programs find the same old vouchers at the same time: each comes back once. */
static int expire(const char *folder, int start)
{
	struct hall mine;
	char shot;
	enum err err;

	if (hall_open(folder, "staff", &mine) != OK || read(start, &shot, 1) != 1)
		return ERR_COUNT;
	err = hall_tick(&mine);
	hall_close(&mine);
	return (int)err;
}

static void two_programs_tick_at_once(void)
{
	struct hall disk;
	char folder[FOLDER];
	struct taken taken;
	int start[2], status;
	int64_t balance;
	pid_t children[2];

	folder_make(folder);
	CHECK_INT(hall_create(folder, &disk), OK);
	CHECK_INT(resident_comes(&disk), 1);
	give(&disk, 1, 60);
	listed(&disk, 10, 60, 0);
	for (int i = 0; i < 60; i++)
		CHECK_INT(redeem_in(&disk, 1, 1, &taken), OK);
	hall_close(&disk);
	pass_days(15);
	CHECK_INT(pipe(start), 0);
	for (int i = 0; i < 2; i++) {
		children[i] = fork();
		if (children[i] == 0)
			_exit(expire(folder, start[0]));
	}
	CHECK_INT(write(start[1], "go", 2), 2);
	for (int i = 0; i < 2; i++) {
		waitpid(children[i], &status, 0);
		CHECK_INT(WEXITSTATUS(status), OK);
	}
	close(start[0]);
	close(start[1]);
	CHECK_INT(hall_open(folder, "cli", &disk), OK);
	CHECK_INT(points_balance(&disk, 1, &balance), OK);
	CHECK_INT(balance, 600);
	CHECK_INT(number_in(&disk, "SELECT stock FROM reward"), 60);
	CHECK_INT(number_in(&disk, "SELECT COUNT(*) FROM event WHERE kind = 'voucher.returned'"), 60);
	CHECK_GOOD(&disk);
	hall_close(&disk);
	folder_remove(folder);
}

static void no_code_lies_in_the_file(void)
{
	struct hall disk;
	char folder[FOLDER];
	struct taken taken;

	folder_make(folder);
	CHECK_INT(hall_create(folder, &disk), OK);
	CHECK_INT(resident_comes(&disk), 1);
	give(&disk, 1, 1);
	CHECK_INT(redeem_in(&disk, 1, listed(&disk, 10, 1, 0), &taken), OK);
	CHECK(!store_holds(folder, taken.code));
	hall_close(&disk);
	CHECK(!store_holds(folder, taken.code));
	CHECK(store_holds(folder, taken.uid));
	folder_remove(folder);
}

int main(void)
{
	hall_with_staff(&hall);
	rewards_are_listed();
	what_is_no_reward_is_refused();
	a_reward_is_changed_or_withdrawn();
	points_are_held_then_posted();
	what_partners_gave_is_counted();
	a_service_has_days_to_choose_from();
	a_wish_is_granted_once();
	a_voucher_without_a_slip_is_found();
	the_limit_is_of_a_year();
	a_relative_may_fetch_it();
	what_is_faulty_is_refunded();
	what_comes_back_pays_what_is_owed();
	ones_own_vouchers_are_listed();
	a_voided_hold_gives_everything_back();
	points_stock_and_limit_are_minded();
	what_nobody_fetches_comes_back();
	codes_are_not_guessed();
	hall_close(&hall);
	two_kiosks_want_the_last_piece();
	two_programs_tick_at_once();
	no_code_lies_in_the_file();
	return checked();
}
