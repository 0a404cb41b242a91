/*
 * program.h - where this program lies, and what lies beside it.
 */
#ifndef BASE_PROGRAM_H
#define BASE_PROGRAM_H

/* The path of a file or program in this program's own folder: the same in the build tree and
 * installed. Only the name where the folder cannot be told. The caller frees. */
char *program_beside(const char *name);

#endif
