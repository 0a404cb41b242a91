/* poll.c - the vote on a matter at the console: where it stands, and what comes next. */
#include <config.h>

#include <stdlib.h>

#include "base/text.h"
#include "domain/document.h"
#include "domain/title.h"
#include "screens/page.h"
#include "screens/screens.h"
#include "screens/staff/console.h"
#include "screens/staff/poll.h"
#include "screens/table.h"

/* Its meeting and roll, where it is before one. */
static enum err load_roll(struct kiosk *kiosk, struct voting *voting)
{
	int64_t meeting;
	enum err err = meeting_of(kiosk->hall, voting->matter.id, &meeting);

	voting->heard = err == OK;
	if (err == ERR_NOT_FOUND)
		return OK;
	return err == OK ? roll_load(kiosk->hall, meeting, voting->matter.id, &voting->roll) : err;
}

static enum err load(struct kiosk *kiosk, struct voting *voting, int64_t id)
{
	enum err err;

	matter_release(&voting->matter);
	free(voting->usual_words);
	voting->usual_words = NULL;
	err = matter_load(kiosk->hall, id, &voting->matter);
	if (err == OK)
		err = load_roll(kiosk, voting);
	if (err == OK)
		err = polling_usual(kiosk->hall, id, &voting->usual);
	if (err != OK)
		return err;
	voting->usual_words = poll_rule_words(kiosk->hall, &voting->usual.poll);
	err = polling_load(kiosk->hall, id, &voting->polling);
	voting->there = err == OK;
	return err == ERR_NOT_FOUND ? OK : err;
}

static enum err load_again(struct kiosk *kiosk, struct voting *voting)
{
	return load(kiosk, voting, voting->matter.id);
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct actor by;
	enum err err = console_may(kiosk, ROLES_OF_STAFF, &by);

	return err == OK ? load(kiosk, state, id) : err;
}

static bool is_open(const struct voting *voting)
{
	return voting->there && polling_open_now(&voting->polling);
}

static bool may_open(const struct kiosk *kiosk, const void *state)
{
	const struct voting *voting = state;

	return voting->heard && !is_open(voting);
}

static bool gives_ballots(const struct kiosk *kiosk, const void *state)
{
	const struct voting *voting = state;

	return is_open(voting) && voting->polling.vote.method == VOTE_BALLOT;
}

static bool is_counted_by_hand(const struct kiosk *kiosk, const void *state)
{
	const struct voting *voting = state;

	return is_open(voting) && voting->polling.vote.method != VOTE_BALLOT &&
		!voting->polling.counted;
}

static bool may_close(const struct kiosk *kiosk, const void *state)
{
	const struct voting *voting = state;

	return is_open(voting) && (voting->polling.counted || gives_ballots(kiosk, state));
}

static bool may_annul(const struct kiosk *kiosk, const void *state)
{
	return is_open(state);
}

static bool is_decided(const struct kiosk *kiosk, const void *state)
{
	const struct voting *voting = state;

	return voting->there && voting->polling.closed_at > 0;
}

static struct step open(struct kiosk *kiosk, void *state)
{
	return over_ask(kiosk, state, poll_opening);
}

static struct step give_ballot(struct kiosk *kiosk, void *state)
{
	enum err err = poll_waiting(kiosk, state);

	return err == OK ? over_ask(kiosk, state, poll_issuing) : (struct step){ .err = err };
}

static struct step enter_count(struct kiosk *kiosk, void *state)
{
	return over_ask(kiosk, state, poll_counting);
}

static struct step close_vote(struct kiosk *kiosk, void *state)
{
	return over_ask(kiosk, state, poll_closing);
}

static struct step annul(struct kiosk *kiosk, void *state)
{
	return over_ask(kiosk, state, poll_annulling);
}

static struct step print(struct kiosk *kiosk, void *state)
{
	struct voting *voting = state;
	struct slip slip;
	enum err err = document_decision(kiosk->hall, &voting->matter, &slip);

	if (err == OK)
		err = console_print(kiosk, KIND_DECISION, voting->matter.id, &slip);
	slip_release(&slip);
	return (struct step){ .err = err };
}

static const struct action choices[] = {
	{ '1', N_("Open a vote"), open, may_open },
	{ '1', N_("Give out a ballot slip"), give_ballot, gives_ballots },
	{ '1', N_("Enter a count"), enter_count, is_counted_by_hand },
	{ '2', N_("Close the vote"), close_vote, may_close },
	{ '3', N_("Annul the vote"), annul, may_annul },
	{ '6', N_("Print the decision"), print, is_decided },
	{ 0 }
};

static void add_matter(const struct kiosk *kiosk, const struct matter *matter,
	struct canvas *canvas, struct page *page)
{
	char *words = xasprintf("%s  %s", matter->file_number, matter_called(kiosk->hall, matter));

	page_text(canvas, page, STYLE_PLAIN, words);
	free(words);
}

static void add_roll(const struct voting *voting, struct canvas *canvas, struct page *page)
{
	char *words;

	if (!voting->heard)
		return;
	words = xasprintf(_("entitled %d, recused %d, present %d"), voting->roll.entitled,
		voting->roll.recused, voting->roll.present);
	page_fact(canvas, page, _("The roll now"), words);
	free(words);
}

/* How far it has got; no counts before the close. */
static char *progress(const struct polling *polling)
{
	if (polling->vote.method == VOTE_BALLOT)
		return xasprintf(_("ballots given out: %d, cast: %d"), polling->issued, polling->cast);
	if (polling->counted)
		return xstrdup(_("two counts that are the same"));
	if (polling->tallies > 0)
		return xstrdup(_("one count; the second one is wanted"));
	return xstrdup(polling->round > 1 ? _("the counts differed; to be counted again") :
		_("to be counted by two colleagues"));
}

static void add_vote(const struct kiosk *kiosk, const struct polling *polling,
	struct canvas *canvas, struct page *page)
{
	char *rule = poll_rule_words(kiosk->hall, &polling->vote.poll);
	char *how = progress(polling);

	page_fact(canvas, page, _("Taken"), vote_method_label(polling->vote.method));
	page_fact(canvas, page, _("Passes by"), rule);
	if (polling_open_now(polling))
		page_fact(canvas, page, _("So far"), how);
	free(rule);
	free(how);
}

static const char *heading(const struct voting *voting)
{
	if (is_open(voting))
		return _("The vote is open.");
	if (voting->heard)
		return voting->there && voting->polling.lapsed_at > 0 ?
			_("The last vote had no result. You may open another.") :
			_("No vote is open on this matter.");
	if (voting->there && voting->polling.closed_at > 0)
		return voting->polling.vote.passed ? _("The vote is closed: passed.") :
			_("The vote is closed: not passed.");
	return _("A vote can be opened once the matter is before an open meeting.");
}

static void add_result(const struct kiosk *kiosk, const struct voting *voting,
	struct canvas *canvas, struct page *page)
{
	struct vote vote;
	char *sentence;

	if (!is_decided(kiosk, voting) || vote_load(kiosk->hall, voting->matter.id, &vote) != OK)
		return;
	sentence = poll_sentence(kiosk->hall, &vote.poll, vote.passed);
	page_text(canvas, page, STYLE_STRONG, sentence);
	free(sentence);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct voting *voting = state;
	struct page page = page_of(canvas);

	if (over_drawn(kiosk, state, canvas))
		return;
	page_head(canvas, &page, heading(voting));
	add_matter(kiosk, &voting->matter, canvas, &page);
	add_roll(voting, canvas, &page);
	if (is_open(voting) || is_decided(kiosk, voting))
		add_vote(kiosk, &voting->polling, canvas, &page);
	page.row++;
	add_result(kiosk, voting, canvas, &page);
	page.row++;
	page_actions(kiosk, state, canvas, &page, choices);
}

/* A ballot that was just made out shows its slip. */
static struct step answered(struct kiosk *kiosk, struct voting *voting)
{
	bool issued = voting->issued;
	enum err err = voting->over.asking ? OK : load_again(kiosk, voting);

	voting->issued = false;
	if (issued)
		return (struct step){ .kind = GO, .screen = STAFF_BALLOT, .id = voting->matter.id };
	return (struct step){ .err = err };
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	if (over_took(kiosk, state, key))
		return answered(kiosk, state);
	return page_acted(kiosk, state, choices, key);
}

static struct step scanned(struct kiosk *kiosk, void *state, const char *tag)
{
	struct step step = over_scanned(kiosk, state, tag);

	return step.err == OK ? answered(kiosk, state) : step;
}

static struct step tick(struct kiosk *kiosk, void *state)
{
	return (struct step){ .err = over_away(kiosk, state) ? load_again(kiosk, state) : OK };
}

static void again(struct kiosk *kiosk, void *state)
{
	over_again(kiosk, state, load_again(kiosk, state));
}

static void leave(void *state)
{
	struct voting *voting = state;

	matter_release(&voting->matter);
	free(voting->usual_words);
	poll_waiting_release(voting);
}

const struct screen staff_poll_screen = {
	.name = "staff-poll", .title = N_("Vote"), .state_size = sizeof(struct voting),
	.enter = enter, .draw = draw, .typed = typed, .back = over_back, .scanned = scanned,
	.tick = tick, .typing = over_typing, .again = again, .leave = leave,
};
