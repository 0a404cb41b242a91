/* marks.c - the punctuation that Chinese needs. */
#include <config.h>

#include <string.h>

#include "compose/inside.h"

static const struct { char key; const char *mark; } marks[] = {
	{ ',', "，" }, { '.', "。" }, { '?', "？" }, { '!', "！" }, { ':', "：" },
	{ ';', "；" }, { '(', "（" }, { ')', "）" }, { '<', "《" }, { '>', "》" },
	{ '\\', "、" }, { '^', "……" }, { '_', "——" },
};

/* The quotation mark that is due: an opening one unless the last one before the caret was. */
static const char *quotation_mark(const struct field *field)
{
	const char *mark = "“";

	for (size_t at = 0; field && at + 3 <= field->caret; at++) {
		if (memcmp(field->text + at, "“", 3) == 0)
			mark = "”";
		if (memcmp(field->text + at, "”", 3) == 0)
			mark = "“";
	}
	return mark;
}

/* 2.5 and 9:30 stay as they are. */
static bool parts_a_number(term_key key, const struct field *field)
{
	char before = field && field->caret > 0 ? field->text[field->caret - 1] : ' ';

	return (key == '.' || key == ':') && before >= '0' && before <= '9';
}

const char *chinese_mark(term_key key, const struct field *field)
{
	if (parts_a_number(key, field))
		return "";
	if (key == '"')
		return quotation_mark(field);
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (marks[i].key == key)
			return marks[i].mark;
	return "";
}

static const char *const pages[][9] = {
	{ "，", "。", "、", "？", "！", "：", "；", "（", "）" },
	{ "“", "”", "《", "》", "…", "—", "·", "～", "￥" },
	{ "*", "/", "+", "-", "=", "%", "@", "#", "&" },
};

const char *const *symbols_page(int page)
{
	return page >= 0 && (size_t)page < sizeof pages / sizeof *pages ? pages[page] : NULL;
}
