/*
 * view.h - a screen in large letters: drawn whole on a sheet, and seen a page at a time.
 *
 * Within src/kiosk/ only. Where the terminal has few rows a screen draws on a sheet of VIEW_ROWS
 * rows, as wide as the terminal; the kiosk shows what fits of it between the bars. A page ends
 * where no choice and no number is torn; + and - turn pages, and at the last and the first one
 * are the screen's. canvas->pinned rows stay on every page. While a text is typed the sheet is
 * as high as the terminal allows, because + and - are the composer's then.
 */
#ifndef KIOSK_VIEW_H
#define KIOSK_VIEW_H

#include <stdbool.h>

#include "term/key.h"

struct kiosk;
struct canvas;

enum { VIEW_ROWS = 96, VIEW_LARGE_BELOW = 20, VIEW_FOOT = 3 };

void view_draw(const struct kiosk *kiosk, struct canvas *canvas);
/* Whether + or - leads anywhere, for the bar at the foot. */
struct turns { bool on, before; };
struct turns view_turns(const struct kiosk *kiosk);
/* True where the key turned a page, or showed the marked choice that Enter would have picked
 * unseen. */
bool view_took(struct kiosk *kiosk, term_key key);
/* The screen had this key: where it looks otherwise now, shows the page that the caret is on, or
 * the mark where the key moved that; else the first one. */
void view_follow(struct kiosk *kiosk, term_key key);

#endif
