#!/bin/sh
# rules.sh - what taking part is worth is shown, and changed from a day on.
. "$srcdir/tests/cli/hall.sh"
expect 0 "$yishi" init "$hall"
export YISHI_HALL="$hall"

expect 0 "$yishi" rules
says "attended       10 points for a meeting"
says "volunteered     5 points for an hour, at most 40 a month"
[ "$(wc -l <"$here/out")" -eq 7 ] || complain "there are seven rules"

later=$(date -d '+40 days' +%Y-%m-%d)
expect 0 "$yishi" rules attended 15 --most 4 --from "$later"
expect 0 "$yishi" rules
says "attended       10 points for a meeting"
says "attended       15 points for a meeting, at most 4 a month, from"
expect 0 "$yishi" rules mediated 25
expect 0 "$yishi" rules --json
says "\"rule\":\"mediated\",\"worth\":25,\"most\":0,\"from\":\"$(TZ=CST-8 date +%Y-%m-%d)\""
says '"rule":"adopted","worth":50,"most":0,"from":""'

# Yesterday stays as it was, and what makes no sense is refused with a sentence.
expect 1 "$yishi" rules attended 15 --from "$(date -d '-2 days' +%Y-%m-%d)"
says "stays as it is"
expect 1 "$yishi" rules attended 15 --from tomorrow
says "2026-12-31"
expect 1 "$yishi" rules attended many
says "whole numbers"
expect 1 "$yishi" rules attended 15 --most -1
says "whole numbers"
expect 1 "$yishi" rules applauded 15
says "no rule"
expect 1 "$yishi" rules attended 100001
expect 2 "$yishi" rules attended
expect 2 "$yishi" rules attended 1 2
expect 0 "$yishi" verify
finish
