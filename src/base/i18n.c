/* i18n.c - the two languages of the hall, switched at run time. */
#include <config.h>

#include <locale.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/program.h"

static enum language current = LANGUAGE_ZH;

/* The build tree's catalogs, where this program runs from there; NULL elsewhere. */
static char *beside_the_program(void)
{
	char *catalog = program_beside("locale/zh_CN/LC_MESSAGES/" PACKAGE ".mo");
	bool there = access(catalog, R_OK) == 0;

	free(catalog);
	return there ? program_beside("locale") : NULL;
}

void i18n_start(void)
{
	const char *wish = getenv("YISHI_LOCALEDIR");
	char *beside = wish ? NULL : beside_the_program();

	setlocale(LC_ALL, "C.UTF-8");
	bindtextdomain(PACKAGE, wish ? wish : beside ? beside : LOCALEDIR);
	free(beside);
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

const char *i18n_either(const char *zh, const char *en)
{
	const char *first = current == LANGUAGE_ZH ? zh : en;
	const char *second = current == LANGUAGE_ZH ? en : zh;

	return first && *first ? first : second ? second : "";
}
