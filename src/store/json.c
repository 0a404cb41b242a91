/* json.c - JSON as SQLite writes it. */
#include <config.h>

#include <stdio.h>

#include "base/text.h"
#include "store/db.h"
#include "store/json.h"

enum err json_write(struct db *db, const struct event_field *fields, char **out)
{
	struct text sql = {0};
	struct ask q;

	text_add(&sql, "SELECT json_object(");
	for (int i = 0; i < EVENT_FIELDS && fields[i].name; i++)
		text_addf(&sql, "%s'%s', %s(:f%d)", i ? ", " : "", fields[i].name,
			fields[i].json ? "json" : "", i);
	text_add(&sql, ")");
	q = ask_once(db, sql.at);
	for (int i = 0; i < EVENT_FIELDS && fields[i].name; i++) {
		char name[16];

		snprintf(name, sizeof name, ":f%d", i);
		if (fields[i].text)
			ask_text(&q, name, fields[i].text);
		else
			ask_int(&q, name, fields[i].number);
	}
	*out = ask_next(&q) ? got_copy(&q, 0) : NULL;
	text_release(&sql);
	return ask_done(&q);
}
