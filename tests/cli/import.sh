#!/bin/sh
# import.sh - a CSV file comes in whole but for its bad rows, once, and verify holds.
. "$srcdir/tests/cli/hall.sh"
expect 0 "$yishi" init "$hall"
export YISHI_HALL="$hall"

cat >"$here/good.csv" <<'CSV'
id,resident,subject,submitted_at,detail,category
1,A1,路灯不亮,2026-01-02T03:04:05+08:00,"门口的路灯
两个晚上都不亮，说""坏了""",facility
2,A2,噪音,2026-01-03T03:04:05+08:00,夜里太吵,
3,A3,坏日期,yesterday,文字,
4,A4,少一列,2026-01-03T03:04:05+08:00
,A5,没有编号,2026-01-03T03:04:05+08:00,文字,
6,A6,"引号"坏了,2026-01-03T03:04:05+08:00,文字,
7,A7,,2026-01-03T03:04:05+08:00,,
CSV
printf '8,A8,控制字符,2026-01-03T03:04:05+08:00,红\033[31m字,\n' >>"$here/good.csv"
printf '9,A9,\377\376,2026-01-03T03:04:05+08:00,x,\n' >>"$here/good.csv"
expect 0 "$yishi" import "$here/good.csv"
says "3 added, 0 there already, 6 bad rows passed over."
for line in 5 6 7 8 9 11; do
	says "line $line was passed over"
done
expect 0 "$yishi" import "$here/good.csv" --json
says '{"added":0,"known":3,"bad":6}'
expect 0 "$yishi" list --json
says '"source_id":"8"'
says '"category":"facility"'
if grep -q "$(printf '\033')" "$here/out"; then
	complain "a control byte came through"
fi
expect 0 "$yishi" verify

printf 'name,age\nx,1\n' >"$here/head.csv"
expect 1 "$yishi" import "$here/head.csv"
says 'no column "id"'
: >"$here/empty.csv"
expect 1 "$yishi" import "$here/empty.csv"
says "is empty"
expect 1 "$yishi" import "$here/none.csv"
says "cannot be read"
printf '\357\273\277id,subject,submitted_at,detail\r\n20,有BOM,2026-01-03T03:04:05Z,文字\r\n' >"$here/bom.csv"
expect 0 "$yishi" import "$here/bom.csv"
says "1 added"
printf 'id,subject,submitted_at,detail\n30,没关引号,2026-01-03T03:04:05Z,"文字\n31,x,2026-01-03T03:04:05Z,y\n' >"$here/open.csv"
expect 0 "$yishi" import "$here/open.csv"
says "line 2 was passed over"

# Blank lines are no rows, but they are lines; so is each of a quoted field.
printf 'id,subject,submitted_at,detail\n\n40,x,2026-01-03T03:04:05Z,"a\n\nb"\n \r\n\n41,x,never,y\n' >"$here/blank.csv"
expect 0 "$yishi" import "$here/blank.csv"
says "line 8 was passed over"
says "1 added"
printf 'id,subject,submitted_at,detail\r50,x,never,y\r' >"$here/mac.csv"
expect 0 "$yishi" import "$here/mac.csv"
says "line 1 was passed over"
# A category of nothing that can be stored counts as none, and holds nobody up.
printf 'id,subject,submitted_at,detail,category\n60,x,2026-01-03T03:04:05Z,y,\001\n' >"$here/odd.csv"
expect 0 "$yishi" import "$here/odd.csv"
says "1 added"
expect 1 "$yishi" import "$here"
says "cannot be read"

# Real residents' messages, where they are at hand.
real=$srcdir/../shared/data/messages.csv
if [ -r "$real" ]; then
	expect 0 "$yishi" import "$real"
	says "2161 added, 0 there already, 0 bad rows"
	expect 0 "$yishi" import "$real"
	says "0 added, 2161 there already"
	expect 0 "$yishi" list --json
	[ "$(grep -c source_id "$here/out")" -eq 2167 ] || complain "2167 matters in the list"
	expect 0 "$yishi" verify
else
	echo "import.sh: $real is not here; the real messages were left out"
fi
finish
