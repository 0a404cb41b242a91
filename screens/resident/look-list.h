/*
 * look-list.h - what anybody may look at: open matters, the execution board, cases, people; all or
 * those found.
 */
#ifndef SCREENS_RESIDENT_LOOK_LIST_H
#define SCREENS_RESIDENT_LOOK_LIST_H

#include "domain/duty.h"
#include "domain/find.h"
#include "domain/member.h"
#include "screens/form.h"
#include "screens/page.h"
#include "screens/seek.h"

enum look_kind { LOOK_OPEN, LOOK_BOARD, LOOK_CASES, LOOK_PEOPLE };

enum { LOOK_MOST = 7 };                              /* a page: 8 and 9 are for other lists */

/* next: the kind that comes after this one, tasks and people only where there are any. Owns its
 * matters, tasks or members. page: of the tasks. */
struct look_list {
	enum look_kind kind, next;
	struct sought sought;
	struct matters matters;
	struct members members;
	struct duties duties;
	int page;
	struct list list;
};

CHECKED enum err look_list_load(struct kiosk *kiosk, struct look_list *look);
void look_list_draw(const struct kiosk *kiosk, const struct look_list *look,
	struct canvas *canvas, struct page *page);
void look_list_release(struct look_list *look);
/* The matter that the key picks; 0: none. */
int64_t look_list_typed(const struct kiosk *kiosk, struct look_list *look, term_key key);

#endif
