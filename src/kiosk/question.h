/*
 * question.h - how one question of a journey lies on the screen.
 */
#ifndef KIOSK_QUESTION_H
#define KIOSK_QUESTION_H

#include "kiosk/journey.h"

/* How many choices a page of this question holds, and how many pages its text takes, on a
 * screen of kiosk->rows and columns: what typing must know to agree with drawing. */
int question_page_rows(const struct kiosk *kiosk, const struct journey *journey, int count);
int question_text_pages(const struct kiosk *kiosk, const struct journey *journey);

#endif
