/* escpos-status.c - what a receipt printer says of itself, and how CUPS is told. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "escpos-status.h"

enum { ANSWER_MS = 1500, LISTEN_MS = 20, REST_OF_UNASKED = 3 };
/* Bits of the answers to DLE EOT n (1: printer, 2: why offline, 4: paper). */
enum {
	OFFLINE = 0x08, COVER_OPEN = 0x04, PAPER_STOP = 0x20, FAULTY = 0x40,
	PAPER_LOW = 0x0C, PAPER_OUT = 0x60
};

static const char *const names[REASONS] = {
	[REASON_PAPER] = "media-empty-error", [REASON_COVER] = "cover-open-error",
	[REASON_BROKEN] = "media-jam-error", [REASON_OFFLINE] = "offline-report",
	[REASON_LOW] = "media-low-report"
};

/* media-empty-warning of another backend would stay for ever. */
static void disown(const char *word, size_t length)
{
	for (int i = 0; i < REASONS; i++) {
		size_t stem = (size_t)(strrchr(names[i], '-') - names[i]);

		if (length >= stem && strncmp(word, names[i], stem) == 0)
			fprintf(stderr, "STATE: -%.*s\n", (int)length, word);
	}
}

static int reason_of(const char *word, size_t length)
{
	for (int i = 0; i < REASONS; i++)
		if (strlen(names[i]) == length && strncmp(word, names[i], length) == 0)
			return i;
	return REASONS;
}

void status_adopt(struct status *status, const char *reasons)
{
	static const char between[] = ", ";

	while (reasons && *reasons) {
		size_t length = strcspn(reasons, between);
		int reason = reason_of(reasons, length);

		if (reason < REASONS)
			status->told[reason] = true;
		else
			disown(reasons, length);
		reasons += length + strspn(reasons + length, between);
	}
}

void status_tell(struct status *status, enum reason reason, bool holds)
{
	if (status->told[reason] == holds)
		return;
	status->told[reason] = holds;
	if (!status->quiet)
		fprintf(stderr, "STATE: %c%s\n", holds ? '+' : '-', names[reason]);
}

void status_list(const struct status *status)
{
	bool none = true;

	for (int i = 0; i < REASONS; i++)
		if (status->told[i]) {
			puts(names[i]);
			none = false;
		}
	if (none)
		puts("none");
}

bool status_is_bad(const struct status *status)
{
	return status->told[REASON_PAPER] || status->told[REASON_COVER] ||
		status->told[REASON_BROKEN] || status->told[REASON_OFFLINE];
}

/* Yields an answer to DLE EOT, or what device_receive() does; counts those to GS r. Their
 * fixed bits tell them apart. */
static int next_answer(struct status *status, int ms)
{
	int64_t until = clock_ms() + ms;
	int byte;

	while ((byte = device_receive(status->device, ms)) >= 0) {
		if (status->skip > 0)
			status->skip--;
		else if ((byte & 0x93) == 0x12)
			return byte;
		else if ((byte & 0x93) == 0x10)
			status->skip = REST_OF_UNASKED;
		else if ((byte & 0x90) == 0)
			status->taken++;
		ms = (int)(until - clock_ms());
		ms = ms > 0 ? ms : 0;
	}
	return byte;
}

/* What still comes from before, or from dots that read like a question, is no answer. */
static int ask(struct status *status, unsigned char n)
{
	const unsigned char question[] = { 0x10, 0x04, n };
	size_t done = 0;
	int answer;

	while ((answer = next_answer(status, 0)) >= 0)
		;
	if (answer == NEVER_COMES)
		return answer;
	switch (device_send(status->device, question, sizeof question, &done, ANSWER_MS)) {
	case MOVED: return next_answer(status, ANSWER_MS);
	case MOVED_LATE: return NOTHING_CAME;
	default: return NEVER_COMES;
	}
}

struct answers { int printer, offline, paper; };

static enum health ask_all(struct status *status, struct answers *out)
{
	struct { unsigned char n; int *answer; } questions[] = {
		{ 1, &out->printer }, { 2, &out->offline }, { 4, &out->paper }
	};

	for (int i = 0; i < 3; i++) {
		*questions[i].answer = ask(status, questions[i].n);
		if (*questions[i].answer < 0)
			return *questions[i].answer == NEVER_COMES ? GONE : ILL;
	}
	return (out->printer & OFFLINE) || (out->paper & PAPER_OUT) ? ILL : HEALTHY;
}

static void tell(struct status *status, const struct answers *answers)
{
	bool cover = answers->offline & COVER_OPEN;
	bool paper = (answers->paper & PAPER_OUT) || (answers->offline & PAPER_STOP);
	bool faulty = !cover && !paper && (answers->offline & FAULTY);
	bool offline = answers->printer & OFFLINE;

	status_tell(status, REASON_COVER, cover);
	status_tell(status, REASON_PAPER, paper && !cover);
	status_tell(status, REASON_BROKEN, faulty);
	status_tell(status, REASON_OFFLINE, offline && !cover && !paper && !faulty);
	status_tell(status, REASON_LOW, !paper && (answers->paper & PAPER_LOW));
}

/* A stray answer must not frighten anybody: a fault that is new has to be said twice. */
enum health status_ask(struct status *status)
{
	struct answers answers = { 0, 0, 0 };
	enum health health;

	if (status->device->mute) {
		status_tell(status, REASON_OFFLINE, false);
		return HEALTHY;
	}
	health = ask_all(status, &answers);
	if (health == ILL && !device_cancelled())
		health = ask_all(status, &answers);
	if (health == GONE || device_cancelled())
		return health;
	if (answers.printer < 0 || answers.offline < 0 || answers.paper < 0)
		status_tell(status, REASON_OFFLINE, true);
	else
		tell(status, &answers);
	return health;
}

enum health status_listen(struct status *status, int taken, int ms)
{
	int64_t until = clock_ms() + ms;

	while (status->taken < taken && !device_cancelled() && clock_ms() < until)
		if (next_answer(status, LISTEN_MS) == NEVER_COMES)
			return GONE;
	return status->taken >= taken ? HEALTHY : ILL;
}
