#!/bin/sh
# search.sh - matters are found by what they say, those most alike first, and counted.
. "$srcdir/tests/cli/hall.sh"
expect 0 "$yishi" init "$hall"
export YISHI_HALL="$hall"

cat >"$here/rows.csv" <<'CSV'
id,subject,submitted_at,detail
a1,3号楼电梯停运,2026-01-02T08:00:00+08:00,电梯停了三天，老人下不了楼
a2,大门口停车难,2026-01-03T08:00:00+08:00,晚上停车位不够，消防车进不来
a3,电梯常常停在半路,2026-01-04T08:00:00+08:00,3号楼的电梯又停在半路，老人害怕
CSV
expect 0 "$yishi" import "$here/rows.csv"

expect 0 "$yishi" similar 电梯停运，老人下楼难
[ "$(head -n 1 "$here/out" | cut -f 4)" = 3号楼电梯停运 ] || complain "the nearest is not first"
expect 0 "$yishi" similar --limit 1 --json 电梯停运，老人下楼难
[ "$(grep -c '^ {.*}$' "$here/out")" -eq 1 ] || complain "not one object"
says '"source_id":"a1"'
says '"file_number":"议〔'
says '"subject":"3号楼电梯停运"'
says '"score":'
expect 0 "$yishi" similar 电梯 停运 --json
says '"source_id":"a3"'
expect 0 "$yishi" similar --json 光伏发电
[ "$(tr -d '\n' <"$here/out")" = '[]' ] || complain "nothing is no empty array"
expect 0 "$yishi" similar --json ，。
[ "$(tr -d '\n' <"$here/out")" = '[]' ] || complain "no words are no empty array"
expect 2 "$yishi" similar
expect 2 "$yishi" similar 电梯 --limit 0
says "wants a number"

expect 0 "$yishi" search 停车
[ "$(wc -l <"$here/out")" -eq 1 ] || complain "not one line"
says "大门口停车难"
expect 0 "$yishi" search 老人 电梯 --json
[ "$(grep -c '"source_id":"a[13]"' "$here/out")" -eq 2 ] || complain "not both lifts"
expect 0 "$yishi" search "老人 停车位"
[ ! -s "$here/out" ] || complain "found what has only one of the words"
expect 0 "$yishi" search 楼 --limit 1
says "There may be more"
expect 0 "$yishi" search "停\"车' OR 1=1 --"
[ ! -s "$here/out" ] || complain "found by what is no word"
expect 2 "$yishi" search

expect 0 "$yishi" stats --json
says '"matters":3,"open":3,"overdue":0,"answered":0,"seconds":0,"answer_median_s":0'

# Words that the texts do not have are found out, and reindex takes them away.
if command -v sqlite3 >/dev/null; then
	sqlite3 "$hall/hall.db" "DELETE FROM personal
		WHERE seq = (SELECT text_seq FROM matter WHERE id = 1)"
	expect 1 "$yishi" verify
	says "yishi reindex"
	expect 0 "$yishi" search 下不了楼
	expect 0 "$yishi" reindex
	expect 0 "$yishi" verify
	expect 0 "$yishi" search 下不了楼
	[ ! -s "$here/out" ] || complain "erased words are found"
fi
finish
