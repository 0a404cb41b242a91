/* house-a4.c - tests of every document of the house on paper, in every language. */
#include <config.h>

#include "domain/document.h"
#include "domain/meeting.h"
#include "domain/stratum.h"
#include "tests/domain/voting.h"
#include "tests/print/picture.h"

enum { MATTERS = 24, A4_HEIGHT = 2376 };

static struct hall hall;
static int64_t resident, meeting, called, adopted, rejected;

static int64_t voted(int yes, int no)
{
	int64_t id = matter_comes(&hall);

	matter_put_in(&hall, id, DELIBERATING);
	vote_put_in(&hall, id, &(struct tally){ yes, no, 1 });
	return id;
}

/* Enough tasks for the board to take more than one page. */
static void a_meeting_is_held(void)
{
	resident = resident_comes(&hall);
	CHECK_INT(meeting_open(&hall, clerk_does, "如期召开的十一月议事会", &meeting), OK);
	CHECK_INT(meeting_attend(&hall, clerk_does, meeting, resident), OK);
	rejected = voted(3, 5);
	for (int i = 0; i < MATTERS; i++) {
		adopted = voted(7, 1);
		CHECK_INT(matter_assign(&hall, CHAIR, ROLE_CHAIR, adopted, "龘城物业公司", "20261220",
			"如有急救车进出，通道保持畅通；连续三十天由居民代表签字确认。"), OK);
		matter_put_in(&hall, adopted, i % 2 ? EXECUTING : BLOCKED);
	}
}

/* One that people were called to, by the rules of order. */
static void a_meeting_is_called(void)
{
	int64_t guests[11], matters[] = { matter_waits(&hall), matter_waits(&hall), 0 };
	static const char *const strata[] = { "registered", "resident", "migrant" };

	called = meeting_is_called(&hall, matters, guests, 11);
	meeting_is_opened(&hall, called, guests, 9);
	CHECK_INT(agenda_take_up(&hall, chair_does, matters[0]), OK);
	meeting_debates(&hall, called, guests);
	is_voted_on(&hall, matters[0], &(struct tally){ 7, 1, 1 });
	CHECK_INT(meeting_close(&hall, chair_does, called), OK);
	for (int i = 0; i < 3; i++)
		CHECK_INT(resident_stratum(&hall, clerk_does, guests[i], strata[i]), OK);
}

static enum err the_notice(struct slip *out)
{
	return document_agenda(&hall, called, out);
}

static enum err minutes_by_the_rules(struct slip *out)
{
	return document_minutes(&hall, called, out);
}

static enum err decision(int64_t id, struct slip *out)
{
	struct matter matter;
	enum err err = matter_load(&hall, id, &matter);

	if (err == OK)
		err = document_decision(&hall, &matter, out);
	matter_release(&matter);
	return err;
}

static enum err the_decision(struct slip *out)
{
	return decision(adopted, out);
}

static enum err a_decision_against_it(struct slip *out)
{
	return decision(rejected, out);
}

static enum err the_minutes(struct slip *out)
{
	return document_minutes(&hall, meeting, out);
}

static enum err the_certificate(struct slip *out)
{
	return document_service(&hall, resident, out);
}

static enum err the_review(struct slip *out)
{
	return document_review(&hall, clock_now(), out);
}

static enum err the_board(struct slip *out)
{
	return document_board(&hall, out);
}

static const struct { const char *name; enum err (*compose)(struct slip *); int pages; }
	documents[] = {
	{ "minutes", the_minutes, 2 }, { "decision", the_decision, 1 },
	{ "decision against it", a_decision_against_it, 1 }, { "certificate", the_certificate, 1 },
	{ "review", the_review, 1 }, { "board", the_board, 2 }, { "agenda", the_notice, 1 },
	{ "minutes by the rules", minutes_by_the_rules, 1 },
};

static void on_paper(size_t which)
{
	struct slip slip;
	struct bitmap bitmap;
	int before = checks_failed;

	CHECK_INT(documents[which].compose(&slip), OK);
	same_on_pdf(&slip, PAPER_A4, &bitmap);
	CHECK(bitmap.height >= documents[which].pages * A4_HEIGHT);
	if (checks_failed > before)
		fprintf(stderr, "the %s\n", documents[which].name);
	bitmap_release(&bitmap);
	slip_release(&slip);
}

int main(void)
{
	static const enum language languages[] = { LANGUAGE_ZH, LANGUAGE_EN };

	if (!tools_there())
		return 77;
	if (!mkdtemp(folder))
		return 99;
	hall_with_staff(&hall);
	a_meeting_is_held();
	a_meeting_is_called();
	for (size_t i = 0; i < 2; i++) {
		i18n_use(languages[i]);
		for (size_t which = 0; which < sizeof documents / sizeof *documents; which++)
			on_paper(which);
	}
	hall_close(&hall);
	CHECK(runs(NULL, "rm -r %s", folder));
	return checked();
}
