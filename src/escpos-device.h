/*
 * escpos-device.h - the way to a receipt printer: a TCP port or a device file.
 *
 *         yescpos://HOST:PORT/  yescpos:/dev/usb/lp0, behind either ?status=no and ?cut=no
 *
 * No call takes longer than it is told to, and each comes back at once when a signal does.
 */
#ifndef ESCPOS_DEVICE_H
#define ESCPOS_DEVICE_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

struct device {
	char host[256], port[16], path[256]; /* path "": TCP */
	bool mute, uncut;                    /* it answers nothing; it has no cutter */
	int fd;                              /* -1: not open */
	sigset_t resting;
};

enum moved { MOVED, MOVED_LATE, MOVED_NEVER };           /* time over; the printer is gone */
enum { NOTHING_CAME = -1, NEVER_COMES = -2 };

/* From here on SIGTERM, and SIGALRM too, is only taken while a call waits; SIGPIPE never. */
void device_guard(struct device *device);
bool device_cancelled(void);                 /* such a signal came: CUPS wants the job no more */
bool device_orphaned(void);                  /* cupsd is gone: nobody will cancel the job */
void device_forgive(struct device *device);  /* the calls wait again, until the next one */
CHECKED bool device_read_uri(const char *uri, struct device *out);
/* False where the printer is not there, within a second, for it shall be said within one. errno
 * is EBUSY where another has the device file open, EACCES where we may not. */
CHECKED bool device_open(struct device *device);
/* at_once: what it has not taken yet is thrown away. */
void device_close(struct device *device, bool at_once);
/* Sends from *done on and counts it up. */
CHECKED enum moved device_send(struct device *device, const void *bytes, size_t size,
	size_t *done, int ms);
/* The next byte that comes back, NOTHING_CAME or NEVER_COMES. */
CHECKED int device_receive(struct device *device, int ms);
void device_rest(struct device *device, int ms);
/* Waits until a device file has passed on all that it took: a printer on USB loses what was
 * still on its way when the file is closed. */
void device_flush(struct device *device, int ms);

#endif
