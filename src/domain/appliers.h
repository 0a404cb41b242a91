/*
 * appliers.h - what each kind of event writes into the tables that screens read.
 */
#ifndef DOMAIN_APPLIERS_H
#define DOMAIN_APPLIERS_H

#include "store/event.h"

extern const struct applier appliers[];

#endif
