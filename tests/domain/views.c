/* views.c - tests of the map of views: counts for everybody, words for some, and both on paper. */
#include <config.h>

#include "base/text.h"
#include "domain/document.h"
#include "domain/meeting.h"
#include "domain/views.h"
#include "tests/domain/voting.h"

static struct hall hall;
static struct neighbour wang, li;

static void says(int64_t matter, int64_t meeting, const struct neighbour *who, enum stance stance,
	const char *words)
{
	int64_t id;

	CHECK_INT(statement_make(&hall, chair_does, &(struct saying){ matter, meeting, who->id, stance,
		words }, &id), OK);
}

static int64_t deliberated(void)
{
	int64_t matter = matter_comes(&hall);

	matter_put_in(&hall, matter, DELIBERATING);
	return matter;
}

static void each_sees_what_is_theirs(void)
{
	int64_t matter = deliberated();
	struct views views;

	CHECK_INT(views_load(&hall, matter, VIEW_STAFF, &views), OK);
	CHECK_INT(views.total, 0);
	views_release(&views);
	says(matter, 0, &wang, STANCE_FOR, "赞成");
	says(matter, 0, &li, STANCE_CONCERN, "采光");
	CHECK_INT(views_load(&hall, matter, VIEW_CODE, &views), OK);
	CHECK_INT(views.total, 2);
	CHECK_INT(views.counts[STANCE_CONCERN], 1);
	CHECK_INT(views.said.count, 0);
	views_release(&views);
	CHECK_INT(views_load(&hall, matter, VIEW_OWN, &views), OK);
	CHECK_INT(views.said.count, 2);
	CHECK_TEXT(views.said.list[1].words, "采光");
	CHECK_TEXT(views.speakers[1], "resident");
	views_release(&views);
	views_release(&views);
	CHECK_INT(views_load(&hall, matter, VIEW_STAFF, &views), OK);
	CHECK_TEXT(views.speakers[0], "王芳");
	CHECK_TEXT(views.speakers[1], "李明");
	views_release(&views);
	CHECK_INT(views_find(&hall, matter, "采光", &views), OK);
	CHECK_INT(views.total, 1);
	CHECK_INT(views.counts[STANCE_FOR], 0);
	CHECK_TEXT(views.speakers[0], "李明");
	views_release(&views);
}

static void bars_are_in_proportion(void)
{
	struct views views = { .counts = { 100, 50, 1, 0 }, .total = 151 };

	CHECK_INT(views_bar(&views, STANCE_FOR, 20), 20);
	CHECK_INT(views_bar(&views, STANCE_AGAINST, 20), 10);
	CHECK_INT(views_bar(&views, STANCE_CONCERN, 20), 1);       /* seldom is not never */
	CHECK_INT(views_bar(&views, STANCE_COMPROMISE, 20), 0);
	views.counts[0] = views.counts[1] = 0;
	CHECK_INT(views_bar(&views, STANCE_CONCERN, 20), 20);
	views.counts[2] = 0;
	CHECK_INT(views_bar(&views, STANCE_CONCERN, 20), 0);
}

static bool holds(const struct slip *slip, const char *text)
{
	for (size_t i = 0; i < slip->count; i++)
		if (strstr(slip->items[i].text, text))
			return true;
	return false;
}

/* Numbers beside the bars; nobody's name and nobody's words. */
static void the_minutes_tell_how_many_spoke(void)
{
	int64_t first = deliberated(), second = deliberated(), other = deliberated(), meeting, before;
	struct slip slip;

	pass_days(1);
	CHECK_INT(meeting_open(&hall, chair_does, "前一次", &before), OK);
	CHECK_INT(document_minutes(&hall, before, &slip), OK);
	CHECK(!holds(&slip, "Views put forward"));
	slip_release(&slip);
	says(other, before, &li, STANCE_FOR, "前一次说的");
	pass_days(1);
	CHECK_INT(meeting_open(&hall, chair_does, "议事会", &meeting), OK);
	pass_seconds(60);
	says(first, meeting, &wang, STANCE_FOR, "很好");
	says(first, meeting, &li, STANCE_FOR, "赞成的话");
	says(first, meeting, &li, STANCE_COMPROMISE, "各让一步");
	says(second, 0, &wang, STANCE_AGAINST, "会外说的");
	CHECK_INT(document_minutes(&hall, meeting, &slip), OK);
	CHECK(holds(&slip, "3. Views put forward"));
	CHECK(holds(&slip, "■■■■ 2"));
	CHECK(holds(&slip, "■■ 1"));
	CHECK(holds(&slip, "■■■■ 1"));
	CHECK(holds(&slip, "议〔2026〕0002号"));
	CHECK(holds(&slip, "议〔2026〕0003号"));
	CHECK(!holds(&slip, "议〔2026〕0004号"));
	CHECK(!holds(&slip, "各让一步"));
	CHECK(!holds(&slip, "王芳"));
	slip_release(&slip);
	CHECK_INT(document_minutes(&hall, before, &slip), OK);
	CHECK(holds(&slip, "议〔2026〕0004号"));
	CHECK(holds(&slip, "■■■■ 1"));
	CHECK(!holds(&slip, "■■■■ 2"));
	slip_release(&slip);
}

static void the_decision_tells_it_too(void)
{
	int64_t matter = matter_comes(&hall);
	struct matter loaded;
	struct slip slip;

	matter_put_in(&hall, matter, QUEUED);
	says(matter, 0, &wang, STANCE_FOR, "我的原话");
	meeting_hears(&hall, matter, &(struct roll){ 11, 0, 9 });
	CHECK_INT(matter_move(&hall, MOVE(matter, DELIBERATING, CHAIR, ROLE_CHAIR)), OK);
	is_voted_on(&hall, matter, &(struct tally){ 7, 1, 1 });
	loaded = loaded_in(&hall, matter);
	CHECK_INT(document_decision(&hall, &loaded, &slip), OK);
	CHECK(holds(&slip, "This is how many spoke on it:"));
	CHECK(holds(&slip, "■■■■■■■■■■■■ 1"));
	CHECK(!holds(&slip, "我的原话"));
	slip_release(&slip);
	matter_release(&loaded);
	CHECK_GOOD(&hall);
}

int main(void)
{
	hall_with_staff(&hall);
	wang = neighbour_comes(&hall, "王芳");
	li = neighbour_comes(&hall, "李明");
	each_sees_what_is_theirs();
	bars_are_in_proportion();
	the_minutes_tell_how_many_spoke();
	the_decision_tells_it_too();
	hall_close(&hall);
	return checked();
}
