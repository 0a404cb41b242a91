#!/bin/sh
# screen.sh - the session under cage and foot: home in Chinese, a matter put forward by a finger, no way out.
. "$srcdir/tests/cli/hall.sh"
for tool in Xvfb cage foot Xwayland grim xdotool identify zbarimg tesseract; do
	command -v $tool >/dev/null || { echo "screen.sh: $tool is not here"; exit 77; }
done
unset DISPLAY WAYLAND_DISPLAY YISHI_LANG
session=

# cage runs for nobody who is root, nor can such a one always read the build tree.
mkdir "$here/bin"
cp "$builddir/yishi" "$builddir/yishi-printd" "$builddir/yishi-letters" "$here/bin/"
cp -r "$builddir/locale" "$here/bin/"
YISHI_LOCALEDIR=$here/bin/locale
expect 0 "$here/bin/yishi" init "$hall" --demo
if [ "$(id -u)" -eq 0 ]; then
	chmod 755 "$here"
	expect 1 "$here/bin/yishi" session try --hall "$hall"
	chown -R nobody "$here"
fi

ended()
{
	[ -z "$session" ] || kill "$session" 2>/dev/null
	[ -z "$session" ] || wait "$session"
	rm -rf "$here"
}
trap ended EXIT

expect 0 "$here/bin/yishi" session try --hall "$hall" --png "$here/first.png"
"$here/bin/yishi" session try --hall "$hall" >"$here/places" 2>"$here/said" &
session=$!
tries=0
until grep -q WAYLAND_DISPLAY "$here/places"; do
	tries=$((tries + 1))
	[ $tries -lt 200 ] && kill -0 $session 2>/dev/null || { cat "$here/said"; exit 1; }
	sleep 0.1
done
. "$here/places"
export DISPLAY XDG_RUNTIME_DIR WAYLAND_DISPLAY

look()
{
	grim "$here/look.png" 2>"$here/grim"
}

# shows WORDS: they can be read on the screen, sooner or later.
shows()
{
	tries=0
	while [ $tries -lt 60 ]; do
		look && tesseract "$here/look.png" - -l chi_sim+eng --psm 6 2>/dev/null |
			tr -d ' ' | grep -q "$1" && return
		tries=$((tries + 1))
		sleep 0.2
	done
	complain "the screen does not show: $1"
}

# spots WORDS: where they are read in the last look, the lowest last; as one block, and scattered.
spots()
{
	for mode in 6 11; do
		tesseract "$here/look.png" - -l chi_sim --psm $mode tsv 2>/dev/null
	done | awk -F '\t' -v words="$1" '
		$1 == 5 && $12 ~ /[^ ]/ {
			line = $2 "." $3 "." $4 "." $5
			if (line != last) { last = line; text = ""; n = 0 }
			begin[++n] = length(text)
			x[n] = $7 + $9 / 2
			y[n] = $8 + $10 / 2
			text = text $12
			at = index(text, words)
			if (at == 0 || said == line) next
			said = line
			for (i = n; i > 1 && begin[i] >= at;) i--
			print int(x[i]), int(y[i])
		}' | sort -k 2 -n
}

# tap WORDS: a finger on the lowest of them, for choices stand below what is said of them.
tap()
{
	tries=0
	while look; spot=$(spots "$1" | tail -n 1); [ -z "$spot" ]; do
		tries=$((tries + 1))
		[ $tries -lt 30 ] || { complain "nowhere to tap: $1"; return; }
		sleep 0.2
	done
	# shellcheck disable=SC2086 # two numbers
	xdotool mousemove $spot click 1
}

# poke N: a finger on the N-th key of the bar in large letters, a row above its label: of ten columns
# and three rows each, out of sixty and at least twelve.
poke()
{
	look
	# shellcheck disable=SC2046 # two numbers
	xdotool mousemove $(identify -format '%w %h' "$here/look.png" | awk -v n="$1" '
		{ print int($1 * (n * 10 - 5) / 60), int($2 * 15.5 / 18) }') click 1
}

keys()
{
	xdotool key --delay 60 "$@"
}

# The first picture is of the first screen, in Chinese.
tesseract "$here/first.png" - -l chi_sim --psm 6 2>/dev/null | tr -d ' ' >"$here/out"
says 提交议题
says 查询进度
shows 提交议题

# Every key that leads out of foot, of cage or of the machine leads nowhere.
kiosk=$(pgrep -f "^$here/bin/yishi kiosk")
letters=$(ps -o ppid= -p "$kiosk" | tr -d ' ')
foot=$(pgrep -xP "$letters" foot)
for key in ctrl+shift+n ctrl+shift+c ctrl+shift+v ctrl+shift+r ctrl+shift+u shift+Insert \
	ctrl+plus ctrl+minus ctrl+0 shift+Prior alt+F4 alt+Escape super ctrl+alt+BackSpace \
	ctrl+alt+F2 ctrl+alt+Delete ctrl+c ctrl+z ctrl+backslash ctrl+d ctrl+s; do
	keys "$key"
done
shows 提交议题
[ "$(pgrep -cP "$foot")" -eq 1 ] || complain "foot has opened something"
[ "$(pgrep -f "^$here/bin/yishi kiosk")" = "$kiosk" ] || complain "the kiosk is another one"

# One key makes the letters larger: another foot, but the same kiosk, and what was typed is there.
# letters_are usual|large: there is one foot only, and its letters are such.
letters_are()
{
	tries=0
	until feet=$(pgrep -xP "$letters" foot) && [ "$(echo "$feet" | wc -l)" -eq 1 ] &&
		case $(ps -o args= -p "$feet") in
		*"foot.ini -o font "*) is=large ;;
		*) is=usual ;;
		esac && [ $is = "$1" ]; do
		tries=$((tries + 1))
		[ $tries -lt 50 ] || { complain "the letters are not: $1"; return; }
		sleep 0.1
	done
	[ "$(pgrep -f "^$here/bin/yishi kiosk")" = "$kiosk" ] || complain "the kiosk is another one"
}
letters_are usual
tap 查询进度
shows 请输入回执
keys 4 8 2 7
shows 还可输入8位
keys F4
letters_are large
shows 还可输入8位
keys F4
letters_are large
shows 还可输入8位
poke 1
shows 提交议题
poke 3
letters_are usual
shows 看一看

# By a finger alone: a ready sentence, without a name; the code's QR stands on the screen.
tap 提交议题
shows 是哪方面
tap 电梯
shows 什么地方
tap 号楼
shows 什么情况
tap 尽快修
shows 怎样提交
tap 不留姓名
shows 怎样保管
tap 我同意
shows 请核对
tap 都对
tries=0
until look && zbarimg --nodbus --raw -q "$here/look.png" >"$here/out" 2>/dev/null; do
	tries=$((tries + 1))
	[ $tries -lt 60 ] || { complain "no QR on the screen"; break; }
	sleep 0.2
done
says YS1T

# The same in large letters: the QR is a page of its own then.
keys slash
letters_are large
poke 2
tries=0
until look && zbarimg --nodbus --raw -q "$here/look.png" >"$here/large" 2>/dev/null; do
	tries=$((tries + 1))
	[ $tries -lt 60 ] || { complain "no QR in large letters"; break; }
	sleep 0.2
done
cmp -s "$here/out" "$here/large" || complain "in large letters it is another code"
expect 0 "$here/bin/yishi" track "$(sed 's/^YS1T//' "$here/out")" --hall "$hall"

# And back at the first screen the key leads to the usual ones.
poke 1
keys slash
letters_are large
keys slash
letters_are usual
shows 提交议题

# With the kiosk everything ends: there is no shell below it.
kill -9 "$kiosk"
wait $session
session=
[ ! -e "$XDG_RUNTIME_DIR" ] || complain "the folder of the sockets is left"
finish
