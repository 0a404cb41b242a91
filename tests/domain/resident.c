/* resident.c - tests of those who have a card. */
#include <config.h>

#include "base/text.h"
#include "tests/domain/people.h"
#include "tests/store/folder.h"

static struct hall hall;

static enum err enrol(const char *name, const char *phone, const char *pin, struct resident *out)
{
	return resident_enrol(&hall, clerk_does, name, phone, pin, out);
}

static void a_card_is_given_out(void)
{
	struct resident resident, same;

	CHECK_INT(enrol(" 陈\x07秀英 ", "", RESIDENT_PIN, &resident), OK);
	CHECK_INT(resident.id, 1);
	CHECK_TEXT(resident.name, "陈秀英");
	CHECK_INT(resident.joined_at, MORNING);
	CHECK_INT(strlen(resident.card), 8);
	CHECK_INT(code_check_digit(resident.card, 8), 0);
	CHECK_INT(resident_by_card(&hall, resident.card, &same), OK);
	CHECK_INT(same.id, 1);
	resident_release(&same);
	CHECK_INT(resident_load(&hall, 1, &same), OK);
	CHECK_TEXT(same.card, resident.card);
	resident_release(&same);
	resident_release(&same);
	resident_release(&resident);
	CHECK_INT(resident_load(&hall, 99, &same), ERR_NOT_FOUND);
	CHECK(same.name == NULL);
	CHECK_INT(resident_by_card(&hall, "", &same), ERR_INPUT);
	CHECK_INT(resident_by_card(&hall, "1234567", &same), ERR_INPUT);
	CHECK_INT(resident_by_card(&hall, "1234567x", &same), ERR_INPUT);
}

static void names_are_masked(void)
{
	static const struct { const char *name, *masked; } cases[] = {
		{ "陈秀英", "陈**" }, { "陈", "陈**" }, { "Ann", "A**" }, { "", "**" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		char name[32];
		struct resident resident = { .name = name };
		char *masked;

		copy_text(name, sizeof name, cases[i].name);
		masked = resident_masked(&resident);
		CHECK_TEXT(masked, cases[i].masked);
		wipe_free(masked);
	}
}

static void what_does_not_do_is_refused(void)
{
	struct resident resident;
	int64_t events = events_in(&hall);

	CHECK_INT(enrol("", "", RESIDENT_PIN, &resident), ERR_INPUT);
	CHECK_INT(enrol(" \n", "", RESIDENT_PIN, &resident), ERR_INPUT);
	CHECK_INT(enrol("陈", "", "123456", &resident), ERR_WEAK);
	CHECK_INT(enrol("陈", "", "000000", &resident), ERR_WEAK);
	CHECK_INT(enrol("陈", "", "13579", &resident), ERR_WEAK);
	CHECK_INT(enrol("陈", "", "", &resident), ERR_WEAK);
	CHECK(resident.name == NULL);
	CHECK_INT(events_in(&hall), events);
}

static void card_and_pin_go_together(void)
{
	struct resident resident, other;
	char spaced[CODE_SIZE + 4], wrong[CODE_SIZE];
	int64_t id;

	CHECK_INT(enrol("刘建国", "13900000000", "597314", &resident), OK);
	CHECK_INT(enrol("吴玉兰", "", "846205", &other), OK);
	CHECK_INT(resident_login(&hall, resident.card, "597314", &id), OK);
	CHECK_INT(id, resident.id);
	CHECK_INT(resident_login(&hall, code_spaced(resident.card, spaced), "597314", &id), OK);
	CHECK_INT(resident_login(&hall, resident.card, "846205", &id), ERR_DENIED);
	CHECK_INT(id, 0);
	CHECK_INT(resident_login(&hall, "12", "597314", &id), ERR_INPUT);
	copy_text(wrong, sizeof wrong, resident.card);
	wrong[3] = wrong[3] == '9' ? '0' : (char)(wrong[3] + 1);
	CHECK_INT(resident_login(&hall, wrong, "597314", &id), ERR_CODE);
	CHECK_INT(resident_pin_fits(&hall, resident.id, "597314"), OK);
	CHECK_INT(resident_pin_fits(&hall, resident.id, "846205"), ERR_DENIED);
	CHECK_INT(resident_pin_fits(&hall, 99, "597314"), ERR_DENIED);
	CHECK_INT(resident_login(&hall, resident.card, "597314", &id), OK);
	for (int i = 0; i < 4; i++)
		CHECK_INT(resident_login(&hall, resident.card, "000000", &id), ERR_DENIED);
	CHECK_INT(resident_login(&hall, resident.card, "000000", &id), ERR_PAUSED);
	CHECK_INT(resident_login(&hall, resident.card, "597314", &id), ERR_PAUSED);
	CHECK_INT(id, 0);
	CHECK_INT(resident_login(&hall, other.card, "846205", &id), OK);
	pass_seconds(60);
	CHECK_INT(resident_login(&hall, resident.card, "597314", &id), OK);
	/* A card that nobody has is answered like a wrong PIN. */
	do
		code_make(wrong, CARD_DIGITS);
	while (strcmp(wrong, resident.card) == 0 || strcmp(wrong, other.card) == 0);
	CHECK_INT(resident_login(&hall, wrong, "597314", &id), ERR_DENIED);
	resident_release(&resident);
	resident_release(&other);
}

static void nobody_is_readable_in_the_file(void)
{
	struct resident resident;
	struct hall disk;
	char folder[FOLDER];

	folder_make(folder);
	CHECK_INT(hall_create(folder, &disk), OK);
	CHECK_INT(resident_enrol(&disk, clerk_does, "欧阳德顺", "18698765432", "597314", &resident), OK);
	CHECK(!store_holds(folder, "欧阳德顺"));
	hall_close(&disk);
	CHECK(!store_holds(folder, "欧阳德顺"));
	CHECK(!store_holds(folder, "18698765432"));
	CHECK(!store_holds(folder, "597314"));
	CHECK(!store_holds(folder, "$argon2id$"));
	resident_release(&resident);
	folder_remove(folder);
}

int main(void)
{
	day_begins();
	CHECK_INT(hall_open_memory("kiosk", &hall), OK);
	a_card_is_given_out();
	names_are_masked();
	what_does_not_do_is_refused();
	card_and_pin_go_together();
	CHECK_GOOD(&hall);
	hall_close(&hall);
	nobody_is_readable_in_the_file();
	return checked();
}
