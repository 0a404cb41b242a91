/* slipwatch.c - the slip on its way: what becomes of it, and is it in the visitor's hand? */
#include <config.h>

#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/reprint.h"
#include "screens/slipwatch.h"
#include "term/list.h"

enum { SILENT_AFTER_S = 10 };                /* a printd that is there takes a job sooner */

static bool is_open(const struct job *job)
{
	return job->uid[0] && job->state <= JOB_SENT;
}

static int64_t age(const struct job *job)
{
	return clock_now() - job->created_at;
}

/* What the job suffers from, or else what is known of the printer. */
static enum fault fault_of(const struct job *job, const struct printer *printer)
{
	if (job->fault != FAULT_NONE)
		return job->fault;
	if (printer->alive)
		return printer->fault;
	return job->state == JOB_NEW && age(job) >= SILENT_AFTER_S ? FAULT_SILENT : FAULT_NONE;
}

static enum err look(struct slipwatch *watch, struct kiosk *kiosk)
{
	struct printer printer = {0};
	enum err err = outbox_load(kiosk->hall, kiosk->session.uid, &watch->job);

	if (err == OK)
		err = printer_load(kiosk->hall, &printer);
	watch->fault = fault_of(&watch->job, &printer);
	return err;
}

void slipwatch_start(struct slipwatch *watch, struct kiosk *kiosk, slip_composer *compose,
	const void *state)
{
	*watch = (struct slipwatch){ .compose = compose, .state = state };
	if (kiosk->session.uid[0] && look(watch, kiosk) != OK)
		watch->job = (struct job){0};
}

enum err slipwatch_begins(struct kiosk *kiosk, const char *uid)
{
	struct session *session = &kiosk->session;
	enum err err = session->uid[0] ? outbox_hold(kiosk->hall, session->uid) : OK;

	copy_text(session->uid, sizeof session->uid, uid);
	session->slips++;
	return err;
}

/* From its beginning. */
static enum err follow(struct slipwatch *watch, struct kiosk *kiosk, const char *uid)
{
	enum err err = slipwatch_begins(kiosk, uid);

	watch->taken = watch->given_up = false;
	return err == OK ? look(watch, kiosk) : err;
}

enum err slipwatch_print(struct slipwatch *watch, struct kiosk *kiosk, const char *kind,
	int64_t subject, const struct slip *slip)
{
	char uid[JOB_UID];
	enum err err = outbox_add(kiosk->hall, kind, subject, 0, slip, uid);

	return err == OK ? follow(watch, kiosk, uid) : err;
}

enum err slipwatch_tick(struct slipwatch *watch, struct kiosk *kiosk)
{
	enum err err;

	if (!is_open(&watch->job))
		return OK;
	err = look(watch, kiosk);
	if (err != OK || !is_open(&watch->job) || age(&watch->job) < SLIP_PATIENCE_S)
		return err;
	err = outbox_hold(kiosk->hall, watch->job.uid);
	return err == OK ? look(watch, kiosk) : err;
}

bool slipwatch_busy(const struct slipwatch *watch)
{
	return is_open(&watch->job) && age(&watch->job) < SLIP_PATIENCE_S;
}

bool slipwatch_asks(const struct slipwatch *watch)
{
	return watch->job.state == JOB_PRINTED && !watch->taken && !watch->given_up;
}

static struct actor whoever_is_here(const struct kiosk *kiosk)
{
	const struct session *session = &kiosk->session;

	return session->staff ? (struct actor){ session->staff, "clerk" } :
		(struct actor){ session->resident, "resident" };
}

static enum err print_again(struct slipwatch *watch, struct kiosk *kiosk)
{
	char uid[JOB_UID];
	struct slip slip = {0};
	enum err err;

	watch->given_up = !watch->compose || watch->job.copy == REPRINTS;
	if (watch->given_up)
		return OK;
	err = watch->compose(kiosk, watch->state, watch->job.copy + 1, &slip);
	if (err == OK)
		err = reprint_slip(kiosk->hall, whoever_is_here(kiosk), &watch->job, &slip, uid);
	if (err == OK)
		err = follow(watch, kiosk, uid);
	slip_release(&slip);
	return err;
}

bool slipwatch_typed(struct slipwatch *watch, struct kiosk *kiosk, term_key key, enum err *err)
{
	*err = OK;
	if (!slipwatch_asks(watch) || (key != '1' && key != '2'))
		return false;
	if (key == '1')
		watch->taken = true;
	else
		*err = print_again(watch, kiosk);
	return true;
}

static const char *sentence(const struct slipwatch *watch)
{
	const struct job *job = &watch->job;

	if (watch->given_up)
		return _("It cannot be printed again here. Please ask the staff.");
	if (watch->taken)
		return _("Please take the slip with you.");
	if (job->state == JOB_PRINTED)
		return _("Is the slip in your hand?");
	if (job->state == JOB_HELD || job->state == JOB_FAILED)
		return _("It was not printed. Please copy the number down, or ask the staff.");
	if (job->state == JOB_KEPT)
		return _("No printer is connected; the slip is kept in paper/. Please copy the number down.");
	return fault_text(watch->fault);
}

/* Yields the column for the next one. */
static int draw_answer(struct canvas *canvas, int row, int column, term_key key, const char *label)
{
	char cap[] = { ' ', (char)key, ' ', '\0' };
	int start = column - 1;

	column = start + canvas_text(canvas, row, start, STYLE_KEY, cap) + 1;
	column += canvas_text(canvas, row, column, STYLE_PLAIN, label);
	canvas_touch(canvas, &(struct box){ row, start, 1, column - start }, key);
	return column + 3;
}

/* Beside each other; in large letters one below the other. Yields the rows used. */
static int draw_answers(struct canvas *canvas, int row, int column)
{
	struct box box = { row, column - 2, CHOICE_ROWS, canvas->columns - column };
	const char *const answers[] = { _("Yes, I have it"), _("No") };

	for (int i = 0; i < 2; i++)
		if (canvas->large) {
			list_draw_choice(canvas, &box, &(struct list_choice){ '1' + i, answers[i] });
			box.row += CHOICE_ROWS;
		} else {
			column = draw_answer(canvas, row, column, '1' + i, answers[i]);
		}
	return canvas->large ? box.row - row : 1;
}

static enum style style_of(const struct slipwatch *watch)
{
	const struct job *job = &watch->job;
	bool bad = job->state == JOB_HELD || job->state == JOB_FAILED || watch->given_up ||
		(is_open(job) && watch->fault != FAULT_NONE);

	return bad ? STYLE_WARN : STYLE_STRONG;
}

int slipwatch_draw(const struct slipwatch *watch, struct canvas *canvas, int row, int column,
	int width)
{
	const char *said = sentence(watch);
	int rows;

	if (!watch->job.uid[0])
		return 0;
	rows = canvas_wrapped_rows(width, said);
	if (canvas)
		canvas_wrap(canvas, row, column, width, rows, style_of(watch), said);
	if (canvas && slipwatch_asks(watch))
		return rows + draw_answers(canvas, row + rows, column);
	return rows + slipwatch_asks(watch);
}
