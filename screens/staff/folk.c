/* folk.c - the people's library as a list, and the questions of who comes on to it. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "domain/hall.h"
#include "screens/staff/console.h"
#include "screens/staff/folk.h"

enum { PHONE_LIMIT = 12, WORDS_LIMIT = 20 };

static const char expert[] = "expert", any_kind[] = "-any";

enum err folk_load(struct kiosk *kiosk, struct folk *folk)
{
	members_release(&folk->members);
	return members_load(kiosk->hall, &(struct roster){ .words = folk->words }, &folk->members);
}

static void sorts(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	*out = (struct choices){ .count = 2,
		.label = { _("Member of the group"), _("Expert") }, .value = { "member", expert } };
}

static void categories(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	const struct setting *lines[JOURNEY_CHOICES];
	size_t count = hall_section(kiosk->hall, "categories", lines, JOURNEY_CHOICES - 1);

	*out = (struct choices){ .count = 1, .label = { _("For every kind of matter") },
		.value = { any_kind } };
	for (size_t i = 0; i < count; i++) {
		out->label[out->count] = i18n_either(lines[i]->zh, lines[i]->en);
		out->value[out->count++] = lines[i]->key;
	}
}

static bool is_expert(const struct journey *journey)
{
	return strcmp(journey_answer(journey, "kind"), expert) == 0;
}

static bool asks_expert(struct kiosk *kiosk, const struct journey *journey)
{
	return is_expert(journey);
}

static char *agreed(const struct kiosk *kiosk, const struct journey *journey)
{
	return xstrdup(_("They agree that everybody may read their name and subject here."));
}

static enum err add(struct kiosk *kiosk, struct journey *journey)
{
	const char *category = journey_answer(journey, "category");
	char *name = xstrdup(journey_answer(journey, "name"));
	char *knows = xstrdup(journey_answer(journey, "knows"));
	char *kind = xstrdup(strcmp(category, any_kind) == 0 ? "" : category);
	struct member member = { .expert = is_expert(journey), .name = name, .knows = knows,
		.category = kind };
	unsigned who;
	int64_t id;
	enum err err = console_roles(kiosk, &who);

	if (err == OK)
		err = member_add(kiosk->hall, kiosk->session.staff, who, &member,
			journey_answer(journey, "phone"), &id);
	member_release(&member);
	return err == OK ? folk_load(kiosk, (struct folk *)journey) : err;
}

const struct question folk_new[] = {
	{ .name = "kind", .title = N_("As what do they come on to the list?"), .label = N_("As"),
	  .kind = ASK_CHOICE, .choices = sorts },
	{ .name = "name", .title = N_("What is their name?"), .label = N_("Name"), .kind = ASK_TEXT,
	  .limit = MEMBER_NAME },
	{ .name = "category", .title = N_("For which kind of matter?"), .label = N_("Category"),
	  .kind = ASK_CHOICE, .choices = categories },
	{ .name = "knows", .title = N_("What do they know about?"), .label = N_("Knows about"),
	  .hint = N_("Such as: repair of lifts."), .kind = ASK_TEXT, .limit = MEMBER_KNOWS,
	  .asked = asks_expert },
	{ .name = "phone", .title = N_("Their phone number, for the staff only?"),
	  .hint = N_("May be left empty."), .label = N_("Phone"), .kind = ASK_DIGITS,
	  .limit = PHONE_LIMIT, .optional = true, .check = form_phone },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK, .text = agreed,
	  .check = add },
	{ 0 }
};

static enum err find(struct kiosk *kiosk, struct journey *journey)
{
	struct folk *folk = (struct folk *)journey;

	copy_text(folk->words, sizeof folk->words, journey_answer(journey, "words"));
	return folk_load(kiosk, folk);
}

const struct question folk_find[] = {
	{ .name = "words", .title = N_("Whom are you looking for?"), .kind = ASK_TEXT,
	  .hint = N_("A name, or what they know about."), .limit = WORDS_LIMIT, .check = find },
	{ 0 }
};
