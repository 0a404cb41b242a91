/*
 * ballot.c - tests of ballot slips: one person, one vote; who voted for what is nowhere, neither
 * in the log nor in any table nor in the journal; nothing is lost or doubled.
 */
#include <config.h>

#include <fcntl.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "domain/attempt.h"
#include "domain/ballot.h"
#include "domain/outbox.h"
#include "domain/stratum.h"
#include "store/vault.h"
#include "tests/domain/voting.h"
#include "tests/store/folder.h"

enum { GUESTS = 5 };

static struct hall hall;
static int64_t guests[GUESTS], matter;
static struct issued slips[GUESTS];

/* A matter before a meeting of five, of whom four came; a vote by slips is open. */
static void open_by(enum poll_rule rule)
{
	int64_t meeting;

	matter = matter_waits(&hall);
	meeting = meeting_is_called(&hall, (int64_t[]){ matter, 0 }, guests, GUESTS);
	meeting_is_opened(&hall, meeting, guests, GUESTS - 1);
	CHECK_INT(agenda_take_up(&hall, chair_does, matter), OK);
	CHECK_INT(polling_open(&hall, CHAIR, matter, &(struct vote){ .method = VOTE_BALLOT,
		.poll.rule = rule }), OK);
}

static void all_get_slips(void)
{
	for (int i = 0; i < GUESTS - 1; i++)
		CHECK_INT(ballot_issue(&hall, CLERK, matter, guests[i], &slips[i]), OK);
}

static struct polling loaded(void)
{
	struct polling polling;

	CHECK_INT(polling_load(&hall, matter, &polling), OK);
	return polling;
}

static void a_slip_for_whoever_may_vote_once(void)
{
	struct neighbour stranger = neighbour_comes(&hall, "刘建国");
	struct ballot ballot;
	struct issued none;

	open_by(POLL_MAJORITY);
	CHECK_INT(ballot_issue(&hall, CLERK, matter, stranger.id, &none), ERR_ROLE);
	CHECK_INT(ballot_issue(&hall, CLERK, matter, guests[4], &none), ERR_ROLE);     /* not there */
	CHECK_INT(ballot_issue(&hall, EXECUTOR, matter, guests[0], &none), ERR_ROLE);
	CHECK_INT(ballot_issue(&hall, CLERK, matter + 1, guests[0], &none), ERR_MISSING);
	CHECK_TEXT(none.code, "");
	all_get_slips();
	CHECK_INT(ballot_issue(&hall, CLERK, matter, guests[0], &none), ERR_TWICE);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM ballot"), GUESTS - 1);
	CHECK_INT(loaded().issued, GUESTS - 1);
	CHECK_INT(ballot_find(&hall, slips[0].code, &ballot), OK);
	CHECK_INT(ballot.matter, matter);
	CHECK_INT(ballot.weight, 1);
	CHECK_INT(matter_stand_aside(&hall, clerk_does, matter, &(struct aside){ guests[0], "亲属" }),
		OK);
	CHECK_INT(polling_close(&hall, CHAIR, matter), ERR_TWICE);
}

static void each_counts_once(void)
{
	struct ballot ballot;
	struct vote vote;

	open_by(POLL_MAJORITY);
	all_get_slips();
	CHECK_INT(ballot_cast(&hall, slips[0].code, CHOICE_FOR), OK);
	CHECK_INT(ballot_cast(&hall, slips[0].code, CHOICE_FOR), ERR_TWICE);
	CHECK_INT(ballot_find(&hall, slips[0].code, &ballot), ERR_TWICE);
	CHECK_INT(ballot_cast(&hall, slips[1].code, CHOICE_FOR), OK);
	CHECK_INT(ballot_cast(&hall, slips[2].code, CHOICE_ABSTAIN), OK);
	CHECK_INT(loaded().cast, 3);
	/* one leaves and has voted: they were there for the vote */
	CHECK_INT(meeting_leave(&hall, clerk_does, loaded().meeting, guests[0]), OK);
	CHECK_INT(polling_close(&hall, CHAIR, matter), OK);
	CHECK_INT(vote_load(&hall, matter, &vote), OK);
	CHECK_INT(vote.method, VOTE_BALLOT);
	CHECK_INT(vote.poll.entitled, GUESTS);
	CHECK_INT(vote.poll.present, GUESTS - 1);
	CHECK_INT(vote.poll.yes, 2);
	CHECK_INT(vote.poll.no, 0);
	CHECK_INT(vote.poll.abstained, 1);
	CHECK(!vote.passed);                         /* two of four are not more than half */
	CHECK_INT(ballot_cast(&hall, slips[3].code, CHOICE_FOR), ERR_LATE);
	CHECK_INT(ballot_find(&hall, slips[0].code, &ballot), ERR_LATE);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM poll_urn"), 0);
	CHECK_INT(number_in(&hall, "SELECT SUM(used) FROM ballot"), 0);
	CHECK_GOOD(&hall);
}

static void guessing_is_counted(void)
{
	struct ballot ballot;
	char code[CODE_SIZE];

	open_by(POLL_MAJORITY);
	CHECK_INT(ballot_find(&hall, "12", &ballot), ERR_INPUT);
	CHECK_INT(ballot_find(&hall, "123456789012", &ballot), ERR_CODE);
	for (int i = 1; i < ATTEMPT_MISSES; i++) {
		code_make(code, CODE_DIGITS);
		CHECK_INT(ballot_find(&hall, code, &ballot), ERR_NOT_FOUND);
	}
	code_make(code, CODE_DIGITS);
	CHECK_INT(ballot_cast(&hall, code, CHOICE_FOR), ERR_PAUSED);
	/* Staff see what they give out meanwhile. */
	all_get_slips();
	CHECK_INT(ballot_find(&hall, slips[0].code, &ballot), ERR_PAUSED);
	CHECK_INT(ballot_peek(&hall, slips[0].code, &ballot), OK);
	CHECK_INT(ballot.matter, matter);
	CHECK_INT(ballot_peek(&hall, code, &ballot), ERR_NOT_FOUND);
	pass_seconds(ATTEMPT_PAUSE_S + 1);
	CHECK_INT(ballot_cast(&hall, slips[0].code, CHOICE_AGAINST), OK);
}

/* Of a vote the log says only that there was one. */
static void nobody_can_tell_a_vote(void)
{
	open_by(POLL_MAJORITY);
	all_get_slips();
	CHECK_INT(ballot_cast(&hall, slips[2].code, CHOICE_AGAINST), OK);
	CHECK_INT(ballot_cast(&hall, slips[0].code, CHOICE_AGAINST), OK);
	CHECK_INT(ballot_cast(&hall, slips[1].code, CHOICE_FOR), OK);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM event WHERE kind = 'ballot.cast'"
		" AND body = '{}' AND digests = '{}' AND actor = 0"), 3);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM event WHERE kind = 'ballot.cast'"), 3);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM event, json_each(event.body)"
		" WHERE kind = 'ballot.issued' AND json_each.key <> 'resident'"), 0);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM poll_urn"), 2);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM pragma_table_info('ballot')"
		" WHERE name NOT IN ('hash', 'poll', 'weight', 'used')"), 0);
	CHECK_GOOD(&hall);
}

/* Whoever meddles with slips or urn is seen, by verify and by the close. */
static void an_urn_that_does_not_add_up_is_not_counted(void)
{
	static const char *const meddling[][2] = {
		{ "UPDATE poll_urn SET votes = 3", "UPDATE poll_urn SET votes = 1" },
		{ "UPDATE ballot SET used = 0", NULL },
		{ "INSERT INTO ballot SELECT 'x', poll, 1, 0 FROM ballot LIMIT 1",
		  "DELETE FROM ballot WHERE hash = 'x'" },
	};
	struct verdict verdict;

	open_by(POLL_MAJORITY);
	all_get_slips();
	CHECK_INT(ballot_cast(&hall, slips[0].code, CHOICE_FOR), OK);
	CHECK_GOOD(&hall);
	for (size_t i = 0; i < sizeof meddling / sizeof *meddling; i++) {
		struct ask q = ask_once(hall.store->db, meddling[i][0]);
		char used[VAULT_HEX], *undo;

		vault_hash_hex(hall.store->vault, FOR_BALLOT, slips[0].code, used);
		undo = meddling[i][1] ? xstrdup(meddling[i][1]) :
			xasprintf("UPDATE ballot SET used = 1 WHERE hash = '%s'", used);
		CHECK_INT(ask_run(&q), OK);
		CHECK_INT(polling_close(&hall, CHAIR, matter), ERR_BROKEN);
		CHECK_INT(store_verify(hall.store, &verdict), OK);
		CHECK(!verdict.good);
		q = ask_once(hall.store->db, undo);
		CHECK_INT(ask_run(&q), OK);
		free(undo);
		CHECK_GOOD(&hall);
	}
	CHECK_INT(polling_close(&hall, CHAIR, matter), OK);
	CHECK_GOOD(&hall);
}

/* As if hall.conf said so. */
static void weighs(const char *whose, const char *votes)
{
	for (size_t i = 0; i < hall.settings.count; i++) {
		struct setting *setting = &hall.settings.list[i];

		if (strcmp(setting->section, "weights") == 0 && strcmp(setting->key, whose) == 0) {
			free(setting->zh);
			setting->zh = xstrdup(votes);
		}
	}
}

static void weights_are_of_seat_and_stratum(void)
{
	struct ballot ballot;
	struct vote vote;

	open_by(POLL_WEIGHTED);
	CHECK_INT(resident_seat(&hall, keeper_does, guests[0], "disabled"), OK);
	CHECK_INT(resident_stratum(&hall, clerk_does, guests[1], "migrant"), OK);
	CHECK_INT(resident_stratum(&hall, clerk_does, guests[4], "migrant"), OK);
	weighs("disabled", "3");
	weighs("migrant", "2");
	all_get_slips();
	CHECK_INT(ballot_find(&hall, slips[0].code, &ballot), OK);
	CHECK_INT(ballot.weight, 3);
	CHECK_INT(ballot_find(&hall, slips[1].code, &ballot), OK);
	CHECK_INT(ballot.weight, 2);
	CHECK_INT(ballot_cast(&hall, slips[0].code, CHOICE_FOR), OK);
	CHECK_INT(ballot_cast(&hall, slips[2].code, CHOICE_FOR), OK);
	CHECK_INT(ballot_cast(&hall, slips[1].code, CHOICE_AGAINST), OK);
	CHECK_INT(ballot_cast(&hall, slips[3].code, CHOICE_AGAINST), OK);
	CHECK_INT(polling_close(&hall, CHAIR, matter), OK);
	CHECK_INT(vote_load(&hall, matter, &vote), OK);
	CHECK_INT(vote.poll.present, 4);
	CHECK_INT(vote.poll.there, 7);
	CHECK_INT(vote.poll.may, 9);
	CHECK_INT(vote.poll.yes, 4);
	CHECK_INT(vote.poll.no, 3);
	CHECK(vote.passed);
	CHECK_GOOD(&hall);
}

/* What has not come out by the close never comes out, nor can staff print it later. */
static void no_slip_outlives_the_vote(void)
{
	struct slip slip;
	struct job job;

	open_by(POLL_MAJORITY);
	all_get_slips();
	CHECK_INT(outbox_set(&hall, slips[0].uid, JOB_FAILED, FAULT_PAPER, ""), OK);
	CHECK_INT(outbox_slip(&hall, slips[0].uid, &slip), OK);
	slip_release(&slip);
	CHECK_INT(polling_close(&hall, CHAIR, matter), OK);
	CHECK_INT(outbox_slip(&hall, slips[0].uid, &slip), ERR_NOT_FOUND);
	CHECK_INT(outbox_slip(&hall, slips[1].uid, &slip), ERR_NOT_FOUND);
	CHECK_INT(outbox_load(&hall, slips[1].uid, &job), OK);
	CHECK_INT(job.state, JOB_HELD);
}

static void an_annulled_vote_leaves_nothing(void)
{
	struct annulment annulment = { "选票印错", { people[OVERSEER].number, people[OVERSEER].pin } };

	open_by(POLL_MAJORITY);
	all_get_slips();
	CHECK_INT(ballot_cast(&hall, slips[0].code, CHOICE_FOR), OK);
	CHECK_INT(polling_annul(&hall, CHAIR, matter, &annulment), OK);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM poll_urn"), 0);
	CHECK_INT(ballot_cast(&hall, slips[1].code, CHOICE_FOR), ERR_LATE);
	/* the next one has slips of its own, for the same people */
	CHECK_INT(polling_open(&hall, CHAIR, matter, &(struct vote){ .method = VOTE_BALLOT }), OK);
	all_get_slips();
	CHECK_INT(ballot_cast(&hall, slips[0].code, CHOICE_FOR), OK);
	CHECK_INT(loaded().cast, 1);
	CHECK_GOOD(&hall);
}

static void the_paper_names_nobody(void)
{
	struct ballot ballot;
	struct slip slip;
	char *text;

	open_by(POLL_MAJORITY);
	all_get_slips();
	CHECK_INT(ballot_find(&hall, slips[0].code, &ballot), OK);
	CHECK_INT(paper_ballot(&hall, &ballot, slips[0].code, 0, &slip), OK);
	text = slip_write(&slip);
	CHECK(strstr(text, slips[0].code) != NULL);
	CHECK(strstr(text, "YS1B") != NULL);
	CHECK(strstr(text, "吴") == NULL);
	CHECK(strstr(text, "2026") != NULL);         /* of the file number */
	CHECK(strstr(text, "09:") == NULL);          /* but no time */
	wipe_free(text);
	slip_release(&slip);
}

/* The journal's old pages would show which slip was written with whose event, and which slip was
 * used with which number: it is empty after either. */
static off_t journal_of(const char *folder)
{
	char *path = xasprintf("%s/hall.db-wal", folder);
	int fd = open(path, O_RDONLY);
	off_t size = fd < 0 ? -1 : lseek(fd, 0, SEEK_END);

	if (fd >= 0)
		close(fd);
	free(path);
	return size;
}

static void the_journal_tells_nothing(void)
{
	char folder[FOLDER];

	folder_make(folder);
	CHECK_INT(hall_create(folder, &hall), OK);
	staff_come(&hall);
	open_by(POLL_MAJORITY);
	CHECK(journal_of(folder) > 0);
	CHECK_INT(hall_tick(&hall), OK);             /* what was not cut then is cut later */
	CHECK_INT(journal_of(folder), 0);
	CHECK_INT(ballot_issue(&hall, CLERK, matter, guests[0], &slips[0]), OK);
	CHECK_INT(journal_of(folder), 0);
	CHECK_INT(ballot_cast(&hall, slips[0].code, CHOICE_FOR), OK);
	CHECK_INT(journal_of(folder), 0);
	CHECK_INT(polling_close(&hall, CHAIR, matter), OK);
	CHECK_INT(journal_of(folder), 0);
	hall_close(&hall);
	folder_remove(folder);
}

int main(void)
{
	void (*const tests[])(void) = { a_slip_for_whoever_may_vote_once, each_counts_once,
		guessing_is_counted, nobody_can_tell_a_vote,
		an_urn_that_does_not_add_up_is_not_counted, weights_are_of_seat_and_stratum,
		no_slip_outlives_the_vote, an_annulled_vote_leaves_nothing, the_paper_names_nobody };

	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
		hall_with_staff(&hall);
		tests[i]();
		hall_close(&hall);
	}
	the_journal_tells_nothing();
	return checked();
}
