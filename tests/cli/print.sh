#!/bin/sh
# print.sh - every kind of paper comes out: on the screen, as PDF and picture, by way of the outbox.
. "$srcdir/tests/cli/hall.sh"
for tool in sqlite3 pdfinfo pdftotext; do
	command -v $tool >/dev/null || { echo "print.sh: $tool is not here"; exit 77; }
done
expect 0 "$yishi" init "$hall" --demo
export YISHI_HALL="$hall"
card=$(sed -n 's/^Card \([0-9]*\),.*/\1/p' "$hall/demo.txt" | head -n 1)
visitor=$(sed -n 's/^Card \([0-9]*\), 吴玉兰,.*/\1/p' "$hall/demo.txt")
expect 0 "$yishi" submit --category lift --place b3 --text '电梯坏了' --anonymous
tracked=$(code)
month=$(date +%Y-%m)

# page KIND WORDS...: as text, as PDF of A4 (or of a roll), as picture
page() {
	size=$1
	shift
	expect 0 "$yishi" print "$@" --text
	[ -s "$here/out" ] || complain "print $1: nothing to read"
	rm -f "$here/page.pdf" "$here/page.png"
	expect 0 "$yishi" print "$@" --pdf "$here/page.pdf"
	expect 0 "$yishi" print "$@" --png "$here/page.png"
	[ "$(head -c 4 "$here/page.png" | tail -c 3)" = PNG ] || complain "print $1: no picture"
	expect 0 pdfinfo "$here/page.pdf"
	if [ "$size" = a4 ]; then
		says "(A4)"
	else
		silent_about "(A4)"
	fi
}
page roll receipt "$tracked"
page roll progress "$tracked"
page roll card "$card"
page a4 minutes
page a4 minutes 6
page a4 certificate "$card"
page a4 review "$month"
page a4 board
pdftotext -layout "$here/page.pdf" "$here/page.txt"
grep -q 'Page 1 of 1' "$here/page.txt" || complain "the board has no page number"

expect 0 "$yishi" print minutes --text
says "十一月议事会"
expect 0 "$yishi" print minutes 1 --text --lang zh
says "六月议事会"
says "会议纪要"
expect 1 "$yishi" print minutes 99
says "no such meeting"
expect 1 "$yishi" print minutes x
says "no such meeting"
expect 1 "$yishi" print decision 1 --text
says "Nothing is decided"
expect 1 "$yishi" print decision 999
says "no matter with this file number"
expect 2 "$yishi" print decision
says "is missing"
expect 1 "$yishi" print certificate "$visitor"
says "has not come to any meeting"
expect 0 "$yishi" print certificate "$card" --text
says "earned 80 points"
expect 0 "$yishi" print agenda --text
says "Notice of a meeting"
says "十二月议事会"
expect 1 "$yishi" print agenda 1
says "has no agenda"
expect 1 "$yishi" print agenda 99
says "no such meeting"
for words in "board 1" "minutes 1 2" "agenda 1 2" "decision 1 2"; do
	# shellcheck disable=SC2086    # two words
	expect 2 "$yishi" print $words
	says "more than this kind"
done
for wrong in 2999-01 2026-13 yesterday; do
	expect 1 "$yishi" print review $wrong
	says "Write the month as 2026-11"
done

expect 2 "$yishi" print test
says 'no kind of paper "test"'
silent_about "card, test"

# To the printer: what waits in the outbox says so.
jobs() { sqlite3 "$hall/hall.db" "SELECT kind, subject, copy, state FROM outbox ORDER BY id DESC LIMIT 1"; }
expect 0 "$yishi" print board
says "no printer for it"
says "not running"
[ "$(jobs)" = "board|0|0|0" ] || complain "the outbox: $(jobs)"
sed -i 's/^a4 =.*/a4 = office/; s/^queue =.*/queue = slips/' "$hall/hall.conf"
expect 0 "$yishi" print minutes 6
says "on its way to the printer: YS-"
[ "$(jobs)" = "minutes|6|0|0" ] || complain "the outbox: $(jobs)"
# The receipt is the second one: the first lay ready when the matter came in.
expect 0 "$yishi" print receipt "$tracked"
[ "$(jobs)" = "receipt|6|1|0" ] || complain "the outbox: $(jobs)"
# Whoever holds one holds what opens a matter: so that is recorded, each time.
for copy in 2 3 4; do
	expect 0 "$yishi" print receipt "$tracked"
	[ "$(jobs)" = "receipt|6|$copy|0" ] || complain "the outbox: $(jobs)"
done
recorded=$(sqlite3 "$hall/hall.db" "SELECT group_concat(body->>'$.copy') FROM event
	WHERE kind = 'slip.reprinted' AND role = 'keeper' AND body->>'$.slip' = 'receipt'")
[ "$recorded" = "1,2,3,4" ] || complain "recorded as printed again: $recorded"
expect 0 "$yishi" verify
finish
