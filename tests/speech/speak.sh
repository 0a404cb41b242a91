#!/bin/sh
# speak.sh - sound comes out, recordings go first, and no sound card is no harm.
set -u
speak=$builddir/yishi-speak
command -v espeak-ng >/dev/null || { echo "speak.sh: espeak-ng is not here"; exit 77; }
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
failures=0

complain()
{
	failures=1
	echo "$1"
}

# A WAV of about as long as it takes to say: RIFF, and more bytes for more words.
echo 您好。 | "$speak" --wav "$here/short.wav" || complain "no WAV"
echo '您好，请按数字键选择。查询码 4827 1093 6651。' | "$speak" --wav "$here/long.wav" ||
	complain "no WAV"
for wav in short long; do
	[ "$(head -c 4 "$here/$wav.wav")" = RIFF ] || complain "$wav.wav is none"
done
[ "$(wc -c <"$here/long.wav")" -gt $(($(wc -c <"$here/short.wav") * 3)) ] ||
	complain "the long text is not longer than the short one"
echo Hello. | "$speak" --lang en --wav "$here/hello.wav" || complain "no English WAV"
[ "$(echo 1234567 | "$speak" --lang en --phonemes)" != "$(echo 1234567 | "$speak" --phonemes)" ] ||
	complain "English is Chinese"

# Lines of the kiosk's: each is taken, the last one too, and the end of them ends it. What
# aplay is given stands in a file: the hall's recording first, then the voice.
mkdir -p "$here/bin" "$here/voice/zh"
cat >"$here/bin/aplay" <<APLAY
#!/bin/sh
for last; do :; done
[ "\$last" = - ] && cat >"$here/spoken" || cp "\$last" "$here/recorded"
APLAY
chmod 755 "$here/bin/aplay"
cp "$here/hello.wav" "$here/voice/zh/您好，请按数字键选择.wav"
(printf 'zh\t您好，请按数字键选择。再见。\n'; sleep 2) |
	PATH=$here/bin:$PATH "$speak" --hall "$here" || complain "it did not end well"
cmp -s "$here/recorded" "$here/hello.wav" || complain "the recording was not taken"
[ "$(head -c 4 "$here/spoken" 2>/dev/null)" = RIFF ] || complain "the voice said nothing"

# A new line hushes what is being said.
cat >"$here/bin/aplay" <<APLAY
#!/bin/sh
echo begun >>"$here/begun"
exec sleep 30
APLAY
started=$(date +%s)
(printf 'zh\t一。\n'; sleep 1; printf 'zh\t二。\n'; sleep 1; printf 'zh\t\n') |
	PATH=$here/bin:$PATH "$speak"
[ $(($(date +%s) - started)) -lt 25 ] || complain "nothing hushes it"
[ "$(grep -c begun "$here/begun")" -eq 2 ] || complain "the second line was not said"

# Without a sound card, and without espeak-ng, nothing goes wrong.
(printf 'zh\t您好。\n'; sleep 1) | "$speak" || complain "no sound card does harm"
(printf 'zh\t您好。\nen\tHello.\nnonsense\n') | PATH=/nowhere "$speak" || complain "no voice does harm"
echo 您好 | PATH=/nowhere "$speak" --wav "$here/none.wav" 2>"$here/said" && complain "a WAV of nothing"
grep -q espeak-ng "$here/said" || complain "it does not say what to install"
"$speak" --no-such-option 2>/dev/null
[ $? -eq 2 ] || complain "wrong usage is taken"
exit $failures
