/* reward.c - tests of rewards and vouchers: held, then posted or void, exactly once. */
#include <config.h>

#include <sys/wait.h>

#include "base/text.h"
#include "domain/intent.h"
#include "domain/points.h"
#include "domain/reward.h"
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
	};
	int64_t events = events_in(&hall);

	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		CHECK_INT(reward_add(&hall, keeper_does, &bad[i]), ERR_INPUT);
	CHECK_INT(reward_stock(&hall, keeper_does, 1, 0), ERR_INPUT);
	CHECK_INT(reward_stock(&hall, keeper_does, 1, 100001), ERR_INPUT);
	CHECK_INT(reward_stock(&hall, keeper_does, 999, 1), ERR_NOT_FOUND);
	CHECK_INT(reward_stock(&hall, keeper_does, 1, -3), ERR_STOCK);
	CHECK_INT(events_in(&hall), events);
	CHECK_INT(reward_stock(&hall, keeper_does, 1, -2), OK);
	CHECK_INT(stock_of(1), 0);
	CHECK_INT(reward_stock(&hall, keeper_does, 1, 7), OK);
	CHECK_INT(stock_of(1), 7);
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
	points_are_held_then_posted();
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
