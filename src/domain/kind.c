/* kind.c - the kinds of paper that the house prints: one table for all that deal with it. */
#include <config.h>

#include <string.h>

#include "base/i18n.h"
#include "domain/kind.h"

const struct kind_row kinds[KIND_COUNT] = {
	[KIND_RECEIPT] = { "receipt", N_("receipt") },
	[KIND_PROGRESS] = { "progress", N_("progress") },
	[KIND_VOUCHER] = { "voucher", N_("voucher") },
	[KIND_CARD] = { "card", N_("card") },
	[KIND_STATEMENT] = { "statement", N_("statement") },
	[KIND_NOTICE] = { "notice", N_("notice") },
	[KIND_OBJECTION] = { "objection", N_("objection") },
	[KIND_BALLOT] = { "ballot", N_("ballot slip") },
	[KIND_TEST] = { "test", N_("test") },
	/* TRANSLATORS: at most 11 columns, as those before and after: kinds of paper. */
	[KIND_MINUTES] = { "minutes", N_("minutes"), true },
	[KIND_DECISION] = { "decision", N_("decision"), true },
	[KIND_CERTIFICATE] = { "certificate", N_("certificate"), true },
	[KIND_REVIEW] = { "review", N_("review"), true },
	[KIND_BOARD] = { "board", N_("board"), true },
	[KIND_AGENDA] = { "agenda", N_("agenda"), true },
};

enum kind kind_named(const char *name)
{
	enum kind kind = 0;

	while (kind < KIND_COUNT && strcmp(kinds[kind].name, name) != 0)
		kind++;
	return kind;
}

const char *kind_label(const char *name)
{
	enum kind kind = kind_named(name);

	return kind == KIND_COUNT ? name : _(kinds[kind].label);
}

bool kind_is_a4(const char *name)
{
	enum kind kind = kind_named(name);

	return kind != KIND_COUNT && kinds[kind].a4;
}
