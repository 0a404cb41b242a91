/* guard-joint.c - guards of joining matters, of parting them, and of leaving one. */
#include <config.h>

#include "domain/hall.h"
#include "domain/joint.h"
#include "domain/move-inside.h"

/* The other one is open, so it was joined with none itself, and no circle can come of it. */
enum err guard_parent(struct hall *hall, struct passage *passage)
{
	struct matter parent = {0};
	int64_t id;
	enum err err = matter_by_number(hall, passage->move->values[NEED_PARENT], &id);

	if (err == OK)
		err = matter_load(hall, id, &parent);
	if (err == OK && (id == passage->matter.id || states[parent.state].closed))
		err = ERR_INPUT;
	matter_release(&parent);
	return err;
}

enum err guard_undo(struct hall *hall, struct passage *passage)
{
	struct matter parent;
	enum err err = matter_load(hall, passage->matter.parent, &parent);

	if (err == OK && parent.state == ARCHIVED)
		err = ERR_MOVE;
	matter_release(&parent);
	return err == ERR_NOT_FOUND ? ERR_MOVE : err;
}

/* Where others stand behind it, it is left (matter_leave()), not withdrawn. */
enum err guard_alone(struct hall *hall, struct passage *passage)
{
	int supporters;
	enum err err = matter_supporters(hall, passage->matter.id, &supporters);

	return err != OK ? err : supporters == 0 ? OK : ERR_MOVE;
}
