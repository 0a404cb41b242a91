/* urgency.c - words of danger and of hurry, and how soon the first answer is due. */
#include <config.h>

#include <string.h>

#include "domain/hall.h"
#include "domain/urgency.h"

static bool holds_word(const struct hall *hall, const char *section, const char *text,
	const char **value)
{
	for (size_t i = 0; i < hall->settings.count; i++) {
		const struct setting *setting = &hall->settings.list[i];

		if (strcmp(setting->section, section) == 0 && strstr(text, setting->key)) {
			*value = setting->zh;
			return true;
		}
	}
	return false;
}

const char *danger_number(const struct hall *hall, const char *text)
{
	const char *number = NULL;

	return holds_word(hall, "danger", text, &number) ? number : NULL;
}

/* How soon the first answer is due: [answer-hours] by what the text says. */
const char *urgency_of(const struct hall *hall, const char *text)
{
	const char *value;

	if (holds_word(hall, "danger", text, &value))
		return "danger";
	return holds_word(hall, "urgent", text, &value) ? "urgent" : "ordinary";
}

int64_t urgency_hours(const struct hall *hall, const char *urgency)
{
	static const struct { const char *urgency; int hours; } usual[] = {
		{ "danger", 2 }, { "urgent", 24 }, { "ordinary", 168 }, { "hard", 360 },
	};
	size_t i = 0;

	while (strcmp(usual[i].urgency, urgency) != 0)
		i++;
	return hall_number(hall, "answer-hours", urgency, usual[i].hours);
}
