/* err.c - every error has a name for the log and one sentence for the visitor. */
#include <config.h>

#include "base/err.h"
#include "base/log.h"
#include "base/utf8.h"
#include "tests/check.h"

enum { TWO_LINES = 2 * 76 };

static void each_has_a_sentence_of_its_own(void)
{
	for (int err = OK; err < ERR_COUNT; err++) {
		const char *sentence = err_text((enum err)err);
		char last = sentence[strlen(sentence) - 1];

		CHECK(strlen(sentence) > 4);
		CHECK(last == '.' || last == '?' || err == ERR_HALL);
		CHECK(utf8_width(sentence) <= TWO_LINES);
		for (int other = OK; other < err; other++)
			CHECK(strcmp(sentence, err_text((enum err)other)) != 0);
	}
}

static void each_has_its_name(void)
{
	CHECK_TEXT(err_name(OK), "OK");
	CHECK_TEXT(err_name(ERR_POINTS), "ERR_POINTS");
	CHECK_TEXT(err_name(ERR_BROKEN), "ERR_BROKEN");
	for (int err = OK + 1; err < ERR_COUNT; err++)
		CHECK(strncmp(err_name((enum err)err), "ERR_", 4) == 0);
}

static void a_failure_is_logged_and_passed_on(void)
{
	char long_word[2000];

	CHECK_INT(fail(ERR_PRINTER, "%s: %d", "hall-80", 7), ERR_PRINTER);
	CHECK_TEXT(log_last(), "ERR_PRINTER: hall-80: 7");
	memset(long_word, 'x', sizeof long_word - 1);
	long_word[sizeof long_word - 1] = '\0';
	CHECK_INT(fail(ERR_CONF, "%s", long_word), ERR_CONF);
	CHECK(strncmp(log_last(), "ERR_CONF: xxx", 13) == 0);
}

int main(void)
{
	each_has_a_sentence_of_its_own();
	each_has_its_name();
	a_failure_is_logged_and_passed_on();
	return checked();
}
