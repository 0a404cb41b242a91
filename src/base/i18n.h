/*
 * i18n.h - the two languages of the hall, switched at run time.
 *
 * Sentences stand in the sources in English; locale/LANG.po translates them. _() is for
 * a sentence used here and now, N_() marks one in a table that goes through _() later.
 */
#ifndef BASE_I18N_H
#define BASE_I18N_H

#include <libintl.h>
#include <stdbool.h>

#define _(sentence) gettext(sentence)
#define N_(sentence) sentence
/* Singular and plural by n. Chinese has one form. */
#define P_(one, many, n) ngettext(one, many, (unsigned long)(n))
/* What is the same in English in places where another language tells them apart. */
#define C_(context, sentence) i18n_within(context "\004" sentence, sentence)

enum language { LANGUAGE_ZH, LANGUAGE_EN, LANGUAGE_COUNT };

/* Once, at the start of a program. The catalogs are those beside the program where it
 * runs from the build tree, else the installed ones. */
void i18n_start(void);
/* The translation of that key of a catalog, else the sentence: C_(). */
const char *i18n_within(const char *key, const char *sentence) __attribute__((format_arg(2)));
void i18n_use(enum language language);
enum language i18n_language(void);
/* The text of two that the language of the moment wants; the other one where that is
 * empty. For what a hall's keeper wrote in both languages. */
const char *i18n_either(const char *zh, const char *en);

#endif
