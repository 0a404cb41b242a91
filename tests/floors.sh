# floors.sh - holds the sources to the order of the house, and proves that it can.
#
# It names every #include that looks the wrong way, every file but its door that opens a
# library, every circle of headers, every file that does not say what it is for, and
# every one past 300 lines whose first comment does not say "long because", and what breaks
# bootstrap's lists. Before that it builds a house with one fault of each kind and looks
# whether it names them all.
set -u
LC_ALL=C
export LC_ALL
top=${srcdir:-.}

# floor: those it may include beside itself
floors='
base:
store: base
domain: base store slip
slip: base
print: base slip
wire: base
ime: base wire
term: base
compose: base wire term
speech: base
kiosk: base wire term compose
wall: base domain term
screens: base domain slip term kiosk
dist:
cli: base store domain slip dist
programs: base store domain slip print wire ime term compose speech kiosk wall cli screens
'

# <header>, as a pattern: the only files that may open it, as a pattern
doors='
^sqlite3[.]h$              ^src/store/[^/]*$
^n?curses(w/.*|/.*|[.]h)$  ^src/term/tty(-looks)?[.][ch]$
^cups/                     ^src/print/(devices?|queues?|raster|queue-call)[.]c$|^src/print/queue-call[.]h$
^qrencode[.]h$             ^src/slip/qr[.]c$
^sodium([.]h|/)            ^src/store/vault[.]c$
^(pango|cairo)             ^src/print/([^q]|q[^u])[^/]*$
^pinyin[.]h$               ^src/ime/pinyin[.]c$
^zinnia([.]h|/)            ^src/ime/handwriting[.]c$
^csv[.]h$                  ^src/cli/import[.]c$
^ini[.]h$                  ^src/domain/settings[.]c$
^uni(str|type|lbrk|width|name|norm|case|gbrk|wbrk|stdio|conv|types)[.]h$ ^src/base/utf8[.]c$
^vterm                     ^tests/
'

# judge TREE: one line a fault
# shellcheck disable=SC2016    # awk's own dollars
judge() {
	(cd "$1" && find src screens tests -name '*.[ch]' | sort |
		floors=$floors doors=$doors xargs awk '
function fault(what) { print what }

# The floor that a path of the sources stands on.
function floor_of(path, part) {
	split(path, part, "/")
	return part[1] != "src" ? part[1] : part[3] == "" ? "programs" : part[2]
}

# A file is judged when its last line is past.
function finish() {
	if (file == "")
		return
	if (!named)
		fault(file ": the first line does not say what it is for")
	if (floor != "tests" && lines > 300 && intro !~ /long because/)
		fault(file ": has " lines " lines; its first comment does not say long because")
}

function begin() {
	finish()
	file = FILENAME
	name = file
	sub(/.*\//, "", name)
	floor = floor_of(file)
	named = (index($0, "/* " name " - ") == 1)
	commented = 0
	intro = ""
	known[file] = 1
}

function opened(header, i) {
	for (i = 1; i in door; i++)
		if (floor != "tests" && header ~ door[i] && file !~ keeper[i])
			fault(file ":" FNR ": <" header "> is opened elsewhere: " keeper[i])
}

# A colour, or a weight, that stands in no palette: of curses, of the terminal, a style by its number.
function coloured() {
	if (floor != "tests" && file != "src/term/tty-looks.c")
		fault(file ":" FNR ": a colour that is in no palette (src/term/palette.c)")
}

function looked(at, to) {
	to = at ~ /\// ? at : "src-" at
	sub(/\/.*/, "", to)
	if (to ~ /^src-/)
		to = "programs"
	if (floor != "tests" && to != floor && !((floor, to) in may))
		fault(file ":" FNR ": " floor " may not look at \"" at "\"")
	at = at ~ /^(screens|tests)\// ? at : "src/" at
	if (file ~ /[.]h$/)
		sees[file] = sees[file] " " at
}

# Follows headers down; what is met again on the same way is a circle.
function follow(header, way, part, n, i) {
	if (index(way " ", " " header " ")) {
		fault("a circle of headers:" substr(way, index(way " ", " " header " ")) " " header)
		return
	}
	if (done[header]++)
		return
	n = split(sees[header], part, " ")
	for (i = 1; i <= n; i++)
		follow(part[i], way " " header)
}

BEGIN {
	n = split(ENVIRON["floors"], row, "\n")
	for (i = 1; i <= n; i++) {
		m = split(row[i], word, /[: ]+/)
		for (j = 2; j <= m; j++)
			may[word[1], word[j]] = 1
	}
	n = split(ENVIRON["doors"], row, "\n")
	for (i = 1; i <= n; i++)
		if (split(row[i], word, " ") == 2) {
			door[++count] = word[1]
			keeper[count] = word[2]
		}
}

FNR == 1 { begin() }
FNR == 2 && /^ \* / && first == "/*" { named = (index($0, " * " name " - ") == 1) }
FNR == 1 { first = $0 }
{ lines = FNR }
!commented { intro = intro " " $0; commented = /\*\// }
/\\(033|[xX]1[bB]|[eE])[[][0-9;:]*m/ || /\\(033|[xX]1[bB]|[eE])[]]1[0-9]*;/ ||
/(^|[^A-Za-z0-9_])(COLOR_[A-Z]+|init_(extended_)?(pair|color)|A_(BOLD|REVERSE|UNDERLINE|DIM|STANDOUT)|attr(on|set))[^A-Za-z0-9_]/ ||
/[(]enum style[)] *[0-9]/ { coloured() }
/^[ \t]*#[ \t]*include[ \t]*</ { sub(/^[^<]*</, ""); sub(/>.*/, ""); opened($0) }
/^[ \t]*#[ \t]*include[ \t]*"/ { sub(/^[^"]*"/, ""); sub(/".*/, ""); looked($0) }
END {
	finish()
	for (header in sees)
		follow(header, "")
}')
}

# expect TEXT: the planted house must have been blamed for this.
expect() {
	case $found in
	*"$1"*) ;;
	*) echo "floors.sh does not see: $1"; status=1 ;;
	esac
}

plant() {
	mkdir -p "$(dirname "$house/$1")"
	cat >"$house/$1"
}

status=0
house=$(mktemp -d) || exit 99
trap 'rm -rf "$house"' EXIT
trap 'exit 99' HUP INT TERM

mkdir "$house/src" "$house/screens" "$house/tests"
{ cd "$top" && tar cf - src screens; } | (cd "$house" && tar xf -)
plant src/base/upward.c <<'EOF'
/* upward.c - a planted fault. */
#include "kiosk/kiosk.h"
  #  include "base/err.h"
EOF
for floor in store:domain domain:print slip:store print:domain wire:ime ime:term term:kiosk \
	compose:ime compose:kiosk kiosk:screens kiosk:domain kiosk:ime screens:store screens:cli screens:print cli:kiosk cli:tests; do
	case $floor in
	screens:*) file=screens/staff/planted.c ;;
	*) file=src/${floor%:*}/planted.c ;;
	esac
	[ -e "$house/$file" ] || echo '/* planted.c - planted faults. */' | plant "$file"
	echo "#include \"${floor#*:}/x.h\"" >>"$house/$file"
done
plant src/base/doors.c <<'EOF'
/* doors.c - planted faults. */
#include <sqlite3.h>
#include <curses.h>
#include <ncursesw/curses.h>
#include <cups/ipp.h>
#include <qrencode.h>
#include <sodium.h>
#include <pinyin.h>
#include <zinnia.h>
#include <pango/pangocairo.h>
#include <cairo.h>
#include <csv.h>
#include <ini.h>
#include <unistr.h>
#include <unistd.h>
#include <vterm.h>
EOF
cp "$house/src/base/doors.c" "$house/src/print/queue.h"
printf '/* rastered.c - planted. */\n#include <cups/raster.h>\n' | plant src/print/rastered.c
echo '#include <config.h>' | plant src/base/silent.c
printf '/*\n * misnamed.h - planted.\n */\n' | plant src/base/wrong.h
{ echo '/* long.c - planted. */'; yes '' | head -n 300; } | plant src/base/long.c
{ printf '/*\n * table.h - planted; long because it\n * is one table.\n */\n'
	yes '' | head -n 300; } | plant src/base/table.h
printf '/* around.h - planted. */\n#include "base/about.h"\n' | plant src/base/around.h
printf '/* about.h - planted. */\n#include "base/around.h"\n' | plant src/base/about.h
plant src/kiosk/coloured.c <<'EOF'
/* coloured.c - planted faults. */
	fputs("\033[1;31mred", stdout);
	fputs("\x1b[38:5:9m", stdout);
	attron(COLOR_PAIR(3));
	cell.attributes = A_BOLD | A_LEFT;
	canvas_text(canvas, 0, 0, (enum style)3, "x");
	fputs("\033]11;#ff0000\033\\", stdout);
	TELL("\033[?1006l"); MY_COLOR_RED = A_BOLDER(1);
EOF
printf '/* free.c - planted. */\n#include "kiosk/x.h"\n#include <vterm.h>\n' | plant tests/free.c

found=$(judge "$house")
expect 'src/base/upward.c:2: base may not look at "kiosk/kiosk.h"'
expect 'src/store/planted.c:2: store may not look at "domain/x.h"'
expect 'src/domain/planted.c:2: domain may not look at "print/x.h"'
expect 'src/slip/planted.c:2: slip may not look at "store/x.h"'
expect 'src/print/planted.c:2: print may not look at "domain/x.h"'
expect 'src/wire/planted.c:2: wire may not look at "ime/x.h"'
expect 'src/ime/planted.c:2: ime may not look at "term/x.h"'
expect 'src/term/planted.c:2: term may not look at "kiosk/x.h"'
expect 'src/compose/planted.c:2: compose may not look at "ime/x.h"'
expect 'src/compose/planted.c:3: compose may not look at "kiosk/x.h"'
expect 'src/kiosk/planted.c:2: kiosk may not look at "screens/x.h"'
expect 'src/kiosk/planted.c:3: kiosk may not look at "domain/x.h"'
expect 'src/kiosk/planted.c:4: kiosk may not look at "ime/x.h"'
expect 'screens/staff/planted.c:2: screens may not look at "store/x.h"'
expect 'screens/staff/planted.c:3: screens may not look at "cli/x.h"'
expect 'screens/staff/planted.c:4: screens may not look at "print/x.h"'
expect 'src/cli/planted.c:2: cli may not look at "kiosk/x.h"'
expect 'src/cli/planted.c:3: cli may not look at "tests/x.h"'
for header in sqlite3.h curses.h ncursesw/curses.h cups/ipp.h qrencode.h sodium.h pinyin.h zinnia.h \
	pango/pangocairo.h cairo.h csv.h ini.h unistr.h vterm.h; do
	expect "<$header> is opened elsewhere"
done
expect 'src/print/queue.h:10: <pango'
expect 'src/print/queue.h:5: <cups/ipp.h>'
expect 'src/print/rastered.c:2: <cups/raster.h>'
expect 'src/base/silent.c: the first line does not say'
expect 'src/base/wrong.h: the first line does not say'
expect 'src/base/long.c: has 301 lines'
for line in 2 3 4 5 6 7; do
	expect "src/kiosk/coloured.c:$line: a colour that is in no palette"
done
expect 'a circle of headers: src/base/'
case $found in
*unistd*|*table.h*|*tests/free.c*|*coloured.c:8*|*'may not look at "base/err.h"'*)
	echo "floors.sh sees faults where there are none:"
	echo "$found" | grep -e unistd -e table.h -e tests/free.c -e coloured.c:8 -e base/err.h
	status=1 ;;
esac

# quoted FILE: the lines of bootstrap's lists that would end their quotes.
quoted() {
	sed -n "/^to_[a-z]*='\$/,/^'\$/{ /^to_/d; /^'\$/d; /'/p; }" "$1"
}

printf "to_check='\ncage   the kiosk's session\nfoot   its terminal\n'\n" | plant bootstrap
[ "$(quoted "$house/bootstrap" | wc -l)" -eq 1 ] ||
	{ echo "floors.sh does not see an apostrophe in bootstrap's lists"; status=1; }

found=$(judge "$top"; quoted "$top/bootstrap")
[ -z "$found" ] || { echo "$found"; status=1; }
exit $status
