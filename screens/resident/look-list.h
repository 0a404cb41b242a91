/*
 * look-list.h - the matters that anybody may look at: open ones or cases, all or those found.
 */
#ifndef SCREENS_RESIDENT_LOOK_LIST_H
#define SCREENS_RESIDENT_LOOK_LIST_H

#include "domain/find.h"
#include "screens/form.h"
#include "screens/page.h"
#include "screens/seek.h"

/* cases: what is over, not what is open. Owns its matters. */
struct look_list {
	bool cases;
	struct sought sought;
	struct matters matters;
	struct list list;
};

CHECKED enum err look_list_load(struct kiosk *kiosk, struct look_list *look);
void look_list_draw(const struct kiosk *kiosk, const struct look_list *look,
	struct canvas *canvas, struct page *page);
/* The matter that the key picks; 0: none. */
int64_t look_list_typed(const struct kiosk *kiosk, struct look_list *look, term_key key);

#endif
