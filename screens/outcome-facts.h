/*
 * outcome-facts.h - what became of a matter, as facts on a page.
 */
#ifndef SCREENS_OUTCOME_FACTS_H
#define SCREENS_OUTCOME_FACTS_H

#include "domain/outcome.h"
#include "screens/page.h"

/* How it ended, the vote, who did what, the reply; of an open matter nothing. */
void outcome_facts(const struct outcome *outcome, struct canvas *canvas, struct page *page);

#endif
