/*
 * doctor.h - is this machine fit to be a hall? One table of checks, looked at one by one.
 */
#ifndef CLI_DOCTOR_H
#define CLI_DOCTOR_H

#include "cli/printd.h"

enum grade { GOOD, POOR, BAD };

/* What the checks share. */
struct doctor {
	struct cli *cli;
	enum err opened;                     /* how opening the hall went */
	bool prints;                         /* the hall has a queue: CUPS matters */
	bool has_asked;                      /* CUPS for its queues; and how that went: */
	enum err asked;
	struct answer queues;
};

/* Looks, and adds what was found in a few translated words; about is the table's. */
typedef enum grade doctor_look(struct doctor *doctor, const char *about, struct text *found);

/* doctor-hall.c */
doctor_look doctor_hall, doctor_folder, doctor_files, doctor_key, doctor_store, doctor_disk,
	doctor_clock, doctor_opening, doctor_outbox;
/* doctor-print.c */
doctor_look doctor_fonts, doctor_printd, doctor_cups, doctor_queue, doctor_state;
/* doctor-cups.c */
doctor_look doctor_setting, doctor_spool;

/* Adds to CUPS's files the settings that are not as Yishi wants them; tells which. */
CHECKED enum err doctor_fix_cups(struct cli *cli);

#endif
