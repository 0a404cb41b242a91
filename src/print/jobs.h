/*
 * jobs.h - what CUPS told of its jobs, and a job found by name.
 */
#ifndef PRINT_JOBS_H
#define PRINT_JOBS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { QUEUE_NAME = 64 };
/* job-state 3 and 5; 4, most often after the printer failed, to try again; 9; 6 and 7; 8, also
 * where a cupsd that was killed finds a job without its document, printed or not. */
enum stage { STAGE_WAITING, STAGE_HELD, STAGE_DONE, STAGE_LOST, STAGE_ABORTED };

struct queue_job { int id; enum stage stage; char name[QUEUE_NAME]; };
/* hidden_at: when the latest job was made that does not show its name (0: none); one that
 * seems absent may be that. */
struct queue_jobs { struct queue_job *list; size_t count; int64_t hidden_at; };

/* A job without a name is only remembered as hidden. */
void queue_jobs_add(struct queue_jobs *jobs, const struct queue_job *job, int64_t created_at);
/* The latest of that name, NULL where there is none. */
const struct queue_job *queue_jobs_find(const struct queue_jobs *jobs, const char *name);
void queue_jobs_release(struct queue_jobs *jobs);

#endif
