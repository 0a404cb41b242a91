/* i18n.c - the two languages of the hall, switched at run time. */
#include <config.h>

#include <locale.h>
#include <stdlib.h>

#include "base/i18n.h"
#include "base/program.h"

static enum language current = LANGUAGE_ZH;

/* In the build tree the catalogs are those beside the program. */
void i18n_start(void)
{
	static const struct program_folder catalogs = { "YISHI_LOCALEDIR", "locale",
		"zh_CN/LC_MESSAGES/" PACKAGE ".mo", LOCALEDIR };
	char *folder = program_folder(&catalogs);

	setlocale(LC_ALL, "C.UTF-8");
	bindtextdomain(PACKAGE, folder);
	free(folder);
	bind_textdomain_codeset(PACKAGE, "UTF-8");
	i18n_use(LANGUAGE_ZH);
}

void i18n_use(enum language language)
{
	current = language;
	setenv("LANGUAGE", language == LANGUAGE_ZH ? "zh_CN" : "en", 1);
	textdomain(PACKAGE);     /* makes gettext forget what it looked up */
}

enum language i18n_language(void)
{
	return current;
}

const char *i18n_within(const char *key, const char *sentence)
{
	const char *found = gettext(key);

	return found == key ? sentence : found;
}

const char *i18n_either(const char *zh, const char *en)
{
	const char *first = current == LANGUAGE_ZH ? zh : en;
	const char *second = current == LANGUAGE_ZH ? en : zh;

	return first && *first ? first : second ? second : "";
}
