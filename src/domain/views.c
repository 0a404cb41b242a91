/* views.c - the map of views: what was said on a matter, by stance. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/document-inside.h"
#include "domain/hall.h"
#include "domain/views.h"
#include "store/db.h"
#include "store/store.h"

enum { PAPER_BAR = 12, ROW_BAR = 4 };

void views_release(struct views *views)
{
	for (size_t i = 0; views->speakers && i < views->said.count; i++)
		wipe_free(views->speakers[i]);
	free(views->speakers);
	statements_release(&views->said);
	*views = (struct views){0};
}

static enum err name_speakers(struct hall *hall, enum view view, struct views *views)
{
	enum err err = OK;

	views->speakers = xcalloc(views->said.count + 1, sizeof *views->speakers);
	for (size_t i = 0; err == OK && i < views->said.count; i++)
		err = statement_speaker(hall, &views->said.list[i], view, &views->speakers[i]);
	if (err != OK)
		views_release(views);
	return err;
}

static enum err count(struct hall *hall, int64_t matter, struct views *out)
{
	enum err err = statements_count(hall, matter, out->counts);

	for (int i = 0; i < STANCE_COUNT; i++)
		out->total += out->counts[i];
	return err;
}

enum err views_load(struct hall *hall, int64_t matter, enum view view, struct views *out)
{
	enum err err;

	*out = (struct views){0};
	err = count(hall, matter, out);
	if (err == OK && view != VIEW_CODE)
		err = statements_load(hall, matter, 0, 0, &out->said);
	return err == OK ? name_speakers(hall, view, out) : err;
}

enum err views_find(struct hall *hall, int64_t matter, const char *words, struct views *out)
{
	bool more;
	enum err err;

	*out = (struct views){0};
	err = statements_find(hall, &(struct said){ words, matter, 0 }, &out->said, &more);
	for (size_t i = 0; i < out->said.count; i++)
		out->counts[out->said.list[i].stance]++;
	out->total = (int64_t)out->said.count;
	return err == OK ? name_speakers(hall, VIEW_STAFF, out) : err;
}

int views_bar(const struct views *views, enum stance stance, int of)
{
	int64_t most = 1, count = views->counts[stance];

	for (int i = 0; i < STANCE_COUNT; i++)
		if (views->counts[i] > most)
			most = views->counts[i];
	return count > 0 && count * of < most ? 1 : (int)((count * of + most / 2) / most);
}

/* "■■■ 3", so that it is read without colour; "0". */
static char *bar_words(const struct views *views, enum stance stance, int of)
{
	struct text out = {0};

	for (int i = views_bar(views, stance, of); i > 0; i--)
		text_add(&out, "■");
	text_addf(&out, out.length ? " %lld" : "%lld", (long long)views->counts[stance]);
	return text_take(&out);
}

enum err views_of_matter(struct hall *hall, struct slip *slip, int64_t matter, const char *above)
{
	struct views views;
	enum err err = views_load(hall, matter, VIEW_CODE, &views);

	if (err == OK && views.total > 0)
		slip_add(slip, SLIP_TEXT, above);
	for (int i = 0; err == OK && views.total > 0 && i < STANCE_COUNT; i++) {
		char *words = bar_words(&views, (enum stance)i, PAPER_BAR);

		slip_pair(slip, _(stances[i].label), words);
		free(words);
	}
	views_release(&views);
	return err;
}

static enum err add_row(struct hall *hall, struct slip *slip, int64_t matter, const char *number)
{
	char *bars[STANCE_COUNT] = {0};
	const char *cells[STANCE_COUNT + 1] = { number };
	struct views views;
	enum err err = views_load(hall, matter, VIEW_CODE, &views);

	for (int i = 0; i < STANCE_COUNT; i++)
		cells[i + 1] = bars[i] = bar_words(&views, (enum stance)i, ROW_BAR);
	if (err == OK)
		slip_cells(slip, SLIP_ROW, cells, STANCE_COUNT + 1);
	for (int i = 0; i < STANCE_COUNT; i++)
		free(bars[i]);
	views_release(&views);
	return err;
}

enum err views_of_meeting(struct hall *hall, struct slip *slip, const struct views_session *session)
{
	const struct slip_column columns[STANCE_COUNT + 1] = { { 28, false, N_("File number") },
		{ 18, false, stances[STANCE_FOR].label }, { 18, false, stances[STANCE_AGAINST].label },
		{ 18, false, stances[STANCE_CONCERN].label },
		{ 18, false, stances[STANCE_COMPROMISE].label } };
	struct ask q = ask(hall->store->db, "SELECT DISTINCT m.id, m.file_number FROM statement s"
		" JOIN matter m ON m.id = s.matter WHERE s.meeting = :meeting"
		" OR (s.meeting = 0 AND s.at >= :from AND s.at < :until) ORDER BY m.id");
	size_t before = slip->count;
	enum err err = OK, done;

	ask_int(&q, ":meeting", session->meeting);
	ask_int(&q, ":from", session->from);
	ask_int(&q, ":until", session->until);
	while (err == OK && ask_next(&q)) {
		if (slip->count == before) {
			slip_add(slip, SLIP_STRONG, session->heading);
			document_table(slip, columns, STANCE_COUNT + 1);
		}
		err = add_row(hall, slip, got_int(&q, 0), got_text(&q, 1));
	}
	done = ask_done(&q);
	return err != OK ? err : done;
}
