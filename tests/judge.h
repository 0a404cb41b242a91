/*
 * judge.h - one drawn frame, judged by its cells: is it whole, straight, and large enough to hit?
 */
#ifndef TESTS_JUDGE_H
#define TESTS_JUDGE_H

#include <stdbool.h>
#include <stddef.h>

#include "term/canvas.h"

enum { FRAME_FAULTS = 8, FRAME_FAULT = 200 };

/* What is wrong with it, a sentence each: the first ones. */
struct frame { int count; char fault[FRAME_FAULTS][FRAME_FAULT]; };

/* Watches all that is drawn from now on; once a process at a time. */
void frame_watch(struct canvas *canvas, struct frame *frame);
/* Its frames are closed, its choices begin in one column, and, where it is large, each target is
 * at least CHOICE_ROWS by CHOICE_COLUMNS; but for keys of a keyboard (typing). */
void frame_judge(const struct canvas *canvas, bool typing, struct frame *frame);
void frame_fault(struct frame *frame, const char *format, ...) PRINTF(2, 3);

/* The choices that can be pressed, by their words' beginning: of all pages of a screen. */
enum { CHOICES_MOST = 400, CHOICE_WORDS = 24 };
struct choices_seen { int count; char words[CHOICES_MOST][CHOICE_WORDS]; };
void frame_choices(const struct canvas *canvas, bool typing, struct choices_seen *seen);
/* The first of these that is not among those; NULL: all are there. */
const char *choices_missing(const struct choices_seen *wanted, const struct choices_seen *seen);

#endif
