/*
 * session.h - the kiosk on a machine of its own: what is installed, and a look at it beforehand.
 *
 * cage shows one program on the screen, foot is that program's terminal, yishi its only command: there
 * is no shell below. Everything about it is in the files of dist/session/.
 */
#ifndef CLI_SESSION_H
#define CLI_SESSION_H

#include <sys/types.h>

#include "base/text.h"
#include "cli/cli.h"

/* A file of the session: where it belongs below the root, and what stands in it. */
struct session_file { const char *path; const char *text; size_t size; };
extern const struct session_file session_files[];        /* ends with a row without a path */
#define SESSION_FOOT_INI "etc/yishi/foot.ini"

/* The file's text with the places of this machine filled in: the hall, and the programs. */
void session_fill(const struct session_file *file, const char *hall, struct text *out);
const struct session_file *session_file_named(const char *path);

/* Writes the files below root ("" for this machine) and has systemd take them up. */
CHECKED enum err session_install(struct cli *cli, const char *root);
/* The very same on a screen in memory (or as a window where DISPLAY is), until it ends or a signal
 * comes; png: only a picture of the first screen. */
CHECKED enum err session_try(struct cli *cli, const char *png);

/* Starts a program, no signal blocked, in a group of its own; what it says is dropped where quiet. The
 * caller waits for it. 0: it does not start. */
pid_t session_start(const char *const argv[], bool quiet);
/* The same and waits; yields its exit status, -1 where it has none. Says nothing. */
int session_run(const char *const argv[]);

#endif
