/*
 * commands.h - what each command does; see the table in commands.c.
 */
#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include "cli/cli.h"

enum err command_init(struct cli *cli);
enum err command_submit(struct cli *cli);
enum err command_track(struct cli *cli);
enum err command_import(struct cli *cli);
enum err command_list(struct cli *cli);
enum err command_similar(struct cli *cli);
enum err command_search(struct cli *cli);
enum err command_stats(struct cli *cli);
enum err command_reindex(struct cli *cli);
enum err command_slip(struct cli *cli);
enum err command_balance(struct cli *cli);
enum err command_verify(struct cli *cli);
enum err command_backup(struct cli *cli);
enum err command_restore(struct cli *cli);
enum err command_tick(struct cli *cli);

/* Fills a fresh hall with rewards, and, for a demonstration, with people and matters; the
 * cards and PINs of the demonstration are written to demo.txt in its folder. */
CHECKED enum err demo_rewards(struct hall *hall);
CHECKED enum err demo_fill(struct hall *hall);

#endif
