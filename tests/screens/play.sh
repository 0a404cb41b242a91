# play.sh - the runner of .play files must fail where a play does not hold.
set -u
play=$builddir/tests/play
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
status=0

# expect STATUS LINES: what a play of these lines ends with
expect() {
	printf '%b' "$2" >"$work/a.play"
	"$play" "$work/a.play" >"$work/out" 2>&1
	found=$?
	[ "$found" -eq "$1" ] && return
	echo "ends with $found, not $1: $2"
	cat "$work/out"
	status=1
}

expect 0 '> 1 1 3\nkeys <= 3\n~提交议题\n'
expect 1 '> 1 1 3\nkeys <= 2\n'
# Each visit to the home screen begins anew, and a scan is no key.
expect 0 '> 1 1 3\n> 0 0 0\n> 4\nkeys <= 1\n'
expect 0 'matter category=lift\n> 4 0\nscan YS1T{code}\nkeys <= 0\n'
expect 1 'matter category=lift\n> 4 0 2 1\nkeys <= 1\n'
expect 1 '> 1\n~没有这句话\n'
expect 1 '> 1\n!提交议题\n'
expect 1 '> 1\n|something else\n'
expect 1 'no such line\n> 1\n'
exit $status
