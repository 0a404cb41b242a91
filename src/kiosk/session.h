/*
 * session.h - what the machine knows of the person before it; wiped when they go.
 */
#ifndef KIOSK_SESSION_H
#define KIOSK_SESSION_H

#include <stdbool.h>
#include <stdint.h>

#include "base/code.h"

struct session {
	int64_t resident;                    /* who showed card and PIN; 0: nobody */
	int64_t staff;                       /* who logged in at the console; 0: nobody */
	int64_t matter;                      /* the matter whose code was shown; 0: none */
	bool opened;                         /* its PIN was right too */
	char code[CODE_SIZE];                /* the code shown or just issued; "": none */
	char pin[16];                        /* a PIN just issued with it; "": none */
	char uid[40];                        /* the slip that is on its way; "": none */
	int64_t call;                        /* the visitor's call for help; 0: none */
	int slips;                           /* slips asked for in this session */
};

#endif
