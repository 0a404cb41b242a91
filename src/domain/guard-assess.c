/* guard-assess.c - guards of the assessment: enough opinions, and words that both sides agreed. */
#include <config.h>

#include "domain/assess.h"
#include "domain/move-inside.h"
#include "domain/wording.h"

enum err guard_assessed(struct hall *hall, struct passage *passage)
{
	struct person mover = person_staff(passage->move->by);
	struct assessments assessments = {0};
	bool recused = false;
	enum err err = person_recused(hall, passage->matter.id, &mover, &recused);

	if (err == OK && recused)
		err = ERR_ROLE;
	if (err == OK)
		err = assessments_load(hall, passage->matter.id, &assessments);
	if (err == OK && assessments.count < ASSESSORS)
		err = ERR_MOVE;
	assessments_release(&assessments);
	return err;
}

enum err guard_admitted(struct hall *hall, struct passage *passage)
{
	enum err err = guard_assessed(hall, passage);

	return err != OK ? err : wording_stands(hall, &passage->matter) ? OK : ERR_MISSING;
}
