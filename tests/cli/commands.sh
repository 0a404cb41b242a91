#!/bin/sh
# commands.sh - each command does what its help says, and refuses in one plain sentence.
. "$srcdir/tests/cli/hall.sh"

# Help and wrong usage.
expect 0 "$yishi" help
for name in init kiosk staff submit track import list print printer balance verify backup restore tick; do
	says "yishi $name"
done
for name in init kiosk staff submit track import list print printer balance verify backup restore tick; do
	expect 0 "$yishi" "$name" --help
	says "yishi $name"
	says "--hall DIR"
done
expect 2 "$yishi" nonsense
says 'there is no command "nonsense"'
expect 2 "$yishi" track
expect 2 "$yishi" list --nonsense
expect 2 "$yishi" init
expect 1 "$yishi" list --hall "$here/nowhere"
says "There is no hall here"
[ "$(wc -l <"$here/err")" -eq 1 ] || complain "an error is one line"

# A hall.
expect 0 "$yishi" init "$hall"
expect 1 "$yishi" init "$hall"
says "There is a hall"
export YISHI_HALL="$hall"
for file in hall.db hall.conf key paper; do
	[ -e "$hall/$file" ] || complain "$file is missing in the hall"
done
[ "$(stat -c %a "$hall/key")" = 600 ] || complain "the key is readable to others"
[ "$(stat -c %a "$hall/hall.db")" = 600 ] || complain "the store is readable to others"

# Submitting.
expect 2 "$yishi" submit --category lift --place b3
expect 2 "$yishi" submit --category lift --place b3 --text x
says "--anonymous"
expect 2 "$yishi" submit --category lift --place b3 --text x --anonymous --name Ada --phone 13800001234
expect 1 "$yishi" submit --category lift --place b3 --text x --name Ada --phone 12
expect 1 "$yishi" submit --category lift --place b3 --text x --card 12345678 --pin 1
expect 0 "$yishi" submit --category 电梯 --place 3号楼 --text '电梯坏了' --anonymous
says "议〔"
anonymous=$(code)
secret=$(pin)
[ ${#anonymous} -eq 12 ] || complain "the code has 12 digits"
[ ${#secret} -eq 6 ] || complain "the PIN has 6 digits"
expect 0 "$yishi" submit --category lift --place b3 --text '灯不亮' --name 陈秀英 --phone 138-0000-1234 --json
says '"pin":""'
named=$(sed -n 's/.*"code":"\([0-9]*\)".*/\1/p' "$here/out")

# Tracking: code alone shows where it stands, code and PIN the text.
expect 0 "$yishi" track "$anonymous"
says "being screened"
says "Building 3"
silent_about "电梯坏了"
expect 0 "$yishi" track "$anonymous" --pin "$secret"
says "电梯坏了"
expect 0 "$yishi" track "YS1T$anonymous" --json
says '"state":"screening"'
expect 0 "$yishi" track "$(echo "$anonymous" | cut -c1-4)" "$(echo "$anonymous" | cut -c5-8)" \
	"$(echo "$anonymous" | cut -c9-12)"
expect 0 "$yishi" track "$named" --pin 1234
says "灯不亮"
expect 1 "$yishi" track "$named" --pin 9999
says "do not go together"
silent_about "灯不亮"
wrong=${anonymous%?}$(((${anonymous#???????????} + 1) % 10))
expect 1 "$yishi" track "$wrong"
says "digit"
expect 1 "$yishi" track 123
expect 1 "$yishi" track "YS1T$wrong"
says "digit"
expect 1 "$yishi" track "YS1R$anonymous"
says "Nothing was found"
expect 1 "$yishi" print receipt nonsense --text
says "check what was entered"

# Lists.
expect 0 "$yishi" list --json
says '"category":"lift"'
[ "$(grep -c file_number "$here/out")" -eq 2 ] || complain "two matters in the list"
expect 0 "$yishi" list --json --limit 1
[ "$(grep -c file_number "$here/out")" -eq 1 ] || complain "one matter in the list"
expect 0 "$yishi" list --state closed
[ ! -s "$here/out" ] || complain "no closed matters"
expect 2 "$yishi" list --state nonsense
expect 2 "$yishi" list --limit 0

# Slips.
expect 0 "$yishi" print receipt "$anonymous" --text
says "Receipt"
says "█"
expect 0 "$yishi" print progress "$anonymous" --text
says "How it stands"
expect 0 "$yishi" print receipt "$anonymous" --pdf "$here/slip.pdf"
[ "$(head -c 5 "$here/slip.pdf")" = "%PDF-" ] || complain "no PDF"
expect 0 "$yishi" print receipt "$anonymous" --png "$here/slip.png"
expect 2 "$yishi" print receipt "$anonymous" --text --png "$here/slip.png"
expect 2 "$yishi" print receipt
says "is missing"
expect 2 "$yishi" print letter
says 'no kind of paper "letter". There are: receipt, progress, voucher, card, minutes'
expect 2 "$yishi" slip "$anonymous" --text
expect 1 "$yishi" print receipt "$anonymous" --pdf "$here/no/such/folder.pdf"
says "could not be written"
[ "$(wc -l <"$here/err")" -eq 1 ] || complain "an error is one line"
expect 0 "$yishi" print receipt "$anonymous" --pdf -slip.pdf
[ -s ./-slip.pdf ] || complain "a name that begins with a dash"
rm -f ./-slip.pdf
mkfifo "$here/pipe"
expect 1 "$yishi" print receipt "$anonymous" --pdf "$here/pipe"
[ -p "$here/pipe" ] || complain "a slip took the place of what is no file"
if command -v zbarimg >/dev/null; then
	expect 0 zbarimg -q --nodbus --raw "$here/slip.png"
	says "YS1T$anonymous"
fi

# A demonstration, and its points.
expect 0 "$yishi" init "$here/demo" --demo
export YISHI_HALL="$here/demo"
card=$(sed -n 's/^Card \([0-9]*\),.*/\1/p' "$here/demo/demo.txt" | head -n 1)
expect 0 "$yishi" balance "$card"
says "80"
expect 0 "$yishi" balance "$card" --json
says "\"card\":\"$card\""
expect 1 "$yishi" balance 123
expect 0 "$yishi" print card "$card" --text
says "Resident's card"
expect 1 "$yishi" print card "YS1T$anonymous" --text
says "Nothing was found"
expect 0 "$yishi" verify
says "All is well"
expect 0 "$yishi" tick

expect 0 "$yishi" verify --json
says '{"good":true,'

# What was printed did not come through.
if [ -c /dev/full ]; then
	for words in help "list --help" "list --json" --version; do
		# shellcheck disable=SC2086    # two words
		"$yishi" $words >/dev/full 2>/dev/null
		[ $? -eq 1 ] || complain "yishi $words: nobody noticed the full disk"
	done
fi

# A hall that is there but cannot be used: the keeper is told what is wrong.
cp -r "$here/demo" "$here/odd"
sed -i '5i this is no line' "$here/odd/hall.conf"
expect 1 "$yishi" list --hall "$here/odd"
says "line 5"
[ "$(wc -l <"$here/err")" -eq 1 ] || complain "an error is one line"
rm "$here/odd/hall.conf"
expect 1 "$yishi" list --hall "$here/odd"
says "cannot be read"

# Chinese by default.
unset YISHI_LANG
expect 0 "$yishi" verify
says "一切正常"
expect 0 "$yishi" verify --lang en
says "All is well"
finish
