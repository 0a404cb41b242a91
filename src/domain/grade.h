/*
 * grade.h - training of residents, and what they are by it: 初级议事员, 中级引导师, 高级顾问.
 * Table: training.
 *
 * A grade wants hours of training and services for the community (service.h), as many as
 * [grades] in hall.conf says; whoever has both is in it.
 */
#ifndef DOMAIN_GRADE_H
#define DOMAIN_GRADE_H

#include <stdint.h>

#include "base/err.h"
#include "store/event.h"

struct hall;

enum grade { GRADE_NONE, GRADE_MEMBER, GRADE_GUIDE, GRADE_ADVISER, GRADES };
/* Translated, static; "" for GRADE_NONE. */
const char *grade_label(enum grade grade);

struct grading { enum grade grade; int64_t hours, services; };
CHECKED enum err grade_load(struct hall *hall, int64_t resident, struct grading *out);

/* day: its midnight, 0: today. ERR_INPUT: no such hours (12 a day at most) or day, no words;
 * ERR_NOT_FOUND: nobody; ERR_TWICE: the same for that day is entered. */
struct training { int64_t resident, hours, day; const char *what; };
CHECKED enum err training_enter(struct hall *hall, struct actor by, const struct training *training);

#endif
