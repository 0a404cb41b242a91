/* settings.c - tests of hall.conf: one setting is changed, every other byte stays. */
#include <config.h>

#include "domain/settings.h"
#include "tests/check.h"

static enum err put(const char *conf, const char *value, char *out, size_t size)
{
	struct text text = {0};
	enum err err;

	text_add(&text, conf);
	err = settings_put(&text, "printer", "queue", value);
	copy_text(out, size, text.at);
	text_release(&text);
	return err;
}

static void changes_one_setting_and_no_other_byte(void)
{
	static const struct { const char *before, *value, *after; } cases[] = {
		{ "[printer]\nqueue = old\nwidth = 80\n", "new", "[printer]\nqueue = new\nwidth = 80\n" },
		{ "[printer]\nqueue =\nwidth = 80\n", "new", "[printer]\nqueue = new\nwidth = 80\n" },
		{ "[printer]\nqueue=old", "new", "[printer]\nqueue= new" },
		{ "[printer]\r\n  queue :  old \r\n", "new", "[printer]\r\n  queue :  new \r\n" },
		{ "[printer]\nqueue = old ; the old one\n", "new", "[printer]\nqueue = new ; the old one\n" },
		{ "[printer]\nqueue = old\n", "", "[printer]\nqueue = \n" },
		/* The first one is what is read. */
		{ "[printer]\nqueue = a\nqueue = b\n", "new", "[printer]\nqueue = new\nqueue = b\n" },
		/* A remark, another section or another key of like name is not meant. */
		{ "# queue = a\n[hall]\nqueue = b\n[printer]\n# queue = c\n;queue = d\nqueues = e\nqueue = f\n",
		  "new", "# queue = a\n[hall]\nqueue = b\n[printer]\n# queue = c\n;queue = d\nqueues = e\n"
		  "queue = new\n" },
		{ "\xEF\xBB\xBF[printer]\nqueue = old\n", "new", "\xEF\xBB\xBF[printer]\nqueue = new\n" },
		{ "[printer]\nqueue = old\n", "中文 | English", "[printer]\nqueue = 中文 | English\n" },
		/* Not there yet. */
		{ "[printer]\nwidth = 80\n\n# days\n[days]\nveto = 3\n", "new",
		  "[printer]\nwidth = 80\nqueue = new\n\n# days\n[days]\nveto = 3\n" },
		{ "[printer]\n[days]\nveto = 3", "new", "[printer]\nqueue = new\n[days]\nveto = 3" },
		{ "[days]\nveto = 3", "new", "[days]\nveto = 3\n\n[printer]\nqueue = new\n" },
		{ "[printer]\nwidth = 80", "new", "[printer]\nwidth = 80\nqueue = new\n" },
		{ "", "new", "[printer]\nqueue = new\n" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char after[512];

		CHECK_INT(put(cases[i].before, cases[i].value, after, sizeof after), OK);
		CHECK_TEXT(after, cases[i].after);
	}
}

/* What would be read back as something else is refused, and nothing is changed. */
static void refuses_what_a_line_cannot_hold(void)
{
	static const char before[] = "[printer]\nqueue = old\n\n[hall]\nname = 大厅\n";
	static const char *const values[] = { "a\nb", "a\n[hall]\nname = mine", "a ; b", "\xff",
		"a\rb", "a\x1b" };
	char after[512], large[300];

	for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
		CHECK_INT(put(before, values[i], after, sizeof after), ERR_INPUT);
		CHECK_TEXT(after, before);
	}
	memset(large, 'x', sizeof large);
	large[sizeof large - 1] = '\0';
	CHECK_INT(put(before, large, after, sizeof after), ERR_INPUT);
	CHECK_TEXT(after, before);
}

int main(void)
{
	i18n_start();
	changes_one_setting_and_no_other_byte();
	refuses_what_a_line_cannot_hold();
	return checked();
}
