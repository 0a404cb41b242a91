/*
 * player.h - .play files: keys in, expected screen out, no terminal.
 *
 *     # a remark
 *     size 24x80                       rows and columns; this is the default
 *     language zh|en                   zh unless said
 *     at 2026-11-23T09:00:00+08:00     the frozen clock; this is the default
 *     screens public|staff             public unless said
 *     colours                          the terminal has enough of them for a palette
 *     palette normal|high|dark         that one shows
 *     letters                          the terminal can: 18 and 12 rows have 60 columns then
 *     > 1 3 <Enter> 停车 <Space>       keys; a word is typed character by character
 *     scan YS1T482710936651            a scanner's burst, with its Enter
 *     hears 请按数字键选择             the machine has a voice, and this was in what it said last
 *     tap 换输入法                     presses and releases the label where it stands
 *     draw 水                          on the pad, as tests/ime/drawn.h has it
 *     keys <= 12                       at most so many were pressed since home showed; a scan is none
 *     wait 120s                        time passes; also 500ms, 3m
 *     |text                            rows from the top of the screen, trailing blanks aside;
 *     |...                             ends a block whose rest is not compared
 *     ~text                            stands somewhere on the screen
 *     !text                            stands nowhere on the screen
 *
 * {name} is what fixture_value() knows by that name. Any other line is the fixture's. On a
 * mismatch the screen is printed as lines of |, to be judged and pasted.
 */
#ifndef TESTS_PLAYER_H
#define TESTS_PLAYER_H

#include <stdio.h>

#include "kiosk/kiosk.h"

/* Is told of each frame that a play comes to, by the kiosk, the file and its line. */
typedef void player_look(struct kiosk *kiosk, const char *file, int line);

/* Plays it, once in a process: how much was not as expected. look may be NULL. */
int play_file(FILE *file, const char *name, player_look *look);

#endif
