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

# What was answered there is closed here, with its times and its reply.
cat >"$here/replied.csv" <<'CSV'
id,subject,submitted_at,detail,reply,replied_at
70,路灯,2026-01-01T00:00:00+08:00,路灯不亮,"已经修好。
谢谢您！",2026-01-03T12:00:00+08:00
71,噪音,2026-01-01T00:00:00+08:00,夜里太吵,　,
72,停车,2026-01-01T00:00:00+08:00,停车难,已答复,soon
73,停车,2026-01-02T00:00:00+08:00,停车难,已答复,2026-01-01T00:00:00+08:00
74,绿化,2026-01-01T00:00:00+08:00,树枝挡窗,已经修剪,2026-01-01T06:00:00+08:00
CSV
expect 0 "$yishi" import "$here/replied.csv"
says "3 added, 0 there already, 2 bad rows passed over."
says "line 5 was passed over: its replied_at is no ISO 8601 time"
says "line 6 was passed over: it was answered before it came"
expect 0 "$yishi" import "$here/replied.csv"
says "0 added, 3 there already"
expect 0 "$yishi" list --state closed --json
[ "$(grep -c source_id "$here/out")" -eq 2 ] || complain "two are closed"
says '"source_id":"70","seconds":0,"received_at":"2025-12-31T16:00:00Z"'
says '"answered_at":"2026-01-03T04:00:00Z"'
says '"title":""'
expect 0 "$yishi" stats --json
says '"answered":2,"seconds":0,"answer_median_s":118800'
expect 0 "$yishi" stats
says "1 d 9 h 0 min"
expect 0 "$yishi" search 修剪
says "绿化"
sed 's/^7/8/' "$here/replied.csv" >"$here/public.csv"
expect 0 "$yishi" import "$here/public.csv" --public
expect 0 "$yishi" list --limit 1 --json
says '"title":"绿化"'
expect 0 "$yishi" verify

# Real residents' messages, where they are at hand.
real=$srcdir/../shared/data/messages.csv
if [ -r "$real" ]; then
	expect 0 "$yishi" import "$real"
	says "2161 added, 0 there already, 0 bad rows"
	expect 0 "$yishi" import "$real"
	says "0 added, 2161 there already"
	expect 0 "$yishi" list --json
	[ "$(grep -c source_id "$here/out")" -eq 2173 ] || complain "2173 matters in the list"
	expect 0 "$yishi" verify
else
	echo "import.sh: $real is not here; the real messages were left out"
fi

# The real replies, in a hall of their own: the median is the file's, as sqlite3 reads it.
real=$srcdir/../shared/data/replied.csv
if [ -r "$real" ] && command -v sqlite3 >/dev/null; then
	expect 0 "$yishi" init "$here/replied"
	expect 0 "$yishi" import "$real" --hall "$here/replied"
	says "1403 added, 0 there already, 0 bad rows"
	expect 0 "$yishi" import "$real" --hall "$here/replied"
	says "0 added, 1403 there already"
	expect 0 "$yishi" list --state closed --json --hall "$here/replied"
	[ "$(grep -c source_id "$here/out")" -eq 1403 ] || complain "1403 closed matters"
	sqlite3 -cmd '.mode csv' -cmd ".import $real file" :memory: "SELECT strftime('%s', replied_at)
		- strftime('%s', submitted_at) FROM file" | sort -n >"$here/times"
	median=$(sed -n 702p "$here/times")
	[ "$(wc -l <"$here/times")" -eq 1403 ] || complain "the file has other rows"
	expect 0 "$yishi" stats --json --hall "$here/replied"
	says "\"answered\":1403,\"seconds\":0,\"answer_median_s\":$median"
	expect 0 "$yishi" verify --hall "$here/replied"
else
	echo "import.sh: $real or sqlite3 is not here; the real replies were left out"
fi
finish
