#!/bin/sh
# readme.sh - the README's screens are what the program shows.
#
# A block behind "<!-- tour: NAME -->" is that picture of yishi demo --tour, rows of blanks drawn
# together; one behind "<!-- play: NAME -->" stands in tests/screens/NAME.play. No block may show a
# screen without such a mark. "readme.sh update" (make readme) writes the pictures of the tour anew.
set -u
readme=$srcdir/README.md
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
status=0

complain() {
	echo "$*"
	status=1
}

YISHI_LANG=zh "$builddir/yishi" demo --tour --pictures "$work/tour" || exit 1
mkdir "$work/screen"
for picture in "$work"/tour/*.txt; do
	name=${picture##*/??-}
	sed '/^▶/,$d' "$picture" | cat -s >"$work/screen/${name%.txt}"
done

if [ "${1:-}" = update ]; then
	awk -v screens="$work/screen" '
	/^<!-- tour: / { name = $3 }
	/^```$/ && name != "" && !inside {
		print
		while ((getline line < (screens "/" name)) > 0) print line
		inside = 1
		next
	}
	/^```$/ { inside = 0; name = "" }
	!inside { print }' "$readme" >"$work/README.md" && cp "$work/README.md" "$readme"
	exit
fi

# judge README: one line or more for each fault
judge() {
	rm -f "$work"/block-*
	# Every block by itself, its mark in the first line.
	awk -v work="$work" '
	/^<!-- (tour|play): / { mark = $2 " " $3 }
	/^```$/ && !inside { inside = 1; file = sprintf("%s/block-%02d", work, ++blocks); print mark >file; next }
	/^```$/ { inside = 0; mark = ""; close(file); next }
	inside { print >file }' "$1"
	seen=0
	for block in "$work"/block-*; do
		read -r kind name <"$block"
		sed 1d "$block" >"$work/is"
		case $kind in
		tour:)
			seen=$((seen + 1))
			diff "$work/screen/$name" "$work/is" >"$work/diff" 2>&1 || {
				echo "README.md: $name is stale: make readme"
				cat "$work/diff"
			} ;;
		play:)
			stands_in_play || echo "README.md: this does not stand in $name.play: $(cat "$work/is")" ;;
		*)
			! grep -q '│\|  返回  ' "$work/is" ||
				echo "README.md: a screen without a mark: $(head -3 "$work/is")" ;;
		esac
	done
	[ "$seen" -ge 4 ] || echo "README.md shows only $seen pictures of the tour"
}

stands_in_play() {
	awk -v play="$srcdir/tests/screens/$name.play" '
	{ want[++rows] = "|" $0 }
	END {
		while ((getline line < play) > 0) {
			at = line == want[at + 1] ? at + 1 : line == want[1]
			if (at == rows) exit 0
		}
		exit 1
	}' "$work/is"
}

# expect TEXT: the planted README must have been blamed for this.
expect() {
	case $found in
	*"$1"*) ;;
	*) complain "readme.sh does not see: $1" ;;
	esac
}

sed 's/密码     [0-9]*/密码     123456/; s/丿丨丶一丨/丿丨丶一/
	s/^<!-- tour: wish -->$//' "$readme" >"$work/planted.md"
found=$(judge "$work/planted.md")
expect 'receipt is stale'
expect 'does not stand in write-strokes.play'
expect 'a screen without a mark:  和平社区服务大厅 │ 提交议题'
expect 'only 3 pictures'

found=$(judge "$readme")
[ -z "$found" ] || complain "$found"
exit $status
