/* code.c - numbers that people copy: every slip of the finger is found. */
#include <config.h>

#include <stdlib.h>

#include "base/code.h"
#include "base/random.h"
#include "tests/check.h"

static enum err read12(const char *typed)
{
	char out[CODE_SIZE];

	return code_read(typed, CODE_DIGITS, out);
}

static void the_check_digit_is_damms(void)
{
	CHECK_INT(code_check_digit("572", 3), 4);       /* the example known from the literature */
	CHECK_INT(code_check_digit("5724", 4), 0);
	CHECK_INT(code_check_digit("", 0), 0);
}

/* After any digits the table is in one of ten states, and one digit leads to each. */
static void swaps_differ_from_every_state(void)
{
	for (char state = '0'; state <= '9'; state++)
		for (char a = '0'; a <= '9'; a++)
			for (char b = '0'; b < a; b++) {
				char one[] = { state, a, b }, other[] = { state, b, a };

				CHECK(code_check_digit(one, 3) != code_check_digit(other, 3));
				CHECK(code_check_digit(one, 2) !=
					code_check_digit((char[]){ state, b }, 2));
			}
}

static void made_ones_are_right(int digits)
{
	char code[CODE_SIZE], read[CODE_SIZE];

	for (int i = 0; i < 300; i++) {
		code_make(code, digits);
		CHECK_INT(strlen(code), digits);
		CHECK(code[0] >= '1' && code[0] <= '9');
		CHECK_INT(strspn(code, "0123456789"), digits);
		CHECK_INT(code_read(code, digits, read), OK);
		CHECK_TEXT(read, code);
	}
}

static void every_wrong_digit_is_found(const char *code, int digits)
{
	char wrong[CODE_SIZE], out[CODE_SIZE];

	strcpy(wrong, code);
	for (int i = 0; i < digits; i++) {
		for (char digit = '0'; digit <= '9'; digit++) {
			wrong[i] = digit;
			CHECK_INT(code_read(wrong, digits, out), digit == code[i] ? OK : ERR_CODE);
		}
		wrong[i] = code[i];
	}
}

static void every_swap_is_found(const char *code, int digits)
{
	char wrong[CODE_SIZE], out[CODE_SIZE];

	for (int i = 0; i + 1 < digits; i++) {
		strcpy(wrong, code);
		wrong[i] = code[i + 1];
		wrong[i + 1] = code[i];
		CHECK_INT(code_read(wrong, digits, out), code[i] == code[i + 1] ? OK : ERR_CODE);
	}
}

static void slips_of_the_finger_are_found(int digits)
{
	char code[CODE_SIZE];

	for (int i = 0; i < 100; i++) {
		code_make(code, digits);
		every_wrong_digit_is_found(code, digits);
		every_swap_is_found(code, digits);
	}
}

static void what_people_type_is_read(void)
{
	static const char *const typed[] = {
		"482710936652", "4827 1093 6652", "4827-1093-6652", " 4827  1093 6652 ",
		"４８２７１０９３６６５２", "4827　1093　6652", "48２7 10９3-66５2", "4827\u00A010936652",
	};
	char code[CODE_SIZE] = "48271093665", out[CODE_SIZE];

	CHECK_INT(code_check_digit(code, 11), 2);       /* so that the samples are right */
	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
		CHECK_INT(code_read(typed[i], CODE_DIGITS, out), OK);
		CHECK_TEXT(out, "482710936652");
	}
}

static void what_is_no_number_is_not(void)
{
	static const char *const typed[] = {
		"", " ", "-", "48271093665", "4827109366520", "48271093665a", "4827/1093/6652",
		"4827.1093.6652", "+482710936652", "48271093665\t", "48271093665\n1", "四八二七",
		"48271093665\xEF\xBC", "\37782710936652", "482710936652 1",
		"4827109366524827109366524827109366524827109366520",
	};

	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++)
		CHECK_INT(read12(typed[i]), ERR_INPUT);
	CHECK_INT(read12("000000000000"), ERR_CODE);    /* fits, but none of ours begins with 0 */
}

static void codes_are_spaced_by_four(void)
{
	char out[CODE_SIZE + 4];

	CHECK_TEXT(code_spaced("482710936652", out), "4827 1093 6652");
	CHECK_TEXT(code_spaced("48271093", out), "4827 1093");
	CHECK_TEXT(code_spaced("482", out), "482");
	CHECK_TEXT(code_spaced("", out), "");
}

static void a_tag(enum tag_kind kind, int digits, const char *track_url)
{
	struct tag tag;
	char code[CODE_SIZE], *written;

	code_make(code, digits);
	written = tag_write(kind, code, track_url);
	CHECK_INT(tag_read(written, track_url, &tag), OK);
	CHECK_INT(tag.kind, kind);
	CHECK_TEXT(tag.number, code);
	written[strlen(written) - 1] ^= 1;
	CHECK_INT(tag_read(written, track_url, &tag), ERR_CODE);
	CHECK_INT(tag.kind, kind);
	free(written);
}

static void tags_come_back(void)
{
	static const char *const urls[] = { NULL, "", "https://hall.example/t/", "YS1" };

	for (size_t i = 0; i < sizeof urls / sizeof *urls; i++) {
		a_tag(TAG_MATTER, CODE_DIGITS, urls[i]);
		a_tag(TAG_VOUCHER, CODE_DIGITS, i < 3 ? urls[i] : NULL);
		a_tag(TAG_CARD, CARD_DIGITS, i < 3 ? urls[i] : NULL);
		a_tag(TAG_BALLOT, CODE_DIGITS, i < 3 ? urls[i] : NULL);
	}
}

static void tags_are_written_as_agreed(void)
{
	char *plain = tag_write(TAG_MATTER, "482710936652", "");
	char *url = tag_write(TAG_MATTER, "482710936652", "https://hall.example/t/");
	char *card = tag_write(TAG_CARD, "48271090", "https://hall.example/t/");

	CHECK_TEXT(plain, "YS1T482710936652");
	CHECK_TEXT(url, "https://hall.example/t/482710936652");
	CHECK_TEXT(card, "YS1P48271090");
	free(plain);
	free(url);
	free(card);
}

static void strangers_are_no_tags(void)
{
	static const char *const scans[] = {
		"", "YS1", "YS1T", "YS1X482710936652", "YS1t482710936652", "ys1T482710936652",
		"482710936652", "6901234567892", "https://elsewhere.example/t/482710936652",
		"https://hall.example/t/", "https://hall.example/t/48271093665x",
		"YS1P482710936652", "YS1T48271090", "WIFI:S:hall;;", "YS2T482710936652",
	};
	struct tag tag;

	for (size_t i = 0; i < sizeof scans / sizeof *scans; i++)
		CHECK_INT(tag_read(scans[i], "https://hall.example/t/", &tag), ERR_INPUT);
	CHECK_INT(tag_read("6901234567892", NULL, &tag), ERR_INPUT);
	CHECK_INT(tag.kind, TAG_NONE);
	CHECK_TEXT(tag.number, "");
}

/* A slip printed before the hall had an address of its own must stay good. */
static void old_slips_stay_good(void)
{
	struct tag tag;

	CHECK_INT(tag_read("YS1T482710936652", "https://hall.example/t/", &tag), OK);
	CHECK_INT(tag.kind, TAG_MATTER);
	CHECK_TEXT(tag.number, "482710936652");
}

int main(void)
{
	random_seed(2004);
	the_check_digit_is_damms();
	swaps_differ_from_every_state();
	made_ones_are_right(CODE_DIGITS);
	made_ones_are_right(CARD_DIGITS);
	slips_of_the_finger_are_found(CODE_DIGITS);
	slips_of_the_finger_are_found(CARD_DIGITS);
	what_people_type_is_read();
	what_is_no_number_is_not();
	codes_are_spaced_by_four();
	tags_come_back();
	tags_are_written_as_agreed();
	strangers_are_no_tags();
	old_slips_stay_good();
	return checked();
}
