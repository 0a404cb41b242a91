/* time.c - what happens in the kiosk when nobody presses a key. */
#include <config.h>

#include <string.h>

#include "base/clock.h"
#include "kiosk/kiosk.h"
#include "kiosk/reader.h"
#include "kiosk/stack.h"

/* What is on its way is looked at oftener: whoever waits is told within a second. */
enum { TICK_MS = 1000, BUSY_TICK_MS = 200, WATCH_MS = 2000 };

/* On the plain home screen there is nothing that a question could save. */
static bool worth_asking(const struct kiosk *kiosk)
{
	static const struct session nobody;

	return kiosk->depth > 1 || memcmp(&kiosk->session, &nobody, sizeof nobody) != 0;
}

static bool busy(const struct kiosk *kiosk)
{
	const struct screen *screen = stack_screen(kiosk);

	return screen->busy && screen->busy(kiosk, stack_state(kiosk));
}

static int64_t tick_left(const struct kiosk *kiosk)
{
	return kiosk->ticked_ms + (busy(kiosk) ? BUSY_TICK_MS : TICK_MS) - clock_ms();
}

static int64_t idle_left(const struct kiosk *kiosk)
{
	return kiosk->touched_ms + kiosk->setup.idle_ms - clock_ms();
}

static int64_t question_left(const struct kiosk *kiosk)
{
	int64_t left = kiosk->asked_ms + kiosk->setup.question_ms - clock_ms();

	return left > 0 ? left : 0;
}

int kiosk_seconds_left(const struct kiosk *kiosk)
{
	return (int)((question_left(kiosk) + 999) / 1000);
}

static void pass_idle_time(struct kiosk *kiosk)
{
	if (kiosk->setup.idle_ms <= 0 || !kiosk->used)
		return;
	if (kiosk->asking && question_left(kiosk) > 0)
		return;
	if (!kiosk->asking && idle_left(kiosk) > 0)
		return;
	if (!kiosk->asking && busy(kiosk)) {
		kiosk->touched_ms = clock_ms();
	} else if (kiosk->asking || !worth_asking(kiosk)) {
		stack_end_session(kiosk);
	} else {
		kiosk->asking = true;
		kiosk->asked_ms = clock_ms();
	}
}

static void tick(struct kiosk *kiosk)
{
	const struct screen *screen = stack_screen(kiosk);

	if (!screen->tick || kiosk->asking || tick_left(kiosk) > 0)
		return;
	kiosk->ticked_ms = clock_ms();
	stack_follow(kiosk, screen->tick(kiosk, stack_state(kiosk)));
}

static void watch(struct kiosk *kiosk)
{
	if (!kiosk->setup.watch || clock_ms() - kiosk->watched_ms < WATCH_MS)
		return;
	kiosk->watched_ms = clock_ms();
	kiosk->setup.watch(kiosk);
}

void kiosk_time(struct kiosk *kiosk)
{
	int64_t minute = clock_now() / MINUTE;

	kiosk_late_keys(kiosk);
	kiosk_listen(kiosk);
	pass_idle_time(kiosk);
	tick(kiosk);
	watch(kiosk);
	kiosk_fit(kiosk);
	reader_look(kiosk);
	if (minute == kiosk->minute)
		return;
	kiosk->minute = minute;
	if (kiosk->setup.every_minute)
		kiosk->setup.every_minute(kiosk);
}

/* Until the number of seconds shown is another one. */
static int64_t until_next_second(const struct kiosk *kiosk)
{
	int64_t left = question_left(kiosk);

	return left > 0 && left % 1000 == 0 ? 1000 : left % 1000;
}

static void at_most(int64_t *wait, int64_t other)
{
	if (other < *wait)
		*wait = other > 0 ? other : 0;
}

int kiosk_wait(const struct kiosk *kiosk)
{
	int64_t wait = clock_ms_to_minute();
	int held = scan_wait(&kiosk->scan, clock_ms());
	int answer = composer_wait(&kiosk->composer);

	if (held >= 0)
		at_most(&wait, held);
	if (answer >= 0)
		at_most(&wait, answer);
	if (kiosk->asking)
		at_most(&wait, until_next_second(kiosk));
	else if (kiosk->setup.idle_ms > 0 && kiosk->used)
		at_most(&wait, idle_left(kiosk));
	if (stack_screen(kiosk)->tick && !kiosk->asking)
		at_most(&wait, tick_left(kiosk));
	if (kiosk->setup.watch)
		at_most(&wait, kiosk->watched_ms + WATCH_MS - clock_ms());
	return (int)wait;
}
