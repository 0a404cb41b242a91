/* statement.c - what people said on a matter while it was deliberated. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "domain/find-words.h"
#include "domain/hall.h"
#include "domain/person.h"
#include "domain/resident.h"
#include "domain/statement.h"
#include "domain/work.h"
#include "store/db.h"

const struct stance_row stances[STANCE_COUNT] = {
	[STANCE_FOR] = { "for", N_("in favour"), N_("Somebody spoke in favour.") },
	[STANCE_AGAINST] = { "against", N_("against it"), N_("Somebody spoke against it.") },
	[STANCE_CONCERN] = { "concern", N_("concerns"), N_("Somebody told a concern.") },
	[STANCE_COMPROMISE] = { "compromise", N_("compromises"), N_("Somebody offered a compromise.") },
};

static const enum state spoken_in[] = { ASSESSING, DEFERRED, QUEUED, DELIBERATING, VETO_HOLD };
enum { SPOKEN_IN = sizeof spoken_in / sizeof *spoken_in };

bool statement_fits(enum state state)
{
	for (int i = 0; i < SPOKEN_IN; i++)
		if (state == spoken_in[i])
			return true;
	return false;
}

const char *statement_why(enum err err)
{
	switch (err) {
	case ERR_MOVE:
		return _("Views are written down from the assessment until the vote. It is not there now.");
	case ERR_NOT_FOUND:
		return _("The speaker, the matter or the meeting is not known here.");
	case ERR_MISSING:
		return _("Please write down what was said.");
	case ERR_INPUT:
		return _("This is too long. Please write down the main point.");
	case ERR_ROLE:
		return _("Whoever stood aside from a matter does not speak on it.");
	default:
		return err_text(err);
	}
}

void statements_release(struct statements *statements)
{
	for (size_t i = 0; i < statements->count; i++)
		wipe_free(statements->list[i].words);
	free(statements->list);
	*statements = (struct statements){0};
}

static enum err may_record(struct actor by, int64_t speaker)
{
	unsigned who = roles_read(by.role ? by.role : "");

	if (who & (ROLE_CLERK | ROLE_CHAIR))
		return OK;
	return (who & ROLE_RESIDENT) && by.id == speaker ? OK : ERR_ROLE;
}

static enum err meeting_known(struct hall *hall, int64_t meeting)
{
	struct ask q = ask(hall->store->db, "SELECT 1 FROM meeting WHERE id = :id");
	int64_t one;

	ask_int(&q, ":id", meeting);
	return ask_number(&q, &one);
}

static enum err may_speak(struct hall *hall, const struct saying *saying)
{
	struct person speaker = person_resident(saying->resident);
	bool recused = false;
	enum err err = resident_known(hall, saying->resident);

	if (err == OK && saying->meeting > 0)
		err = meeting_known(hall, saying->meeting);
	if (err == OK)
		err = person_recused(hall, saying->matter, &speaker, &recused);
	return err != OK ? err : recused ? ERR_ROLE : OK;
}

static enum err make_inside(struct hall *hall, struct actor by, const struct saying *saying,
	struct event *event)
{
	enum err err = db_begin(hall->store->db);

	if (err != OK)
		return err;
	*event = (struct event){ .kind = "matter.stated", .subject = saying->matter, .by = by,
		.fields = { { "meeting", .number = saying->meeting },
			{ "resident", .number = saying->resident },
			{ "stance", .text = stances[saying->stance].name } },
		.personal = { { "words", saying->words, false } } };
	err = may_speak(hall, saying);
	if (err == OK)
		err = work_append(hall, event, spoken_in, SPOKEN_IN);
	return db_end(hall->store->db, err);
}

enum err statement_make(struct hall *hall, struct actor by, const struct saying *saying, int64_t *id)
{
	char *clean = utf8_clean(saying->words ? saying->words : "", true);
	struct saying cleaned = *saying;
	struct event event = {0};
	enum err err = may_record(by, saying->resident);

	cleaned.words = clean;
	if (err == OK)
		err = !*clean ? ERR_MISSING : utf8_count(clean) > STATEMENT_LIMIT ||
			(unsigned)saying->stance >= STANCE_COUNT ? ERR_INPUT : OK;
	if (err == OK)
		err = make_inside(hall, by, &cleaned, &event);
	*id = err == OK ? event.seq : 0;
	wipe_free(clean);
	return err;
}

#define COLUMNS "s.id, s.matter, s.meeting, s.resident, s.at, s.stance, w.words, s.id ="
#define FROM " FROM statement s LEFT JOIN said_words w ON w.id = s.id "

enum stance stance_read(const char *name)
{
	enum stance stance = STANCE_FOR;

	while (stance < STANCE_COUNT - 1 && strcmp(stances[stance].name, name) != 0)
		stance++;
	return stance;
}

static void take(struct ask *q, struct statements *out)
{
	out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
	out->list[out->count++] = (struct statement){ .id = got_int(q, 0), .matter = got_int(q, 1),
		.meeting = got_int(q, 2), .resident = got_int(q, 3), .at = got_int(q, 4),
		.stance = stance_read(got_text(q, 5)), .words = got_copy(q, 6),
		.first = got_int(q, 7) };
}

enum err statements_load(struct hall *hall, int64_t matter, int64_t after, int limit,
	struct statements *out)
{
	struct ask q = ask(hall->store->db, "SELECT " COLUMNS " (SELECT MIN(id) FROM statement f"
		" WHERE f.matter = s.matter AND f.stance = s.stance)" FROM
		"WHERE s.matter = :matter AND s.id > :after ORDER BY s.id LIMIT :limit");

	*out = (struct statements){0};
	ask_int(&q, ":matter", matter);
	ask_int(&q, ":after", after);
	ask_int(&q, ":limit", limit > 0 && limit < STATEMENTS_MOST ? limit : STATEMENTS_MOST);
	while (ask_next(&q))
		take(&q, out);
	return ask_done(&q);
}

enum err statements_count(struct hall *hall, int64_t matter, int64_t out[STANCE_COUNT])
{
	struct ask q = ask(hall->store->db,
		"SELECT stance, COUNT(*) FROM statement WHERE matter = :matter GROUP BY stance");

	memset(out, 0, STANCE_COUNT * sizeof *out);
	ask_int(&q, ":matter", matter);
	while (ask_next(&q))
		out[stance_read(got_text(&q, 0))] = got_int(&q, 1);
	return ask_done(&q);
}

/* Rows that one search looks at. */
enum { LOOKED_AT = 2000 };

static bool said_there_before(const struct statements *found, int64_t matter)
{
	for (size_t i = 0; i < found->count; i++)
		if (found->list[i].matter == matter)
			return true;
	return false;
}

static void take_found(struct ask *q, const struct find_words *words, struct statements *out)
{
	struct find_place place = { "", "", got_text(q, 6) };

	if (!find_words_in(words, &place))
		return;
	take(q, out);
	out->list[out->count - 1].first = !said_there_before(
		&(struct statements){ out->list, out->count - 1 }, got_int(q, 1));
}

static enum err find(struct hall *hall, const struct find_words *words, const struct said *said,
	struct statements *out, bool *more)
{
	struct ask q = ask(hall->store->db, "SELECT " COLUMNS " 0 FROM search_said x"
		" JOIN statement s ON s.id = x.rowid JOIN said_words w ON w.id = s.id"
		" WHERE search_said MATCH :match AND (:matter = 0 OR s.matter = :matter)"
		" ORDER BY x.rowid");
	size_t limit = said->limit > 0 && said->limit < STATEMENTS_MOST ? (size_t)said->limit :
		STATEMENTS_MOST;
	char *match = find_words_match(words);

	ask_text(&q, ":match", match);
	ask_int(&q, ":matter", said->matter);
	for (int looked_at = 0; !*more && ask_next(&q); looked_at++) {
		*more = looked_at == LOOKED_AT || out->count == limit;
		if (!*more)
			take_found(&q, words, out);
	}
	wipe_free(match);
	return ask_done(&q);
}

enum err statements_find(struct hall *hall, const struct said *said, struct statements *out,
	bool *more)
{
	struct find_words words;
	enum err err = OK;

	*out = (struct statements){0};
	*more = false;
	find_words_read(hall, &(struct wanted){ .words = said->words, .public = true }, &words);
	/* A category is no word that somebody said. */
	for (int i = 0; i < words.count; i++)
		words.list[i].keys_count = 0;
	if (words.count > 0)
		err = find(hall, &words, said, out, more);
	find_words_release(&words);
	return err;
}

enum err statement_speaker(struct hall *hall, const struct statement *statement, enum view view,
	char **out)
{
	struct resident resident;
	enum err err;

	if (view != VIEW_STAFF) {
		*out = xstrdup(role_label(role_name(ROLE_RESIDENT)));
		return OK;
	}
	err = resident_load(hall, statement->resident, &resident);
	*out = err == OK ? xstrdup(resident.name ? resident.name : "") : NULL;
	if (err == OK)
		resident_release(&resident);
	return err;
}
