/*
 * views-body.h - the map of views on a screen: bars in words and cells, and who said what.
 */
#ifndef SCREENS_VIEWS_BODY_H
#define SCREENS_VIEWS_BODY_H

#include "domain/views.h"
#include "screens/page.h"

/* Heading and bars; nothing where nothing was said. */
void views_bars(const struct views *views, struct canvas *canvas, struct page *page);
/* Below them what was said, by stance and in order of time; who said it first is marked. */
void views_said(const struct views *views, struct canvas *canvas, struct page *page);
/* All of it in order of time, each with its stance. */
void views_found(const struct views *views, struct canvas *canvas, struct page *page);

#endif
