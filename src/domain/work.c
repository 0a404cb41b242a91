/* work.c - what is written into a matter on its way without taking it a step further. */
#include <config.h>

#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/work.h"
#include "store/db.h"

enum err work_append(struct hall *hall, struct event *event, const enum state *allowed,
	size_t count)
{
	struct matter matter;
	bool fits = false;
	enum err err = db_begin(hall->store->db);

	if (err != OK)
		return err;
	err = matter_load(hall, event->subject, &matter);
	for (size_t i = 0; err == OK && i < count; i++)
		fits = fits || matter.state == allowed[i];
	matter_release(&matter);
	if (err == OK)
		err = fits ? event_append(hall->store, event) : ERR_MOVE;
	return db_end(hall->store->db, err);
}
