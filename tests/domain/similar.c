/* similar.c - tests that matters about the same thing are found, on texts of our own and, where
 * they are at hand, on real ones. */
#include <config.h>

#include "domain/seconding.h"
#include "domain/title.h"
#include "tests/domain/alike.h"
#include "tests/domain/people.h"

static struct hall hall;

static struct similars similar_to(const char *text, int64_t except, bool open_only)
{
	struct similars out;

	CHECK_INT(matters_similar(&hall, &(struct likeness){ .text = text, .limit = 5,
		.except = except, .open_only = open_only }, &out), OK);
	return out;
}

/* The ids of the answers, best first, with blanks between. */
static void check_ids(struct similars similars, const char *want)
{
	struct text got = {0};

	for (size_t i = 0; i < similars.count; i++)
		text_addf(&got, "%s%lld", i > 0 ? " " : "", (long long)similars.list[i].matter.id);
	CHECK_TEXT(got.at ? got.at : "", want);
	text_release(&got);
	similars_release(&similars);
}

static int64_t comes(const char *category, const char *place, const char *text)
{
	struct receipt receipt;

	CHECK_INT(matter_submit(&hall, &(struct submission){ .category = category, .place = place,
		.text = text, .who = WHO_ANONYMOUS }, &receipt), OK);
	return receipt.matter;
}

static void the_nearest_come_first(void)
{
	struct similars similars;

	hall_with_staff(&hall);
	CHECK_INT(comes("lift", "b3", "电梯停了三天，老人下不了楼。"), 1);
	CHECK_INT(comes("noise", "b1", "晚上装修太吵，睡不着。"), 2);
	CHECK_INT(comes("lift", "b3", "老人下不了楼，电梯停了，请修。"), 3);
	check_ids(similar_to("电梯停了老人下不了楼", 0, false), "3 1");
	check_ids(similar_to("电梯停了老人下不了楼", 3, false), "1");
	check_ids(similar_to("装修", 0, false), "2");
	check_ids(similar_to("光伏发电", 0, false), "");
	check_ids(similar_to("", 0, false), "");
	check_ids(similar_to("，。！", 0, false), "");
	similars = similar_to("电梯停了三天，老人下不了楼。", 0, false);
	CHECK(similars.count == 2 && similars.list[0].matter.id == 1);
	CHECK(similars.list[0].share > 0.99 && similars.list[1].share < 0.9);
	CHECK(similars.list[0].score > similars.list[1].score);
	similars_release(&similars);
	matter_put_in(&hall, 3, CLOSED);
	check_ids(similar_to("电梯停了老人下不了楼", 0, true), "1");
	check_ids(similar_to("电梯停了老人下不了楼", 0, false), "3 1");
	hall_close(&hall);
}

static void check_offers(const char *category, const char *place, const char *text,
	const char *want)
{
	struct matters offers;
	struct text got = {0};

	CHECK_INT(matters_offered(&hall, &(struct offer){ category, place, text }, &offers), OK);
	for (size_t i = 0; i < offers.count; i++)
		text_addf(&got, "%s%lld", i > 0 ? " " : "", (long long)offers.list[i].id);
	CHECK_TEXT(got.at ? got.at : "", want);
	text_release(&got);
	matters_release(&offers);
}

/* Nobody learns from what is offered what somebody else wrote: only public words count. */
static void offers_are_found_by_public_words(void)
{
	hall_with_staff(&hall);
	comes("lift", "b3", "王家老太太摔了一跤，电梯晃得厉害");
	check_offers("lift", "b1", "王家老太太摔了一跤，电梯晃得厉害", "");
	check_offers("other", "b3", "王家老太太摔了一跤，电梯晃得厉害", "");
	check_offers("lift", "b3", "完全别的话", "1");
	check_offers("lift", "楼下", "王家老太太摔了一跤", "");
	CHECK_INT(matter_entitle(&hall, CLERK, ROLE_CLERK, 1, "3号楼电梯晃动"), OK);
	check_offers("lift", "b1", "电梯晃动得厉害，3号楼的", "1");
	check_offers("lift", "b1", "三号楼的灯坏了", "");
	check_offers("lift", "b3", "完全别的话", "");
	check_offers("lift", "b3", "电梯晃", "1");
	check_offers("safety", "gate", "3号楼电梯晃动", "1");
	check_offers("safety", "gate", "电梯", "1");
	hall_close(&hall);
}

static void offers_are_the_nearest_open_ones(void)
{
	hall_with_staff(&hall);
	for (int i = 0; i < 4; i++)
		comes("parking", "road", "停车位不够用。");
	comes("parking", "gate", "停车位不够用。");
	comes("parking", "gate", "电动车没有地方充电。");
	check_offers("parking", "gate", "停车位不够用。", "5 4 3");
	check_offers("parking", "road", "车位不够", "4 3 2");
	CHECK_INT(matter_second(&hall, 2, &(struct seconder){ .name = "李", .phone = "13900001111" }), OK);
	check_offers("parking", "road", "车位不够", "2 4 3");
	check_offers("parking", "road", "There are not enough parking spaces.", "2 4 3");
	matter_put_in(&hall, 5, MERGED);
	matter_put_in(&hall, 4, PASSED);
	matter_put_in(&hall, 3, WITHDRAWN);
	check_offers("parking", "gate", "停车位不够用。", "2 1");
	matter_put_in(&hall, 2, DELIBERATING);
	matter_put_in(&hall, 1, QUEUED);
	check_offers("parking", "gate", "停车位不够用。", "2 1");
	hall_close(&hall);
}

/* Sentences from the boards share places and wishes: what they are about decides. */
static void ready_sentences_are_alike_by_their_subject(void)
{
	hall_with_staff(&hall);
	comes("facility", "b3", "3号楼的路灯不亮了，请尽快修。");
	comes("facility", "garden", "小花园的健身器材坏了，请尽快修。");
	comes("hygiene", "b3", "3号楼的下水道堵了，请派人来看看。");
	check_ids(similar_to("小花园的路灯不亮了，请尽快修。", 0, false), "1 2");
	check_ids(similar_to("小区大门的下水道堵了，请尽快疏通。", 0, false), "3 1 2");
	check_offers("facility", "gate", "小区大门的路灯不亮了，请换新的。", "1");
	check_offers("facility", "b5", "5号楼的楼门关不上，请尽快修。", "");
	check_offers("facility", "b5", "The street lamp in building 5 is out.", "1");
	hall_close(&hall);
}

/* What the README claims. */
static void check_alike(const struct messages *messages, int characters, double recall,
	double precision)
{
	struct alike alike = alike_judged(&hall, messages, characters);

	printf("%zu messages, %d questions of %d characters (0: all): recall@5 %.3f, precision@5 %.3f\n",
		messages->count, alike.questions, characters, alike.recall, alike.precision);
	CHECK(alike.questions > 0);
	CHECK(alike.recall >= recall);
	CHECK(alike.precision >= precision);
}

static bool messages_stand(char *path)
{
	struct messages messages;
	bool read = messages_read(path, &messages);

	free(path);
	if (!read)
		return false;
	day_begins();
	CHECK_INT(hall_open_memory("cli", &hall), OK);
	CHECK_INT(messages_come(&hall, &messages), OK);
	if (messages.count > 1000) {
		check_alike(&messages, 0, 1.0, 0.97);
		check_alike(&messages, 8, 0.98, 0.86);
	} else {
		check_alike(&messages, 0, 1.0, 0.79);
		check_alike(&messages, 8, 0.96, 0.73);
	}
	hall_close(&hall);
	messages_release(&messages);
	return true;
}

int main(void)
{
	const char *top = getenv("srcdir");

	the_nearest_come_first();
	offers_are_found_by_public_words();
	offers_are_the_nearest_open_ones();
	ready_sentences_are_alike_by_their_subject();
	CHECK(messages_stand(xasprintf("%s/tests/domain/alike.csv", top ? top : ".")));
	if (!messages_stand(messages_beside("messages.csv")))
		printf("the real messages are not here; they were left out\n");
	return checked();
}
