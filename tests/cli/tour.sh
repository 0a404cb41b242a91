#!/bin/sh
# tour.sh - the tour as text: every step in both languages, the same each time, and nothing kept.
. "$srcdir/tests/cli/hall.sh"

expect 2 "$yishi" demo
says "--tour"
expect 2 "$yishi" demo --tour more
expect 1 "$yishi" demo --tour --pictures "$here/no/where"
says "cannot be made"

cd "$here" || exit 99
before=$(ls)
expect 0 "$yishi" demo --tour --text --lang zh
cp "$here/out" "$here/zh"
expect 0 "$yishi" demo --tour --text --lang zh
cmp "$here/out" "$here/zh" || complain "it is another one each time"
expect 0 "$yishi" demo --tour --text --lang en
cp "$here/out" "$here/en"
[ "$(grep -c '^▶' "$here/zh")" -eq "$(grep -c '^▶' "$here/en")" ] ||
	complain "the languages do not have the same steps"
for words in '2号楼的下水道堵了，请尽快疏通。' '您的查询码' '拿到了吗' '现在：办理中' '负责            物业公司' \
	'还有6天' '兑换券' '李奶奶' '陈阿姨'; do
	grep -q "$words" "$here/zh" || complain "the tour does not show: $words"
done
for words in 'The drain in building 2 is blocked; please have it cleared' 'Your tracking code' \
	'being carried out' '(in 6 days)' 'Reward voucher' 'Grandma Li' 'Auntie Chen'; do
	grep -q "$words" "$here/en" || complain "the tour does not show: $words"
done
# In its language to the end: what a key leads to is what was said.
grep -q '提交议题' "$here/en" && complain "the English tour shows Chinese"

# One picture a screen that is named, with its caption, and nothing else.
expect 0 "$yishi" demo --tour --pictures "$here/pictures"
[ -s "$here/pictures/01-home.txt" ] || complain "there is no picture of the first screen"
for picture in "$here"/pictures/*; do
	[ "$(wc -l <"$picture")" -eq 25 ] || complain "$picture is no screen with a caption"
	[ "$(grep -c '^▶' "$picture")" -eq 1 ] || complain "$picture has no caption"
done
rm -rf "$here/pictures" "$here/zh" "$here/en"
[ "$(ls | grep -v '^out$\|^err$')" = "$(echo "$before" | grep -v '^out$\|^err$')" ] || complain "something was kept: $(ls)"
finish
