/* stratum.c - the parts of those who live here, each with seats at a meeting. */
#include <config.h>

#include <string.h>

#include "base/i18n.h"
#include "domain/hall.h"
#include "domain/resident.h"
#include "domain/stratum.h"

size_t strata(const struct hall *hall, struct stratum out[STRATA])
{
	const struct setting *lines[STRATA];
	size_t count = hall_section(hall, "strata", lines, STRATA);

	for (size_t i = 0; i < count; i++)
		out[i] = (struct stratum){ .key = lines[i]->key,
			.label = i18n_either(lines[i]->zh, lines[i]->en),
			.seats = hall_number(hall, "strata-seats", lines[i]->key, 0) };
	return count;
}

const char *stratum_label(const struct hall *hall, const char *key)
{
	return hall_text(hall, "strata", key, _("Other residents"));
}

enum err resident_stratum(struct hall *hall, struct actor by, int64_t id, const char *stratum)
{
	struct event event = { .kind = "resident.counted", .subject = id, .by = by,
		.fields = { { "stratum", .text = stratum } } };
	struct resident resident;
	enum err err = *stratum && !hall_text(hall, "strata", stratum, NULL) ? ERR_INPUT :
		resident_load(hall, id, &resident);

	if (err != OK)
		return err;
	err = strcmp(resident.stratum, stratum) == 0 ? ERR_TWICE : event_append(hall->store, &event);
	resident_release(&resident);
	return err;
}
