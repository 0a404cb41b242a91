/* find.c - matters by words, by category, and the closed ones as cases. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/find-words.h"
#include "domain/hall.h"
#include "domain/title.h"
#include "store/db.h"

/* PASSED_OVER, LOOKED_AT: rows whose state and whose text is read, the bounds on what one search
 * may cost. So many are found, or twice as many as are wanted, before the best of them are
 * chosen. */
enum { PASSED_OVER = 20000, LOOKED_AT = 300, FOUND_LEAST = 40 };

struct finding {
	struct hall *hall;
	const struct wanted *wanted;
	struct find_words words;
	int limit;
	struct matters found;                /* the newest first */
	bool *strong;                        /* of each: its title or subject has the words */
	bool more;
};

/* Says anything that everybody may read what became of it? */
static enum err tells(struct hall *hall, const struct matter *matter, bool *out)
{
	struct ask q = ask(hall->store->db, "SELECT EXISTS (SELECT 1 FROM task WHERE matter = :id)"
		" OR EXISTS (SELECT 1 FROM reply WHERE matter = :id AND public)");
	int64_t any;
	enum err err;

	ask_int(&q, ":id", matter->id);
	err = ask_number(&q, &any);
	*out = any || matter->title;
	return err;
}

/* What was taken back or joined elsewhere is no case, archived or not. */
static enum err is_case(struct hall *hall, const struct matter *matter, bool *out)
{
	enum state end = matter->state == ARCHIVED ? matter->before : matter->state;

	*out = end != WITHDRAWN && end != MERGED;
	return *out ? tells(hall, matter, out) : OK;
}

static enum err is_of_kind(struct finding *finding, const struct matter *matter, bool *out)
{
	const char *category = finding->wanted->category;

	*out = !category || !*category || strcmp(category, matter->category) == 0;
	return *out && finding->wanted->which == CASES ? is_case(finding->hall, matter, out) : OK;
}

static bool may_be_in(const char *name, enum which which)
{
	enum state state;

	return which == EVERY_MATTER || (state_read(name, &state) &&
		states[state].closed == (which != OPEN_MATTERS));
}

static enum err says_words(struct finding *finding, int64_t id, bool *out)
{
	static const char *const sql[] = {
		"SELECT category, place, words FROM matter JOIN all_words USING (id) WHERE id = :id",
		"SELECT category, place, words FROM matter JOIN open_words USING (id) WHERE id = :id",
	};
	struct find_place place;
	struct ask q;

	*out = true;
	if (!find_words_vague(&finding->words))
		return OK;
	q = ask(finding->hall->store->db, sql[finding->wanted->public]);
	ask_int(&q, ":id", id);
	*out = ask_next(&q);
	place = (struct find_place){ got_text(&q, 0), got_text(&q, 1), got_text(&q, 2) };
	*out = *out && find_words_in(&finding->words, &place);
	return ask_done(&q);
}

static bool is_strong(const struct finding *finding, const struct matter *matter)
{
	const char *subject = finding->wanted->public || !matter->subject ? "" : matter->subject;
	char *both = xasprintf("%s\n%s", matter_title(finding->hall, matter), subject);
	bool strong = find_words_in(&finding->words,
		&(struct find_place){ matter->category, matter->place, both });

	wipe_free(both);
	return strong;
}

/* Takes the matter over, or gives it back. */
static void keep(struct finding *finding, struct matter *matter)
{
	struct matters *found = &finding->found;

	found->list = xrealloc(found->list, found->count + 1, sizeof *found->list);
	finding->strong = xrealloc(finding->strong, found->count + 1, sizeof *finding->strong);
	finding->strong[found->count] = is_strong(finding, matter);
	found->list[found->count++] = *matter;
}

static enum err look_at(struct finding *finding, int64_t id)
{
	struct matter matter = {0};
	bool fits;
	enum err err = says_words(finding, id, &fits);

	if (err != OK || !fits)
		return err;
	err = matter_load(finding->hall, id, &matter);
	if (err == OK)
		err = is_of_kind(finding, &matter, &fits);
	if (err == OK && fits)
		keep(finding, &matter);
	else
		matter_release(&matter);
	return err;
}

static struct ask with_words(const struct finding *finding)
{
	static const char *const sql[] = {
		"SELECT id, state FROM search_all s JOIN matter m ON m.id = s.rowid"
			" WHERE search_all MATCH :match ORDER BY s.rowid DESC",
		"SELECT id, state FROM search_open s JOIN matter m ON m.id = s.rowid"
			" WHERE search_open MATCH :match ORDER BY s.rowid DESC",
	};
	struct ask q = ask(finding->hall->store->db, sql[finding->wanted->public]);
	char *match = find_words_match(&finding->words);

	ask_text(&q, ":match", match);
	wipe_free(match);
	return q;
}

static struct ask without_words(const struct finding *finding)
{
	static const char *const sql[] = {
		"SELECT id, state FROM matter ORDER BY id DESC",
		"SELECT id, state FROM matter WHERE category = :category ORDER BY id DESC",
		"SELECT id, state FROM matter WHERE (:category IS NULL OR category = :category)"
			" AND (id IN (SELECT matter FROM title) OR id IN (SELECT matter FROM task)"
			"  OR id IN (SELECT matter FROM reply WHERE public)) ORDER BY id DESC",
	};
	const char *category = finding->wanted->category;
	bool of_one = category && *category;
	struct ask q = ask(finding->hall->store->db,
		sql[finding->wanted->which == CASES ? 2 : of_one]);

	ask_text(&q, ":category", of_one ? category : NULL);
	return q;
}

static enum err look(struct finding *finding)
{
	struct ask q = finding->words.count > 0 ? with_words(finding) : without_words(finding);
	size_t enough = finding->limit * 2 > FOUND_LEAST ? (size_t)finding->limit * 2 : FOUND_LEAST;
	int passed_over = 0, looked_at = 0;
	enum err err = OK, done;

	while (err == OK && !finding->more && ask_next(&q)) {
		bool may = may_be_in(got_text(&q, 1), finding->wanted->which);

		if (finding->found.count == enough || looked_at == LOOKED_AT ||
		    passed_over++ == PASSED_OVER)
			finding->more = true;
		else if (may)
			err = look_at(finding, got_int(&q, 0));
		looked_at += may;
	}
	done = ask_done(&q);
	return err != OK ? err : done;
}

/* The strong ones first, each kind as it was; what is past the limit is given back. */
static void choose(struct finding *finding, struct matters *out)
{
	const struct matters *found = &finding->found;

	out->list = xcalloc((size_t)finding->limit + 1, sizeof *out->list);
	for (int strong = 1; strong >= 0; strong--)
		for (size_t i = 0; i < found->count; i++) {
			if (finding->strong[i] != strong)
				continue;
			if (out->count < (size_t)finding->limit)
				out->list[out->count++] = found->list[i];
			else
				matter_release(&found->list[i]);
		}
	finding->more |= found->count > out->count;
	free(found->list);
}

enum err matters_find(struct hall *hall, const struct wanted *wanted, struct matters *out,
	bool *more)
{
	struct finding finding = { .hall = hall, .wanted = wanted, .limit = wanted->limit };
	bool words = wanted->words && *wanted->words;
	enum err err = OK;

	*out = (struct matters){0};
	if (finding.limit < 1 || finding.limit > FIND_MOST)
		finding.limit = FIND_MOST;
	find_words_read(hall, wanted, &finding.words);
	if (!words || finding.words.count > 0)
		err = look(&finding);
	if (err == OK)
		choose(&finding, out);
	else
		matters_release(&finding.found);
	*more = finding.more;
	find_words_release(&finding.words);
	free(finding.strong);
	return err;
}
