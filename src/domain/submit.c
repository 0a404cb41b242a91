/* submit.c - taking a matter in: checked, saved, coded, and its receipt on the way. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/utf8.h"
#include "domain/hall.h"
#include "domain/matter-code.h"
#include "domain/move.h"
#include "domain/outbox.h"
#include "domain/paper.h"
#include "domain/title.h"
#include "domain/urgency.h"
#include "store/db.h"

/* A submission made fit to be stored. */
struct draft {
	const struct submission *from;
	char *text, *subject, *ready, *title, *name, *phone, *category, *place;
	int64_t resident;                    /* 0 where no card was shown */
	const char *urgency;
	struct secret secret;
	int64_t serial;
	int year;
};

/* The public, sequential name: 议〔2026〕0123号, counted anew each year of the hall. */
static enum err name_file(struct hall *hall, struct draft *draft, char out[40])
{
	struct ask q = ask(hall->store->db, "SELECT COALESCE(MAX(file_serial), 0) + 1"
		" FROM matter WHERE file_year = :year");
	enum err err;

	draft->year = clock_year(clock_now());
	ask_int(&q, ":year", draft->year);
	err = ask_number(&q, &draft->serial);
	snprintf(out, 40, "议〔%d〕%04lld号", draft->year, (long long)draft->serial);
	return err;
}

static char *first_words(const char *text)
{
	const char *end = text;
	uint32_t ch;

	for (int i = 0; i < MATTER_SUBJECT && *end && *end != '\n'; i++)
		end += utf8_next(end, &ch);
	return strndup(text, (size_t)(end - text));
}

static void draft_release(struct draft *draft)
{
	wipe_free(draft->text);
	wipe_free(draft->subject);
	free(draft->ready);
	free(draft->title);
	wipe_free(draft->name);
	wipe_free(draft->phone);
	free(draft->category);
	free(draft->place);
	wipe(draft, sizeof *draft);
}

/* What everybody may read of it from the first moment on; "": nothing. */
static char *title_of(const struct draft *draft)
{
	return xstrdup(draft->from->public ? draft->subject : draft->ready ? draft->ready : "");
}

/* What it is about in few words: a ready sentence as titles have it, whatever its language. */
static char *subject_of(const struct draft *draft)
{
	char *subject = utf8_clean(draft->from->subject ? draft->from->subject : "", false);

	if (*subject)
		return subject;
	wipe_free(subject);
	return first_words(draft->ready ? draft->ready : draft->text);
}

static enum err draft_make(struct hall *hall, const struct submission *from, struct draft *draft)
{
	*draft = (struct draft){
		.from = from,
		.text = utf8_clean(from->text ? from->text : "", true),
		.name = utf8_clean(from->name ? from->name : "", false),
		.phone = utf8_clean(from->phone ? from->phone : "", false),
		.category = utf8_clean(from->category ? from->category : "", false),
		.place = utf8_clean(from->place ? from->place : "", false),
		.resident = from->who == WHO_CARD ? from->resident : 0,
	};
	draft->ready = title_ready(hall, &(struct phrase){ draft->category, draft->place,
		draft->text }, LANGUAGE_ZH);
	draft->subject = subject_of(draft);
	draft->title = title_of(draft);
	draft->urgency = urgency_of(hall, draft->ready ? draft->ready : draft->text);
	if (!*draft->text || !*draft->category)
		return ERR_INPUT;
	if (from->who == WHO_NAME && (!*draft->name || !*draft->phone))
		return ERR_INPUT;
	if (from->who == WHO_CARD && draft->resident <= 0)
		return ERR_DENIED;
	return OK;
}

static enum err append_received(struct hall *hall, struct draft *draft, struct receipt *out)
{
	static const char *const who[] = { "card", "name", "anonymous", "import" };
	const struct submission *from = draft->from;
	struct event event = { .kind = "matter.received", .subject = out->matter,
		.by = { from->assisted ? from->assisted : draft->resident,
			from->who == WHO_IMPORT ? "keeper" : from->assisted ? "clerk" : "resident" },
		.fields = {
			{ "file_number", .text = out->file_number },
			{ "category", .text = draft->category }, { "place", .text = draft->place },
			{ "who", .text = who[from->who] },
			{ "resident", .number = draft->resident },
			{ "assisted", .number = from->assisted },
			{ "urgency", .text = draft->urgency },
			{ "source", .text = from->source ? from->source : "" },
			{ "code_hash", .text = draft->secret.code_hex },
			{ "pin_hash", .text = draft->secret.pin_hex },
			{ "received_at", .number = out->received_at },
			{ "due_at", .number = out->due_at },
			{ "file_year", .number = draft->year },
			{ "file_serial", .number = draft->serial },
			{ "wake_at", .number = clock_now() },
			{ "title", .text = draft->title },
		},
		.personal = {
			{ "subject", draft->subject, false }, { "text", draft->text, false },
			{ from->who == WHO_NAME ? "name" : NULL, draft->name, true },
			{ from->who == WHO_NAME ? "phone" : NULL, draft->phone, true },
		},
	};
	return event_append(hall->store, &event);
}

/* What was closed elsewhere becomes a case here as late as if it had been closed today: until
 * then it can be looked through, and given a title. It goes no way of the graph: whatever the
 * graph asks of a closing (people, record, rating) was nobody's to give here. */
static enum err append_reply(struct hall *hall, const struct draft *draft, int64_t matter)
{
	int64_t until = clock_now() + hall_number(hall, "days", "archive", 180) * (int64_t)DAY;
	char *reply = utf8_clean(draft->from->reply, true);
	struct event event = { .kind = "matter.replied", .subject = matter,
		.by = { 0, "keeper" }, .fields = { { "reply", .text = reply },
			{ "replied_at", .number = draft->from->replied_at },
			{ "public", .number = draft->from->public }, { "wake_at", .number = until } } };
	enum err err = event_append(hall->store, &event);


	free(reply);
	return err;
}

/* The clock's way from there is due at once, and a clerk has it in hand. */
static enum err start_screening(struct hall *hall, int64_t matter)
{
	return matter_move(hall, &(struct move){ .matter = matter, .to = SCREENING,
		.roles = ROLE_CLOCK });
}

static enum err put_in_outbox(struct hall *hall, struct receipt *receipt)
{
	struct slip slip = {0};
	struct matter matter;
	enum err err = matter_load(hall, receipt->matter, &matter);

	if (err == OK)
		err = paper_receipt(hall, &matter, receipt, 0, &slip);
	if (err == OK)
		err = outbox_add(hall, "receipt", receipt->matter, 0, &slip, receipt->uid);
	slip_release(&slip);
	matter_release(&matter);
	return err;
}

static enum err submit_inside(struct hall *hall, struct draft *draft, struct receipt *out)
{
	struct ask q = ask(hall->store->db, "SELECT COALESCE(MAX(id), 0) + 1 FROM matter");
	bool imported = draft->from->who == WHO_IMPORT, replied = imported && draft->from->reply;
	enum err err = ask_number(&q, &out->matter);

	if (err == OK)
		err = name_file(hall, draft, out->file_number);
	if (err == OK && !imported)
		err = matter_draw_secret(hall, out->file_number,
			draft->from->who == WHO_NAME ? draft->phone : NULL,
			draft->from->who == WHO_ANONYMOUS, &draft->secret);
	out->received_at = draft->from->received_at ? draft->from->received_at : clock_now();
	out->due_at = urgency_due(hall, replied ? out->received_at : clock_now(), draft->urgency);
	if (err == OK)
		err = append_received(hall, draft, out);
	if (err == OK)
		err = replied ? append_reply(hall, draft, out->matter) :
			start_screening(hall, out->matter);
	copy_text(out->code, sizeof out->code, draft->secret.code);
	copy_text(out->pin, sizeof out->pin, draft->secret.pin);
	return err == OK && !imported ? put_in_outbox(hall, out) : err;
}

enum err matter_submit(struct hall *hall, const struct submission *submission, struct receipt *out)
{
	struct draft draft;
	enum err err = draft_make(hall, submission, &draft);

	*out = (struct receipt){0};
	if (err == OK)
		err = db_begin(hall->store->db);
	if (err == OK)
		err = db_end(hall->store->db, submit_inside(hall, &draft, out));
	draft_release(&draft);
	if (err != OK)
		wipe(out, sizeof *out);
	return err;
}

static enum err recode_inside(struct hall *hall, struct actor by, const struct matter *matter,
	struct receipt *out)
{
	struct secret secret;
	char *phone = NULL;
	struct event event = { .kind = "matter.recoded", .subject = matter->id, .by = by };
	enum err err = personal_load(hall->store, matter->text_seq, "phone", &phone);

	if (err == OK)
		err = matter_draw_secret(hall, matter->file_number, phone, matter->resident == 0, &secret);
	wipe_free(phone);
	if (err != OK)
		return err;
	event.fields[0] = (struct event_field){ "code_hash", .text = secret.code_hex };
	event.fields[1] = (struct event_field){ "pin_hash", .text = secret.pin_hex };
	err = event_append(hall->store, &event);
	*out = (struct receipt){ .matter = matter->id, .received_at = matter->received_at,
		.due_at = matter->due_at };
	copy_text(out->file_number, sizeof out->file_number, matter->file_number);
	copy_text(out->code, sizeof out->code, secret.code);
	copy_text(out->pin, sizeof out->pin, secret.pin);
	wipe(&secret, sizeof secret);
	return err == OK ? put_in_outbox(hall, out) : err;
}

enum err matter_new_code(struct hall *hall, int64_t id, struct actor by, struct receipt *out)
{
	struct matter matter;
	enum err err = matter_load(hall, id, &matter);

	*out = (struct receipt){0};
	if (err == OK && matter.left_at > 0)
		err = ERR_MOVE;
	if (err == OK)
		err = db_begin(hall->store->db);
	if (err == OK)
		err = db_end(hall->store->db, recode_inside(hall, by, &matter, out));
	matter_release(&matter);
	return err;
}
