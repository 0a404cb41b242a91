/*
 * plants.h - screens with one fault each: what the walk looks for, it finds.
 */
#ifndef TESTS_PLANTS_H
#define TESTS_PLANTS_H

int plants_missed(void);             /* how many of them it does not find */

#endif
