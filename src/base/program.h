/*
 * program.h - this program as a process: where it lies, and what may be seen of it.
 */
#ifndef BASE_PROGRAM_H
#define BASE_PROGRAM_H

/* The path of a file or program in this program's own folder: the same in the build tree and
 * installed. Only the name where the folder cannot be told. The caller frees. */
char *program_beside(const char *name);
/* A folder that the programs read: what the variable of the environment names, else the one of
 * that name beside this program where `holds` lies in it (the build tree's), else the installed
 * one. The caller frees. */
struct program_folder { const char *variable, *name, *holds, *installed; };
char *program_folder(const struct program_folder *folder);
/* The path of a file of pkgdatadir (YISHI_DATADIR elsewhere). The caller frees. */
char *program_data(const char *name);
/* A program that only others start: in this program's folder (the build tree), or else where
 * such are installed. The caller frees. */
char *program_helper(const char *name);
/* Once, at the start: new files are their owner's alone, and a crash leaves no core behind,
 * for key, PINs and names would stand in it. Programs started from here keep it so. */
void program_keeps_secrets(void);

#endif
