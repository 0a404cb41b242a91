#!/bin/sh
# phonemes.sh - every sentence of the house can be said, and every word of several readings is said right.
#
# What the voice makes of a word is held against what it makes of the pinyin that a dictionary gives
# (rime-data-pinyin-simp; without tones, for it has none).
set -u
speak=$builddir/yishi-speak
dictionary=/usr/share/rime-data/pinyin_simp.dict.yaml
for tool in espeak-ng msgcat; do
	command -v $tool >/dev/null || { echo "phonemes.sh: $tool is not here"; exit 77; }
done
[ -r $dictionary ] || { echo "phonemes.sh: $dictionary is not here"; exit 77; }
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
failures=0

# The sentences, one a line, formats taken out; those with Latin letters are the keeper's, who reads.
msgcat --no-wrap "$srcdir/locale/zh_CN.po" | sed -n 's/^msgstr "\(..*\)"$/\1/p' |
	sed 's/%[-0-9.*]*l*[a-z%]//g; s/\\n/ /g; s/\\"//g' |
	grep -v '[A-Za-z]' >"$here/sentences"
count=$(wc -l <"$here/sentences")
[ "$count" -gt 400 ] || { echo "only $count sentences were found"; exit 1; }

# Nothing falls out of Chinese into a voice that spells: espeak-ng marks that by (en).
"$speak" --phonemes <"$here/sentences" >"$here/phonemes" || exit 1
if grep -n '(en)' "$here/phonemes"; then
	echo "a sentence is spelled in English"
	failures=1
fi
[ "$(wc -w <"$here/phonemes")" -gt "$count" ] || { echo "hardly anything is said"; failures=1; }

# Its words, longest first as in the dictionary, that hold a character of several readings.
awk -F '\t' -v sentences="$here/sentences" '
BEGIN { while ((getline line < sentences) > 0) all = all "\n" line }
$2 !~ /^[a-z ]+$/ { next }
# Not words where they stand here: (有)人参(加), (下)面的, (类)似的.
$1 == "人参" || $1 == "面的" || $1 == "似的" { next }
length($1) <= 4 { if ($1 in single && single[$1] != $2) several[$1] = 1; single[$1] = $2; next }
index(all, $1) && !($1 in best && best[$1] > $3 + 0) { best[$1] = $3 + 0; reading[$1] = $2 }
END {
	for (word in reading)
		for (one in several)
			if (index(word, one)) { print word "\t" reading[word]; break }
}' $dictionary | sort >"$here/words"
[ "$(wc -l <"$here/words")" -gt 200 ] || { echo "hardly any words were found"; exit 1; }

# said FILE: what the voice makes of each of its lines, without tones and stress
said() {
	sed 's/$/。/' "$1" | "$speak" --phonemes | sed "s/[0-9' _|,]//g"
}

cut -f 1 "$here/words" >"$here/written"
cut -f 2 "$here/words" | sed 's/[a-z][a-z]*/&1/g' >"$here/pinyin"
said "$here/written" >"$here/one"
said "$here/pinyin" >"$here/other"
if ! cmp -s "$here/one" "$here/other"; then
	echo "said otherwise than the dictionary has it (word, reading, said, wanted):"
	paste "$here/words" "$here/one" "$here/other" | awk -F '\t' '$3 != $4'
	failures=1
fi

# The check can fail: the bare voice reads this one wrongly.
[ "$(echo 银行。 | espeak-ng -v cmn-latn-pinyin -q -x --stdin)" != \
	"$(echo 'yin2 hang2。' | espeak-ng -v cmn-latn-pinyin -q -x --stdin)" ] ||
	{ echo "nothing would be found"; failures=1; }
exit $failures
