/* guard.c - what must hold for a way of the graph beside what is recorded. */
#include <config.h>

#include "base/clock.h"
#include "domain/move-inside.h"

/* A day until which something waits is still to come. */
static enum err date_to_come(const struct passage *passage)
{
	int64_t until;
	enum err err;

	if (!(passage->way->needs & NEED(NEED_DATE)))
		return OK;
	err = need_date(passage->move->values[NEED_DATE], &until);
	return err != OK ? err : until > clock_now() ? OK : ERR_INPUT;
}

enum err guard_holds(struct hall *hall, struct passage *passage)
{
	static guard_check *const checks[GUARD_COUNT] = {
		[GUARD_PARENT] = guard_parent, [GUARD_UNDO] = guard_undo, [GUARD_ALONE] = guard_alone,
		[GUARD_ASSESSED] = guard_assessed, [GUARD_ADMITTED] = guard_admitted,
		[GUARD_NOTICE] = guard_notice, [GUARD_POLL] = guard_poll, [GUARD_VETO] = guard_veto,
		[GUARD_OBJECTION] = guard_objection, [GUARD_REVIEW] = guard_review,
		[GUARD_TASK] = guard_task, [GUARD_EVIDENCE] = guard_evidence,
		[GUARD_FINDINGS] = guard_findings, [GUARD_RATING] = guard_rating,
	};
	guard_check *check = checks[passage->way->guard];
	enum err err = date_to_come(passage);

	if (err == OK && passage->way->back && passage->way->to != passage->matter.before)
		err = ERR_MOVE;
	return err != OK || !check ? err : check(hall, passage);
}

const char *guard_why(enum guard guard, enum err err)
{
	static const struct { enum guard guard; enum err err; const char *sentence; } whys[] = {
		{ GUARD_PARENT, ERR_INPUT, N_("It can only join another matter that is still open.") },
		{ GUARD_UNDO, ERR_MOVE, N_("What it was joined with is archived: it cannot be parted any more.") },
		{ GUARD_ALONE, ERR_MOVE, N_("Others stand behind this matter too: it goes on for them.") },
		{ GUARD_ASSESSED, ERR_MOVE, N_("Three assessors must give their scores first.") },
		{ GUARD_ASSESSED, ERR_ROLE, N_("Whoever stood aside may not decide it.") },
		{ GUARD_ADMITTED, ERR_MOVE, N_("Three assessors must give their scores first.") },
		{ GUARD_ADMITTED, ERR_ROLE, N_("Whoever stood aside may not decide it.") },
		{ GUARD_ADMITTED, ERR_MISSING, N_("First the wording must be agreed with whoever put it forward.") },
		{ GUARD_NOTICE, ERR_NOT_FOUND, N_("It must be on the agenda of a meeting that is open.") },
		{ GUARD_NOTICE, ERR_TWICE, N_("First finish what is before the meeting now.") },
		{ GUARD_NOTICE, ERR_MISSING, N_("The agenda was not out long enough; an emergency needs its reason, and two hours.") },
		{ GUARD_NOTICE, ERR_MOVE, N_("Too few are present for a meeting that may decide.") },
		{ GUARD_NOTICE, ERR_INPUT, N_("None of those invited may decide it: they all stand aside.") },
		{ GUARD_NOTICE, ERR_ROLE, N_("The chair stood aside from this matter: please let another one preside.") },
		{ GUARD_POLL, ERR_MISSING, N_("A result comes from a vote alone: open one, and let two colleagues enter the same count.") },
		{ GUARD_POLL, ERR_MOVE, N_("Too few are present for a vote.") },
		{ GUARD_POLL, ERR_INPUT, N_("There are more votes than people present. Please annul the vote and take it again.") },
		{ GUARD_POLL, ERR_TWICE, N_("Somebody who was given a ballot stood aside since. Please annul the vote and take it again.") },
		{ GUARD_POLL, ERR_ROLE, N_("Whoever stood aside may not decide it.") },
		{ GUARD_VETO, ERR_MOVE, N_("The days for a veto are over.") },
		{ GUARD_VETO, ERR_ROLE, N_("Only the holder of a protected seat who did not stand aside may veto it.") },
		{ GUARD_OBJECTION, ERR_MOVE, N_("The days for an objection are over.") },
		{ GUARD_OBJECTION, ERR_TWICE, N_("You have objected to this decision before; everybody may once.") },
		{ GUARD_OBJECTION, ERR_INPUT, N_("Please leave your name and your whole phone number.") },
		{ GUARD_REVIEW, ERR_MOVE, N_("This is not what the objection was about.") },
		{ GUARD_REVIEW, ERR_MISSING, N_("Two members who had nothing to do with it must confirm the answer.") },
		{ GUARD_REVIEW, ERR_ROLE, N_("Whoever had to do with the matter may not answer the objection.") },
		{ GUARD_TASK, ERR_MOVE, N_("First say who does it by when: give out a task.") },
		{ GUARD_EVIDENCE, ERR_MOVE, N_("First say who does it by when: give out a task.") },
		{ GUARD_EVIDENCE, ERR_MISSING, N_("Each thing that was promised needs its evidence.") },
		{ GUARD_FINDINGS, ERR_ROLE, N_("A neighbour or whoever put it forward must be on the panel, and nobody who did the work.") },
		{ GUARD_FINDINGS, ERR_MISSING, N_("Each criterion must be judged, and what is missing named.") },
		{ GUARD_RATING, ERR_MISSING, N_("Please say what is not solved yet.") },
	};

	for (size_t i = 0; i < sizeof whys / sizeof *whys; i++)
		if (whys[i].guard == guard && whys[i].err == err)
			return _(whys[i].sentence);
	return err_text(err);
}
