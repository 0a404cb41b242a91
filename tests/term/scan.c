/* scan.c - tests telling a scanner from a typist, by the clock. */
#include <config.h>

#include <stdbool.h>

#include "term/scan.h"
#include "tests/check.h"

static struct scan scan;
static int64_t now;
static char typed[512];

static void take_typed(void)
{
	for (int i = 0; i < scan.count; i++) {
		char c[] = { scan.keys[i] == K_ENTER ? '\n' : (char)scan.keys[i], '\0' };

		strncat(typed, c, sizeof typed - strlen(typed) - 1);
	}
	scan_clear(&scan);
}

/* Types a text so many ms apart, as the kiosk does it; true once a tag came. */
static bool send(const char *text, int apart_ms)
{
	for (; *text; text++) {
		enum scan_answer answer;

		now += apart_ms;
		if (scan_late(&scan, now) == SCAN_TYPED)
			take_typed();
		answer = scan_key(&scan, *text == '\n' ? K_ENTER : *text, now);
		if (answer == SCAN_TAG)
			return true;
		if (answer == SCAN_TYPED)
			take_typed();
	}
	return false;
}

static void start(const char *prefix)
{
	scan_clear(&scan);
	scan.prefix = prefix;
	typed[0] = '\0';
	now += 10000;
}

static void reads_tags(void)
{
	start(NULL);
	CHECK(send("YS1T482710936651\n", 2));
	CHECK_TEXT(scan.text, "YS1T482710936651");
	scan_clear(&scan);
	CHECK_INT(scan.text[0], 0);
	start(NULL);
	CHECK(send("YS1P48271093\n", SCAN_GAP_MS));
	start("https://hall.example/m/");
	CHECK(send("https://hall.example/m/482710936651\n", 18));
	CHECK_TEXT(scan.text, "https://hall.example/m/482710936651");
	start("https://hall.example/m/");
	CHECK(send("YS1R482710936651\n", 2));
	CHECK_TEXT(typed, "");
}

static void lets_typists_type(void)
{
	start("https://hall.example/m/");
	CHECK(!send("YS1T482710936651\n", SCAN_GAP_MS + 1));
	CHECK_TEXT(typed, "YS1T482710936651\n");
	start(NULL);
	CHECK(!send("Yes, you\n", 2));
	CHECK_TEXT(typed, "Yes, you\n");
	start(NULL);
	CHECK(!send("YS1\n", 2));
	CHECK(!send("12", 2));
	CHECK_TEXT(typed, "YS1\n12");
	start(NULL);
	CHECK(!send("https://hall\n", 2));
	CHECK_TEXT(typed, "https://hall\n");
}

static void gives_back_what_came_too_late(void)
{
	start(NULL);
	CHECK_INT(scan_wait(&scan, now), -1);
	CHECK(!send("YS1T", 2));
	CHECK_TEXT(typed, "");
	CHECK_INT(scan_wait(&scan, now), SCAN_GAP_MS + 1);
	CHECK_INT(scan_late(&scan, now + SCAN_GAP_MS), SCAN_HELD);
	CHECK_INT(scan_wait(&scan, now + 1000), 0);
	CHECK_INT(scan_late(&scan, now + SCAN_GAP_MS + 1), SCAN_TYPED);
	CHECK_INT(scan.count, 4);
	take_typed();
	CHECK_INT(scan_late(&scan, now + 1000), SCAN_HELD);
	start(NULL);
	CHECK(!send("YS", 2));
	now += 100;
	CHECK(send("YS1T482710936651\n", 2));
	CHECK_TEXT(typed, "YS");
}

static void survives_a_long_burst(void)
{
	char burst[400] = "YS1";

	memset(burst + 3, '7', sizeof burst - 4);
	start(NULL);
	CHECK(!send(burst, 1));
	take_typed();
	CHECK_TEXT(typed, burst);
	start(NULL);
	CHECK(!send("YS1T", 1));
	CHECK_INT(scan_key(&scan, 0x8BAE, now), SCAN_TYPED);
	CHECK_INT(scan.keys[scan.count - 1], 0x8BAE);
}

int main(void)
{
	reads_tags();
	lets_typists_type();
	gives_back_what_came_too_late();
	survives_a_long_burst();
	return checked();
}
