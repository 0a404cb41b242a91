/* urn.c - the votes of a poll by ballots while it is open. */
#include <config.h>

#include <string.h>

#include "domain/hall.h"
#include "domain/kind.h"
#include "domain/outbox.h"
#include "domain/urn.h"
#include "store/db.h"

static const char *const names[CHOICES_OF_POLL] = { "for", "against", "abstain" };

enum err urn_add(struct hall *hall, const struct ballot *ballot, enum choice choice)
{
	struct ask q = ask(hall->store->db, "INSERT INTO poll_urn (poll, choice, votes)"
		" VALUES (:poll, :choice, :weight)"
		" ON CONFLICT (poll, choice) DO UPDATE SET votes = votes + :weight");

	ask_int(&q, ":poll", ballot->poll);
	ask_text(&q, ":choice", names[choice]);
	ask_int(&q, ":weight", ballot->weight);
	return ask_run(&q);
}

/* As many slips as voters, as many used as were cast, as many votes as those weigh. */
static enum err adds_up(struct hall *hall, const struct polling *polling, int64_t votes)
{
	struct ask q = ask(hall->store->db, "SELECT COUNT(*) = :issued AND TOTAL(used) = :cast"
		" AND TOTAL(weight * used) = :votes FROM ballot WHERE poll = :poll");
	int64_t fits;
	enum err err;

	ask_int(&q, ":issued", polling->issued);
	ask_int(&q, ":cast", polling->cast);
	ask_int(&q, ":votes", votes);
	ask_int(&q, ":poll", polling->vote.id);
	err = ask_number(&q, &fits);
	if (err == OK && !fits)
		return fail(ERR_BROKEN, "poll %lld: the urn holds %lld votes, %d of %d slips were cast",
			(long long)polling->vote.id, (long long)votes, polling->cast, polling->issued);
	return err;
}

enum err urn_count(struct hall *hall, const struct polling *polling, struct poll *poll)
{
	struct ask q = ask(hall->store->db, "SELECT choice, votes FROM poll_urn WHERE poll = :poll");
	int *const counts[CHOICES_OF_POLL] = { &poll->yes, &poll->no, &poll->abstained };
	int64_t votes = 0;
	enum err err;

	ask_int(&q, ":poll", polling->vote.id);
	while (ask_next(&q))
		for (int i = 0; i < CHOICES_OF_POLL; i++)
			if (strcmp(got_text(&q, 0), names[i]) == 0) {
				*counts[i] = (int)got_int(&q, 1);
				votes += *counts[i];
			}
	err = ask_done(&q);
	return err == OK ? adds_up(hall, polling, votes) : err;
}

enum err urn_empty(struct hall *hall, int64_t poll)
{
	struct ask q = ask(hall->store->db, "DELETE FROM poll_urn WHERE poll = :poll");
	enum err err;

	ask_int(&q, ":poll", poll);
	err = ask_run(&q);
	if (err != OK)
		return err;
	q = ask(hall->store->db, "UPDATE ballot SET used = 0 WHERE poll = :poll");
	ask_int(&q, ":poll", poll);
	err = ask_run(&q);
	return err == OK ? outbox_forget(hall, kinds[KIND_BALLOT].name, poll) : err;
}
