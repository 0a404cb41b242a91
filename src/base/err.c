/* err.c - what can go wrong, in the visitor's words. */
#include <config.h>

#include <stdarg.h>
#include <stdio.h>

#include "base/err.h"
#include "base/log.h"

#define NAME_AND_SENTENCE(code, sentence) { #code, sentence },
static const struct { const char *name, *sentence; } codes[] = {
	ERR_CODES(NAME_AND_SENTENCE)
};

const char *err_text(enum err err)
{
	return _(codes[err].sentence);
}

const char *err_name(enum err err)
{
	return codes[err].name;
}

enum err fail(enum err err, const char *format, ...)
{
	char detail[512];
	va_list args;

	va_start(args, format);
	vsnprintf(detail, sizeof detail, format, args);
	va_end(args);
	log_line("%s: %s", err_name(err), detail);
	return err;
}
