/*
 * devices.h - printers that are plugged in or can be reached, with or without a queue.
 */
#ifndef PRINT_DEVICES_H
#define PRINT_DEVICES_H

#include "print/queues.h"

struct found { bool network; char uri[QUEUE_URI], model[QUEUE_MODEL]; };
struct founds { struct found *list; size_t count; };

/* What CUPS finds: its backends look around, which takes up to ten seconds. Errors as in
 * queues.h. Adds to out; release with founds_release(). */
CHECKED enum err devices_ask(struct founds *out, struct queue_state *why);
/* What the kernel shows in its folder of USB printers (/sys/class/usbmisc), without CUPS; none
 * that is in out already. */
void devices_look(const char *folder, struct founds *out);
void founds_release(struct founds *founds);

#endif
