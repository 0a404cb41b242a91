/*
 * commands.h - what each command does; see the table in commands.c.
 */
#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include "cli/cli.h"
#include "domain/kind.h"

struct slip;
struct text;

enum err command_init(struct cli *cli);
enum err command_submit(struct cli *cli);
enum err command_track(struct cli *cli);
enum err command_import(struct cli *cli);
enum err command_list(struct cli *cli);
enum err command_print(struct cli *cli);
enum err command_similar(struct cli *cli);
enum err command_search(struct cli *cli);
enum err command_stats(struct cli *cli);
enum err command_reindex(struct cli *cli);
enum err command_balance(struct cli *cli);
enum err command_rules(struct cli *cli);
enum err command_ledger(struct cli *cli);
enum err command_verify(struct cli *cli);
enum err command_backup(struct cli *cli);
enum err command_restore(struct cli *cli);
enum err command_session(struct cli *cli);
enum err command_graph(struct cli *cli);
enum err command_tick(struct cli *cli);
enum err command_printer(struct cli *cli);
enum err command_doctor(struct cli *cli);

/* How many of --pdf, --png and --text were given, and the slip in that one way. */
int slip_ways(const struct cli *cli);
CHECKED enum err slip_show(struct cli *cli, enum kind kind, const struct slip *slip);

/* Rewards of a fresh hall. */
CHECKED enum err demo_rewards(struct hall *hall);
/* People and matters of a demonstration; told: who they are, with cards and PINs. first: the
 * resident who has the most points. */
struct demo_person { char card[CODE_SIZE], pin[8]; };
CHECKED enum err demo_fill(struct hall *hall, struct text *told, struct demo_person *first);
/* The same, and tells it: on stdout, and in demo.txt in the hall's folder. */
CHECKED enum err demo_furnish(struct hall *hall);

#endif
