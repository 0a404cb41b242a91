#!/bin/sh
# printer.sh - the keeper finds a printer, chooses it and tries it out, with a real cupsd; and is
# told what to do when CUPS is not there, hangs, refuses or knows no such queue.
. "$srcdir/tests/cli/hall.sh"
PATH=$PATH:/usr/sbin:/sbin
for it in cupsd lpadmin cupsdisable zbarimg pdftoppm; do
	command -v $it >/dev/null || { echo "printer.sh: $it is not here"; exit 77; }
done
cups=$here/c
trap 'kill -CONT "$(cat "$cups/pid" 2>/dev/null)" 2>/dev/null
	sh "$srcdir/tests/print/cups.sh" stop "$cups"; rm -rf "$here"' EXIT

serve() { sh "$srcdir/tests/print/cups.sh" "$1" "$cups"; }

# spool: what is left of documents in CUPS's spool.
spool() { find "$cups/spool" -name 'd*' -type f; }

expect 0 "$yishi" init "$hall"
export YISHI_HALL="$hall"

# Wrong usage.
expect 0 "$yishi" printer --help
says "use slips QUEUE"
for words in nonsense "add receipt" "list more" "use slips" "use both slips" "list --width 80" \
	"add a%b papers:/x --raw" "add receipt nowhere" "add receipt usb://X/Y" \
	"use slips x --width 70" "use a4 x --width 80" "test --width 58" "test --text --pdf x"; do
	# shellcheck disable=SC2086    # words
	expect 2 "$yishi" printer $words
	[ "$(wc -l <"$here/err")" -eq 1 ] || complain "an error is one line: $words"
done
expect 1 "$yishi" printer --hall "$here/nowhere"
says "There is no hall here"

# CUPS is not installed, or does not run. A hall without a printer is none the worse for it.
export CUPS_SERVER="$cups/s"
export CUPS_SERVERROOT="$here"
for words in list devices "add receipt papers:/x --raw" "start x" "remove x" "use slips x"; do
	# shellcheck disable=SC2086    # words
	expect 1 "$yishi" printer $words
	says "apt install cups"
done
touch "$here/cupsd.conf"
expect 1 "$yishi" printer list
says "systemctl start cups"
expect 0 "$yishi" printer
says "Slips: none chosen"
says "kept as a PDF"
grep -q '^queue =$' "$hall/hall.conf" || complain "a queue that CUPS was not asked for is chosen"

# Without a printer the test slip is kept as a PDF.
expect 0 "$yishi" printer test
says "No printer is chosen yet"
ls "$hall"/paper/*.pdf >/dev/null 2>&1 || complain "no PDF was kept"

# On the screen and into files, in both widths and languages.
expect 0 "$yishi" printer test --text
says "Test slip"
says "10%"
expect 0 "$yishi" printer test --text --lang zh
says "试打小票"
for width in 80 58; do
	expect 0 "$yishi" printer test --png "$here/test.png" --width $width
	expect 0 zbarimg -q --nodbus --raw "$here/test.png"
	[ "$(grep -cx 'YISHI TEST' "$here/out")" -eq 5 ] || complain "five QR codes at $width mm"
	expect 0 "$yishi" printer test --pdf "$here/test.pdf" --width $width
done

# A real cupsd, with one queue.
serve start || exit 99
expect 0 "$yishi" printer list
says "slips	ready	-	papers:$cups"
expect 0 "$yishi" printer list --json
says '"queue":"slips","state":"ready"'
expect 0 "$yishi" printer devices
says "No printer was found"
cat >"$cups/bin/backend/look" <<'EOF'
#!/bin/sh
echo 'direct usb://EPSON/TM-T20II?serial=1 "EPSON TM-T20II" "EPSON on USB"'
echo 'direct yescpos:/dev/usb/lp9 "ESC/POS" "ESC/POS"'
echo 'network ipp://office.local/ipp/print "HP LaserJet" "Office"'
sleep 1 # cups-deviced reads no more once all backends have ended
EOF
chmod 700 "$cups/bin/backend/look"
expect 0 "$yishi" printer devices
says "plugged in: EPSON TM-T20II"
says "yishi printer add receipt 'yescpos:/dev/usb/lp9'"
says "in the network: HP LaserJet"
says "yishi printer add office 'ipp://office.local/ipp/print'"
says "yishi printer add office 'usb://EPSON/TM-T20II?serial=1' --ppd FILE"
expect 0 "$yishi" printer devices --json
says '"place":"network","uri":"ipp://office.local/ipp/print","model":"HP LaserJet"'

# Queues come and go.
expect 0 "$yishi" printer add second "papers:$cups" --raw
expect 1 "$yishi" printer add second "papers:$cups" --raw
says "yishi printer remove second"
expect 1 "$yishi" printer add third nosuch:/x --raw
says 'CUPS refuses: Bad device-uri scheme "nosuch"'
expect 1 "$yishi" printer add third yescpos://127.0.0.1:9100
says "/rastertoyescpos /usr/lib/cups/filter/"
expect 1 "$yishi" printer add third "papers:$cups" --ppd "$here/no.ppd"
expect 0 "$yishi" printer remove second
expect 1 "$yishi" printer remove second
says 'CUPS knows no queue "second"'
expect 1 "$yishi" printer start second

# A receipt printer behind our own backend, which is sent dots; by our PPD its queue takes PDF too.
ln -s "$builddir/yescpos" "$cups/bin/backend/yescpos"
expect 0 "$yishi" printer add roll yescpos://127.0.0.1:9 --raw
expect 0 "$yishi" printer list --json
says '"queue":"roll","state":"ready","words":"","uri":"yescpos://127.0.0.1:9","model":"Local Raw Printer"'
expect 0 "$yishi" printer add both yescpos://127.0.0.1:9
expect 0 "$yishi" printer list --json
says '"model":"ESC/POS receipt printer (Yishi)"'
expect 0 "$yishi" printer use slips both --width 58
says "Slips go to both: 58 mm, as escpos"
expect 0 "$yishi" printer use slips slips --width 80
says "Slips go to slips: 80 mm, as pdf"
expect 0 "$yishi" printer use slips none
says "kept as a PDF"
expect 0 "$yishi" printer remove both
expect 0 "$yishi" printer remove roll

# Choosing: hall.conf stays as the keeper wrote it but for what is chosen.
cp "$hall/hall.conf" "$here/before"
expect 1 "$yishi" printer use slips second
says 'It has: slips'
cmp -s "$here/before" "$hall/hall.conf" || complain "an unknown queue changed hall.conf"
expect 0 "$yishi" printer use slips slips --width 58
says "Slips go to slips: 58 mm, as pdf"
[ "$(diff "$here/before" "$hall/hall.conf" | grep -c '^[<>]')" -eq 4 ] ||
	complain "more than the queue and the width changed: $(diff "$here/before" "$hall/hall.conf")"
grep -qx 'queue = slips' "$hall/hall.conf" || complain "the queue is not in hall.conf"
grep -qx 'width = 58' "$hall/hall.conf" || complain "the width is not in hall.conf"
expect 0 "$yishi" printer use slips slips --width 80
expect 0 "$yishi" printer use a4 slips
grep -qx 'a4 = slips' "$hall/hall.conf" || complain "the A4 queue is not in hall.conf"
expect 0 "$yishi" printer list
says "slips	ready	slips	papers:"
expect 0 "$yishi" printer use a4 none
expect 0 "$yishi" printer
says "A4 pages: none chosen"
says "Slips: slips, ready"

# The test slip comes out on paper, once, and leaves nothing in the spool.
expect 0 "$yishi" printer test
says "It is printed, says CUPS"
[ "$(find "$cups/papers" -name '*.pdf' | wc -l)" -eq 1 ] || complain "one paper came out"
pdftoppm -r 203 -png -singlefile "$cups"/papers/*.pdf "$here/paper"
expect 0 zbarimg -q --nodbus --raw "$here/paper.png"
says "YISHI TEST"
[ -z "$(spool)" ] || complain "left in the spool: $(spool)"

# A queue that is stopped, one that refuses, a printer without paper: told, and nothing comes
# out later.
cupsdisable slips
expect 0 "$yishi" printer
says "Slips: slips, paused"
says "As root: yishi printer start slips"
expect 1 "$yishi" printer test
says "was not printed: paused"
expect 0 "$yishi" printer start slips
cupsreject slips
expect 0 "$yishi" printer
says "Slips: slips, refuses"
expect 0 "$yishi" printer start slips
touch "$cups/faults/media-empty"
expect 1 "$yishi" printer test
says "was not printed: out of paper"
expect 0 "$yishi" printer
says "Put a new roll in."
rm "$cups/faults/media-empty"
expect 0 lpstat -o
[ ! -s "$here/out" ] || complain "CUPS still has a slip that was given up"
[ "$(find "$cups/papers" -name '*.pdf' | wc -l)" -eq 1 ] || complain "a slip came out later"
[ -z "$(spool)" ] || complain "left in the spool: $(spool)"

# A queue that somebody took away.
lpadmin -x slips
expect 0 "$yishi" printer
says "Slips: slips, not known"
expect 1 "$yishi" printer use slips other
says "nor any other yet"
expect 0 "$yishi" printer list
says "CUPS has no queue yet"

# A cupsd that hangs: three seconds, and a sentence.
kill -STOP "$(cat "$cups/pid")"
expect 1 "$yishi" printer list
says "CUPS does not answer"
expect 1 "$yishi" printer
says "slips, does not answer"
says "systemctl restart cups"
kill -CONT "$(cat "$cups/pid")"

# A cupsd that knows other administrators.
serve stop
sed -i 's:<Limit All>:<Limit CUPS-Add-Modify-Printer CUPS-Get-Devices>\nAuthType Basic\n'\
'Require user nobody-at-all\n</Limit>\n&:' "$cups/cupsd.conf"
serve start || exit 99
expect 1 "$yishi" printer add receipt "papers:$cups" --raw
says "once more as root"
expect 1 "$yishi" printer devices
says "once more as root"
expect 0 "$yishi" printer list
finish
