/* second.c - the colleague who confirms what one of staff must not do alone. */
#include <config.h>

#include "domain/second.h"
#include "domain/staff.h"

enum err second_check(struct hall *hall, int64_t by, const struct second_hand *hand,
	struct second *out)
{
	struct staff staff = {0};
	enum err err;

	*out = (struct second){0};
	if (!hand->number || !*hand->number)
		return OK;
	err = staff_login(hall, hand->number, hand->pin ? hand->pin : "", &out->id);
	if (err == OK && out->id == by)
		return ERR_ROLE;
	if (err == OK)
		err = staff_load(hall, out->id, &staff);
	out->roles = staff.roles;
	staff_release(&staff);
	return err;
}
